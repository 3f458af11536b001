using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Puts what the answers of a matter answer into a plain question: <c>How many people were killed?</c>.</summary>
/// <remarks>A date or a bare measure does not say what it is asked of; the words that the sentences of the answers share say it, in brackets.</remarks>
/// <param name="textOf">Text of a document by id; null where no words can be looked up.</param>
internal sealed class MatterQuestion(IReadOnlyList<DocumentSignature> signatures, Func<string, string?>? textOf)
{
    private const int WordsShown = 3;
    private const int ItemsAsked = 32;
    private static readonly FrozenDictionary<string, string> Plurals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["person"] = "people", ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["policeman"] = "policemen", ["fisherman"] = "fishermen", ["people"] = "people",
        ["police"] = "police", ["life"] = "lives", ["wife"] = "wives", ["sheep"] = "sheep", ["fish"] = "fish", ["aircraft"] = "aircraft", ["crew"] = "crew", ["staff"] = "staff", ["foot"] = "feet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> UnitNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["m"] = "metres", ["km"] = "kilometres", ["cm"] = "centimetres", ["mm"] = "millimetres", ["kg"] = "kilograms", ["g"] = "grams",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="items">Answers to one question, in order of first appearance.</param>
    public string Of(IReadOnlyList<MatterItem> items)
    {
        var first = items[0];
        if (first.Kind == MatterKind.Date)
        {
            var precisions = items.Select(item => item.Date!.Precision).Distinct().ToList();
            return (precisions is [EdtfPrecision.Year] ? "In which year?" : precisions is [EdtfPrecision.Month] ? "In which month?" : "On which day?") + About(items, null);
        }

        var head = items.Select(item => item.Head).OfType<string>().GroupBy(head => head, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var more = first.Key.StartsWith(MatterItems.FurtherKey, StringComparison.Ordinal) ? "more " : first.Key.StartsWith(MatterItems.PartKey, StringComparison.Ordinal) ? "of the " : "";
        return first switch
        {
            { Unit: "count", Outcome: { } outcome } => $"How many {more}{(head is null || (outcome != "other" && MatterItems.IsPeople(head)) ? "people" : Plural(head))}{Were(outcome)}?",
            { Unit: "count" } when first.Key != "measure:fraction" => $"How many {more}{(MatterItems.IsPeople(head) ? "people" : Plural(head!))}?" + About(items, head),
            _ => Measure(first) + About(items, first.Unit),
        };
    }

    private static string Were(string outcome) => outcome switch
    {
        "other" => string.Empty,
        "attended" => " attended",
        _ => " were " + outcome,
    };

    private static string Measure(MatterItem item) => (item.Number!.Dimension, item.Unit!.Replace('_', ' ')) switch
    {
        ("duration" or "months", var unit) => $"How long, in {Plural(unit)}?",
        ("length", var unit) => $"What length, in {UnitNames.GetValueOrDefault(unit) ?? Plural(unit)}?",
        ("area", var unit) => $"What area, in {Plural(unit)}?",
        ("mass", var unit) => $"What weight, in {UnitNames.GetValueOrDefault(unit) ?? Plural(unit)}?",
        ("percent", _) => "How many per cent?",
        ("magnitude", _) => "What magnitude?",
        ("count", _) => "What number?",
        (_, { Length: 3 } unit) when unit.All(char.IsAsciiLetterUpper) => $"How much money, in {unit}?",
        (_, var unit) => $"How many {Plural(unit)}?",
    };

    // Words that the sentences of most answers hold, as the first answer writes them, in its order.
    private string About(IReadOnlyList<MatterItem> items, string? named)
    {
        var first = items[0];
        var signature = signatures[first.Document];
        if (textOf?.Invoke(signature.Id) is not { } text)
        {
            return string.Empty;
        }

        var (singular, plural) = named is null ? (0u, 0u) : (WordScanner.Hash(named), WordScanner.Hash(Plural(named)));
        var asked = items.Take(ItemsAsked).ToList();
        var (start, end) = signature.Words(first.Sentence);
        var shared = Enumerable.Range(start, end - start).Where(i => Array.BinarySearch(first.Context, signature.WordHashes[i]) >= 0).Where(i => signature.WordHashes[i] != singular && signature.WordHashes[i] != plural).DistinctBy(i => signature.WordHashes[i])
            .Select(i => (Word: i, Items: asked.Count(item => Array.BinarySearch(item.Context, signature.WordHashes[i]) >= 0)))
            .Where(word => word.Items * 2 > asked.Count && signature.WordEnds[word.Word] <= text.Length)
            .OrderByDescending(word => word.Items).ThenBy(word => Math.Abs(signature.WordStarts[word.Word] - first.Span.Start)).Take(WordsShown)
            .OrderBy(word => word.Word).Select(word => text[signature.WordStarts[word.Word]..signature.WordEnds[word.Word]]).ToList();
        return shared.Count == 0 ? string.Empty : $" ({string.Join(", ", shared)})";
    }

    private static string Plural(string noun) => Plurals.TryGetValue(noun, out var plural) ? plural
        : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun.EndsWith('y') && noun.Length > 2 && noun[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? noun[..^1] + "ies"
        : noun + "s";
}
