using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hearsay.Quantities;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>figures</c>: {id, text} to {id, figures:[…]} in the vocabulary of the figure guidelines.</summary>
internal static partial class FiguresPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["text"]!);
        return new JsonObject
        {
            ["id"] = (string)item["id"]!,
            ["figures"] = new JsonArray([.. text.Annotated.Layer<Quantity>().Select(quantity => (JsonNode)Row(text, quantity))]),
        };
    });

    private static JsonObject Row(LabText text, Quantity quantity)
    {
        var (start, end) = text.CodePoints(quantity.Span);
        return new JsonObject
        {
            ["start"] = start,
            ["end"] = end,
            ["low"] = quantity.Low is { } low ? JsonValue.Create(low) : null,
            ["high"] = quantity.High is { } high ? JsonValue.Create(high) : null,
            ["bound"] = Capital().Replace(quantity.Bound.ToString(), "_$0").TrimStart('_').ToLowerInvariant(),
            ["unit"] = quantity.Unit,
            ["counted"] = quantity.Counted is { } counted ? text.Pair(counted) : null,
            ["countedHead"] = quantity.CountedHead,
            ["outcome"] = quantity.Outcomes.IsEmpty ? null : string.Join('|', quantity.Outcomes),
        };
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
