using System.Collections.Frozen;

namespace Hearsay.Quantities;

/// <summary>Phrases of one to six words with what they stand for, found longest first at a word.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byLast;
    private readonly WordMask firsts;
    private readonly WordMask lasts;

    public Phrases(IEnumerable<(string Phrase, T Value)> entries)
    {
        var split = entries.Select(entry => (Words: entry.Phrase.Split(' '), entry.Value)).OrderByDescending(entry => entry.Words.Length).ToArray();
        firsts = new WordMask(split.Select(entry => entry.Words[0]));
        lasts = new WordMask(split.Select(entry => entry.Words[^1]));
        byFirst = split.GroupBy(entry => entry.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        byLast = split.GroupBy(entry => entry.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The longest phrase that starts at a word; null where none does.</summary>
    public (int End, T Value)? From(Words words, int word)
    {
        if (firsts.MayHave(words, word) && byFirst.TryGetValue(words.Lower(word), out var entries))
        {
            foreach (var (phrase, value) in entries)
            {
                if (words.Has(word, phrase))
                {
                    return (word + phrase.Length, value);
                }
            }
        }

        return null;
    }

    /// <summary>The longest phrase that ends before a word; null where none does.</summary>
    public (int First, T Value)? Before(Words words, int end)
    {
        if (lasts.MayHave(words, end - 1) && byLast.TryGetValue(words.Lower(end - 1), out var entries))
        {
            foreach (var (phrase, value) in entries)
            {
                if (end >= phrase.Length && words.Has(end - phrase.Length, phrase))
                {
                    return (end - phrase.Length, value);
                }
            }
        }

        return null;
    }
}
