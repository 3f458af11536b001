using System.Collections.Frozen;
using Hearsay.Annotations;
using Hearsay.Times;

namespace Hearsay.Quantities;

/// <summary>Tells numbers that are no quantities: dates, clock times, offsets that say when, names, addresses, scores, list marks.</summary>
internal sealed class NumberGuards(Words words, Layer<TimeExpression> times)
{
    private static readonly FrozenSet<string> Months = Set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly FrozenSet<string> Labels = Set(
        "no number nos # page pages p pp chapter section article clause paragraph figure fig table item item part volume vol issue episode season highway route interstate road freeway motorway "
        + "channel flight room suite apartment apt floor gate terminal platform line bus train boeing airbus type model version grade phase stage step level class division group unit battalion regiment "
        + "brigade precinct district ward zone area block building hall proposition prop amendment resolution rule title bill act top size day week year chapter psalm pope king queen louis windows case lot tel phone call dial week-");

    private static readonly FrozenSet<string> Streets = Set("street st avenue ave road rd boulevard blvd drive dr lane ln highway court plaza square way parkway pkwy terrace place");

    private static readonly FrozenSet<string> Whens = Set("ago later earlier before after prior previously hence afterward afterwards beforehand");

    private static readonly FrozenSet<string> Scoring = Set("won win wins beat beats beating lost lose loses lead led leads score scored scores victory defeat defeated draw drew tie tied vote voted votes ruling decision record loss final final");

    /// <summary>Rejects, or tells how far a rejected number reaches.</summary>
    /// <returns>The word after what was rejected; null where the number stands.</returns>
    public int? Reject(NumberExpression number, (int End, Unit Value)? unit, bool hasSign)
    {
        var isDigits = words.Kind(number.First) == WordKind.Digits;
        if (isDigits && Written(number) is { } end)
        {
            return end;
        }

        if (unit is { Value.Kind: UnitKind.Time } time && IsWhen(number, time.End))
        {
            return time.End;
        }

        if (unit is { Value.Name: "degree" } degree && (words.Lower(degree.End) is "north" or "south" or "east" or "west" or "n" or "s" or "e" or "w" or "latitude" or "longitude" || words.Has(degree.End, ["in", "latitude"]) || words.Has(degree.End, ["in", "longitude"]) || words.Has(degree.End, ["of", "latitude"])))
        {
            return degree.End;
        }

        var hasUnit = hasSign || unit is not null;
        if (isDigits && !hasUnit && (IsName(number) || IsAddress(number)))
        {
            return number.End;
        }

        if (!hasUnit && (IsDated(number) || (isDigits && IsYear(number)) || IsInTime(number)))
        {
            return number.End;
        }

        return IsIdiom(number, hasUnit) ? number.End : null;
    }

    /// <summary>Forms that no quantity has: suffixes, slashes, colons, scores, list marks.</summary>
    private int? Written(NumberExpression number)
    {
        int last = number.End - 1, end = number.End;
        if (words.IsGlued(number.First) && number.First > 0 && words.Raw(number.First - 1)[0] is '/' or ':' or '#' or '@' or '_' or '=' or '\\')
        {
            return end;
        }

        // A decimal without a whole (".357"), or the rest of an identifier ("AK-47").
        if (number.First > 0 && words.Raw(number.First - 1)[0] is '.' && (words.IsGlued(number.First) || words.Is(end, "magnum")))
        {
            return end;
        }

        if (words.IsGlued(number.First) && words.Raw(number.First - 1)[0] is '-' && number.First > 1 && words.IsGlued(number.First - 1) && words.Lower(number.First - 2) is not ("magnitude" or "mid" or "estimated"))
        {
            return end;
        }

        if (words.IsGlued(end) && words.Kind(end) is WordKind.Letters or WordKind.Mixed)
        {
            var suffix = words.Lower(end);
            return UnitLexicon.From(words, end) is null ? end + 1 : null;
        }

        if (words.IsGlued(end) && end + 1 < words.Count && words.IsGlued(end + 1) && words.Kind(end + 1) is WordKind.Digits or WordKind.Mixed && words.Raw(end)[0] is '/' or ':' or '-' or '–' or '.')
        {
            return SkipJoined(end);
        }

        // Spaced scores and dates of tokenised text: "65 - 53", "7 / 28 / 2004"; "three - and - out", "1-of-16".
        if (words.Is(end, "/") && words.Kind(end + 1) == WordKind.Digits && words.Raw(end + 1).Length is 1 or 2 or 4)
        {
            return words.Is(end + 2, "/") && words.Kind(end + 3) == WordKind.Digits ? end + 4 : end + 2;
        }

        if (!number.IsRange && words.Is(end, "-") && (words.Kind(end + 1) == WordKind.Digits || (words.Is(end + 1, "of") && words.Is(end + 2, "-"))) && words.Together(last, end + 1) && number.End == number.First + 1)
        {
            return SkipDashed(end + 2);
        }

        // Digits in a row that begin with zero, a telephone number in short; "call 911".
        if (words.Kind(number.First - 1) == WordKind.Digits && words.Raw(number.First - 1)[0] == '0' && words.Raw(number.First - 1).Length > 2 && words.Together(number.First - 1, number.First))
        {
            return words.Kind(end) == WordKind.Digits ? end + 1 : end;
        }

        if (words.Raw(number.First) is "911" or "999" or "112" && (words.Lower(end) is "call" or "caller" or "callers" or "calls" or "operator" or "dispatcher" or "dispatchers" || words.Lower(number.First - 1) is "called" or "call" or "calling" or "dialed" or "dialled" or "dial"))
        {
            return end;
        }

        // "10 : 45", "4 : 20 p . m .".
        if (words.Is(end, ":") && words.Kind(end + 1) == WordKind.Digits && words.Raw(end + 1).Length == 2 && words.Raw(last).Length <= 2)
        {
            return end + 2;
        }

        // A telephone number, or a score.
        if (number.IsRange && ((words.Is(number.First - 1, "(") && words.Is(end, ")")) || (words.Raw(last).Length == 4 && words.Raw(number.First).Length == 3 && words.Is(last - 1, "-")) || IsScore(number)))
        {
            return end;
        }

        return IsListMark(number) ? end : null;
    }

    private int SkipDashed(int end)
    {
        while (words.Is(end, "-") && words.Kind(end + 1) == WordKind.Digits && words.Together(end - 1, end + 1))
        {
            end += 2;
        }

        return end;
    }

    private int SkipJoined(int end)
    {
        while (end + 1 < words.Count && words.IsGlued(end) && words.IsGlued(end + 1) && words.Kind(end + 1) != WordKind.Symbol && words.Raw(end)[0] is '/' or ':' or '-' or '–' or '.')
        {
            end += 2;
        }

        return end;
    }

    private bool IsListMark(NumberExpression number) =>
        words.IsFirst(number.First) && number.End == number.First + 1 && words.IsGlued(number.End) && words.Raw(number.End)[0] is '.' or ')' && !words.IsGlued(number.End + 1)
        && words.Raw(number.First).Length <= 2 && words.IsGlued(number.End) && (number.First == 0 || words.Text.AsSpan(words.End(number.First - 1), words.Start(number.First) - words.End(number.First - 1)).Contains('\n'));

    private bool IsScore(NumberExpression number)
    {
        for (var i = number.First - 1; i >= Math.Max(0, number.First - 5) && words.Together(i, number.First); i--)
        {
            if (Scoring.Contains(words.Lower(i)))
            {
                return words.Lower(number.First + 1) is "-" or "–" or "to" && !Nouns.IsPlural(words.Lower(number.End));
            }
        }

        return false;
    }

    /// <summary>"three months ago", "ten minutes after", "five days before": when, not how long.</summary>
    private bool IsWhen(NumberExpression number, int after)
    {
        if (words.Is(after, "'") || words.Is(after, "'s"))
        {
            return false;
        }

        if (Whens.Contains(words.Lower(after)) && words.Together(number.First, after))
        {
            // "sentenced to 9 years after a trial" says how long.
            return words.Lower(after) is not ("after" or "before" or "afterwards") || words.Lower(number.First - 1) is not ("to" or "for" or "of" or "than" or "least" or "serve" or "served" or "serving" or "spent" or "spend" or "past" or "last" or "next");
        }

        // "from now", "in advance", "to the day"; clock: "at 1100 hours".
        return words.Has(after, ["from", "now"]) || words.Has(after, ["from", "today"]) || words.Has(after, ["in", "advance"])
            || (words.Is(after - 1, "hours") && words.Kind(number.First) == WordKind.Digits && words.Raw(number.First).Length == 4 && words.Raw(number.First).IndexOfAny(',', '.') < 0 && words.Lower(number.First - 1) is "at" or "about" or "around" or "by" or "until" or "from");
    }

    private bool IsName(NumberExpression number)
    {
        var before = number.First - 1;
        before -= words.Is(before, ".") ? 1 : 0;
        if (!words.Together(before, number.First) && !words.Is(before, "no"))
        {
            return false;
        }

        if (Labels.Contains(words.Lower(before)) && !(words.Is(before, "no") && before == number.First - 1 && !words.IsCapital(before)))
        {
            return words.Kind(number.End) != WordKind.Letters || !Nouns.IsPlural(words.Lower(number.End)) || words.IsCapital(before);
        }

        // "Lumia 520", "Apollo 11": a name right before, and no plural noun after.
        var raw = words.Raw(number.First);
        return before == number.First - 1 && number.End == number.First + 1 && raw.Length <= 4 && raw.IndexOf(',') < 0 && words.IsCapital(before) && !words.IsShouted(before) && !words.IsFirst(before)
            && WordClasses.Of(words, before) == WordClass.Name && !Months.Contains(words.Lower(before)) && !Nouns.IsPlural(words.Lower(number.End))
            && WordClasses.Of(words, number.End) is not (WordClass.Adjective or WordClass.Name) | words.Raw(number.First).Contains('.');
    }

    private bool IsAddress(NumberExpression number)
    {
        if (words.Has(number.End, ["block", "of"]))
        {
            return true;
        }

        for (var i = number.End; i < number.End + 5 && words.Together(number.First, i) && (words.IsCapital(i) || words.Is(i, ".")); i++)
        {
            if (i > number.End && Streets.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Beside a month, before a.m. or o'clock, in digits with a leading zero.</summary>
    private bool IsDated(NumberExpression number)
    {
        int before = number.First - 1, after = number.End;
        before -= words.Is(before, ".") && words.Together(before - 1, number.First) ? 1 : 0;
        var hasMonthBefore = IsMonth(before) && words.Together(before, number.First);
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

    private bool IsMonth(int word) => Months.Contains(words.Lower(word)) && (words.IsCapital(word) || words.Lower(word) is not ("may" or "march" or "mar" or "dec" or "sep" or "jan"));

    /// <summary>A bare number of four digits, 1500 to 2100, is a year unless a plural noun follows and nothing dates it.</summary>
    private bool IsYear(NumberExpression number)
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
    private bool IsInTime(NumberExpression number)
    {
        var span = words.Span(number.First, number.End);
        var index = times.FirstFrom(span.Start + 1) - 1;
        return index >= 0 && times[index].Span.Contains(span) && times[index].Type is TimeType.Date or TimeType.Time;
    }

    private bool IsIdiom(NumberExpression number, bool hasUnit)
    {
        var next = words.Lower(number.End);
        if (words.Is(number.First, "zero") && !hasUnit)
        {
            return true;
        }

        if (!hasUnit && words.Is(number.End, "-") && words.Lower(number.End + 1) is "way" or "and" or "something")
        {
            return true;
        }

        // "six figures", "the nineteen fifties", "one night she left".
        var plain = words.Is(number.End, "-") ? words.Lower(number.End + 1) : next;
        if (next is "thirds" or "quarters" or "fifths" or "tenths" && !hasUnit)
        {
            return true;
        }

        if ((plain is "figure" or "figures" && number.Low is >= 4 and <= 9) || next is "twenties" or "thirties" or "forties" or "fifties" or "sixties" or "seventies" or "eighties" or "nineties")
        {
            return true;
        }

        if (number.IsOne && next is "day" or "night" or "morning" or "evening" or "afternoon" or "week" or "year" && words.Lower(number.First - 1) is "" or "." or "," or "and" or "but" or "``" or "`" or "\"" or "“" or "that" or "then")
        {
            return true;
        }

        // "one of the", "one another", "no one", "at one point": the word counts nothing.
        return number.IsOne && (next is "of" or "another" or "'s" or "who" or "day" or "time" or "thing" or "side" or "hand" or "way" or "point" or "example" or "stage" or "can" or "could" or "would"
                or "must" or "should" or "has" or "or" or "by" or "step" or "kind" or "sort" or "place" or "reason" or "such" or "that" or "which" or "to" or "more" or "can't" or "might" or "may" or "half" or "final"
            || words.Lower(number.First - 1) is "no" or "the" or "this" or "that" or "any" or "some" or "every" or "each" or "which" or "only" or "another" or "number" or "by" or "good" or "last" or "next" or "first" or "new" or "big" or "as" or "day"
            || (words.Is(number.First - 1, "-") && words.IsGlued(number.First)))
            && !hasUnit;
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
