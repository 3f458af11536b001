using System.Collections.Frozen;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Documents.Html;

/// <summary>Word lists about markup and furniture of pages, read once from markup-words.tsv and block-phrases.tsv.</summary>
internal static class PageWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Markup = new(() => WordList.ReadSets("Documents/Html/markup-words.tsv"));
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Phrases = new(() =>
        WordList.Read("Documents/Html/block-phrases.tsv").ToFrozenDictionary(row => row[0], row => row.Skip(1).Where(phrase => phrase.Length > 0).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Whether class or id of the element holds a word of that kind.</summary>
    public static bool Names(PageNode node, string kind)
    {
        var words = Markup.Value[kind];
        return Tokens(node).Any(words.Contains);
    }

    /// <summary>Whether class or id say that the element is no part of the article's text.</summary>
    public static bool NamesAside(PageNode node)
    {
        var (aside, whole) = (Markup.Value["aside"], Markup.Value["token"]);
        foreach (var token in Tokens(node))
        {
            if (IsModifier(token))
            {
                continue;
            }

            if (whole.Contains(token) || Parts(token).Any(aside.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether class or id name, as one of their words' parts, something of that kind.</summary>
    public static bool NamesPart(PageNode node, string kind)
    {
        var words = Markup.Value[kind];
        return Tokens(node).Any(token => !IsModifier(token) && Parts(token).Any(words.Contains));
    }

    /// <summary>Whether the element belongs to a reader's comment or to another article's teaser.</summary>
    public static bool IsOthers(PageNode node) => NamesPart(node, "commentpart") || NamesPart(node, "linked");

    // "has-sidebar", "category-comment" say something of the page around, not of the element.
    private static bool IsModifier(string token) => token.StartsWith("has", StringComparison.Ordinal) || token.StartsWith("with", StringComparison.Ordinal)
        || token.StartsWith("no", StringComparison.Ordinal) || token.StartsWith("category-", StringComparison.Ordinal) || token.StartsWith("tag-", StringComparison.Ordinal)
        || token.Contains("layout", StringComparison.Ordinal) || token.Contains("://", StringComparison.Ordinal) || token.EndsWith("-wrap", StringComparison.Ordinal);

    /// <summary>Whether a block is nothing but a piece of furniture, or a short one that begins like one.</summary>
    /// <param name="text">Collapsed.</param>
    public static bool IsFurniture(string text)
    {
        if (text.Length > 160)
        {
            return false;
        }

        var lower = text.ToLowerInvariant();
        return Phrases.Value["whole"].Contains(lower.Trim(' ', ':', '.', '…', '»', '>', '|', '!', '-')) || StartsLike(lower, "line");
    }

    /// <summary>Whether a heading says that what follows is no part of the article.</summary>
    public static bool OpensRest(string text) => text.Length <= 60 && Phrases.Value["rest"] is var rest
        && text.ToLowerInvariant().TrimEnd(' ', ':', '.', '…', '!', '?') is var lower
        && (rest.Contains(lower) || StartsWithPhrase(lower, rest));

    // Looks up each prefix that ends at a word's end: a few look-ups, however long the list.
    private static bool StartsLike(string lower, string kind) => StartsWithPhrase(lower, Phrases.Value[kind]);

    private static bool StartsWithPhrase(string lower, FrozenSet<string> phrases)
    {
        for (var end = 1; end <= Math.Min(lower.Length, 48); end++)
        {
            if ((end == lower.Length || !char.IsLetterOrDigit(lower[end]) || !char.IsLetterOrDigit(lower[end - 1])) && phrases.Contains(lower[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Tokens(PageNode node)
    {
        var (name, id) = (node["class"], node["id"]);
        return name is null && id is null ? [] : Hyphenated($"{name} {id}").ToLowerInvariant().Split([' ', '\t', '\n', '\r'], 40, StringSplitOptions.RemoveEmptyEntries);
    }

    // "relatedPosts" is "related-posts".
    private static string Hyphenated(string names)
    {
        var hyphenated = new StringBuilder(names.Length + 8);
        for (var i = 0; i < Math.Min(names.Length, 2000); i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]))
            {
                hyphenated.Append('-');
            }

            hyphenated.Append(names[i]);
        }

        return hyphenated.ToString();
    }

    private static string[] Parts(string token) => token.Split(['-', '_', ':', '.', '/'], 20, StringSplitOptions.RemoveEmptyEntries);
}
