using Hearsay.Annotations;
using Hearsay.Times;

namespace Hearsay.Quantities;

/// <summary>Tells numbers that say when: dates, years, clock times, and lengths of time counted from a point.</summary>
internal sealed class CalendarNumbers(Words words, Layer<TimeExpression> times)
{
    /// <summary>"three months ago", "ten minutes after", "five days before": when, not how long.</summary>
    public bool IsWhen(NumberExpression number, int after)
    {
        if (words.Is(after, "'") || words.Is(after, "'s"))
        {
            return false;
        }

        if (WordSets.Whens.Contains(words.Lower(after)) && words.Together(number.First, after))
        {
            // "sentenced to 9 years after a trial" says how long.
            return words.Lower(after) is not ("after" or "before" or "afterwards") || words.Lower(number.First - 1) is not ("to" or "for" or "of" or "than" or "least" or "serve" or "served" or "serving" or "spent" or "spend" or "past" or "last" or "next");
        }

        // "from now", "in advance", "to the day"; clock: "at 1100 hours".
        return words.Has(after, ["from", "now"]) || words.Has(after, ["from", "today"]) || words.Has(after, ["in", "advance"])
            || (words.Is(after - 1, "hours") && words.Kind(number.First) == WordKind.Digits && words.Raw(number.First).Length == 4 && words.Raw(number.First).IndexOfAny(',', '.') < 0 && words.Lower(number.First - 1) is "at" or "about" or "around" or "by" or "until" or "from");
    }

    /// <summary>Beside a month, before a.m. or o'clock, in digits with a leading zero.</summary>
    public bool IsDated(NumberExpression number)
    {
        int before = number.First - 1, after = number.End;
        before -= words.Is(before, ".") && words.Together(before - 1, number.First) ? 1 : 0;
        var hasMonthBefore = IsMonth(before) && words.Together(before, number.First);

        // "31 Jan 89": a year of two digits after day and month.
        if (hasMonthBefore && words.Kind(before - 1) == WordKind.Digits && words.Together(before - 1, number.First) && words.Kind(number.First) == WordKind.Digits && number.Low < 100)
        {
            return true;
        }

        var isDay = number.Low <= 31 && (number.High ?? 0) <= 31 && number.Low >= 1;
        if (isDay && (hasMonthBefore || (words.Together(number.First, after) && IsMonth(after))))
        {
            return true;
        }

        if (isDay && words.Is(before, "and") | words.Is(before, "to") | words.Is(before, "-") | words.Is(before, "–") && words.Kind(before - 1) == WordKind.Digits && IsMonth(words.Is(before - 2, ".") ? before - 3 : before - 2))
        {
            return true;
        }

        return IsClock(number) || words.Together(number.First, after) && (words.Lower(after) is "am" or "pm" or "o'clock" or "gmt" or "est" or "et" or "edt" or "pst" or "noon" or "hrs"
            || (words.Lower(after) is "a" or "p" && words.Is(after + 1, ".") && words.Is(after + 2, "m")));
    }

    /// <summary>"At 10.40": hour and minutes parted by a full stop, as British papers write them; not after a verb of prices.</summary>
    private bool IsClock(NumberExpression number)
    {
        if (!words.Is(number.First - 1, "at") || number.IsRange || number.Low is not (>= 0 and < 24) || words.Lower(number.First - 2) is "closed" or "traded" or "trading" or "stood" or "opened" or "ended" or "priced" or "valued" or "averaged")
        {
            return false;
        }

        var span = words.Span(number.First, number.End);
        var hour = decimal.Truncate(number.Low);
        return span.Length == (hour < 10 ? 4 : 5) && number.Low - hour is > 0 and < 0.6m;
    }

    private bool IsMonth(int word) => WordSets.Months.Contains(words.Lower(word)) && (words.IsCapital(word) || words.Lower(word) is not ("may" or "march" or "mar" or "dec" or "sep" or "jan"));

    /// <summary>A bare number of four digits, 1500 to 2100, is a year unless a plural noun follows and nothing dates it.</summary>
    public bool IsYear(NumberExpression number)
    {
        var raw = words.Raw(number.First);
        if (number.IsRange && raw.Length == 4 && number is { Low: >= 1500 and <= 2100, High: <= 2100 } && !Nouns.IsPlural(words.Lower(number.End)) && !raw.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        if (raw.Length != 4 || number.End > number.First + 1 || raw.ContainsAnyExceptInRange('0', '9') || number.Low is < 1500 or > 2100)
        {
            return false;
        }

        var before = words.Lower(number.First - 1);
        if (before is "in" or "since" or "until" or "till" or "during" or "from" or "of" or "by" or "late" or "early" or "mid" or "summer" or "winter" or "spring" or "autumn" or "fall" or "the" or "'")
        {
            return true;
        }

        return !(Nouns.IsPlural(words.Lower(number.End)) && words.Together(number.First, number.End)) || (number.Low is >= 1900 and <= 2039 && BoundLexicon.Before(words, number.First, true) is null);
    }

    /// <summary>Inside a date or time of the clock that the time layer found.</summary>
    public bool IsInTime(NumberExpression number)
    {
        var span = words.Span(number.First, number.End);
        var index = times.FirstFrom(span.Start + 1) - 1;
        return index >= 0 && times[index].Span.Contains(span) && times[index].Type is TimeType.Date or TimeType.Time;
    }
}
