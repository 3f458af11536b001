using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Reads plain text: paragraphs by blank lines, or by lines where the text is not wrapped by hand.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    public string Version => "text/1";

    public bool Accepts(Origin origin, ReadOnlySpan<byte> head) => origin.Extension is ".txt" or ".text" or "";

    public ReadResult Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        var builder = new SourceMapBuilder();
        var decoded = Encoding.UTF8.GetString(bytes.Span);
        var at = 0;
        for (var i = 0; i < decoded.Length;)
        {
            var width = char.IsHighSurrogate(decoded[i]) && i + 1 < decoded.Length ? 2 : 1;
            var piece = decoded.AsSpan(i, width);
            var length = Encoding.UTF8.GetByteCount(piece);
            if (piece is "\r")
            {
                var both = i + 1 < decoded.Length && decoded[i + 1] == '\n';
                builder.Append("\n", at, both ? 2 : 1);
                i += both ? 2 : 1;
                at += both ? 2 : 1;
                continue;
            }

            builder.Append(piece, at, length);
            i += width;
            at += length;
        }

        var text = builder.Text;
        var blob = ContentId.OfBytes(bytes.Span);
        return ReadResult.Ok(new Document
        {
            Id = Document.IdOf(blob, origin, origin.Published),
            Blob = blob,
            Charset = new Found<string>("utf-8", "assumed"),
            Text = text,
            SourceMap = builder.Build(),
            Blocks = BlocksOf(text),
            Metadata = new DocumentMetadata { Published = origin.Published is { } p ? new Found<Edtf>(p, "option --published") : null },
        });
    }

    private static ImmutableArray<Block> BlocksOf(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start);
            var from = start + line.Length - line.TrimStart().Length;
            var to = start + line.TrimEnd().Length;
            if (to > from)
            {
                blocks.Add(new Block(new TextSpan(from, to), BlockKind.Paragraph));
            }

            start = end + 1;
        }

        return blocks.ToImmutable();
    }
}
