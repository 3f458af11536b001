namespace Hearsay.Mentions;

/// <summary>Takes a run of capitalised words apart into names: titles, nationalities and opening words go, the kind is read off the name's own words.</summary>
internal static class NameReader
{
    private const WordClasses Heads = WordClasses.OrgHead | WordClasses.PlaceHead | WordClasses.FacilityHead | WordClasses.OtherHead;

    /// <param name="opens">Whether the run opens a sentence or a quotation, where common words have a capital too.</param>
    public static void Read(NameText text, int first, int end, bool opens, List<Candidate> found)
    {
        while (first < end && IsOpening(text, first, end, opens))
        {
            first++;
            opens = false;
        }

        if (first < end && !SplitAtTitle(text, first, end, found))
        {
            Piece(text, first, end, found);
        }
    }

    /// <summary>Whether the first word has its capital from the sentence rather than from a name.</summary>
    private static bool IsOpening(NameText text, int first, int end, bool opens)
    {
        if (text.Has(first, WordClasses.Calendar) || text.Has(first, WordClasses.Function) && PlaceEnd(text, first, end) == first)
        {
            return true;
        }

        return opens && end - first > 1 && text.Has(first, WordClasses.Common) && !text.Has(end - 1, Heads)
            && !text.Has(first, WordClasses.Given | WordClasses.Family | WordClasses.Title | WordClasses.TitlePart | WordClasses.Demonym | WordClasses.OrgOf | WordClasses.PlaceOf | WordClasses.Direction)
            && PlaceEnd(text, first, end) == first && text.IsCapital(first + 1);
    }

    private static bool SplitAtTitle(NameText text, int first, int end, List<Candidate> found)
    {
        if (text.Has(end - 1, WordClasses.OrgHead | WordClasses.FacilityHead) && !text.Has(first, WordClasses.TitleOf) && !text.Has(end - 2, WordClasses.Given))
        {
            return false;
        }

        for (var i = end - 1; i >= first; i--)
        {
            if (!text.Has(i, WordClasses.Title) || i + 1 < end && !text.IsCapital(i + 1) && !RunScanner.IsArticle(text, i + 1)
                && !(text.Has(i, WordClasses.TitleOf) && (text.Is(i + 1, "of") || text.Is(i + 1, "for"))))
            {
                continue;
            }

            if (text.Is(i + 1, "of") || text.Is(i + 1, "for"))
            {
                SplitAfterOffice(text, i, end, found);
                return true;
            }

            var name = i + 1;
            while (name < end && text.Has(name, WordClasses.TitlePart | WordClasses.Demonym))
            {
                name++;
            }

            var left = i;
            while (left > first && (text.Has(left - 1, WordClasses.TitlePart | WordClasses.Title | WordClasses.Demonym) || text.Is(left - 1, "-")))
            {
                left--;
            }

            if (left > first)
            {
                Piece(text, first, left, found);
            }

            if (name < end)
            {
                var known = text.ClassesOf(name, end);
                if ((known & WordClasses.Place) != 0 && (known & (WordClasses.Ambiguous | WordClasses.Given)) == 0)
                {
                    found.Add(new Candidate(name, end, EntityKind.Place, 3, "mention.place-list"));
                }
                else
                {
                    found.Add(new Candidate(name, end, EntityKind.Person, 3, "mention.title"));
                }
            }

            return true;
        }

        return false;
    }

    /// <summary>Reads Minister of X and Y Ana Doe: the office ends before a known given name, else before the last two words where three are left.</summary>
    private static void SplitAfterOffice(NameText text, int title, int end, List<Candidate> found)
    {
        var rest = text.Is(title + 2, "the") ? title + 3 : title + 2;
        if (PlaceEnd(text, rest, end) is var place && place > rest)
        {
            Piece(text, rest, place, found);
            rest = place;
        }

        var name = rest;
        while (name < end && !text.Has(name, WordClasses.Given))
        {
            name++;
        }

        var lastWords = 0;
        while (end - lastWords > rest && text.IsCapital(end - lastWords - 1))
        {
            lastWords++;
        }

        name = name < end ? name : lastWords >= 3 && !text.Has(end - 1, Heads | WordClasses.Common) ? end - 2 : end;
        if (name < end)
        {
            found.Add(new Candidate(name, end, EntityKind.Person, 3, "mention.title"));
        }
        else if (rest < end && text.Has(end - 1, WordClasses.OrgHead))
        {
            Piece(text, rest, end, found);
        }
    }

    private static void Piece(NameText text, int first, int end, List<Candidate> found)
    {
        while (first < end && (text.Has(first, WordClasses.Function) && text.ClassesOf(first, end) == WordClasses.None || text.Is(first, "-") || text.Is(first, "&")))
        {
            first++;
        }

        if (first >= end || IsOffice(text, first, end))
        {
            return;
        }

        // Parliament Ana Doe, as in: member of the European Parliament Ana Doe
        if (end - first >= 3 && text.Has(first, WordClasses.OrgName) && text.Has(first, WordClasses.OrgHead) && !text.Has(end - 1, Heads) && text.IsCapital(first + 1))
        {
            Piece(text, first, first + 1, found);
            first++;
        }

        if (Whole(text, first, end) is { } whole)
        {
            found.Add(whole);
            return;
        }

        if (DemonymEnd(text, first, end) is var after && after > first)
        {
            Piece(text, after, end, found);
            return;
        }

        var placeEnd = PlaceEnd(text, first, end);
        if (placeEnd > first && placeEnd < end && text.IsCapital(placeEnd) && !text.Has(first, WordClasses.Ambiguous | WordClasses.Given))
        {
            if (text.Has(placeEnd, WordClasses.Given | WordClasses.TitlePart | WordClasses.Common | WordClasses.Demonym) || text.IsAcronym(placeEnd))
            {
                found.Add(new Candidate(first, placeEnd, EntityKind.Place, 3, "mention.place-list"));
                Piece(text, placeEnd, end, found);
                return;
            }

            found.Add(new Candidate(first, end, EntityKind.Organisation, 1, "mention.place-first"));
            return;
        }

        found.Add(Unknown(text, first, end));
    }

    /// <summary>Whether all words are those of an office without its holder, such as Foreign or Deputy Prime.</summary>
    private static bool IsOffice(NameText text, int first, int end)
    {
        while (first < end && text.Has(first, WordClasses.TitlePart) && !text.Has(first, WordClasses.OrgHead))
        {
            first++;
        }

        return first == end;
    }

    /// <summary>What the name's own words say; null where they say nothing.</summary>
    private static Candidate? Whole(NameText text, int first, int end)
    {
        var known = text.ClassesOf(first, end);
        var words = end - first;
        if ((known & (WordClasses.OrgName | WordClasses.OrgMulti)) != 0)
        {
            return new Candidate(first, end, EntityKind.Organisation, 3, "mention.organisation-list");
        }

        if ((known & WordClasses.Place) != 0)
        {
            return new Candidate(first, end, EntityKind.Place, (known & WordClasses.Ambiguous) != 0 ? 1 : 3, "mention.place-list");
        }

        for (var i = first + 1; i + 1 < end; i++)
        {
            if ((text.Is(i, "of") || text.Is(i, "for") || text.Is(i, "on")) && text.Has(i - 1, WordClasses.OrgOf | WordClasses.PlaceOf))
            {
                var organisation = text.Has(i - 1, WordClasses.OrgOf);
                return new Candidate(first, end, organisation ? EntityKind.Organisation : EntityKind.Place, 3, organisation ? "mention.organisation-of" : "mention.place-of");
            }
        }

        if (text.Has(end - 1, WordClasses.OrgHead) && !(words == 1 && text.Has(first, WordClasses.Given)))
        {
            return words > 1
                ? new Candidate(first, end, EntityKind.Organisation, 3, "mention.organisation-head")
                : new Candidate(first, end, EntityKind.Organisation, 1, "mention.head-alone");
        }

        if (words == 1)
        {
            return null;
        }

        var person = text.Has(first, WordClasses.Given);
        var head = !person && text.Has(end - 1, WordClasses.FacilityHead) ? ("mention.facility", EntityKind.Place, 3)
            : !person && text.Has(end - 1, WordClasses.PlaceHead) || text.Has(first, WordClasses.PlaceFirst) ? ("mention.place-head", EntityKind.Place, 3)
            : text.Has(first, WordClasses.Direction) && text.Has(first + 1, WordClasses.Place) && words == 2 ? ("mention.place-head", EntityKind.Place, 3)
            : text.Has(end - 1, WordClasses.OtherHead) ? ("mention.other-head", EntityKind.Other, 3)
            : default;
        return head.Item1 is null ? null : new Candidate(first, end, head.Item2, head.Item3, head.Item1);
    }

    /// <summary>The token after a nationality, of one word or two; <paramref name="first"/> where none stands there.</summary>
    private static int DemonymEnd(NameText text, int first, int end)
    {
        for (var to = Math.Min(end, first + 3); to > first; to--)
        {
            if ((text.ClassesOf(first, to) & WordClasses.Demonym) != 0)
            {
                return to;
            }
        }

        return text.Has(first, WordClasses.Direction) && first + 1 < end && text.Has(first + 1, WordClasses.Demonym) ? first + 2 : first;
    }

    private static Candidate Unknown(NameText text, int first, int end)
    {
        var words = end - first;
        if (words == 1)
        {
            return text.Has(first, WordClasses.AcronymNot) || IsCurrency(text, first) ? new Candidate(first, end, EntityKind.Other, 1, "mention.acronym")
                : text.IsAcronym(first) ? new Candidate(first, end, EntityKind.Organisation, 1, "mention.acronym")
                : new Candidate(first, end, EntityKind.Other, 0, "mention.capital");
        }

        if (text.Has(first, WordClasses.Given) && words <= 7)
        {
            return new Candidate(first, end, EntityKind.Person, 3, "mention.given-name");
        }

        if (text.Has(first, WordClasses.PlaceSaint) && words <= 5)
        {
            return new Candidate(first, end, EntityKind.Place, 1, "mention.place-first-word");
        }

        var common = 0;
        for (var i = first; i < end; i++)
        {
            common += text.Has(i, WordClasses.Common) ? 1 : 0;
        }

        var familyFirst = text.Has(first, WordClasses.Family) && words <= 5;
        if (familyFirst && common == (text.Has(first, WordClasses.Common) ? 1 : 0))
        {
            return new Candidate(first, end, EntityKind.Person, 2, "mention.family-name");
        }

        return common == 0 && words <= 6 && !text.IsAllCapitals(first)
            ? new Candidate(first, end, EntityKind.Person, 1, "mention.two-words")
            : new Candidate(first, end, EntityKind.Other, 0, "mention.capital");
    }

    /// <summary>Whether an amount follows: HK$, RM 400.</summary>
    private static bool IsCurrency(NameText text, int at) => text.Word(at).Length <= 3 && text.Word(at + 1) is ['$' or '€' or '£' or '¥' or (>= '0' and <= '9'), ..];

    /// <summary>The token after the longest listed place that begins at <paramref name="first"/>; <paramref name="first"/> where none does.</summary>
    private static int PlaceEnd(NameText text, int first, int end)
    {
        for (var to = Math.Min(end, first + 5); to > first; to--)
        {
            if ((text.ClassesOf(first, to) & WordClasses.Place) != 0)
            {
                return to;
            }
        }

        return first;
    }
}
