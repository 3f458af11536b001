namespace Hearsay.Times;

/// <summary>Finds the year of a named day, and the month of a day that is given by its number alone.</summary>
internal static class NamedDayResolver
{
    /// <summary>Past this many days ahead a named day is taken for last year's, where the clause looks back.</summary>
    private const int FarAhead = 45;

    public static Resolution Resolve(in Reading reading, Anchors anchors, Way way)
    {
        var day = reading.Named!;
        if (day.Year > 0)
        {
            return Found(day, day.InOwnYear(), null);
        }

        if (reading.Unit.Year > 0)
        {
            return Found(day, day.In(reading.Unit.Year), null);
        }

        if (reading.YearShift is { } shift)
        {
            return anchors.Supports(Grain.Year) ? Found(day, day.In(anchors.PublishedDay.Year + shift), anchors.PublishedAnchor) : default;
        }

        if (anchors.IsNarrative && reading.Way == Way.Unsaid)
        {
            return anchors.Previous is { Year: > 0 } previous ? Found(day, day.In(previous.Year), anchors.PreviousAnchor) : default;
        }

        return anchors.Supports(Grain.Month) ? Found(day, Near(day, anchors.PublishedDay, way, reading.Way != Way.Unsaid), anchors.PublishedAnchor) : default;
    }

    /// <summary>Last Easter and next Easter lie strictly before and after; Easter alone in the nearest year, or where the clause looks.</summary>
    private static (DateOnly First, DateOnly Last)? Near(NamedDay day, DateOnly published, Way way, bool directed)
    {
        var near = Enumerable.Range(published.Year - 1, 3).Select(day.In).OfType<(DateOnly First, DateOnly Last)>().ToList();
        int Days((DateOnly First, DateOnly Last) at) => at.First.DayNumber - published.DayNumber;
        return way switch
        {
            Way.Past => near.Where(at => directed ? at.Last < published : Days(at) <= FarAhead).Cast<(DateOnly First, DateOnly Last)?>().LastOrDefault(),
            Way.Future => near.Where(at => directed ? at.First > published : Days(at) >= -FarAhead).Cast<(DateOnly First, DateOnly Last)?>().FirstOrDefault(),
            Way.This => day.In(published.Year),
            _ => near.OrderBy(at => Math.Abs(Days(at))).Cast<(DateOnly First, DateOnly Last)?>().FirstOrDefault(),
        };
    }

    /// <summary>The 17th: of the month of the anchor, or of the one before or after where the clause looks there; Friday the 13th: the nearest.</summary>
    public static Resolution DayOfMonth(in Reading reading, Anchors anchors, Way way)
    {
        var (from, anchor) = anchors.IsNarrative && anchors.Previous is { Year: > 0, Grain: Grain.Month or Grain.Day } previous ? (previous.First, anchors.PreviousAnchor) : (anchors.PublishedDay, anchors.PublishedAnchor);
        if (from == default || (anchor == anchors.PublishedAnchor && !anchors.Supports(Grain.Month)))
        {
            return default;
        }

        var weekday = reading.Inner?.Weekday ?? 0;
        var reach = weekday > 0 ? 12 : 1;
        CalendarUnit? best = null;
        for (var months = -reach; months <= reach; months++)
        {
            if (CalendarUnit.Of(from, Grain.Month).Plus(months) is not { } month || reading.Unit.Day > DateTime.DaysInMonth(month.Year, month.Part))
            {
                continue;
            }

            var day = new CalendarUnit(Grain.Day, month.Year, month.Part, reading.Unit.Day);
            var away = day.First.DayNumber - from.DayNumber;
            var fits = (weekday == 0 || (((int)day.First.DayOfWeek + 6) % 7) + 1 == weekday) && (way != Way.Future || away >= 0) && (way == Way.Future || weekday > 0 || anchors.IsNarrative || away <= 0);
            best = fits && (best is not { } other || Math.Abs(away) < Math.Abs(other.First.DayNumber - from.DayNumber)) ? day : best;
        }

        return best is null ? default : new(best, anchor);
    }

    private static Resolution Found(NamedDay day, (DateOnly First, DateOnly Last)? days, string? anchor) => days is not var (first, last) ? default
        : new(CalendarUnit.OfDay(Grain.Day, first), anchor, last == first ? null : CalendarUnit.OfDay(Grain.Day, last), day.IsApproximate);
}
