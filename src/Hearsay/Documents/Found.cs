namespace Hearsay.Documents;

/// <summary>A value with the place it was read from.</summary>
/// <param name="Value">As normalised here: an EDTF for dates, a BCP 47 tag for languages.</param>
/// <param name="Where">For people to read, such as <c>json-ld NewsArticle.datePublished</c>, <c>meta og:title</c>, <c>file name</c>, <c>option --published</c>.</param>
public sealed record Found<T>(T Value, string Where);

/// <summary>Places outside the document that a value may have come from.</summary>
public static class Found
{
    public const string InFileName = "file name";

    public const string ByOption = "option --published";
}
