using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>How likely a sentence is to end at the full stop of an abbreviation.</summary>
internal enum AbbreviationKind { None, Plain, Inner, Title }

/// <summary>English abbreviations that are written with a full stop.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its last full stop.</param>
    public static AbbreviationKind Of(ReadOnlySpan<char> word) => Kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    private static Dictionary<string, AbbreviationKind> Load() => WordList.Read("Language/abbreviations.en.tsv")
        .ToDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);
}
