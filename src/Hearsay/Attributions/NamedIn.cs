namespace Hearsay.Attributions;

/// <summary>Common nouns that stand for whom a name beside them names: the campaign or administration of a person, and papers, which speak for whoever issued them.</summary>
internal static class NamedIn
{
    /// <summary>Words between a paper and the verb that tells who brought it out, and between that and the name.</summary>
    private const int PublishedReach = 5;

    private const int PageReach = 9;

    /// <summary>A name beside a common noun.</summary>
    /// <param name="First">First token of the name.</param>
    /// <param name="End">After its last token, or after the noun that belongs to it.</param>
    /// <param name="IsPart">Whether a noun belongs to what is named (a person's campaign) and is taken along.</param>
    public readonly record struct Holder(int First, int End, bool IsPart);

    /// <summary>The name that the head noun of a source stands for; null where there is none.</summary>
    /// <param name="last">The head noun.</param>
    /// <param name="end">After the last token of the source.</param>
    public static Holder? Of(Words words, int first, int last, int end)
    {
        if (words.NameEnd(last) > last)
        {
            return null;
        }

        if (WordClasses.Teams.Contains(words[last]))
        {
            var name = EndsAt(words, last - 1) ? last - 1 : words.IsPossessiveMark(last - 1) && EndsAt(words, last - 2) ? last - 2 : -1;
            return name >= 0 ? new Holder(Start(words, first, name), last + 1, true) : null;
        }

        if (WordClasses.Papers.Contains(words[last]))
        {
            for (var i = last - 1; i >= first; i--)
            {
                if (words.NameEnd(i) > i)
                {
                    return new Holder(Start(words, first, i), words.NameEnd(i), false);
                }
            }

            return OnPage(words, last + 1, end) ?? (words[last + 1] is "by" or "from" ? After(words, last + 1, end) : Published(words, last, end));
        }

        return WordClasses.Divisions.Contains(words[last]) && words[last + 1] is "of" ? After(words, last + 1, end) : null;
    }

    /// <summary>Whose page a paper stands on: "a document on the Tolle campaign's website", "a post on the guild's page".</summary>
    private static Holder? OnPage(Words words, int preposition, int end)
    {
        if (words[preposition] is not ("on" or "from" or "at"))
        {
            return null;
        }

        var page = preposition + 1;
        while (page < Math.Min(end, preposition + PageReach) && !WordClasses.Pages.Contains(words[page]))
        {
            page++;
        }

        if (page >= end || !WordClasses.Pages.Contains(words[page]))
        {
            return null;
        }

        var owner = words.IsPossessiveMark(page - 1) ? page - 2 : page - 1;
        return EndsAt(words, owner) ? new Holder(Start(words, preposition + 1, owner), owner + 1, false)
            : WordClasses.Teams.Contains(words[owner]) ? Of(words, preposition + 1, owner, owner + 1) : null;
    }

    /// <summary>Who brought a paper out: "a study that appeared in the Ostrel Review", "a report published this week by Ana Okello".</summary>
    private static Holder? Published(Words words, int paper, int end)
    {
        var verb = paper + 1;
        while (verb < Math.Min(end, paper + PublishedReach) && !WordClasses.Publishing.Contains(words[verb]))
        {
            if (words.IsClauseMark(verb))
            {
                return null;
            }

            verb++;
        }

        for (var i = verb + 1; verb < Math.Min(end, paper + PublishedReach) && i < Math.Min(end, verb + PublishedReach) && !words.IsClauseMark(i); i++)
        {
            if (words[i] is "by" || (words[i] is "in" && words.NameEnd(i + (words[i + 1] is "the" ? 2 : 1)) > 0))
            {
                return After(words, i, end);
            }
        }

        return null;
    }

    /// <summary>The last name after a preposition, before the next mark, preposition or clause: of the school's professor Ana Okello the professor.</summary>
    private static Holder? After(Words words, int preposition, int end)
    {
        Holder? last = null;
        for (var i = preposition + 1; i < end && !words.IsClauseMark(i) && !(words.NameEnd(i) == 0 && (WordClasses.Prepositions.Contains(words[i]) || WordClasses.Subordinators.Contains(words[i]) || WordClasses.Auxiliaries.Contains(words[i]) || words[i] is "and")); i++)
        {
            if (words.NameEnd(i) > i)
            {
                last = new Holder(i, words.NameEnd(i), false);
                i = words.NameEnd(i) - 1;
            }
        }

        return last;
    }

    private static bool EndsAt(Words words, int token) => token >= 0 && words.NameEnd(token) == token + 1;

    private static int Start(Words words, int first, int at)
    {
        while (at > first && words.NameEnd(at - 1) == words.NameEnd(at))
        {
            at--;
        }

        return at;
    }
}
