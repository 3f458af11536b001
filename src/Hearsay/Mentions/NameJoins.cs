namespace Hearsay.Mentions;

/// <summary>Keeps a name whole where the weights cut it: an organisation's at <c>and</c> (Ministry of X and Y, X and Y Party), a person's at the hyphen (Ana X-Y).</summary>
internal static class NameJoins
{
    public static Candidate Widen(NameText text, Candidate name, (int First, int End) sentence) =>
        name.Kind == EntityKind.Organisation ? ToTheLeft(text, ToTheRight(text, name, sentence.End), sentence.First)
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
