using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>Which of he and she a text's evidence allows for someone.</summary>
internal enum Gender { Unknown, Masculine, Feminine }

/// <summary>What words for people and bodies tell: the lists <c>descriptions.en.tsv</c> and <c>given-names.en.tsv</c>.</summary>
internal static class DescriptionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordList.ReadSets("Mentions/descriptions.en.tsv");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Given = WordList.ReadSets("Mentions/given-names.en.tsv");

    /// <summary>Other words for whoever has a title or role, or for a body whose name ends so, by the word they stand beside.</summary>
    public static IEnumerable<KeyValuePair<string, FrozenSet<string>>> AllOtherWords => Sets.Where(set => set.Key.EndsWith('>')).Select(set => KeyValuePair.Create(set.Key[..^1], set.Value));

    /// <summary>A list by its name in <c>descriptions.en.tsv</c>.</summary>
    public static FrozenSet<string> Set(string name) => Sets[name];

    /// <summary>Gender told by a title or a word for a person.</summary>
    public static Gender OfWord(string word) =>
        Sets["male"].Contains(word) || Sets["male-title"].Contains(word) ? Gender.Masculine : Sets["female"].Contains(word) || Sets["female-title"].Contains(word) ? Gender.Feminine : Gender.Unknown;

    /// <summary>Gender told by the first word of a name; most names tell none.</summary>
    public static Gender OfName(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? name : name[..space];
        return Given["male"].Contains(first) ? Gender.Masculine : Given["female"].Contains(first) ? Gender.Feminine : Gender.Unknown;
    }
}
