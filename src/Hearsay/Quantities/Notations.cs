namespace Hearsay.Quantities;

/// <summary>Tells digits in forms that no quantity has: suffixes, slashes, colons, telephone numbers, scores, list marks.</summary>
internal sealed class Notations(Words words, TreeNouns trees)
{
    /// <returns>The word after such a form; null where the number may be a quantity.</returns>
    public int? End(NumberExpression number)
    {
        var end = number.End;
        if (IsRest(number))
        {
            return end;
        }

        if (words.IsGlued(end) && words.Kind(end) is WordKind.Letters or WordKind.Mixed)
        {
            return UnitLexicon.From(words, end) is null ? end + 1 : null;
        }

        return Joined(number) ?? Telephone(number) ?? Clock(number) ?? (IsPair(number) || IsListMark(number) || IsHeadingMark(number) || IsReference(number) ? end : null);
    }

    /// <summary>Whether the digits are the rest of something longer that starts before them.</summary>
    private bool IsRest(NumberExpression number)
    {
        var end = number.End;
        if (words.IsGlued(number.First) && number.First > 0 && words.Raw(number.First - 1)[0] is '/' or ':' or '#' or '@' or '_' or '=' or '\\')
        {
            return true;
        }

        // A decimal without a whole (".357"), or the rest of an identifier ("AK-47").
        if (number.First > 0 && words.Raw(number.First - 1)[0] is '.' && (words.IsGlued(number.First) || words.Is(end, "magnum")))
        {
            return true;
        }

        return words.IsGlued(number.First) && words.Raw(number.First - 1)[0] is '-' && number.First > 1 && words.IsGlued(number.First - 1) && words.Lower(number.First - 2) is not ("magnitude" or "mid" or "estimated");
    }

    private int? Joined(NumberExpression number)
    {
        int last = number.End - 1, end = number.End;
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

        return null;
    }

    private int? Telephone(NumberExpression number)
    {
        var end = number.End;

        // Digits in a row that begin with zero, a telephone number in short; "call 911".
        if (words.Kind(number.First - 1) == WordKind.Digits && words.Raw(number.First - 1)[0] == '0' && words.Raw(number.First - 1).Length > 2 && words.Together(number.First - 1, number.First))
        {
            return words.Kind(end) == WordKind.Digits ? end + 1 : end;
        }

        if (words.Raw(number.First) is "911" or "999" or "112" && (words.Lower(end) is "call" or "caller" or "callers" or "calls" or "operator" or "dispatcher" or "dispatchers" || words.Lower(number.First - 1) is "called" or "call" or "calling" or "dialed" or "dialled" or "dial"))
        {
            return end;
        }

        return null;
    }

    /// <summary>"10 : 45", "4 : 20 p . m .".</summary>
    private int? Clock(NumberExpression number)
    {
        int last = number.End - 1, end = number.End;
        return words.Is(end, ":") && words.Kind(end + 1) == WordKind.Digits && words.Raw(end + 1).Length == 2 && words.Raw(last).Length <= 2
            ? end + 2
            : null;
    }

    /// <summary>A telephone number in brackets or with a hyphen, or a score.</summary>
    private bool IsPair(NumberExpression number)
    {
        int last = number.End - 1, end = number.End;
        return number.IsRange && ((words.Is(number.First - 1, "(") && words.Is(end, ")")) || (words.Raw(last).Length == 4 && words.Raw(number.First).Length == 3 && words.Is(last - 1, "-")) || IsScore(number));
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
        && words.Raw(number.First).Length <= 2 && words.IsGlued(number.End) && OpensLine(words.Start(number.First));

    /// <summary>"7 Ana Lund Opens A School": a number that opens a line before a name and modifies nothing.</summary>
    private bool IsHeadingMark(NumberExpression number) => number.End == number.First + 1 && words.Raw(number.First).Length <= 2 && OpensLine(words.Start(number.First))
        && words.IsCapital(number.End) && !words.IsShouted(number.End) && trees.IsProperNoun(number.End) && !Nouns.IsPlural(words.Lower(number.End)) && trees.IsLoose(number);

    /// <summary>"(22)" after words that are no name: a note.</summary>
    private bool IsReference(NumberExpression number) => number.End == number.First + 1 && words.Is(number.First - 1, "(") && words.Is(number.End, ")") && words.Raw(number.First).Length <= 3
        && words.Together(number.First - 1, number.End) && !words.Raw(number.First).ContainsAny('.', ',') && words.Kind(number.First - 2) == WordKind.Letters && !words.IsCapital(number.First - 2) && !NumberWords.IsNumberWord(words.Lower(number.First - 2));

    private bool OpensLine(int start)
    {
        while (start > 0 && char.IsWhiteSpace(words.Text[start - 1]) && words.Text[start - 1] != '\n')
        {
            start--;
        }

        return start == 0 || words.Text[start - 1] == '\n';
    }

    private bool IsScore(NumberExpression number)
    {
        for (var i = number.First - 1; i >= Math.Max(0, number.First - 5) && words.Together(i, number.First); i--)
        {
            if (WordSets.Scoring.Contains(words.Lower(i)))
            {
                return words.Lower(number.First + 1) is "-" or "–" or "to" && !Nouns.IsPlural(words.Lower(number.End));
            }
        }

        return false;
    }
}
