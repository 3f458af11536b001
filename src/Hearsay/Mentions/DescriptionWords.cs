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

    /// <summary>Whether a word in small letters names a kind of person.</summary>
    public static bool IsPerson(string lemma) => Sets["person"].Contains(lemma) || (NameWords.Of(lemma) & WordClasses.Role) != 0;

    public static bool IsBody(string lemma) => Sets["body"].Contains(lemma);

    public static bool IsPlace(string lemma) => Sets["place"].Contains(lemma);

    /// <summary>Words that may stand for any organisation that was just named.</summary>
    public static bool IsAnyBody(string lemma) => Sets["general-body"].Contains(lemma);

    /// <summary>Words by which news goes on about whoever was the subject before, without having used them.</summary>
    public static bool IsEpithet(string lemma) => Sets["epithet"].Contains(lemma);

    public static bool IsAnyPerson(string lemma) => Sets["general-person"].Contains(lemma);

    /// <summary>Other words for whoever has this title or role, or for a body whose name ends so.</summary>
    public static FrozenSet<string> OtherWords(string lemma) => Sets.GetValueOrDefault(lemma + ">", FrozenSet<string>.Empty);

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
