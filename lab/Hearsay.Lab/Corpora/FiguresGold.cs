using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Lab.Corpora;

/// <summary>The texts of the gold figures, which hold offsets only: each is fetched from the corpus that its line names.</summary>
internal static class FiguresGold
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes {id, text} of each document of <c>quantity/figures.dev.jsonl</c>, in its order, to a file outside the repository.</summary>
    /// <param name="corpora">The corpora folder; the seeds lie beside it.</param>
    /// <returns>Ids whose text was not found, in order.</returns>
    public static IReadOnlyList<string> WriteTexts(string corpora, string output)
    {
        var gold = Rows(Path.Combine(corpora, "quantity", "figures.dev.jsonl")).ToList();
        var wanted = gold.Select(row => (string)row["id"]!).ToHashSet(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Sources(corpora))
        {
            foreach (var row in Rows(file).Where(row => wanted.Contains((string)row["id"]!)))
            {
                texts.TryAdd((string)row["id"]!, (string)row["text"]!);
            }
        }

        foreach (var row in gold.Where(row => (string?)row["corpus"] == "seeds"))
        {
            var id = (string)row["id"]!;
            var file = Path.Combine(corpora, "..", "seeds", id + ".txt");
            if (File.Exists(file))
            {
                texts.TryAdd(id, File.ReadAllText(file));
            }
        }

        var found = gold.Select(row => (string)row["id"]!).Where(texts.ContainsKey);
        File.WriteAllLines(output, found.Select(id => new JsonObject { ["id"] = id, ["text"] = texts[id] }.ToJsonString(Plain)), new UTF8Encoding(false));
        return [.. gold.Select(row => (string)row["id"]!).Where(id => !texts.ContainsKey(id))];
    }

    private static IEnumerable<string> Sources(string corpora)
    {
        yield return Path.Combine(corpora, "attribution", "polnear.dev.jsonl");
        foreach (var file in Directory.GetFiles(Path.Combine(corpora, "events"), "ecbplus.docs.*.jsonl").Order(StringComparer.Ordinal))
        {
            yield return file;
        }
    }

    private static IEnumerable<JsonObject> Rows(string file) =>
        File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonNode.Parse(line)!.AsObject());
}
