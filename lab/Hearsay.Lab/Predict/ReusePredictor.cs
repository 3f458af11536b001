using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>reuse</c>: {id, publisher?, time?, title?, text} to a folder of pairs.tsv, clusters.tsv and passages.jsonl, the whole file being one case.</summary>
internal static class ReusePredictor
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Exit code: 2 where the files are not one IN and one OUT.</returns>
    public static int Run(string[] files)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict reuse IN OUTFOLDER");
            return 2;
        }

        var items = File.ReadLines(files[0]).Where(line => !string.IsNullOrWhiteSpace(line)).AsParallel().AsOrdered().Select(Read).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var comparison = CaseComparer.Compare([.. items.Select(item => item.Signature)], []);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items.Count} documents compared in {watch.Elapsed.TotalSeconds:F2} s, peak {Environment.WorkingSet >> 20} MiB"));
        Directory.CreateDirectory(files[1]);
        Write(files[1], items, comparison);
        return 0;
    }

    private static (DocumentSignature Signature, string Text) Read(string line)
    {
        var item = JsonNode.Parse(line)!.AsObject();
        var (id, text) = ((string)item["id"]!, (string)item["text"]!);
        var document = new Document
        {
            Id = id,
            Blob = id,
            Charset = new Found<string>("utf-8", "given"),
            Text = text,
            SourceMap = new SourceMapBuilder().Build(),
            Metadata = new DocumentMetadata { Site = (string?)item["publisher"] is { } site ? new Found<string>(site, "given") : null, Published = Published(item["time"]) },
        };
        return (DocumentSignature.Of(document, id), text);
    }

    private static Found<Edtf>? Published(JsonNode? time)
    {
        var text = time?.GetValueKind() == JsonValueKind.Number
            ? DateTimeOffset.FromUnixTimeSeconds((long)time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (string?)time;
        return text is { Length: >= 10 } && Edtf.TryParse(text[..10], out var date) ? new Found<Edtf>(date, "given") : null;
    }

    private static void Write(string folder, List<(DocumentSignature Signature, string Text)> items, CaseComparison comparison)
    {
        var utf8 = new UTF8Encoding(false);
        var cluster = items.ToDictionary(item => item.Signature.Id, item => item.Signature.Id, StringComparer.Ordinal);
        var pairs = new SortedSet<(string, string)>(comparison.Edges.Select(edge => Ordered(edge.From, edge.To)));
        foreach (var group in comparison.Groups)
        {
            for (var i = 0; i < group.Documents.Length; i++)
            {
                cluster[group.Documents[i]] = group.Documents[0];
                pairs.UnionWith(group.Documents.Skip(i + 1).Select(other => Ordered(group.Documents[i], other)));
            }
        }

        File.WriteAllLines(Path.Combine(folder, "clusters.tsv"), items.Select(item => item.Signature.Id + "\t" + cluster[item.Signature.Id]), utf8);
        File.WriteAllLines(Path.Combine(folder, "pairs.tsv"), pairs.Select(pair => pair.Item1 + "\t" + pair.Item2), utf8);
        var texts = items.ToDictionary(item => item.Signature.Id, item => item.Text, StringComparer.Ordinal);
        File.WriteAllLines(Path.Combine(folder, "passages.jsonl"), comparison.Edges.Select(edge => Passages(edge, texts)), utf8);
    }

    private static string Passages(StemmaEdge edge, Dictionary<string, string> texts)
    {
        var spans = new JsonArray();
        foreach (var stretch in edge.Stretches)
        {
            var ((toStart, toLength), (fromStart, fromLength)) = (CodePoints(texts[edge.To], stretch.To), CodePoints(texts[edge.From], stretch.From));
            spans.Add(new JsonArray(toStart, toLength, fromStart, fromLength));
        }

        return new JsonObject { ["susp"] = edge.To, ["src"] = edge.From, ["spans"] = spans }.ToJsonString(Plain);
    }

    private static (int Start, int Length) CodePoints(string text, TextSpan span) => (Count(text.AsSpan(0, span.Start)), Count(text.AsSpan(span.Start, span.Length)));

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            count -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
