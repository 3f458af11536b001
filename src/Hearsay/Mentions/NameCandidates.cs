using Hearsay.Language.Names;

namespace Hearsay.Mentions;

/// <summary>Takes the names that the weights found as the program gives names: titles, articles and possessives cut off, the pieces of one organisation's name together.</summary>
internal static class NameCandidates
{
    public const string Weights = "mention.weights";

    /// <summary>Longer names are cut; it bounds the work on any text.</summary>
    private const int MostWords = 14;

    /// <returns>In order, without overlap.</returns>
    /// <param name="sentences">Half-open ranges of tokens, in order.</param>
    public static List<Candidate> Of(NameText text, NameTags tags, IEnumerable<(int First, int End)> sentences)
    {
        var found = new List<Candidate>();
        using var all = sentences.GetEnumerator();
        var sentence = (First: 0, End: 0);
        foreach (var (from, to, type) in tags.Names())
        {
            while (from >= sentence.End && all.MoveNext())
            {
                sentence = all.Current;
            }

            if (Kind(type) is { } kind && Trim(text, from, Math.Min(to, from + MostWords), kind) is var (first, end) && first < end && !IsNoName(text, first, end))
            {
                var strength = kind == EntityKind.Organisation && IsOrganisation(text, first, end) ? 3 : 2;
                var name = new Candidate(first, end, kind, strength, first == from && end == to ? Weights : "mention.title-cut");
                Add(found, NameJoins.Widen(text, CutOffice(text, NameKinds.Mend(text, name, sentence.First), sentence.First), sentence), text, sentence.First);
            }
        }

        return found;
    }

    /// <summary>Adds a name, as one with the name before it where the two are one organisation's.</summary>
    private static void Add(List<Candidate> found, Candidate name, NameText text, int sentence)
    {
        if (name.Words == 1 && NameJoins.SpelledOut(text, name.First, sentence) is { } first)
        {
            JoinPieces(found, first, name.First - 1, text);
        }

        var before = found.Count > 0 ? found[^1] : default;
        if (before.End > name.First)
        {
            // The name before it was widened over this one.
            if (before.End >= name.End)
            {
                return;
            }

            found[^1] = before.First < name.First ? before with { End = Math.Min(name.End, before.First + MostWords) } : name;
        }
        else if (before.End > sentence && name.End - before.First <= MostWords && name.Kind == EntityKind.Organisation
            && ((before.End == name.First && before.Kind == EntityKind.Place) || (before.End + 1 == name.First && text.Is(before.End, "&") && before.Kind != EntityKind.Person)))
        {
            found[^1] = new Candidate(before.First, name.End, name.Kind, 3, "mention.pieces");
        }
        else if (before.End == name.First && name.First > sentence && before is { Kind: EntityKind.Organisation, Words: 1 } && text.IsAcronym(before.First) && name is { Kind: EntityKind.Other, Words: 1 })
        {
            // UN Women: what an organisation's letters stand before is a part of it
            found[^1] = before with { End = name.End, Strength = 3, Rule = "mention.pieces" };
        }
        else
        {
            found.Add(name);
        }
    }

    /// <summary>Makes one name of what lies in a row of words that an acronym stands for, where the last names do not fill it: an organisation's, unless there is a place alone.</summary>
    private static void JoinPieces(List<Candidate> found, int first, int end, NameText text)
    {
        var pieces = found.Count;
        while (pieces > 0 && found[pieces - 1].First >= first)
        {
            pieces--;
        }

        var inside = found[pieces..];
        if (end - first is < 2 or > MostWords || inside is [var one] && (one.First, one.End) == (first, end) || (pieces > 0 && found[pieces - 1].End > first))
        {
            return;
        }

        var isPlace = inside.Count > 0 && inside.TrueForAll(piece => piece.Kind == EntityKind.Place) && !IsOrganisation(text, first, end);
        found.RemoveRange(pieces, inside.Count);
        found.Add(new Candidate(first, end, isPlace ? EntityKind.Place : EntityKind.Organisation, 3, "mention.acronym-in-brackets"));
    }

    /// <summary>Days, months and what opens with a small letter and is no brand are no names.</summary>
    private static bool IsNoName(NameText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Has(i, WordClasses.Calendar))
            {
                return end - first == 1 && char.IsLower(text.Word(first)[0]) && !text.IsAcronym(first);
            }
        }

        return true;
    }

    /// <summary>Cuts the office off a person's name that went on with it: Minister of X and Y Ana Doe.</summary>
    private static Candidate CutOffice(NameText text, Candidate name, int sentence)
    {
        if (name.Kind != EntityKind.Person || name.Words < 3 || !text.Is(name.First - 1, "and"))
        {
            return name;
        }

        for (var i = name.First - 2; i >= Math.Max(sentence, name.First - 8); i--)
        {
            if (text.Has(i, WordClasses.Title) && (text.Is(i + 1, "of") || text.Is(i + 1, "for")))
            {
                var first = name.First + 1;
                while (first < name.End - 2 && !text.Has(first, WordClasses.Given))
                {
                    first++;
                }

                return name with { First = first, Rule = "mention.title-cut" };
            }
        }

        return name;
    }

    private static EntityKind? Kind(NameType type) => type switch
    {
        NameType.Person => EntityKind.Person,
        NameType.Organisation => EntityKind.Organisation,
        NameType.Place or NameType.Facility => EntityKind.Place,
        NameType.Product or NameType.Misc => EntityKind.Other,
        _ => null,
    };

    private static (int First, int End) Trim(NameText text, int first, int end, EntityKind kind)
    {
        while (first + 1 < end && (text.Is(first, "the") || text.Is(first, "The") || (kind == EntityKind.Person && text.Has(first, WordClasses.Title))))
        {
            first++;
        }

        // Rival Ana Doe, Democrat Ana Doe: what she is called, with the capital of its sentence or its party
        if (kind == EntityKind.Person && end - first > 2 && (text.Opens(first) && text.Has(first, WordClasses.Common) || text.Has(first, WordClasses.Demonym)) && !text.Has(first, WordClasses.Given) && text.Has(first + 1, WordClasses.Given))
        {
            first++;
        }

        while (first < end && IsMark(text.Word(end - 1)))
        {
            end--;
        }

        while (first < end && IsMark(text.Word(first)))
        {
            first++;
        }

        return (first, end);
    }

    /// <summary>A possessive ending, or a word without letter or digit.</summary>
    private static bool IsMark(ReadOnlySpan<char> word)
    {
        if (word.Length == 2 && word[0] is '\'' or '’' && word[1] is 's' or 'S')
        {
            return true;
        }

        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOrganisation(NameText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Has(i, WordClasses.OrgHead | WordClasses.OrgOf))
            {
                return end - first > 1;
            }
        }

        return false;
    }
}
