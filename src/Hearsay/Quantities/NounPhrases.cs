namespace Hearsay.Quantities;

/// <summary>Reads the noun phrase that starts at a word, by classes of words and the first plural.</summary>
internal sealed class NounPhrases(Words words)
{
    private const int LongestPhrase = 10;

    /// <param name="first">The word the phrase starts at.</param>
    /// <param name="isPlural">Whether its head is plural, so that the first plural noun ends it.</param>
    public Counted Read(int first, bool isPlural)
    {
        var head = Head(first, isPlural);
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

    /// <summary>The singular of a head, with what a hyphen binds to it.</summary>
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

        return WordClasses.Of(words, word) == WordClass.Name && !Nouns.IsPlural(lower) || WordSets.Heads.Contains(lower) && lower != "others" ? lower : Nouns.Singular(lower);
    }

    /// <summary>The last noun of the phrase; -1 where none stands.</summary>
    private int Head(int first, bool isPlural)
    {
        var head = -1;
        for (var i = first; i < words.Count && i - first < LongestPhrase && words.Together(first, i); i++)
        {
            if (words.Kind(i) == WordKind.Symbol)
            {
                if (!IsJoint(i, first))
                {
                    break;
                }

                continue;
            }

            if (WordSets.Heads.Contains(words.Lower(i)) && (head < 0 || words.Is(i, "others")) && !FollowedByNoun(i))
            {
                return i;
            }

            var c = WantsPlural(i, head, isPlural) ? WordClass.Noun : WordClasses.Of(words, i);
            if (c == WordClass.Number && words.Lower(i) is not "dozen")
            {
                if (!words.Is(i - 1, "-") || !words.IsGlued(i))
                {
                    break;
                }

                // "AK-47s"
                i += words.IsGlued(i + 1) && words.Kind(i + 1) == WordKind.Letters ? 1 : 0;
                head = i;
                continue;
            }

            if (EndsBefore(i, c, head) || (head >= 0 && IsPastHead(i, c, head, isPlural)))
            {
                break;
            }

            head = WordClasses.IsNoun(c) ? i : head;
        }

        return head;
    }

    /// <summary>"Three harbour debates": a number above one wants a plural head, so that what the tagger takes for a verb after a singular noun is one.</summary>
    private bool WantsPlural(int word, int head, bool isPlural) =>
        isPlural && head >= 0 && !Nouns.IsPlural(words.Lower(head)) && Nouns.IsPlural(words.Lower(word)) && words.IsFiniteVerb(word);

    /// <summary>Whether a word's class ends the phrase before it.</summary>
    private bool EndsBefore(int word, WordClass c, int head)
    {
        var lower = words.Lower(word);
        return c switch
        {
            WordClass.Function => lower is not ("other" or "more" or "such" or "own"),
            WordClass.Adverb => head >= 0 || !FollowedByNoun(word),

            // "46 percent support the plan": before a determiner it is the verb. "a man shot": what happens to those counted is no noun.
            WordClass.NounOrVerb => head < 0 ? words.Together(word, word + 1) && IsDeterminer(word + 1) && !Nouns.IsPlural(lower)
                : OutcomeFinder.Said(lower, "take") is not null || lower is "hit" or "cut" or "left" or "set" or "put" or "made" or "found" or "felt" or "struck" or "swept" or "lost" or "won",
            WordClass.Verb => head >= 0 || !IsParticiple(lower) || !FollowedByNoun(word),
            WordClass.Adjective => head >= 0 && !FollowedByNoun(word),
            _ => false,
        };
    }

    /// <summary>Whether a plural head is complete, or a singular one is followed by what is rather a verb.</summary>
    private bool IsPastHead(int word, WordClass c, int head, bool isPlural) => isPlural
        ? Nouns.IsPlural(words.Lower(head)) && !(WordClasses.IsNoun(c) && c != WordClass.Name && Nouns.IsPlural(words.Lower(word)))
        : c == WordClass.NounOrVerb && Nouns.IsPlural(words.Lower(word));

    private bool IsJoint(int word, int first)
    {
        var c = words.Raw(word)[0];
        return (c is '-' && word > first - 1 && (words.Kind(word + 1) is WordKind.Letters or WordKind.Digits) && (words.IsGlued(word) == words.IsGlued(word + 1)) && (words.IsGlued(word) || (words.Start(word) == words.End(word - 1) + 1 && !Nouns.IsPlural(words.Lower(word - 1)))))
            || (c is '.' && words.IsCapital(word - 1) && words.IsGlued(word) && (words.End(word - 1) - words.Start(word - 1) == 1 || WordSets.Titles.Contains(words.Lower(word - 1))))
            || (c is ',' && WordClasses.Of(words, word - 1) == WordClass.Adjective && WordClasses.Of(words, word + 1) == WordClass.Adjective)
            || (words.IsQuote(word) && word > first && WordClasses.Of(words, word - 1) == WordClass.Adjective);
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
}
