using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>The phrases of <c>header-phrases.tsv</c>: what announces a byline, a title, a date, a site, an address.</summary>
internal static class HeaderPhrases
{
    private static readonly FrozenDictionary<string, string[]> Kinds = WordList.Read("Documents/header-phrases.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Skip(1).Select(phrase => phrase.Replace('_', ' ')).ToArray(), StringComparer.Ordinal);

    /// <summary>The phrases of a kind, in the order of the list: the first that fits counts.</summary>
    public static string[] Of(string kind) => Kinds[kind];
}
