using System.Globalization;
using System.Text.Json.Nodes;
using Hearsay.Tests.App;
using Hearsay.Tests.House;

namespace Hearsay.Tests.Goldens;

/// <summary>The sample case through the whole program, one line a row, as it was read and reviewed. HEARSAY_UPDATE=1 rewrites it for review.</summary>
public class GoldenTests
{
    [Fact]
    public void The_sample_case_gives_the_ledger_that_was_reviewed()
    {
        using var place = new Workplace();
        var outcome = place.Run("read", Path.Combine(SourceTree.Root, "samples", "osmerholt-boat-lift"));
        Assert.True(outcome.Exit == 3, outcome.Talk); // one page of it is cut off
        var actual = string.Join('\n', Lines(place.Export().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList())) + "\n";
        var path = Path.Combine(SourceTree.Root, "tests", "Hearsay.Tests", "Goldens", "osmerholt-boat-lift.txt");
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static IEnumerable<string> Lines(List<JsonNode> rows)
    {
        var names = rows.Where(row => Text(row, "type") == "input" && row["document"] is not null)
            .ToDictionary(row => Text(row, "document"), row => Path.GetFileName(Text(row, "path")), StringComparer.Ordinal);
        string NameOf(JsonNode row, string field = "document") => names[Text(row, field)];
        foreach (var row in rows.Where(row => Text(row, "type") == "input"))
        {
            yield return $"{Text(row, "state"),-8} {Text(row, "path")}{string.Concat(row["reasons"]!.AsArray().Select(reason => "; " + reason))}";
        }

        foreach (var name in names.OrderBy(name => name.Value, StringComparer.Ordinal))
        {
            var own = rows.Where(row => (string?)row["document"] == name.Key && Text(row, "type") != "input").ToList();
            var document = rows.Single(row => Text(row, "type") == "document" && Text(row, "id") == name.Key);
            yield return $"\n# {name.Value}: {Value(document, "title")} | {Value(document, "byline")} | {Value(document, "site")} | {Value(document, "published")} | {Value(document, "language")} | {Value(document, "charset")}";
            foreach (var row in own)
            {
                yield return Line(row);
            }
        }

        yield return "";
        foreach (var group in rows.Where(row => Text(row, "type") == "group"))
        {
            yield return $"one text: {string.Join(", ", group["documents"]!.AsArray().Select(id => names[(string)id!]))}";
        }

        foreach (var edge in rows.Where(row => Text(row, "type") == "edge").Select(edge => $"edge: {NameOf(edge, "from")} {((bool)edge["directed"]! ? "->" : "--")} {NameOf(edge, "to")}, {edge["shared_words"]} words").Order(StringComparer.Ordinal))
        {
            yield return edge;
        }

        foreach (var matter in rows.Where(row => Text(row, "type") == "matter").OrderBy(matter => Text(matter, "question"), StringComparer.Ordinal).ThenBy(matter => Text(matter, "id"), StringComparer.Ordinal))
        {
            yield return $"matter: {Text(matter, "question")} {Text(matter, "verdict")}: "
                + string.Join(" | ", matter["answers"]!.AsArray().Select(answer => $"{Text(answer!, "text")} ({NameOf(answer!)})"));
        }
    }

    private static string Line(JsonNode row) => Text(row, "type") switch
    {
        "claim" when row["cue"] is null => $"  own     {string.Join(" … ", row["content"]!.AsArray().Select(fragment => fragment!["text"]))} [{Text(row, "place")} {Text(row, "modality")}{(row["event"] is { } happened ? $"; event {happened}" : "")}]",
        "claim" => $"  claim   {Chain(row)} «{row["cue"]!["text"]}» {string.Join(" … ", row["content"]!.AsArray().Select(fragment => fragment!["text"]))}{(row["said"] is { } said ? $" [said {said}]" : "")}",
        "figure" => $"  figure  {row["text"]} {Text(row, "bound")} {row["low"]}..{row["high"]} {Text(row, "unit")} of {row["counted"]?["text"] ?? "?"} ({row["outcome"] ?? "-"}) {Text(row, "on_whose_word_state")} {row["on_whose_word"]}",
        "time" => $"  time    {row["text"] ?? "-"} {Text(row, "clock")} {row["value"] ?? "-"} = {row["edtf"] ?? ((bool)row["resolved"]! ? "no date" : "not resolved")}{(row["anchor"] is { } anchor ? $" by {anchor}" : "")}",
        "mention" => $"  name    {row["text"]} = {Text(row, "kind")} {Text(row, "entity")}",
        var other => throw new InvalidOperationException(other),
    };

    private static string Chain(JsonNode claim) =>
        string.Join(" <- ", claim["chain"]!.AsArray().Select(hop => (string?)hop!["who"] ?? Text(hop, "who_state")).DefaultIfEmpty(Text(claim, "claimant_state")));

    private static string Text(JsonNode row, string field) => row[field]?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"no {field}");

    private static string Value(JsonNode row, string field) => row[field]?["value"]?.ToString() ?? "-";
}
