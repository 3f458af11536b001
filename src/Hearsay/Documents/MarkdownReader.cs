using System.Collections.Immutable;
using Hearsay.Documents.Charsets;
using Hearsay.Documents.Languages;
using Hearsay.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearsay.Documents;

/// <summary>Reads Markdown: the text without its markup, blocks, front matter. Raw HTML in it is markup and left out. CommonMark 0.31 with tables, by Markdig.</summary>
public sealed class MarkdownReader : IDocumentReader
{
    /// <summary>Signs that may open or close inline markup, in one file: the parser's time grows faster than they do.</summary>
    private const int MaxDelimiters = 60_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    private const string Kind = "markdown";

    public string Version => Kind + "/4";

    public bool Accepts(Origin origin, ReadOnlySpan<byte> head) => origin.Extension is ".md" or ".markdown" or ".mdown" or ".mkd";

    public ReadResult Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (Intake.Refusal(bytes.Span, limits) is { } refusal)
        {
            return ReadResult.Failed(refusal);
        }

        var decoded = TextDecoder.Decode(bytes.Span, origin.Charset);
        if (decoded.Text.Length > limits.MaxTextLength || Parse(decoded.Text) is not { } parsed)
        {
            var plain = PlainTextReader.Read(origin, bytes.Span, decoded, limits);
            return plain with { State = ReadingState.Partial, Reasons = plain.Reasons.Insert(0, "too large or too deeply nested to be read as Markdown: read as plain text, with its markup") };
        }

        var writer = new MarkdownWriter(decoded);
        var front = new DocumentMetadata();
        foreach (var block in parsed.Descendants().OfType<LeafBlock>())
        {
            if (block is YamlFrontMatterBlock)
            {
                front = FrontMatter.Read(decoded.Text[block.Span.Start..Math.Min(block.Span.End + 1, decoded.Text.Length)].ReplaceLineEndings("\n"));
            }
            else if (block is not HtmlBlock)
            {
                writer.Write(block);
            }
        }

        return Result(origin, bytes.Span, decoded, writer, front, Links(parsed));
    }

    private static ReadResult Result(Origin origin, ReadOnlySpan<byte> bytes, DecodedText decoded, MarkdownWriter writer, DocumentMetadata front, ImmutableArray<string> links)
    {
        var (text, header) = (writer.Text, new HeaderLines());
        var blocks = writer.Blocks.ToBuilder();
        Found<string>? title = null;
        for (var i = 0; i < Math.Min(blocks.Count, HeaderLines.Most); i++)
        {
            var (span, kind) = (blocks[i].Span, blocks[i].Kind);
            var words = text[span.Start..span.End];
            var taken = kind switch
            {
                BlockKind.Heading when title is null && i < 2 => BlockKind.Headline,
                BlockKind.Paragraph => header.Take(words),
                _ => kind,
            };
            title ??= taken == BlockKind.Headline ? new Found<string>(words, "markdown heading") : null;
            blocks[i] = new Block(span, taken);
            if (taken == BlockKind.Paragraph)
            {
                break;
            }
        }

        var reasons = blocks.Count > 0 ? decoded.Reasons : decoded.Reasons.Insert(0, bytes.IsEmpty ? "the file is empty" : "the file holds no text beside markup");
        var blob = ContentId.OfBytes(bytes);
        var published = front.Published ?? header.Published ?? Intake.PublishedOutside(origin);
        return ReadResult.Of(
            new Document
            {
                Id = Document.IdOf(blob, Kind, origin, published),
                Blob = blob,
                Charset = decoded.Charset,
                Text = text,
                SourceMap = writer.Map,
                Blocks = blocks.ToImmutable(),
                Metadata = front with
                {
                    Title = front.Title ?? header.Title ?? title,
                    Byline = front.Byline ?? header.Byline,
                    Site = front.Site ?? header.Site,
                    CanonicalUrl = front.CanonicalUrl ?? header.Url,
                    Published = published,
                    Language = LanguageCheck.Of(front.Language, text),
                    Modified = front.Modified ?? header.Modified,
                    Captured = front.Captured ?? header.Captured,
                    Links = links,
                },
            },
            reasons);
    }

    private static MarkdownDocument? Parse(string text)
    {
        if (text.AsSpan().Count('*') + text.AsSpan().Count('_') + text.AsSpan().Count('[') + text.AsSpan().Count('`') + text.AsSpan().Count('<') > MaxDelimiters)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to markup nested deeper than it follows.
            return null;
        }
    }

    private static ImmutableArray<string> Links(MarkdownDocument parsed) =>
        [.. parsed.Descendants().Select(item => item is LinkInline { IsImage: false } link ? link.Url : item is AutolinkInline auto ? auto.Url : null)
            .Where(url => !string.IsNullOrEmpty(url)).Select(url => url!).Distinct(StringComparer.Ordinal)];
}
