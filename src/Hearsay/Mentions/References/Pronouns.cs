using System.Collections.Frozen;

namespace Hearsay.Mentions.References;

/// <summary>What asks whom it stands for.</summary>
internal enum AnaphorType { He, She, It, They, Description, PluralDescription }

/// <summary>The pronouns of the third person, and what else stands for someone of the text, by the hash of the word.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<uint, AnaphorType> Third = new (AnaphorType Type, string[] Words)[]
    {
        (AnaphorType.He, ["he", "him", "his", "himself"]), (AnaphorType.She, ["she", "her", "hers", "herself"]), (AnaphorType.It, ["it", "its", "itself"]), (AnaphorType.They, ["they", "them", "their", "theirs", "themselves"]),
    }.SelectMany(row => row.Words.Select(word => (word, row.Type))).ToFrozenDictionary(pair => NounTraits.HashOf(pair.word), pair => pair.Type);

    private static readonly FrozenSet<uint> RelativeWords = Hashes("who", "which", "that", "whom", "whose");
    private static readonly FrozenSet<uint> FirstWords = Hashes("i", "me", "my", "mine", "myself");

    /// <summary>Null where the word is no pronoun of the third person.</summary>
    public static AnaphorType? ThirdPerson(uint word) => Third.TryGetValue(word, out var type) ? type : null;

    public static bool IsRelative(uint word) => RelativeWords.Contains(word);

    /// <summary>I, in whatever case; not we, which may be many.</summary>
    public static bool IsFirstPerson(uint word) => FirstWords.Contains(word);

    private static FrozenSet<uint> Hashes(params string[] words) => words.Select(word => NounTraits.HashOf(word)).ToFrozenSet();
}
