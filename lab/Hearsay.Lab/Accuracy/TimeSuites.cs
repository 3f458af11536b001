using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hearsay.Lab.Predict;

namespace Hearsay.Lab.Accuracy;

/// <summary>The time layer on annotated articles, each type apart, and how often a value is finer than the annotators' one.</summary>
internal static partial class TimeSuites
{
    /// <summary>The scorer's measures, by type, and our own count.</summary>
    private static readonly (string, string)[] Measures =
    [
        ("strict F1", F1("strict")), ("relaxed F1", F1("relaxed")), ("value F1", F1("value")),
        .. new[] { "DATE", "DURATION", "SET", "TIME" }.Select(type => (type + " value recall", $@"{type} \{{.*'value_recall': ([\d.]+)")),
        ("values not finer, %", @"not finer ([\d.]+)"),
    ];

    /// <param name="name">Of the suite.</param>
    /// <param name="gold">File of the corpora.</param>
    /// <param name="odd">Only every other document, from the second on: while building, the others alone are looked at.</param>
    public static Suite Of(string name, string gold, bool odd = false) => new(
        name, [gold], (paths, folder) =>
        {
            var input = odd ? Odd(paths.Corpus(gold), Path.Combine(folder, "gold.jsonl")) : paths.Corpus(gold);
            var output = Path.Combine(folder, "out.jsonl");
            var exit = TimePredictor.Run([input, output]);
            return exit == 0 ? Python.Run(paths, "score_timex.py", [input, output]) + NotFiner(input, output) : throw new InvalidOperationException($"predict time ended with {exit}.");
        },
        Measures);

    private static string F1(string label) => $@"(?m)^{label}\s.*F1\s+([\d.]+)";

    private static string Odd(string gold, string output)
    {
        File.WriteAllLines(output, File.ReadLines(gold).Where(line => !string.IsNullOrWhiteSpace(line)).Where((_, i) => i % 2 == 1));
        return output;
    }

    /// <summary>Of the dates and times that overlap an annotated one and both have a value, how many are no finer than it: a day where the annotators wrote a month is finer.</summary>
    private static string NotFiner(string gold, string output)
    {
        int pairs = 0, finer = 0;
        foreach (var (wanted, found) in File.ReadLines(gold).Where(line => !string.IsNullOrWhiteSpace(line)).Zip(File.ReadLines(output)))
        {
            var times = Times(found).ToList();
            foreach (var (start, end, value) in Times(wanted))
            {
                if (times.Find(time => time.Start < end && time.End > start) is { Value: { } ours } && Grain(value) is { } theirs && Grain(ours) is { } grain)
                {
                    pairs++;
                    finer += grain > theirs ? 1 : 0;
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"not finer {(pairs == 0 ? 100 : 100.0 * (pairs - finer) / pairs):0.00} of {pairs}\n");
    }

    private static IEnumerable<(int Start, int End, string? Value)> Times(string line) =>
        JsonNode.Parse(line)!["timexes"]!.AsArray().Where(time => (string?)time!["type"] is "DATE" or "TIME").Select(time => ((int)time!["start"]!, (int)time["end"]!, (string?)time["value"]));

    /// <summary>How fine a calendar value is, century 0 to minute 8; null for other values.</summary>
    private static int? Grain(string? value) => value switch
    {
        null => null,
        _ when Minute().IsMatch(value) => 8,
        _ when value.Contains('T', StringComparison.Ordinal) && char.IsAsciiDigit(value[0]) => 7,
        _ when Day().IsMatch(value) => 6,
        _ when Week().IsMatch(value) => 5,
        _ when Month().IsMatch(value) => 4,
        _ when Part().IsMatch(value) => 3,
        _ when value.Length == 4 && value.All(char.IsAsciiDigit) => 2,
        _ when value.Length == 3 && value.All(char.IsAsciiDigit) => 1,
        _ when value.Length == 2 && value.All(char.IsAsciiDigit) => 0,
        _ => null,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d")]
    private static partial Regex Minute();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-W\d\d")]
    private static partial Regex Week();

    [GeneratedRegex(@"^\d{4}-\d\d$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^\d{4}-(Q\d|H\d|SP|SU|FA|WI)$")]
    private static partial Regex Part();
}
