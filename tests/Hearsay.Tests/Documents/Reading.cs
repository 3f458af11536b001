using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Html;
using Hearsay.Text;

namespace Hearsay.Tests.Documents;

/// <summary>Reads bytes as the program does, and checks what holds for every reading.</summary>
internal static class Reading
{
    public static ReadResult Of(string path, byte[] bytes, string? charset = null, string? url = null, string? published = null, ReadingLimits? limits = null)
    {
        var origin = new Origin(path, charset, url, published is not null && Edtf.TryParse(published, out var date) ? date : null);
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        foreach (var reader in Readers.All)
        {
            if (reader.Accepts(origin, head))
            {
                var result = reader.Read(origin, bytes, limits ?? new ReadingLimits());
                if (result.Document is { } document)
                {
                    Check(document, bytes);
                }

                return result;
            }
        }

        throw new InvalidOperationException($"no reader for {path}");
    }

    public static ReadResult Of(string path, string text, string? url = null, string? published = null, ReadingLimits? limits = null) =>
        Of(path, Encoding.UTF8.GetBytes(text), url: url, published: published, limits: limits);

    public static Document Page(string html, string? url = null) => Of("pile/page.html", html, url).Document!;

    /// <summary>Block kinds and their words, a line each.</summary>
    public static string Blocks(Document document) => string.Join('\n', document.Blocks.Select(block => $"{block.Kind}: {document.Quote(block.Span).Replace("\n", "⏎", StringComparison.Ordinal)}"));

    private static void Check(Document document, byte[] bytes)
    {
        Assert.Equal(document.Text.Length, document.SourceMap.TextLength);
        Assert.DoesNotContain('\0', document.Text);
        Assert.DoesNotContain('\r', document.Text);
        for (var i = 0; i < document.Text.Length; i++)
        {
            Assert.True(!char.IsSurrogate(document.Text[i]) || (char.IsHighSurrogate(document.Text[i]) ? char.IsLowSurrogate(document.Text[i + 1]) : char.IsHighSurrogate(document.Text[i - 1])));
        }

        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(block.Span.Start >= end && !block.Span.IsEmpty && block.Span.End <= document.Text.Length);
            Assert.False(document.Text[block.Span.Start] == '\n' || document.Text[block.Span.End - 1] == '\n');
            end = block.Span.End;
        }

        Assert.All(document.SourceMap.Segments, segment => Assert.True(segment.SourceStart + segment.SourceLength <= bytes.Length));
    }

    /// <summary>Each segment's bytes, decoded, with references read and white space collapsed, are its text.</summary>
    public static void LeadsBack(Document document, byte[] bytes, Encoding encoding)
    {
        foreach (var segment in document.SourceMap.Segments)
        {
            var text = document.Text.Substring(segment.TextStart, segment.TextLength);
            if (segment.SourceLength == 0)
            {
                Assert.True(string.IsNullOrWhiteSpace(text));
                continue;
            }

            var source = encoding.GetString(bytes, segment.SourceStart, segment.SourceLength);
            Assert.Equal(Collapse(text), Collapse(References.Read(source)));
        }
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder();
        foreach (var unit in text)
        {
            if (!Spaces.IsSpace(unit))
            {
                result.Append(unit);
            }
            else if (result.Length == 0 || result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
