using System.Globalization;

namespace Hearsay.Times;

/// <summary>Reads the bare number before a clock time as the start of its range: 9-11 a.m., between 7 and 9:30 p.m.</summary>
internal static class ClockRanges
{
    /// <param name="from">First piece that no earlier part holds.</param>
    /// <returns>The range; null where no number stands so.</returns>
    public static PhrasePart? Read(PhraseWords words, PhrasePart end, int from)
    {
        if (!end.IsClockTime || end.Rule is not (null or "phrase.day-and-clock") || end.Clock!.Length < 6)
        {
            return null;
        }

        var joint = end.First - 1;
        var number = joint - 1;
        var minutes = words.Word(number - 1) == ":" && words.At(number) is { Class: WordClass.Number, Length: 2, Value: < 60 } ? words.At(number).Value : -1;
        var hour = minutes < 0 ? words.At(number) : words.At(number - 2);
        number -= minutes < 0 ? 0 : 2;
        if (number < from || hour.Class is not (WordClass.Number or WordClass.Cardinal) || hour.Length > 6 || hour.Value is < 1 or > 12 || (hour.Class == WordClass.Number && hour.Length > 2))
        {
            return null;
        }

        var opener = number > from ? words.Word(number - 1) : "";
        var binds = words.Word(joint) is "to" or "till" or "until" && opener == "from" || words.Word(joint) is "and" or "to" or "-" or "–" && opener == "between" || words.Word(joint) is "-" or "–" && !words.At(joint).Gap;
        return binds ? Range(end, number - (opener is "from" or "between" ? 1 : 0), hour.Value, Math.Max(0, minutes)) : null;
    }

    /// <summary>Last night between 7 and 9, from 8 to 10 tomorrow morning: the part of the day tells which half the hours lie in.</summary>
    public static PhrasePart? OfPartOfDay(PhraseWords words, PhrasePart part, int from)
    {
        if (part.Clock is not ("TMO" or "TAF" or "TEV" or "TNI") || part.Day is not { } day || part.Rule is not null || part.Mod is not null)
        {
            return null;
        }

        var after = IsPair(words, part.End) && words.At(part.End + 4).Class is WordClass.Symbol or WordClass.Break;
        var first = after ? part.End : part.First - 4;
        if (!after && (first < from || !IsPair(words, first)))
        {
            return null;
        }

        int start = Hour(words, first + 1, part.Clock), end = Hour(words, first + 3, part.Clock);
        return start >= end || (part.Clock == "TNI" && start < 18) ? null : part with
        {
            First = Math.Min(first, part.First),
            End = after ? part.End + 4 : part.End,
            Value = string.Create(CultureInfo.InvariantCulture, $"{day}T{start:D2}:00/{day}T{end:D2}:00"),
            Rule = "phrase.hours-of-part",
        };
    }

    private static bool IsPair(PhraseWords words, int i) =>
        ((words.Word(i) == "from" && words.Word(i + 2) is "to" or "until" or "till" or "-" or "–") || (words.Word(i) == "between" && words.Word(i + 2) == "and"))
        && IsHour(words, i + 1) && IsHour(words, i + 3);

    private static bool IsHour(PhraseWords words, int i) => words.At(i) is { Class: WordClass.Number or WordClass.Cardinal, Length: < 7, Value: > 0 and < 13 };

    private static int Hour(PhraseWords words, int i, string clock) => words.At(i).Value is var hour && clock != "TMO" && hour < 12 ? hour + 12 : hour;

    /// <summary>The start lies in the same half of the day as the end where that puts it first, else in the other.</summary>
    private static PhrasePart Range(PhrasePart end, int first, int hour, int minute)
    {
        var last = int.Parse(end.Clock.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var lastMinute = int.Parse(end.Clock.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var half = last >= 12 ? 12 : 0;
        var start = (hour % 12) + half;
        start = (start * 60) + minute < (last * 60) + lastMinute ? start : (hour % 12) + (12 - half);
        var day = end.Day ?? "XXXX-XX-XX";
        return end with { First = first, Value = string.Create(CultureInfo.InvariantCulture, $"{day}T{start:D2}:{minute:D2}/{end.Value}"), Interval = end.Interval, Rule = "phrase.clock-range" };
    }
}
