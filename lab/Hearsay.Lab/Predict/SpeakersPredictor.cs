using System.Text.Json.Nodes;
using Hearsay.Attributions;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>speakers</c>: {id, text, attributions:[{source,cue,content}]} to the same spans with the name that each given source resolves to: resolution apart from the finding of spans.</summary>
internal static class SpeakersPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["text"]!, JsonLines.Date(item["date"]));
        var words = new Words(text.Annotated);
        var claimants = new Claimants(text.Annotated, words);
        var starts = Enumerable.Range(0, words.Count).Select(i => text.CodePoints(words.Span(i, i + 1)).Start).ToArray();
        return new JsonObject
        {
            ["id"] = (string)item["id"]!,
            ["attributions"] = new JsonArray([.. item["attributions"]!.AsArray().Select(given => (JsonNode)Row(words, claimants, starts, given!.AsObject()))]),
        };
    });

    private static JsonObject Row(Words words, Claimants claimants, int[] starts, JsonObject given)
    {
        var row = new JsonObject();
        foreach (var role in new[] { "source", "cue", "content" })
        {
            row[role] = given[role]!.DeepClone();
        }

        var spans = given["source"]!.AsArray().Select(pair => Tokens(words, starts, pair!.AsArray())).OfType<TextSpan>().ToList();
        var source = spans.Count > 0 ? spans.Aggregate((all, next) => all.Union(next)) : (TextSpan?)null;
        var kind = SourceKinds.Of(words, source);
        var (name, rule) = source is { } span ? claimants.Of(span, kind) : (null, null);
        row["kind"] = kind.ToString();
        row["resolved"] = name;
        row["rule"] = rule;
        return row;
    }

    /// <summary>The span of the tokens that begin inside half-open code points; null where none does.</summary>
    private static TextSpan? Tokens(Words words, int[] starts, JsonArray pair)
    {
        var (first, end) = (At(starts, (int)pair[0]!), At(starts, (int)pair[1]!));
        return first < end ? words.Span(first, end) : null;
    }

    private static int At(int[] starts, int codePoint)
    {
        var at = Array.BinarySearch(starts, codePoint);
        return at < 0 ? ~at : at;
    }
}
