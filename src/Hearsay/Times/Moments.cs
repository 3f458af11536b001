using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Joins a day and the time of day beside it: Monday at noon, 3 p.m. on 5 May, tonight at ten.</summary>
internal static class Moments
{
    public static List<PhrasePart> Join(PhraseWords words, List<PhrasePart> parts)
    {
        var joined = new List<PhrasePart>(parts.Count);
        foreach (var part in parts)
        {
            if (AtHour(words, part) is { } atHour)
            {
                joined.Add(atHour);
            }
            else if (joined.Count > 0 && joined[^1] is var before && Joined(words, before, part) is { } moment)
            {
                joined[^1] = moment;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static PhrasePart? Joined(PhraseWords words, PhrasePart first, PhrasePart second)
    {
        if (words.Between(first, second) is not { } gap)
        {
            return null;
        }

        if (first.Type == TimeType.Set && second is { IsClockTime: true, Rule: null } && gap is "" or "at" && Often(first.Value!) is { } days)
        {
            return first with { End = second.End, Value = days + second.Clock, Rule = "phrase.set-and-clock" };
        }

        if (second.Type == TimeType.Set && first is { IsClockTime: true, Rule: null } && gap is "" or "on" && Often(second.Value!) is { } after)
        {
            return second with { First = first.First, Value = after + first.Clock, Rule = "phrase.set-and-clock" };
        }

        if (first.IsDay && !first.IsClockTime && second.Clock is not null && (first.Clock is null || second.IsClockTime) && Agree(first, second)
            && gap is "" or "at" or "@" or "," or ", at" or "in" or "around" or "at around" or "at about" or "about")
        {
            return Moment(first, second, first, second.Clock);
        }

        return first.IsClockTime && (second.IsDay && !second.IsClockTime) && Agree(second, first) && gap is "" or "on" or "," or "of" or ", on"
            ? Moment(first, second, second, first.Clock!) : null;
    }

    /// <summary>The days of a set that a clock time may join: every day, every evening, every Tuesday. Null for others.</summary>
    private static string? Often(string set) => set == "P1D" || set.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) ? "XXXX-XX-XX" : set.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? set[..10] : null;

    /// <summary>Last night at 8, tonight at ten: the part of the day tells which half the hour lies in.</summary>
    private static PhrasePart? AtHour(PhraseWords words, PhrasePart part)
    {
        if (part.Clock is not ("TMO" or "TAF" or "TEV" or "TNI") || part.Day is not { } day || part.Mod is not null || words.Word(part.End) is not ("at" or "around") || words.At(part.End + 1) is not { Class: WordClass.Number or WordClass.Cardinal, Length: < 7, Value: > 0 and < 13 } hour
            || words.At(part.End + 2) is not { Class: WordClass.Symbol or WordClass.Break, Value: not ':' } || (words.At(part.End + 2).Value == '.' && words.At(part.End + 3).Class == WordClass.Number))
        {
            return null;
        }

        // After midnight the night is that of the day before: left to the words.
        var late = part.Clock != "TMO" && hour.Value is not 12;
        var value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day}T{(late ? hour.Value + 12 : hour.Value):D2}:00");
        return part.Clock == "TNI" && hour.Value is < 6 or 12 ? null : part with { End = part.End + 2, Value = value, Rule = "phrase.hour-of-part" };
    }

    /// <summary>Whether a time of day has no day of its own, or only the one that was named before it.</summary>
    private static bool Agree(PhrasePart day, PhrasePart clock) => clock.Day is null || clock.Day == day.Day || clock.Anchor is not null;

    private static PhrasePart Moment(PhrasePart first, PhrasePart second, PhrasePart day, string clock)
    {
        var value = day.Day + clock;
        // An hour whose minutes are not said stays the day, as in the expressions themselves.
        var interval = day.Interval is { Precision: EdtfPrecision.Day } whole && !clock.EndsWith(":00", StringComparison.Ordinal) && Edtf.TryParse(whole.Text + clock, out var minute) ? minute : day.Interval;
        return new PhrasePart(first.First, second.End, TimeType.Time, value, null, interval, day.Anchor, day.IsResolved, "phrase.day-and-clock");
    }
}
