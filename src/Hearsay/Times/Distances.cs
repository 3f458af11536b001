using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Counts from a date or an event that the words name: three days after 12 January, two weeks before the vote; in ten days, within five years from the publication.</summary>
internal static class Distances
{
    public static List<PhrasePart> Join(PhraseWords words, List<PhrasePart> parts, Edtf? published)
    {
        var events = new Lazy<DatedEvents>(() => new DatedEvents(words, parts));
        var joined = new List<PhrasePart>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (i + 1 < parts.Count && Lasting(words, part, parts[i + 1], joined.Count > 0 ? joined[^1].End : 0) is { } lasting)
            {
                joined.Add(lasting);
                i++;
            }
            else if (part.IsLength && i + 1 < parts.Count && FromDate(words, part, parts[i + 1]) is { } dated)
            {
                joined.Add(dated);
                i++;
            }
            else
            {
                var from = joined.Count > 0 ? joined[^1].End : 0;
                joined.Add(part.IsLength ? FromEvent(words, part, events) ?? FromPublished(words, part, from, published) ?? part : part);
            }
        }

        return joined;
    }

    /// <summary>For two hours from 2 p.m.; from 10 a.m. for three hours; for three days from today.</summary>
    private static PhrasePart? Lasting(PhraseWords words, PhrasePart first, PhrasePart second, int from)
    {
        if (words.Between(first, second) is not { } gap || first.First <= from && from > 0)
        {
            return null;
        }

        var opener = first.First > from ? words.Word(first.First - 1) : "";
        var lengthFirst = first.IsLength && second.IsPlace && opener == "for" && gap is "from" or ", from" or "starting" or "starting at" or "starting on";
        var startFirst = first.IsPlace && second.IsLength && opener == "from" && gap == "for";
        var (start, length) = lengthFirst ? (second, first) : (first, second);
        if (!(lengthFirst || startFirst) || length.Mod is not null || start.Mod is not null)
        {
            return null;
        }

        var part = start with { First = first.First - 1, End = second.End, Rule = "phrase.lasting" };
        if (start.Interval is { IsInterval: false } known && !start.IsClockTime)
        {
            var (begin, end) = Lengths.After(known, length);
            return begin is null || end is null ? null : part with { Value = begin.Text + "/" + end.Text, Interval = Edtf.OfInterval(begin, end) };
        }

        return start.IsClockTime && start.Day is null && Edtf.TryParse("2000-01-03" + start.Clock, out var clock) && Lengths.After(clock, length).End is { Precision: EdtfPrecision.Time } after
            && after.Earliest.Day == 3 ? part with { Value = start.Value + "/XXXX-XX-XX" + after.Text[10..], Interval = null } : null;
    }

    /// <summary>Two days before yesterday, four months from 1 May.</summary>
    private static PhrasePart? FromDate(PhraseWords words, PhrasePart length, PhrasePart date)
    {
        if (!date.IsPlace || date.Clock is not null || words.Between(length, date) is not { } gap || Way(gap) is not { } way)
        {
            return null;
        }

        var counted = date.Interval is { IsInterval: false } interval && length.Length is { } known ? Counted(interval, known.Number * way, known.Grain, fromDay: true) : null;
        return Distance(length, date.End, counted, date.Anchor, "phrase.distance-from-date");
    }

    /// <summary>Two days after the raid: against the date that the text gives the raid, if it gives one and only one.</summary>
    private static PhrasePart? FromEvent(PhraseWords words, PhrasePart length, Lazy<DatedEvents> events)
    {
        if (Way(words.Word(length.End)) is not { } way || words.Word(length.End) == "from" || DatedEvents.Phrase(words, length.End + 1) is not { } end)
        {
            return null;
        }

        var known = events.Value.DateOf(words.Word(end - 1));
        var counted = known is not null && length.Length is { } amount ? Counted(known, amount.Number * way, amount.Grain, fromDay: true) : null;
        return Distance(length, end, counted, "event: " + words.Quote(length.End + 1, end) + (known is null ? "" : ", " + known.Text), "phrase.distance-from-event");
    }

    private static PhrasePart Distance(PhrasePart length, int end, CalendarUnit? counted, string? anchor, string rule) =>
        new(length.First, end, TimeType.Date, counted?.Value, length.Mod == "APPROX" ? length.Mod : null,
            length.Mod is null ? counted?.Interval : counted?.Interval?.AsApproximate(), anchor, counted is not null, rule);

    /// <summary>In ten days, within five years: from the day of publication, where the clause looks ahead or does not say.</summary>
    private static PhrasePart? FromPublished(PhraseWords words, PhrasePart length, int from, Edtf? published)
    {
        var word = words.Word(length.First - 1);
        if (length.First - 1 < from || word is not ("in" or "within") || length.Interval is not null || published is not { IsInterval: false } || words.Word(length.End) is "of")
        {
            return null;
        }

        // "In two weeks' time" can only lie ahead.
        var owned = words.Word(length.End) is "'" or "’" ? (words.Word(length.End + 1) == "s" ? length.End + 2 : length.End + 1) : 0;
        if (owned > 0 && words.Word(owned) == "time")
        {
            length = length with { End = owned + 1 };
        }
        else if (words.Tense(length) == Times.Way.Past)
        {
            return null;
        }

        var anchor = "published " + published.Text;
        if (word == "within")
        {
            var (start, last) = Lengths.After(published, length);
            return length with { First = length.First - 1, Interval = last is null ? null : Edtf.OfInterval(start, last), Anchor = anchor, Rule = "phrase.within" };
        }

        if (length.Length is not { } count)
        {
            return null;
        }

        if (count.Grain > Grain.Day)
        {
            return published is { Precision: EdtfPrecision.Time, Earliest.Year: < 9000 } ? InHours(length, published, anchor) : null;
        }

        return Counted(published, count.Number, count.Grain, fromDay: false) is { } unit
            ? new PhrasePart(length.First - 1, length.End, TimeType.Date, unit.Value, length.Mod, length.Mod is null ? unit.Interval : unit.Interval?.AsApproximate(), anchor, true, "phrase.in-a-time") : null;
    }

    private static PhrasePart? InHours(PhrasePart length, Edtf published, string anchor)
    {
        var (number, grain) = length.Length!.Value;
        var at = grain == Grain.Hour ? published.Earliest.AddHours(number) : published.Earliest.AddMinutes(grain == Grain.Minute ? number : 0);
        return grain == Grain.Second ? null
            : new PhrasePart(length.First - 1, length.End, TimeType.Time, Edtf.OfMinute(at).Text, length.Mod, Edtf.OfMinute(at), anchor, true, "phrase.in-a-time");
    }

    private static int? Way(string gap) => gap switch
    {
        "before" or "prior to" or "ahead of" or "previous to" => -1,
        "after" or "from" or "following" or "since" => 1,
        _ => null,
    };

    /// <summary>So many units on from a date, no finer than the coarser of the two; weeks from a named day are counted in days.</summary>
    internal static CalendarUnit? Counted(Edtf from, int number, Grain grain, bool fromDay)
    {
        Grain? known = from.Precision switch
        {
            EdtfPrecision.Year => Grain.Year,
            EdtfPrecision.Month => Grain.Month,
            EdtfPrecision.Day or EdtfPrecision.Time => Grain.Day,
            _ => null,
        };
        if (known is not { } fine || grain > fine || grain is Grain.Half or Grain.Season)
        {
            return null;
        }

        var (unit, count) = grain switch
        {
            Grain.Week when fromDay => (Grain.Day, number * 7),
            Grain.Century => (Grain.Year, number * 100),
            Grain.Decade => (Grain.Year, number * 10),
            _ => (grain, number),
        };
        return CalendarUnit.Of(DateOnly.FromDateTime(from.Earliest), unit).Plus(count);
    }
}
