using System.Text;
using Hearsay.Documents.Charsets;
using Hearsay.Documents.Html;
using Hearsay.Documents.Languages;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Reads web pages: the article's text without the furniture around it, each character led back to its bytes, and what the page says of itself.</summary>
/// <remarks>No script runs, nothing is fetched, hidden parts are left out. Linear in the page; markup nested deeper than the limit is read as if its tags were not there.</remarks>
public sealed class HtmlReader : IDocumentReader
{
    private const int Head = 4096;

    private const string Kind = "html";

    public string Version => Kind + "/4";

    public bool Accepts(Origin origin, ReadOnlySpan<byte> head) => origin.Extension switch
    {
        ".html" or ".htm" or ".xhtml" or ".shtml" => true,
        ".txt" or ".text" or "" or ".php" or ".asp" or ".aspx" => BeginsAsPage(head),
        _ => false,
    };

    public ReadResult Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (Intake.Refusal(bytes.Span, limits) is { } refusal)
        {
            return ReadResult.Failed(refusal);
        }

        var decoded = TextDecoder.Decode(bytes.Span, origin.Charset, Declared(bytes.Span));
        var tree = PageTree.Parse(decoded.Text, limits);
        var facts = new PageFacts(tree, origin);
        var site = TitleFinder.Site(facts);
        var title = TitleFinder.Find(facts, site?.Value);
        var blocks = PageBlocks.Of(tree);
        var article = ArticleFinder.Find(tree, blocks, title?.Value);
        var writer = new PageWriter(decoded, limits.MaxTextLength);
        var whole = article.TrueForAll(writer.Write);
        var reasons = decoded.Reasons.AddRange(tree.Reasons).AddRange(writer.Reasons());
        if (!whole)
        {
            reasons = reasons.Add(Intake.TextLimit(limits));
        }

        if (writer.Blocks.IsEmpty)
        {
            reasons = reasons.Insert(0, blocks.Count == 0 ? "the page holds no text" : "no main text found among the page's menus, lists and links");
        }

        var blob = ContentId.OfBytes(bytes.Span);
        var metadata = PageMetadata.Of(facts, site, title, blocks, article);
        metadata = metadata with { Language = LanguageCheck.Of(metadata.Language, writer.Text) };
        return ReadResult.Of(
            new Document
            {
                Id = Document.IdOf(blob, Kind, origin, metadata.Published),
                Blob = blob,
                Charset = decoded.Charset,
                Text = writer.Text,
                SourceMap = writer.Map,
                Blocks = writer.Blocks,
                Metadata = metadata,
            },
            reasons);
    }

    private static bool BeginsAsPage(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.Ordinal) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    // HTML Living Standard, section 13.2.3.2: the declaration stands within the first bytes, in ASCII.
    private static Found<string>? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var tokens = new PageTokens(head);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && Between(head, "encoding=", "?>") is { } xml)
        {
            return new Found<string>(xml, "declared in xml");
        }

        while (tokens.Next())
        {
            if (tokens.Kind != PageTokenKind.StartTag || tokens.Name != "meta")
            {
                continue;
            }

            var meta = new PageNode(head, "meta", tokens.Start, tokens.End, null, tokens.Attributes, 0);
            var charset = meta["charset"] ?? (meta["http-equiv"] is { } equivalent && equivalent.Equals("content-type", StringComparison.OrdinalIgnoreCase)
                ? Between(meta["content"] ?? "", "charset=", ";") : null);
            if (!string.IsNullOrWhiteSpace(charset))
            {
                return new Found<string>(charset.Trim(), "declared in meta");
            }
        }

        return null;
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var rest = text[(start + before.Length)..];
        var end = rest.IndexOf(after, StringComparison.Ordinal);
        var value = (end < 0 ? rest : rest[..end]).Trim().Trim('"', '\'');
        var stop = value.IndexOfAny(['"', '\'', ' ']);
        return stop < 0 ? value : value[..stop];
    }
}
