using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Joins the two ends of a range: from 2014 to 2018, between 3 and 5 May, 8 a.m. to 3 p.m. on Monday.</summary>
internal static class Ranges
{
    public static List<PhrasePart> Join(PhraseWords words, List<PhrasePart> parts, Edtf? published)
    {
        var joined = new List<PhrasePart>(parts.Count);
        foreach (var given in parts)
        {
            var from = joined.Count > 0 ? joined[^1].End : 0;
            var part = ClockRanges.Read(words, given, from) ?? ClockRanges.OfPartOfDay(words, given, from) ?? given;
            if (joined.Count > 0 && OnDay(words, joined[^1], part) is { } dated)
            {
                joined[^1] = dated;
                continue;
            }

            if (joined.Count > 0 && joined[^1] is var before && Joined(words, before, part, joined.Count > 1 ? joined[^2].End : 0, published) is { } range)
            {
                joined.RemoveAt(joined.Count - 1);
                if (joined.Count > 0 && OnDay(words, joined[^1], range) is { } onDay)
                {
                    joined[^1] = onDay;
                }
                else
                {
                    joined.Add(range);
                }
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>Tomorrow from seven to nine: the day before a range of clock times is theirs.</summary>
    private static PhrasePart? OnDay(PhraseWords words, PhrasePart day, PhrasePart range)
    {
        if (range.Rule is not ("phrase.clock-range" or "phrase.range") || range.Type != TimeType.Time || !day.IsDay || day.IsClockTime || day.Rule is not null || words.Between(day, range) is not ("" or ",")
            || range.Value!.Split('/') is not [{ } first, { } last] || first.IndexOf('T', StringComparison.Ordinal) is not (> 0 and var from) || last.IndexOf('T', StringComparison.Ordinal) is not (> 0 and var to))
        {
            return null;
        }

        return range with { First = day.First, Value = day.Day + first[from..] + "/" + day.Day + last[to..], Interval = day.Interval, Anchor = day.Anchor, IsResolved = day.IsResolved };
    }

    private static PhrasePart? Joined(PhraseWords words, PhrasePart first, PhrasePart last, int from, Edtf? published)
    {
        if (!IsEnd(first) || !IsEnd(last) || first.Clock is null != last.Clock is null || words.Between(first, last) is not { } gap)
        {
            return null;
        }

        var opener = first.First > from && words.Word(first.First - 1) is "from" or "between" or "starting" or "during" or "in" ? words.Word(first.First - 1) : "";
        var binds = gap is "to" or "through" or "till" or "until" or "up to" or "-" or "–" or "—" or "~" or "to the" or "until the" or "till the" || (gap == "and" && opener == "between");
        if (!binds || (gap is "until" or "till" && opener == "" && first.Type != TimeType.Time && words.Tense(first) == Way.Unsaid && last.Anchor is not null && first.Anchor is null))
        {
            return null;
        }

        var (start, end) = (Now(first, published), Now(last, published));
        (start, end) = Paired(start, AfterWeekday(words, start, end));
        start = SameHalf(words, start, end);
        if (start.Value is null || end.Value is null)
        {
            return null;
        }

        var interval = start.Interval is { IsInterval: false } a && end.Interval is { IsInterval: false } b && a.Earliest < b.Latest ? Edtf.OfInterval(a, b) : null;
        if (interval is null && start.Interval is not null && end.Interval is not null)
        {
            return null;
        }

        // "From the end of 2007": some day of it, not all.
        interval = start.Mod is null && end.Mod is null ? interval : interval?.AsApproximate();
        var opens = opener is "from" or "between" ? 1 : 0;
        return new PhrasePart(first.First - opens, last.End, start.Type == TimeType.Time ? start.Type : end.Type, start.Value + "/" + end.Value, null, interval, PhrasePart.Anchors(start, end), start.IsResolved && end.IsResolved, "phrase.range");
    }

    private static bool IsEnd(PhrasePart part) => part.IsPlace && part.Rule is null or "phrase.day-and-clock" or "phrase.distance-from-date" && part.Value is not null;

    /// <summary>Now is the day of publication, where there is one.</summary>
    private static PhrasePart Now(PhrasePart part, Edtf? published) => part.Value == "PRESENT_REF" && published is { IsInterval: false }
        ? part with { IsNow = true, Value = published.Precision == EdtfPrecision.Time ? published.Text[..10] : published.Text, Interval = published.Precision == EdtfPrecision.Time ? Edtf.OfDay(DateOnly.FromDateTime(published.Earliest)) : published, Anchor = "published " + published.Text }
        : part;

    /// <summary>The two ends, each with what the other tells: the day of a clock, the year of a month, so that the end does not lie before the start.</summary>
    private static (PhrasePart Start, PhrasePart End) Paired(PhrasePart start, PhrasePart end)
    {
        if (start.Clock is { } clock && start.IsClockTime && end.Clock is not null && (start.Day is null || start.Anchor?.StartsWith("previous", StringComparison.Ordinal) == true) && end.Day is { } day)
        {
            return (start with { Value = day + clock, Interval = end.Interval is null ? null : Minute(day, clock) ?? end.Interval, Anchor = end.Anchor, IsResolved = end.IsResolved }, end);
        }

        if (end.IsClockTime && end.Day is null && start.Clock is not null && start.Day is { } same)
        {
            return (start, end with { Value = same + end.Clock, Interval = start.Interval is null ? null : Minute(same, end.Clock!) ?? start.Interval, Anchor = start.Anchor, IsResolved = start.IsResolved });
        }

        if (start.Interval is not { IsInterval: false } a || end.Interval is not { IsInterval: false } b || start.Anchor is null)
        {
            return start.Anchor is null && end.Anchor is not null ? (start, Moved(end, later: start)) : (start, end);
        }

        if (start.Value is { Length: 10 } && end.Anchor is not null && a.Earliest >= b.Latest && start.IsNow)
        {
            return (start, Moved(end, later: start));
        }

        // "From September to November": each was read alone, against the day of publication; they belong to one year, or to two that follow each other.
        if (a.Earliest >= b.Latest && end.Anchor is not null && SameAnchor(start, end))
        {
            return (Shifted(start, -1) is { } earlier && earlier.Interval!.Earliest < b.Latest ? earlier : start, end);
        }

        if (SameAnchor(start, end) && end.Value!.Length > 4 && start.Value!.Length > 4 && a.Earliest.AddYears(1) < b.Earliest && Shifted(start, 1) is { } later && later.Interval!.Earliest < b.Latest)
        {
            return (later, end);
        }

        return (start, end);
    }

    /// <summary>From 7:00 to 8:00 p.m.: the half of the day said once holds for both, where that keeps the start first.</summary>
    private static PhrasePart SameHalf(PhraseWords words, PhrasePart start, PhrasePart end)
    {
        if (!start.IsClockTime || !end.IsClockTime || !words.Has(end, WordClass.AmPm) || words.Has(start, WordClass.AmPm) || words.Has(start, WordClass.DayPart) || words.Has(start, WordClass.Noon))
        {
            return start;
        }

        var hour = int.Parse(start.Clock.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var shifted = string.Create(CultureInfo.InvariantCulture, $"T{hour + 12:D2}{start.Clock![3..]}");
        return hour < 12 && string.CompareOrdinal(end.Clock, "T12") >= 0 && string.CompareOrdinal(shifted, end.Clock) < 0
            ? start with { Value = start.Value![..^start.Clock!.Length] + shifted, Interval = start.Interval?.Precision == EdtfPrecision.Time ? Minute(start.Day ?? "", shifted) : start.Interval } : start;
    }

    /// <summary>From Monday to Friday: the weekday that ends the range follows the one that begins it.</summary>
    private static PhrasePart AfterWeekday(PhraseWords words, PhrasePart start, PhrasePart end)
    {
        if (end.Interval is not { IsInterval: false, Precision: EdtfPrecision.Day } last || start.Interval is not { IsInterval: false, Precision: EdtfPrecision.Day } first
            || last.Earliest >= first.Earliest || end.Clock is not null || end.End - end.First > 1 || !words.Has(end, WordClass.Weekday))
        {
            return end;
        }

        var weeks = (((first.Earliest - last.Earliest).Days + 6) / 7) * 7;
        var day = CalendarUnit.Of(DateOnly.FromDateTime(last.Earliest), Grain.Day).Plus(weeks);
        return day is { } moved ? end with { Value = moved.Value, Interval = moved.Interval } : end;
    }

    private static bool SameAnchor(PhrasePart start, PhrasePart end) => start.Anchor == end.Anchor && start.Anchor?.StartsWith("previous", StringComparison.Ordinal) == false;

    private static PhrasePart Moved(PhrasePart end, PhrasePart later) =>
        later.Interval is { } from && end.Interval is { } to && from.Earliest >= to.Latest && Shifted(end, 1) is { } next && next.Interval!.Latest > from.Earliest ? next : end;

    /// <summary>A day or month a year on; a weekday a week on. Null for other values.</summary>
    private static PhrasePart? Shifted(PhrasePart part, int years)
    {
        if (part.Value is not { Length: 7 or 10 } value || value.Contains('W', StringComparison.Ordinal) || part.Interval is not { } interval || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var moved = string.Create(CultureInfo.InvariantCulture, $"{year + years:D4}{value[4..]}");
        return Edtf.TryParse(moved, out var there) ? part with { Value = moved, Interval = interval.Text.Contains('~', StringComparison.Ordinal) ? there.AsApproximate() : there } : null;
    }

    private static Edtf? Minute(string day, string clock) => !clock.EndsWith(":00", StringComparison.Ordinal) && Edtf.TryParse(day + clock, out var minute) ? minute : null;
}
