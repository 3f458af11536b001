using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Documents;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>pages</c>: {id, path, url?} to one object {id: {text,title,author,date,articleBody}}. An id that is an address is taken for the page's.</summary>
internal static class PagesPredictor
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] files)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict pages IN OUT");
            return 2;
        }

        var items = File.ReadLines(files[0]).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var watch = Stopwatch.StartNew();
        var rows = items.AsParallel().AsOrdered().Select(Row).ToList();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} pages in {watch.Elapsed.TotalSeconds:0.0} s"));
        var all = new JsonObject();
        foreach (var (id, row) in rows)
        {
            all[id] = row;
        }

        File.WriteAllText(files[1], all.ToJsonString(Plain));
        return 0;
    }

    private static (string Id, JsonObject Row) Row(JsonObject item)
    {
        var id = (string)item["id"]!;
        var path = (string?)item["path"];
        if (path is null || !File.Exists(path))
        {
            return (id, []);
        }

        var url = (string?)item["url"] ?? (Uri.IsWellFormedUriString(id, UriKind.Absolute) && id.StartsWith("http", StringComparison.Ordinal) ? id : null);
        var document = new HtmlReader().Read(new Origin("page.html", Url: url), File.ReadAllBytes(path), new ReadingLimits()).Document;
        var text = document is null ? "" : string.Join("\n\n", document.Blocks.Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Caption or BlockKind.Byline or BlockKind.Dateline)).Select(block => document.Quote(block.Span)));
        return (id, new JsonObject
        {
            ["text"] = text,
            ["title"] = document?.Metadata.Title?.Value,
            ["author"] = document?.Metadata.Byline?.Value,
            ["date"] = document?.Metadata.Published?.Value.Text,
            ["articleBody"] = text,
            ["found"] = new JsonObject
            {
                ["title"] = document?.Metadata.Title?.Where,
                ["author"] = document?.Metadata.Byline?.Where,
                ["date"] = document?.Metadata.Published?.Where,
            },
        });
    }
}
