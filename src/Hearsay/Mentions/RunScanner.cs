namespace Hearsay.Mentions;

/// <summary>Finds runs of capitalised words with what may join them: Bank of X, Ministry of X and Y, Ana de X, J.-P. X, X's Front.</summary>
internal static class RunScanner
{
    /// <summary>Names longer than this are cut; it bounds the work on any text.</summary>
    public const int MaxTokens = 14;

    /// <summary>The token after the run that begins at <paramref name="first"/>, which is a capitalised word or an article such as al-.</summary>
    public static int End(NameText text, int first, int limit)
    {
        limit = Math.Min(limit, first + MaxTokens);
        var end = first + (text.IsCapital(first) ? 1 : 3);
        var joinedByOf = false;
        while (end < limit)
        {
            var step = text.IsCapital(end) ? text.Has(end, WordClasses.Calendar | WordClasses.SmallWord) ? 0 : 1 : Join(text, first, end, limit, ref joinedByOf);
            if (step == 0)
            {
                break;
            }

            end += step;
        }

        return Math.Min(end, limit);
    }

    /// <summary>Whether an article that belongs to the name begins here: al-Masri, el-Sayed.</summary>
    public static bool IsArticle(NameText text, int at) =>
        text.Has(at, WordClasses.Particle) && text.Is(at + 1, "-") && text.Adjoins(at + 1) && text.Adjoins(at + 2) && text.IsCapital(at + 2);

    private static int Join(NameText text, int first, int at, int limit, ref bool joinedByOf)
    {
        if (text.Is(at, "-") && text.Adjoins(at) && text.Adjoins(at + 1) && at + 1 < limit)
        {
            var goesOn = text.IsCapital(at + 1) || char.IsLower(text.Word(at + 1)[0]) && !text.Has(at - 1, WordClasses.Place | WordClasses.Demonym)
                && (!text.Has(at + 1, WordClasses.Common) || at - first >= 2 && text.Word(at + 1).Length <= 5 && (text.Has(at - 2, WordClasses.Family) || text.Has(at - 3, WordClasses.Family)));
            return goesOn ? 2 : 0;
        }

        if (text.Is(at, "&") && text.IsCapital(at + 1))
        {
            return 2;
        }

        if (text.Is(at, "of") || text.Is(at, "for") || text.Is(at, "on"))
        {
            return JoinOf(text, at, ref joinedByOf);
        }

        if (text.Is(at, "and"))
        {
            return JoinsAnd(text, first, at, limit, joinedByOf) ? 2 : 0;
        }

        if (text.Has(at, WordClasses.Particle))
        {
            var next = text.Has(at + 1, WordClasses.Particle) ? at + 2 : at + 1;
            next = text.Is(next, "-") ? next + 1 : next;
            return text.IsCapital(next) && !text.Has(at - 1, WordClasses.Common) ? next - at + 1 : 0;
        }

        var possessive = text.Is(at, "'s") || text.Is(at, "’s") || text.Is(at, "'") || text.Is(at, "’");
        return possessive && text.Has(at - 1, WordClasses.Group) && text.IsCapital(at + 1) && EndsInHead(text, at + 1, limit) ? 2 : 0;
    }

    private static int JoinOf(NameText text, int at, ref bool joinedByOf)
    {
        var heads = text.Is(at, "of") ? WordClasses.OrgOf | WordClasses.PlaceOf | WordClasses.TitleOf : WordClasses.OrgOf | WordClasses.TitleOf;
        if (!text.Has(at - 1, heads) && !(joinedByOf && text.Is(at - 1, "State")))
        {
            return 0;
        }

        var next = text.Is(at + 1, "the") ? at + 2 : at + 1;
        joinedByOf |= text.IsCapital(next);
        return text.IsCapital(next) && !text.Has(next, WordClasses.Calendar) ? next - at + 1 : 0;
    }

    private static bool JoinsAnd(NameText text, int first, int at, int limit, bool joinedByOf)
    {
        if (!text.IsCapital(at + 1) || text.Has(at + 1, WordClasses.Given | WordClasses.Title))
        {
            return false;
        }

        if (joinedByOf)
        {
            // Ministry of Health and Welfare, but not: Bank of X and World Bank; nor two places
            return !text.Has(at - 1, WordClasses.Place) && !text.Has(at + 1, WordClasses.Place | WordClasses.OrgHead | WordClasses.OrgName) && !EndsInHead(text, at + 1, limit);
        }

        // Harbour and Canal Party: common words on both sides and a head at the end
        first += text.Has(first, WordClasses.Function) ? 1 : 0;
        return at - first == 1 && text.Has(first, WordClasses.Common | WordClasses.PlaceHead | WordClasses.FacilityHead | WordClasses.TitlePart) && !text.Has(first, WordClasses.Place | WordClasses.Given | WordClasses.OrgHead)
            && text.Has(at + 1, WordClasses.Common | WordClasses.PlaceHead | WordClasses.FacilityHead | WordClasses.TitlePart) && EndsInHead(text, at + 1, limit) && text.IsCapital(at + 2);
    }

    private static bool EndsInHead(NameText text, int at, int limit)
    {
        var end = at;
        while (end < limit && text.IsCapital(end))
        {
            end++;
        }

        return text.Has(end - 1, WordClasses.OrgHead);
    }
}
