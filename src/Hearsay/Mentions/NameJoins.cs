namespace Hearsay.Mentions;

/// <summary>Keeps a name whole where the weights cut it: an organisation's at <c>and</c> (Ministry of X and Y, X and Y Party), after its people (X Union) and before its seat (Court of Appeals for X), a person's at the hyphen (Ana X-Y).</summary>
internal static class NameJoins
{
    private const int MostSeatWords = 5, MostSpelledOut = 16;

    public static Candidate Widen(NameText text, Candidate name, (int First, int End) sentence) =>
        name.Kind == EntityKind.Organisation ? WithPeople(text, WithSeat(text, ToTheLeft(text, ToTheRight(text, name, sentence.End), sentence.First), sentence.End), sentence.First)
        : name.Kind == EntityKind.Person ? OverHyphen(text, name, sentence.End)
        : name;

    /// <summary>Ana Doe-Roe, but not the small letters of Ana Doe-like.</summary>
    private static Candidate OverHyphen(NameText text, Candidate name, int limit)
    {
        var end = name.End;
        while (end + 1 < limit && text.Is(end, "-") && text.Adjoins(end) && text.Adjoins(end + 1) && text.IsCapital(end + 1))
        {
            end += 2;
        }

        return end == name.End ? name : name with { End = end, Rule = "mention.double-name" };
    }

    /// <summary>Ministry of Health and Welfare, but not: Bank of X and World Bank; nor two places.</summary>
    private static Candidate ToTheRight(NameText text, Candidate name, int limit)
    {
        var and = name.End;
        if (!text.Is(and, "and") || and + 1 >= limit || !HasOf(text, name) || !text.IsCapital(and + 1)
            || text.Has(and - 1, WordClasses.Place) || text.Has(and + 1, WordClasses.Place | WordClasses.OrgHead | WordClasses.OrgName | WordClasses.Given | WordClasses.Title))
        {
            return name;
        }

        var end = and + 1;
        while (end < limit && end < and + 4 && text.IsCapital(end) && !text.Has(end, WordClasses.Calendar))
        {
            end++;
        }

        return text.Has(end - 1, WordClasses.OrgHead) ? name : name with { End = end, Strength = 3, Rule = "mention.organisation-of" };
    }

    /// <summary>Harbour and Canal Party: a common word on the left and a head at the end.</summary>
    private static Candidate ToTheLeft(NameText text, Candidate name, int sentence)
    {
        var first = name.First - 2;
        return first >= sentence && text.Is(name.First - 1, "and") && name.Words > 1 && text.Has(name.End - 1, WordClasses.OrgHead) && text.IsCapital(first)
            && (first == sentence || !text.IsCapital(first - 1) || text.Has(first - 1, WordClasses.Function)) && text.Has(first, WordClasses.Common | WordClasses.PlaceHead | WordClasses.FacilityHead | WordClasses.TitlePart)
            && !text.Has(first, WordClasses.Place | WordClasses.Given | WordClasses.OrgHead)
            && text.Has(name.First, WordClasses.Common | WordClasses.PlaceHead | WordClasses.FacilityHead | WordClasses.TitlePart)
            ? name with { First = first, Strength = 3, Rule = "mention.organisation-head" }
            : name;
    }

    /// <summary>Orlian Union, Orlian Foreign Ministry: common words alone name no organisation, with the people before them they do.</summary>
    private static Candidate WithPeople(NameText text, Candidate name, int sentence) =>
        name.First > sentence && text.Has(name.First - 1, WordClasses.Demonym) && text.IsCapital(name.First - 1) && IsOfCommonWords(text, name)
            ? name with { First = name.First - 1, Strength = 3, Rule = "mention.organisation-head" }
            : name;

    private static bool IsOfCommonWords(NameText text, Candidate name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (!text.Has(i, WordClasses.Common | WordClasses.OrgHead | WordClasses.OrgOf) || text.IsAllCapitals(i))
            {
                return false;
            }
        }

        return name.Words > 1 || text.Has(name.First, WordClasses.OrgHead | WordClasses.OrgOf);
    }

    /// <summary>Court of Appeals for the Third Circuit, Special Court for Orlin: courts are told apart by where they sit.</summary>
    private static Candidate WithSeat(NameText text, Candidate name, int limit)
    {
        var seat = text.Is(name.End + 1, "the") ? name.End + 2 : name.End + 1;
        if (!text.Is(name.End, "for") || !NameForms.IsCourt(text.Name(name.First, name.End)) || text.Has(seat, WordClasses.Calendar | WordClasses.Title | WordClasses.Given))
        {
            return name;
        }

        var end = seat;
        while (end < limit && end < seat + MostSeatWords && (text.IsCapital(end) || (end > seat && text.Is(end, "of") && text.IsCapital(end + 1))))
        {
            end++;
        }

        return end == seat ? name : name with { End = end, Strength = 3, Rule = "mention.court-seat" };
    }

    /// <summary>The words before an acronym in brackets that its letters are the first letters of: People's Front of Osmerholt (PFO).</summary>
    /// <remarks>After Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text"; each capital of the acronym opens a word.</remarks>
    /// <param name="acronym">Its token.</param>
    /// <param name="sentence">First token of the sentence.</param>
    /// <returns>Index of the first word; null where the letters open no row of words.</returns>
    public static int? SpelledOut(NameText text, int acronym, int sentence)
    {
        if (!text.IsAcronym(acronym) || !text.Is(acronym - 1, "(") || !text.Is(acronym + 1, ")"))
        {
            return null;
        }

        var letters = text.Word(acronym);
        var left = letters.Length;
        for (var i = acronym - 2; i >= Math.Max(sentence, acronym - MostSpelledOut); i--)
        {
            if (text.IsCapital(i))
            {
                do
                {
                    left--;
                }
                while (left >= 0 && char.IsLower(letters[left]));

                if (left < 0 || text.Word(i)[0] != letters[left])
                {
                    return null;
                }

                if (left == 0)
                {
                    return i;
                }
            }
            else if (text.Word(i) is not ("of" or "for" or "the" or "and" or "in" or "on" or "to" or "with" or "against" or "de" or "du" or "des" or "del" or "la" or "'s" or "’s" or "-" or "&"))
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasOf(NameText text, Candidate name)
    {
        for (var i = name.First; i + 1 < name.End; i++)
        {
            if (text.Has(i, WordClasses.OrgOf) && (text.Is(i + 1, "of") || text.Is(i + 1, "for")))
            {
                return true;
            }
        }

        return false;
    }
}
