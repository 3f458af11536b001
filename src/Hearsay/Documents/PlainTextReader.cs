using Hearsay.Documents.Charsets;
using Hearsay.Documents.Languages;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Reads plain text as it stands: paragraphs by blank lines where lines are wrapped by hand, else by lines; headline, byline and date from its first lines.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    private const string Kind = "text";

    public string Version => Kind + "/5";

    public bool Accepts(Origin origin, ReadOnlySpan<byte> head) => origin.Extension is ".txt" or ".text" or "";

    public ReadResult Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (Intake.Refusal(bytes.Span, limits) is { } refusal)
        {
            return ReadResult.Failed(refusal);
        }

        return Read(origin, bytes.Span, TextDecoder.Decode(bytes.Span, origin.Charset), limits);
    }

    /// <summary>Reads decoded text, for this reader and for those that find markup they can not read.</summary>
    internal static ReadResult Read(Origin origin, ReadOnlySpan<byte> bytes, DecodedText decoded, ReadingLimits limits)
    {
        var builder = new SourceMapBuilder();
        var end = Intake.CutAt(decoded.Text, limits.MaxTextLength);
        decoded.CopyLinesTo(builder, 0, end);
        var text = builder.Text;
        var (blocks, header, title) = PlainTextBlocks.Of(text);
        var reasons = end < decoded.Text.Length ? decoded.Reasons.Insert(0, Intake.TextLimit(limits)) : decoded.Reasons;
        if (blocks.IsEmpty)
        {
            reasons = reasons.Insert(0, bytes.IsEmpty ? "the file is empty" : "the file holds white space alone");
        }

        var blob = ContentId.OfBytes(bytes);
        var published = header.Published ?? Intake.PublishedOutside(origin);
        return ReadResult.Of(
            new Document
            {
                Id = Document.IdOf(blob, Kind, origin, published),
                Blob = blob,
                Charset = decoded.Charset,
                Text = text,
                SourceMap = builder.Build(),
                Blocks = blocks,
                Metadata = new DocumentMetadata
                {
                    Title = title,
                    Byline = header.Byline,
                    Site = header.Site,
                    CanonicalUrl = header.Url,
                    Published = published,
                    Language = LanguageCheck.Of(null, text),
                    Modified = header.Modified,
                    Captured = header.Captured,
                },
            },
            reasons);
    }
}
