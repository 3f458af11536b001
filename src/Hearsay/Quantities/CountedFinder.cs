using System.Collections.Frozen;

namespace Hearsay.Quantities;

/// <summary>What is counted: words of the noun phrase (half open; empty where the sentence does not hold it) and the lemma of its head.</summary>
internal readonly record struct Counted(int First, int End, string? Head)
{
    public static Counted Unknown { get; }

    public bool HasWords => End > First;
}

/// <summary>Cuts noun phrases beside a number: to the right by classes of words and the first plural, to the left by the nearest noun.</summary>
internal sealed class CountedFinder(Words words)
{
    private const int LongestPhrase = 10;

    private static readonly FrozenSet<string> Determiners = Set("the these those his her their its our my your all both whose");

    private static readonly FrozenSet<string> Titles = Set("mr mrs ms dr prof gen col maj capt lt sgt cpl const sen rep gov hon rev st jr sr adm cmdr insp supt");

    private static readonly FrozenSet<string> Days = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");

    private static readonly FrozenSet<string> Heads = Set("dead wounded injured missing homeless others detained displaced");

    /// <summary>Nouns that say how high, not of what.</summary>
    private static readonly FrozenSet<string> Levels = Set("low high record total maximum minimum rate level average peak range height way lot top bottom end start rest sum figure mark percent percentage");

    private static readonly FrozenSet<string> Changes = Set(
        "is was are were be been being rose risen rise rises climbed climb fell fallen fall falls stood stands stand reached reach reaches hit hits jumped grew grown grow dropped drop drops increased increase "
        + "decreased decline declined declines slipped slid topped totaled totalled totals total numbered number numbers exceeded surpassed passed doubled tripled swelled remained remains at to by from of surged soared soars averaged equaled");

    /// <summary>The phrase that starts at a word. "of the" before it is skipped.</summary>
    /// <param name="isPlural">Whether its head is plural, so that the first plural noun ends it.</param>
    public Counted Right(int word, bool isPlural)
    {
        var first = BoundLexicon.After(words, word) is { } later ? later.End : word;

        // "22-member committee": the word that the hyphen binds is what is counted.
        if (words.Is(first, "-") && words.Kind(first + 1) == WordKind.Letters && words.Together(first, first + 1) && words.IsGlued(first) == words.IsGlued(first + 1))
        {
            return WordClasses.IsNoun(WordClasses.Of(words, first + 1)) ? new(first + 1, first + 2, Nouns.Singular(words.Lower(first + 1))) : Counted.Unknown;
        }

        if (words.Is(first, "of"))
        {
            first++;
            first += Determiners.Contains(words.Lower(first)) ? 1 : 0;
            if (NumberWords.IsNumberWord(words.Lower(first)) || words.Kind(first) == WordKind.Digits)
            {
                // "two of the three men"
                first++;
            }
        }

        while (first < words.Count && IsQuote(first))
        {
            first++;
        }

        if (first >= words.Count || !words.Together(word - 1, first))
        {
            return Counted.Unknown;
        }

        // "seven of the captain's friends": the owner is not what is counted.
        var phrase = Phrase(first, isPlural);
        var owned = phrase.HasWords && words.Is(word, "of") && words.Lower(phrase.End) is "'s" or "'" ? phrase.End + 1 : -1;
        owned += owned > 0 && WordClasses.Of(words, owned) == WordClass.Number ? 1 : 0;
        return owned > 0 && words.Together(word, owned) && Phrase(owned, isPlural) is { HasWords: true } thing ? thing : phrase;
    }

    /// <summary>The nearest noun phrase before a word, in its sentence, that names what a level or distance is of.</summary>
    public Counted Left(int word)
    {
        var depth = 0;
        for (var i = word - 1; i >= 0 && depth < 30 && words.Together(i, word); i--, depth++)
        {
            var c = WordClasses.Of(words, i);
            if (words.Is(i, ")"))
            {
                while (i > 0 && depth++ < 30 && words.Together(i - 1, word) && !words.Is(i, "("))
                {
                    i--;
                }

                continue;
            }

            if (!WordClasses.IsNoun(c) || Levels.Contains(words.Lower(i)) || Changes.Contains(words.Lower(i)) || (c == WordClass.NounOrVerb && !Nouns.IsPlural(words.Lower(i)) && (IsVerbHere(i) || (i == word - 1 && Nouns.IsPlural(words.Lower(i - 1)) && WordClasses.IsNoun(WordClasses.Of(words, i - 1))))))
            {
                continue;
            }

            var first = i;
            while (first > 0 && i - first < 5 && words.Together(first - 1, i) && WordClasses.Of(words, first - 1) is WordClass.Noun or WordClass.Name or WordClass.NounOrVerb or WordClass.Adjective)
            {
                first--;
            }

            return new(first, i + 1, c == WordClass.Name ? words.Lower(i) : Lemma(i));
        }

        return Counted.Unknown;
    }

    /// <summary>The nearest name to either side that no preposition of place governs, else the nearest noun before: whose age it is.</summary>
    public Counted Person(int word, int after)
    {
        for (int i = word, depth = 0; i > 0 && depth < 25 && words.Together(i - 1, word); i--, depth++)
        {
            if (IsPersonEnd(i - 1) && NameLeft(i) is { HasWords: true } name)
            {
                if (words.Lower(name.First - 1) is not ("in" or "at" or "of" or "from" or "near" or "to" or "on"))
                {
                    return name;
                }

                i = name.First;
            }
        }

        for (int i = after, depth = 0; i < words.Count && depth < 3 && words.Together(i, word); i++, depth++)
        {
            if (IsPersonEnd(i))
            {
                return new(i, i + 1, words.Lower(i));
            }
        }

        return Left(word);
    }

    private bool IsPersonEnd(int word) => words.Kind(word) == WordKind.Letters && words.IsCapital(word) && WordClasses.Of(words, word) is not (WordClass.Function or WordClass.Number) && !Days.Contains(words.Lower(word))
        && (!words.IsFirst(word) || WordClasses.Of(words, word) == WordClass.Noun);

    /// <summary>The subject of a verb of level before a number: "the death toll rose to 31", "the sample is 834", "a limit of 10,000".</summary>
    public Counted Subject(int word)
    {
        var i = word - 1;
        var seen = false;
        while (i >= 0 && word - i < 8 && words.Together(i, word) && (Changes.Contains(words.Lower(i)) || Levels.Contains(words.Lower(i)) || WordClasses.Of(words, i) == WordClass.Adverb || words.Lower(i) is "have" or "has" or "had" or "a" or "the"))
        {
            // "a limit of 10,000" says of what, "wrote of 10,000" does not.
            seen |= Changes.Contains(words.Lower(i)) && words.Lower(i) is not ("to" or "at" or "by" or "from") && !(words.Is(i, "of") && !Levels.Contains(words.Lower(i - 1)) && !WordClasses.IsNoun(WordClasses.Of(words, i - 1)));
            i--;
        }

        return seen && !words.Is(i, "there") ? Outside(Left(i + 1)) : Counted.Unknown;
    }

    /// <summary>"The staff at the lift fell to 26": what a preposition of place governs is where, and the noun before it is of what.</summary>
    private Counted Outside(Counted phrase)
    {
        var i = phrase.First - 1;
        i -= phrase.HasWords && Determiners.Contains(words.Lower(i)) ? 1 : 0;
        return phrase.HasWords && words.Lower(i) is "at" or "in" or "near" && words.Together(i, phrase.First) && Left(i) is { HasWords: true } outer && outer.End == i ? outer : phrase;
    }

    /// <summary>The nearest plural noun before a word: what an elliptical number counts.</summary>
    public Counted PluralLeft(int word)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 40 && words.Together(i, word) && words.Lower(i) is not ("that" or "said" or "says"); i--, depth++)
        {
            if (Nouns.IsPlural(words.Lower(i)) && !IsVerbHere(i) && WordClasses.IsNoun(WordClasses.Of(words, i)) && UnitLexicon.From(words, i) is null)
            {
                return new(i, i + 1, Lemma(i));
            }
        }

        return Counted.Unknown;
    }

    /// <summary>"The number of boats at 44", "the number of people killed has risen to 14": what the number is said to be of, where no other number stands between.</summary>
    public Counted NumberOf(int word)
    {
        // "put the dead at twelve"
        if (words.Is(word - 1, "at") && Heads.Contains(words.Lower(word - 2)) && words.Together(word - 2, word))
        {
            return new(word - 2, word - 1, words.Lower(word - 2));
        }

        for (int i = word - 1, depth = 0; i > 0 && depth < 16 && words.Together(i, word) && words.Kind(i) != WordKind.Digits && !NumberWords.IsNumberWord(words.Lower(i)); i--, depth++)
        {
            if (words.Is(i, "of") && words.Is(i - 1, "number"))
            {
                return Phrase(i + 1, isPlural: true) is { HasWords: true } phrase && phrase.End <= word ? phrase : Counted.Unknown;
            }
        }

        return Counted.Unknown;
    }

    /// <summary>A run of capitalised words that ends before a word: a person as named.</summary>
    public Counted NameLeft(int end)
    {
        var first = end;
        while (first > 0 && end - first < 6 && words.Together(first - 1, end - 1) && (words.IsCapital(first - 1) || (words.Is(first - 1, ".") && words.IsCapital(first - 2))) && words.Lower(first - 1) is not ("the" or "and" or "mr" or "mrs"))
        {
            first--;
        }

        while (first < end && words.Kind(first) == WordKind.Symbol)
        {
            first++;
        }

        return first < end ? new(first, end, words.Lower(end - 1)) : Counted.Unknown;
    }

    /// <summary>The nearest word that is surely a verb, before a word or else after it: what went on for a time.</summary>
    public Counted Verb(int word, int after)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 25 && words.Together(i, word); i--, depth++)
        {
            if (IsMainVerb(i))
            {
                return new(i, i + 1, VerbLemma(words.Lower(i)));
            }
        }

        // Only a time that opens its sentence goes with a verb beyond a comma.
        var isFronted = word < 4 || !words.Together(word - 4, word);
        for (int i = after, depth = 0; i < words.Count && depth < 25 && words.Together(i, word) && (isFronted || words.Lower(i) is not ("," or ";")); i++, depth++)
        {
            if (IsMainVerb(i))
            {
                return new(i, i + 1, VerbLemma(words.Lower(i)));
            }
        }

        return Counted.Unknown;
    }

    public string Lemma(int word)
    {
        var lower = words.Lower(word);
        if (words.Is(word - 1, "-") && words.IsGlued(word - 1) && words.IsGlued(word))
        {
            return words.Lower(word - 2) + "-" + Nouns.Singular(lower);
        }

        if (words.IsGlued(word) && words.Kind(word - 1) == WordKind.Digits)
        {
            return words.Lower(word - 3) + "-" + words.Lower(word - 1);
        }

        return WordClasses.Of(words, word) == WordClass.Name && !Nouns.IsPlural(lower) || Heads.Contains(lower) && lower != "others" ? lower : Nouns.Singular(lower);
    }

    private Counted Phrase(int first, bool isPlural)
    {
        int head = -1, i = first;
        for (; i < words.Count && i - first < LongestPhrase && words.Together(first, i); i++)
        {
            var lower = words.Lower(i);
            if (words.Kind(i) == WordKind.Symbol)
            {
                if (!IsJoint(i, first))
                {
                    break;
                }

                continue;
            }

            var c = WordClasses.Of(words, i);
            if (Heads.Contains(lower) && (head < 0 || lower == "others") && !FollowedByNoun(i))
            {
                head = i++;
                break;
            }

            if (c == WordClass.Number && words.Lower(i) is not "dozen")
            {
                // "AK-47s"
                if (words.Is(i - 1, "-") && words.IsGlued(i))
                {
                    i += words.IsGlued(i + 1) && words.Kind(i + 1) == WordKind.Letters ? 1 : 0;
                    head = i;
                    continue;
                }

                break;
            }

            if (c == WordClass.Function && lower is not ("other" or "more" or "such" or "own") || (c is WordClass.Adverb && (head >= 0 || !FollowedByNoun(i))))
            {
                break;
            }

            // "46 percent support the plan": before a determiner it is the verb. "a man shot": what happens to those counted is no noun.
            if (c == WordClass.NounOrVerb && (head < 0 ? IsDeterminer(i + 1) && !Nouns.IsPlural(lower) : OutcomeFinder.Said(lower, "take") is not null || lower is "hit" or "cut" or "left" or "set" or "put" or "made" or "found" or "felt" or "struck" or "swept" or "lost" or "won"))
            {
                break;
            }

            if (c is WordClass.Verb && (head >= 0 || !IsParticiple(lower) || !FollowedByNoun(i)) || (c is WordClass.Adjective && head >= 0 && !FollowedByNoun(i)))
            {
                break;
            }

            if (head >= 0 && IsPluralHead(head, isPlural) && !(WordClasses.IsNoun(c) && c != WordClass.Name && Nouns.IsPlural(lower)))
            {
                break;
            }

            if (head >= 0 && !isPlural && c == WordClass.NounOrVerb && Nouns.IsPlural(lower))
            {
                break;
            }

            if (WordClasses.IsNoun(c))
            {
                head = i;
            }
        }

        if (head < 0)
        {
            return Counted.Unknown;
        }

        var end = head + 1;

        // "members and sympathizers of": two heads share the number.
        if (words.Lower(end) is "and" or "or" && Nouns.IsPlural(words.Lower(head)) && Nouns.IsPlural(words.Lower(end + 1)) && words.Together(first, end + 1) && WordClasses.IsNoun(WordClasses.Of(words, end + 1)))
        {
            end += 2;
        }

        return new(first, end, Lemma(head));
    }

    private bool IsPluralHead(int head, bool isPlural) => isPlural && Nouns.IsPlural(words.Lower(head));

    private bool IsJoint(int word, int first)
    {
        var c = words.Raw(word)[0];
        return (c is '-' && word > first - 1 && (words.Kind(word + 1) is WordKind.Letters or WordKind.Digits) && (words.IsGlued(word) == words.IsGlued(word + 1)) && (words.IsGlued(word) || (words.Start(word) == words.End(word - 1) + 1 && !Nouns.IsPlural(words.Lower(word - 1)))))
            || (c is '.' && words.IsCapital(word - 1) && words.IsGlued(word) && (words.End(word - 1) - words.Start(word - 1) == 1 || Titles.Contains(words.Lower(word - 1))))
            || (c is ',' && WordClasses.Of(words, word - 1) == WordClass.Adjective && WordClasses.Of(words, word + 1) == WordClass.Adjective)
            || (IsQuote(word) && word > first && WordClasses.Of(words, word - 1) == WordClass.Adjective);
    }

    /// <summary>Whether a noun phrase goes on after this word.</summary>
    private bool FollowedByNoun(int word)
    {
        var next = word + 1;
        next += words.Is(next, "-") ? 1 : 0;
        if (!words.Together(word, next))
        {
            return false;
        }

        var c = WordClasses.Of(words, next);
        return WordClasses.IsNoun(c) || (c is WordClass.Adjective or WordClass.Verb && words.Together(word, next + 1) && WordClasses.IsNoun(WordClasses.Of(words, next + 1)));
    }

    private bool IsDeterminer(int word) => words.Lower(word) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "this" or "that" or "these" or "those" or "him" or "them" or "it";

    private static bool IsParticiple(string lower) => lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("en", StringComparison.Ordinal) || lower is "lost" or "left" or "unpaid" or "sold" or "built" or "paid";

    private bool IsVerbHere(int word) => words.Lower(word - 1) is "to" or "will" or "would" or "could" or "can" or "may" or "might" or "should" or "not" or "they" or "we" or "i" or "he" or "she" or "it" or "who";

    private bool IsMainVerb(int word)
    {
        if (words.Kind(word) != WordKind.Letters || words.IsCapital(word) && !words.IsFirst(word))
        {
            return false;
        }

        var c = WordClasses.Of(words, word);
        return (c == WordClass.Verb && words.Lower(word) is not ("have" or "has" or "had" or "having" or "been" or "does" or "did" or "do" or "got" or "get" or "going" or "according" or "including" or "following" or "during" or "said" or "says" or "used" or "based")) || (c == WordClass.NounOrVerb && IsVerbHere(word));
    }

    private bool IsQuote(int word) => word >= 0 && word < words.Count && words.Raw(word)[0] is '"' or '“' or '”' or '‘' or '`' or '«' or '„';

    /// <summary>A plain guess at the infinitive: doubled consonants and silent e are settled by a short look at the ending.</summary>
    internal static string VerbLemma(string lower)
    {
        var stem = lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5 ? lower[..^3]
            : lower.EndsWith("ied", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 4 ? lower[..^2]
            : null;
        if (stem is null)
        {
            return lower switch { "led" => "lead", "held" => "hold", "spent" => "spend", "ran" => "run", "fought" => "fight", "kept" => "keep", "served" => "serve", "left" => "leave", "took" => "take", "went" => "go", _ => lower };
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'z'))
        {
            return stem[..^1];
        }

        var needsE = stem.Length > 2 && (stem[^1] is 'v' or 'c' or 'u' or 'z' || (stem[^1] is 's' && stem[^2] is not 's') || (stem[^1] is 'g' && stem[^2] is not 'n')
            || (stem[^1] is 't' && stem[^2] is 'a' or 'u') || (stem[^1] is 'l' && stem[^2] is 'g' or 'b' or 't' or 'd') || (stem[^1] is 'r' && stem[^2] is 'i' or 'u' or 'a') || (stem[^1] is 'd' && stem[^2] is 'i' or 'u'));
        return needsE ? stem + "e" : stem;
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
