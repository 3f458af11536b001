using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Accuracy;

/// <summary>The date cases that concern news: those libraries serve appointment books too, and some of their cases are no dates of articles.</summary>
internal static partial class CaseSubset
{
    /// <summary>What is left out, by the words expected, and why. docs/lab.md lists the same.</summary>
    private static readonly (Regex Words, string Why)[] LeftOut =
    [
        (Zone(), "a time zone is no time"),
        (Meal(), "a meal has no hour"),
        (Vague(), "few, several and some are given a number; here they stay words"),
        (Working(), "working days, school and fiscal years differ by country and house"),
        (DayAndMonth(), "two numbers without a year are a fraction, a score or a date of either order"),
        (Shorthand(), "shorthand of messages: 11ish, 7p, 3h, eod"),
    ];

    /// <summary>Writes the cases that are kept.</summary>
    public static string Write(string cases, string output)
    {
        File.WriteAllLines(output, File.ReadLines(cases).Where(line => !string.IsNullOrWhiteSpace(line) && JsonNode.Parse(line)!["expected"]!.AsArray().All(wanted => IsKept(wanted!))));
        return output;
    }

    private static bool IsKept(JsonNode wanted)
    {
        var words = ((string?)wanted["text"] ?? "").ToLowerInvariant();
        var values = wanted["resolution"]?["values"]?.AsArray().Select(value => (string?)(value!["value"] ?? value["start"]) ?? "").ToList() ?? [];
        return !Array.Exists(LeftOut, kind => kind.Words.IsMatch(words)) && !IsOnNoCalendar(wanted, values) && !HasBothHalves(values, words);
    }

    /// <summary>30 February: those libraries keep it as unresolved, the product gives no value.</summary>
    private static bool IsOnNoCalendar(JsonNode wanted, List<string> values) =>
        values.Count > 0 && values.TrueForAll(value => value == "not resolved") && ((string?)wanted["type"])?.Contains("set", StringComparison.Ordinal) != true;

    /// <summary>"At 5" is five in the morning or in the afternoon: two readings, none of them given.</summary>
    private static bool HasBothHalves(List<string> values, string words)
    {
        var times = values.SelectMany(value => TimeOfDay().Matches(value)).Select(match => (Hour: int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Minute: match.Groups[2].Value)).ToHashSet();
        return times.Any(time => times.Contains(((time.Hour + 12) % 24, time.Minute))) && !WholeHalf().IsMatch(words);
    }

    [GeneratedRegex("timezone")]
    private static partial Regex Zone();

    [GeneratedRegex(@"\b(lunch|dinner|breakfast)")]
    private static partial Regex Meal();

    [GeneratedRegex(@"\b(few|several|some)\b")]
    private static partial Regex Vague();

    [GeneratedRegex(@"business day|weekday|school year|\bsy\b|fiscal")]
    private static partial Regex Working();

    [GeneratedRegex(@"^(?:from |between )?\d{1,2}[./]\d{1,2}(?!\d*[./:]\d)")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\d[hdwap]$|ish$|ampm|eod|eoy|w/c|tmrw|tonite|[<>]")]
    private static partial Regex Shorthand();

    [GeneratedRegex(@"(\d\d):(\d\d):\d\d")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex("noon|midnight|morning|all|day")]
    private static partial Regex WholeHalf();
}
