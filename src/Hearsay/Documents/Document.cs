using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>How far an input was read.</summary>
public enum ReadingState { Ok, Partial, Failed }

/// <summary>What the article says of itself, each with where that stands.</summary>
public sealed record DocumentMetadata
{
    public Found<string>? Title { get; init; }

    public Found<string>? Byline { get; init; }

    /// <summary>Name of the outlet or site.</summary>
    public Found<string>? Site { get; init; }

    public Found<Edtf>? Published { get; init; }

    public Found<Edtf>? Modified { get; init; }

    /// <summary>When this copy was made, where its own bytes say so. What came with the input stands on the input.</summary>
    public Found<Edtf>? Captured { get; init; }

    /// <summary>BCP 47 tag, such as <c>en</c> or <c>de</c>.</summary>
    public Found<string>? Language { get; init; }

    public Found<string>? CanonicalUrl { get; init; }

    /// <summary>Addresses that the article links to, in order of first appearance, without repeats.</summary>
    public ImmutableArray<string> Links { get; init; } = [];
}

/// <summary>One reading of one blob: the article's text with a way back to the bytes. Immutable.</summary>
/// <remarks>Its text holds no NUL and no lone surrogate; line ends are LF; other characters are the article's own.</remarks>
public sealed record Document
{
    /// <summary>Content address: blob, and the charset, URL and publication date given from outside.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Blob { get; init; }

    /// <summary>Charset the bytes were read in, and why, such as <c>windows-1252 (statistics: no valid UTF-8)</c>.</summary>
    public required Found<string> Charset { get; init; }

    public required string Text { get; init; }

    public required SourceMap SourceMap { get; init; }

    public ImmutableArray<Block> Blocks { get; init; } = [];

    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>The article's words at a span, character for character.</summary>
    public string Quote(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The content address of a reading: the blob, the kind of reader, and what came from outside and was used.</summary>
    /// <param name="reader">Kind of reader, without its version, so that a newer one reads the same document.</param>
    /// <param name="published">Where it was read from tells whether it came from outside: a date that the document carries itself is part of its bytes.</param>
    public static string IdOf(string blob, string reader, Origin origin, Found<Edtf>? published) => ContentId.Of(
        64, "document", blob, reader, origin.Charset, origin.Url, published is { Where: Found.InFileName or Found.ByOption } ? published.Value.Text : null);
}
