namespace Hearsay.Quantities;

/// <summary>Tells numbers that are part of a name or an address.</summary>
internal sealed class NamedNumbers(Words words, TreeNouns trees)
{
    /// <summary>Digits in a row that no one writes of a count: a number of an account, a message, a record.</summary>
    private const int LongestPlain = 9;
    private int lastOfList = -2;

    public bool IsName(NumberExpression number)
    {
        var before = number.First - 1;
        before -= words.Is(before, ".") ? 1 : 0;
        if (!words.Together(before, number.First) && !words.Is(before, "no"))
        {
            return false;
        }

        // "phases 3, 5 and 7": what a plural label names goes on to the end of the list.
        if (IsListOfLabel(number))
        {
            lastOfList = number.End;
            return true;
        }

        if (words.Raw(number.First) is { Length: > LongestPlain } digits && !digits.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        if (WordSets.Labels.Contains(words.Lower(before)) && !(words.Is(before, "no") && before == number.First - 1 && !words.IsCapital(before)))
        {
            return words.Kind(number.End) != WordKind.Letters || !Nouns.IsPlural(words.Lower(number.End)) || words.IsCapital(before);
        }

        // "Lumia 520", "Apollo 11": a name right before, and no plural noun after.
        var raw = words.Raw(number.First);
        return before == number.First - 1 && number.End == number.First + 1 && raw.Length <= 4 && raw.IndexOf(',') < 0 && words.IsCapital(before) && !words.IsShouted(before) && !words.IsFirst(before)
            && WordClasses.Of(words, before) == WordClass.Name && !WordSets.Months.Contains(words.Lower(before)) && !Nouns.IsPlural(words.Lower(number.End))
            && WordClasses.Of(words, number.End) is not (WordClass.Adjective or WordClass.Name) | words.Raw(number.First).Contains('.');
    }

    private bool IsListOfLabel(NumberExpression number)
    {
        var before = number.First - 1;
        before -= words.Lower(before) is "and" or "or" && words.Is(before - 1, ",") ? 1 : 0;
        var goesOn = words.Lower(before) is "," or "and" or "or" or "to" or "-" or "–" && before == lastOfList;
        return goesOn ? !trees.IsPluralNoun(number.End) : words.Lower(number.First - 1) is [.. var label, 's'] && label is not ("time" or "day" or "week" or "year" or "lot" or "bill" or "king" or "queen" or "pope" or "step" or "grade" or "unit") && WordSets.Labels.Contains(label)
            && !trees.IsPluralNoun(number.End);
    }

    public bool IsAddress(NumberExpression number)
    {
        if (words.Has(number.End, ["block", "of"]))
        {
            return true;
        }

        for (var i = number.End; i < number.End + 5 && words.Together(number.First, i) && (words.IsCapital(i) || words.Is(i, ".")); i++)
        {
            if (i > number.End && WordSets.Streets.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }
}
