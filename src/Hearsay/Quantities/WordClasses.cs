using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Coarse classes, enough to cut a noun phrase.</summary>
internal enum WordClass { Noun, Name, NounOrVerb, Verb, Adjective, Adverb, Function, Number, Other }

/// <summary>The usual class of a word, from a list and from its ending. No context beyond capitals.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Listed = WordList.Read("Quantities/words.tsv").ToFrozenDictionary(
        row => row[0],
        row => row[1] switch
        {
            "F" => WordClass.Function,
            "V" => WordClass.Verb,
            "A" => WordClass.Adjective,
            "R" => WordClass.Adverb,
            "M" => WordClass.NounOrVerb,
            _ => WordClass.Noun,
        },
        StringComparer.Ordinal);

    public static WordClass Of(Words words, int word) => words.Class(word);

    /// <summary>What <see cref="Of"/> gives, worked out anew.</summary>
    public static WordClass Find(Words words, int word)
    {
        var lower = words.Lower(word);
        switch (words.Kind(word))
        {
            case WordKind.Digits:
                return WordClass.Number;
            case WordKind.Symbol:
                return WordClass.Other;
            case WordKind.Mixed:
                return WordClass.Name;
        }

        if (lower.Contains('\'', StringComparison.Ordinal))
        {
            return WordClass.Function;
        }

        if (words.IsGlued(word) && words.Kind(word - 1) == WordKind.Digits)
        {
            return WordClass.Other;
        }

        if (NumberWords.IsNumberWord(lower))
        {
            return WordClass.Number;
        }

        var listed = Listed.TryGetValue(lower, out var found) ? found : Guess(lower);
        if (listed is WordClass.Noun or WordClass.NounOrVerb && !words.IsCapital(word) && words.IsFiniteVerb(word))
        {
            return WordClass.Verb;
        }

        return words.IsCapital(word) && listed != WordClass.Function && !words.IsFirst(word) && !words.IsShouted(word) && (listed != WordClass.Verb || lower.Length < 4)
            ? WordClass.Name
            : listed;
    }

    public static bool IsNoun(WordClass c) => c is WordClass.Noun or WordClass.Name or WordClass.NounOrVerb;

    private static WordClass Guess(string lower) =>
        lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) ? WordClass.Adverb
        : (lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal)) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal)) ? WordClass.Verb
        : WordClass.Noun;
}
