using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>A text of a corpus, read as the product reads a plain text file, with spans led back to code points of the text as given.</summary>
internal sealed class LabText
{
    private readonly int[] codePointAtByte;
    private readonly SourceMap map;

    public LabText(string id, string text, Edtf? published = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        codePointAtByte = new int[bytes.Length + 1];
        var codePoint = -1;
        for (var i = 0; i < bytes.Length; i++)
        {
            codePoint += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
            codePointAtByte[i] = codePoint;
        }

        codePointAtByte[bytes.Length] = codePoint + 1;
        var result = new PlainTextReader().Read(new Origin(id + ".txt", Charset: "utf-8", Published: published), bytes, new ReadingLimits());
        Document = result.Document ?? throw new InvalidOperationException($"{id}: {string.Join("; ", result.Reasons)}");
        map = Document.SourceMap;
        Annotated = Pipelines.English.Annotate(Document);
    }

    public Document Document { get; }

    public AnnotatedText Annotated { get; }

    /// <summary>Half-open code points of the text as given.</summary>
    public (int Start, int End) CodePoints(TextSpan span)
    {
        var (start, end) = map.ToSource(span);
        return (codePointAtByte[start], codePointAtByte[end]);
    }

    public JsonArray Pair(TextSpan span)
    {
        var (start, end) = CodePoints(span);
        return [start, end];
    }

    public JsonArray Pairs(IEnumerable<TextSpan> spans) => [.. spans.Select(span => (JsonNode)Pair(span))];
}
