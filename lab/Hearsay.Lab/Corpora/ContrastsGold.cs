using System.Text;
using System.Text.Json.Nodes;

namespace Hearsay.Lab.Corpora;

/// <summary>The event groups that the contrast gold speaks of, with the texts of their documents.</summary>
internal static class ContrastsGold
{
    /// <summary>Writes one line a group: {group, docs:[{id, text}]}.</summary>
    public static void WriteGroups(LabPaths paths, string output)
    {
        var wanted = File.ReadLines(paths.Corpus("comparison/contrasts.dev.jsonl")).Select(line => (string)JsonNode.Parse(line)!["subtopic"]!).ToHashSet(StringComparer.Ordinal);
        var groups = new SortedDictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var line in new[] { "dev", "train" }.SelectMany(part => File.ReadLines(paths.Corpus($"events/ecbplus.docs.{part}.jsonl"))))
        {
            var document = JsonNode.Parse(line)!;
            if ((string)document["subtopic"]! is var group && wanted.Contains(group))
            {
                groups.TryAdd(group, []);
                groups[group].Add(new JsonObject { ["id"] = (string)document["id"]!, ["text"] = (string)document["text"]! });
            }
        }

        File.WriteAllLines(output, groups.Select(group => new JsonObject { ["group"] = group.Key, ["docs"] = group.Value }.ToJsonString()), new UTF8Encoding(false));
    }
}
