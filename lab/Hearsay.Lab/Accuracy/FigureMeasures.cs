using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Accuracy;

/// <summary>Measures of predicted figures that the shared scorers do not print; offsets are code points on both sides.</summary>
internal static partial class FigureMeasures
{
    /// <summary>Outcomes of <c>figures.dev</c>: of figures matched by place where gold or prediction has an outcome, how many have the same.</summary>
    public static string Outcomes(string gold, string predicted)
    {
        var systems = Read(predicted, "figures");
        int all = 0, same = 0;
        foreach (var line in File.ReadLines(gold))
        {
            var row = JsonNode.Parse(line)!;
            var found = systems.GetValueOrDefault((string)row["id"]!) ?? [];
            foreach (var figure in row["figures"]!.AsArray())
            {
                var match = found.FirstOrDefault(other => Overlap(figure!, other) > 0);
                var (want, got) = ((string?)figure!["outcome"], (string?)match?["outcome"]);
                all += match is not null && (want is not null || got is not null) ? 1 : 0;
                same += match is not null && want is not null && want == got ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"outcomes {all}  outcome accuracy {Percent(same, all)}");
    }

    /// <summary>MeasEval (science prose): quantities found, years alone left out; figures that lie in a quantity; and, of those found, how many name a thing that the annotators
    /// gave as unit, entity or property.</summary>
    public static string Measured(string gold, string predicted)
    {
        var systems = Read(predicted, "figures");
        int wanted = 0, found = 0, counted = 0, figures = 0, inGold = 0;
        foreach (var line in File.ReadLines(gold))
        {
            var row = JsonNode.Parse(line)!;
            var annotations = row["annotations"]!.AsArray();
            var quantities = annotations.Where(item => (string)item!["type"]! == "Quantity").ToList();
            var system = systems.GetValueOrDefault((string)row["id"]!) ?? [];
            figures += system.Count;
            inGold += system.Count(figure => quantities.Exists(quantity => Overlap(quantity!, figure) > 0));
            foreach (var quantity in quantities.Where(item => !YearsAlone().IsMatch((string)item!["text"]!)))
            {
                wanted++;
                if (system.Find(figure => Overlap(quantity!, figure) > 0) is not { } match)
                {
                    continue;
                }

                found++;
                var things = annotations.Where(item => (string)item!["type"]! is "MeasuredEntity" or "MeasuredProperty" && (string?)item["other"]?["HasQuantity"] == (string)quantity!["id"]!).Append(quantity);
                counted += match["counted"] is JsonArray span && things.Any(thing => (int)thing!["start"]! < (int)span[1]! && (int)span[0]! < (int)thing["end"]!) ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"quantities {wanted}  found {Percent(found, wanted)}  figures in a quantity {Percent(inGold, figures)}  thing counted {Percent(counted, found)}");
    }

    private static Dictionary<string, List<JsonNode>> Read(string file, string field) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!)
        .ToDictionary(row => (string)row["id"]!, row => row[field]!.AsArray().Select(item => item!).ToList(), StringComparer.Ordinal);

    private static int Overlap(JsonNode a, JsonNode b) => Math.Min((int)a["end"]!, (int)b["end"]!) - Math.Max((int)a["start"]!, (int)b["start"]!);

    private static double Percent(int part, int whole) => Math.Round(whole == 0 ? 0 : 100.0 * part / whole, 1);

    [GeneratedRegex(@"^\D*(1[5-9]|20)\d\d(\D+(1[5-9]|20)\d\d)*\D*$")]
    private static partial Regex YearsAlone();
}
