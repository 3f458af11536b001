namespace Hearsay.Documents.Languages;

/// <summary>Settles a document's language between what it declares and what its text is, so that English rules are not run on another language in silence.</summary>
internal static class LanguageCheck
{
    /// <summary>Declared codes that the tables have under another, or do not tell apart from it.</summary>
    private static readonly Dictionary<string, string[]> Same = new(StringComparer.Ordinal)
    {
        ["nb"] = ["no"], ["nn"] = ["no"], ["bs"] = ["hr", "sr"], ["sh"] = ["hr", "sr"], ["cnr"] = ["sr", "hr"], ["iw"] = ["he"], ["in"] = ["id"], ["mo"] = ["ro"], ["fil"] = ["tl"],
        ["prs"] = ["fa"], ["ku"] = ["ckb"], ["dsb"] = ["hsb"], ["yue"] = ["zh"], ["hr"] = ["hr", "sr"], ["sr"] = ["sr", "hr"], ["id"] = ["id", "ms"], ["ms"] = ["ms", "id"], ["as"] = ["bn"],
    };

    /// <summary>What the document declares, unless its text plainly is another language; what the text is where it declares nothing.</summary>
    /// <param name="declared">A BCP 47 tag, or any word that an author wrote in its place.</param>
    /// <returns>Null where neither tells; <c>und</c> (BCP 47: undetermined) for a text that is not English and can not be named.</returns>
    public static Found<string>? Of(Found<string>? declared, string text)
    {
        var identifier = new LanguageIdentifier(text);
        var guess = identifier.Guess();
        if (declared is null)
        {
            return guess.Code is null ? null : new Found<string>(guess.Code, guess.Clues);
        }

        var primary = declared.Value.Split('-', '_')[0].ToLowerInvariant();
        return guess.Code is not null && Array.TrueForAll(Same.GetValueOrDefault(primary, [primary]), identifier.Contradicts)
            ? new Found<string>(guess.Code, $"{guess.Clues}, though {declared.Where} says {declared.Value}")
            : declared;
    }
}
