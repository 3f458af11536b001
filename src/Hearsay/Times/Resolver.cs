namespace Hearsay.Times;

/// <summary>Finds the place on the calendar that a reading means, against the publication date or a date named before. Gives nothing finer than its anchor supports.</summary>
internal static class Resolver
{
    /// <param name="way">Which way the tense of the clause points.</param>
    public static Resolution Resolve(in Reading reading, Anchors anchors, Way way)
    {
        var whole = Whole(reading, anchors, way);
        return reading.Inner is { } inner && (reading.Meaning != Meaning.DayOfMonth || inner.Grain != Grain.Day) ? whole with { Unit = whole.Unit is { } unit ? inner.Of(unit) : null } : whole;
    }

    private static Resolution Whole(in Reading reading, Anchors anchors, Way way) => reading.Meaning switch
    {
        Meaning.Named => NamedDayResolver.Resolve(reading, anchors, reading.Way == Way.Unsaid ? way : reading.Way),
        Meaning.DayOfMonth => NamedDayResolver.DayOfMonth(reading, anchors, way),
        Meaning.Fixed => new(reading.Unit.IsReal ? reading.Unit : null, null),
        Meaning.Open => Open(reading, anchors, reading.Way == Way.Unsaid ? way : reading.Way),
        Meaning.Weekday => Weekday(reading, anchors, reading.Way == Way.Unsaid ? way : reading.Way, reading.Way != Way.Unsaid),
        Meaning.Shift => Shift(reading, anchors, way),
        Meaning.YearBefore => YearBefore(reading, anchors),
        _ => default,
    };

    private static Resolution Open(in Reading reading, Anchors anchors, Way way)
    {
        var unit = reading.Unit;
        if (reading.YearShift is { } shift)
        {
            var fromPrevious = reading.Anchor == AnchorKind.Previous;
            var year = fromPrevious ? anchors.Previous?.Year : anchors.Supports(Grain.Year) ? anchors.PublishedDay.Year : null;
            return year is { } y ? Real(unit with { Year = y + shift }, fromPrevious ? anchors.PreviousAnchor : anchors.PublishedAnchor) : default;
        }

        if (anchors.IsNarrative && reading.Way == Way.Unsaid)
        {
            return anchors.Previous is { } previous ? Real(unit with { Year = previous.Year }, anchors.PreviousAnchor) : default;
        }

        var needed = unit.Grain == Grain.Day ? Grain.Month : unit.Grain;
        if (!anchors.Supports(needed))
        {
            return default;
        }

        var published = anchors.PublishedDay;
        var here = unit with { Year = published.Year };
        if (unit.Grain == Grain.Day && !here.IsReal)
        {
            return Real(unit with { Year = published.Year - 1 }, anchors.PublishedAnchor);
        }

        return Real(unit with { Year = published.Year + YearOf(here, published, way, anchors) }, anchors.PublishedAnchor);
    }

    /// <summary>Years to add to the anchor's year: days lie in the nearest year, longer units in the past unless the clause looks ahead.</summary>
    private static int YearOf(CalendarUnit here, DateOnly published, Way way, Anchors anchors)
    {
        var days = here.First.DayNumber - published.DayNumber;
        if (here.Grain == Grain.Day)
        {
            return way switch
            {
                Way.Past => days > 45 ? -1 : 0,
                Way.Future when days < -45 => 1,
                _ => days > 183 ? -1 : days < -183 ? 1 : 0,
            };
        }

        return way switch
        {
            Way.This => 0,
            // A quarter is one that is being reported, whatever is planned in the same breath.
            Way.Future when here.Grain != Grain.Quarter => here.Plus(1) is { } next && next.First <= published ? 1 : 0,
            _ => days > 0 ? -1 : 0,
        };
    }

    private static Resolution Weekday(in Reading reading, Anchors anchors, Way way, bool directed)
    {
        DateOnly from;
        string? anchor;
        if ((anchors.IsNarrative || reading.Anchor == AnchorKind.Previous) && anchors.Previous is { Grain: Grain.Day, Year: > 0 } previous)
        {
            (from, anchor) = (previous.First, anchors.PreviousAnchor);
        }
        else if (anchors.Supports(Grain.Day))
        {
            (from, anchor) = (anchors.PublishedDay, anchors.PublishedAnchor);
        }
        else
        {
            return default;
        }

        var today = (((int)from.DayOfWeek + 6) % 7) + 1;
        var ahead = (reading.Unit.Part - today + 7) % 7;
        var days = way switch
        {
            Way.Future => ahead == 0 && directed ? 7 : ahead,
            Way.This => reading.Unit.Part - today,
            _ => ahead == 0 ? (directed ? -7 : 0) : ahead - 7,
        };
        return new(CalendarUnit.Of(from, Grain.Day).Plus(days), anchor);
    }

    private static Resolution Shift(in Reading reading, Anchors anchors, Way way)
    {
        var grain = reading.Unit.Grain;
        if (grain == Grain.Quarter && reading.Anchor == AnchorKind.Previous)
        {
            return Quarter(reading, anchors);
        }

        if (reading.Anchor == AnchorKind.Previous)
        {
            return FromPrevious(reading, anchors, grain);
        }

        // In a narrative "this year" and "the next month" are those of the story.
        if (anchors.IsNarrative && reading.Rule == "time.directed-unit" && anchors.Previous is { } story && story.Grain >= grain && story.Year > 0)
        {
            return new(CalendarUnit.Of(story.First, grain).Plus(reading.Shift), anchors.PreviousAnchor);
        }

        if (!anchors.Supports(grain))
        {
            // "Today" is no finer than the day of publication is known.
            return reading.Shift == 0 && grain == Grain.Day && reading.Rule == "time.deictic-day" && anchors.PublishedUnit is { } coarse
                ? new(coarse, anchors.PublishedAnchor) : default;
        }

        var unit = CalendarUnit.Of(anchors.PublishedDay, grain);
        var shift = reading.Shift;
        if (grain == Grain.Weekend && reading.Way == Way.Past && way != Way.Future && unit.First > anchors.PublishedDay)
        {
            shift--;
        }

        return new(unit.Plus(shift), anchors.PublishedAnchor);
    }

    private static Resolution FromPrevious(in Reading reading, Anchors anchors, Grain grain)
    {
        var fallsBack = reading.Rule is "time.the-unit" or "time.part-of-unit" && !anchors.IsNarrative && anchors.Supports(grain);
        if (fallsBack)
        {
            return new(CalendarUnit.Of(anchors.PublishedDay, grain), anchors.PublishedAnchor);
        }

        if (anchors.Previous is { } previous && previous.Year > 0 && FineEnough(previous.Grain, grain))
        {
            return new(CalendarUnit.Of(previous.First, grain).Plus(reading.Shift), anchors.PreviousAnchor);
        }

        if (anchors.Previous is { Year: < 0 } early && grain == Grain.Year)
        {
            return new(new CalendarUnit(Grain.Year, early.Year + reading.Shift), anchors.PreviousAnchor);
        }

        return default;
    }

    private static bool FineEnough(Grain known, Grain wanted) => wanted switch
    {
        Grain.Day => known == Grain.Day,
        Grain.Week or Grain.Weekend => known is Grain.Day or Grain.Week,
        Grain.Month => known is Grain.Month or Grain.Day,
        _ => true,
    };

    /// <summary>The quarter last named, else the last one that had begun when the article appeared.</summary>
    private static Resolution Quarter(in Reading reading, Anchors anchors)
    {
        if (reading.Shift > 0 && anchors.Supports(Grain.Quarter))
        {
            return anchors.Quarter is { } from ? new(from.Plus(reading.Shift), anchors.QuarterAnchor) : new(CalendarUnit.Of(anchors.PublishedDay, Grain.Quarter).Plus(reading.Shift), anchors.PublishedAnchor);
        }

        if (anchors.Quarter is { } last)
        {
            return new(reading.Unit.Year > 0 ? last with { Year = reading.Unit.Year } : last, anchors.QuarterAnchor);
        }

        if (!anchors.Supports(Grain.Quarter) || reading.Unit.Year > 0)
        {
            return reading.Unit.Year > 0 ? new(new CalendarUnit(Grain.Year, reading.Unit.Year), null) : default;
        }

        return new(CalendarUnit.Of(anchors.PublishedDay, Grain.Quarter).Plus(-1), anchors.PublishedAnchor);
    }

    /// <summary>A year ago: the quarter a year before the one being reported, else the year before.</summary>
    private static Resolution YearBefore(in Reading reading, Anchors anchors)
    {
        if (anchors.Quarter is { } quarter)
        {
            return new(quarter.Plus(-4), anchors.QuarterAnchor);
        }

        if (reading.Anchor == AnchorKind.Previous && anchors.Previous is { } previous)
        {
            return Real(new CalendarUnit(Grain.Year, previous.Year - 1), anchors.PreviousAnchor);
        }

        return anchors.Supports(Grain.Year) ? new(CalendarUnit.Of(anchors.PublishedDay, Grain.Year).Plus(-1), anchors.PublishedAnchor) : default;
    }

    private static Resolution Real(CalendarUnit unit, string? anchor) => unit.IsReal && unit.Year != 0 ? new(unit, anchor) : default;
}
