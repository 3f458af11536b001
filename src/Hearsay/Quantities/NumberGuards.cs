using Hearsay.Annotations;
using Hearsay.Times;

namespace Hearsay.Quantities;

/// <summary>Tells numbers that are no quantities: dates, clock times, offsets that say when, names, addresses, scores, list marks.</summary>
internal sealed class NumberGuards(Words words, Layer<TimeExpression> times, TreeNouns trees)
{
    private readonly Notations notations = new(words, trees);
    private readonly NamedNumbers names = new(words, trees);
    private readonly CalendarNumbers calendar = new(words, times);

    /// <summary>Rejects, or tells how far a rejected number reaches.</summary>
    /// <returns>The word after what was rejected; null where the number stands.</returns>
    public int? Reject(NumberExpression number, (int End, Unit Value)? unit, bool hasSign)
    {
        var isDigits = words.Kind(number.First) == WordKind.Digits;
        if (isDigits && notations.End(number) is { } end)
        {
            return end;
        }

        if (unit is { Value.Kind: UnitKind.Time } time && calendar.IsWhen(number, time.End))
        {
            return time.End;
        }

        if (unit is { Value.Name: "degree" } degree && (words.Lower(degree.End) is "north" or "south" or "east" or "west" or "n" or "s" or "e" or "w" or "latitude" or "longitude" || words.Has(degree.End, ["in", "latitude"]) || words.Has(degree.End, ["in", "longitude"]) || words.Has(degree.End, ["of", "latitude"])))
        {
            return degree.End;
        }

        var hasUnit = hasSign || unit is not null;
        if (isDigits && !hasUnit && (names.IsName(number) || names.IsAddress(number)))
        {
            return number.End;
        }

        if (!hasUnit && (calendar.IsDated(number) || (isDigits && calendar.IsYear(number)) || calendar.IsInTime(number)))
        {
            return number.End;
        }

        return IsIdiom(number, hasUnit) || (!hasUnit && IsHour(number)) ? number.End : null;
    }

    /// <summary>"Tonight at nine", "the news at six": an hour without its clock.</summary>
    private bool IsHour(NumberExpression number) => number.Low is >= 1 and <= 12 && !number.IsRange && words.Is(number.First - 1, "at") && words.Together(number.First - 2, number.First)
        && (words.Lower(number.First - 2) is "tonight" or "today" or "tomorrow" or "yesterday" or "morning" or "evening" or "afternoon" or "night" or "news" or "daily" || WordSets.Calendar.Contains(words.Lower(number.First - 2)));

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
                or "must" or "should" or "has" or "or" or "by" or "step" or "kind" or "sort" or "place" or "reason" or "such" or "that" or "which" or "to" or "more" or "less" or "can't" or "might" or "may" or "half" or "final"
            || words.Lower(number.First - 1) is "no" or "the" or "this" or "that" or "any" or "some" or "every" or "each" or "which" or "only" or "another" or "number" or "by" or "good" or "last" or "next" or "first" or "new" or "big" or "as" or "day"
            || (words.Is(number.First - 1, "-") && words.IsGlued(number.First)))
            && !hasUnit;
    }
}
