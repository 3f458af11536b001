using System.Text.Json.Nodes;
using Hearsay.Quantities;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>cases</c>: {id, input, reference?} to {id, found:[{start,end,type?,value}]}, dates and numbers together.</summary>
internal static class CasesPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["input"]!, JsonLines.Date(item["reference"]));
        var found = new JsonArray();
        foreach (var time in text.Annotated.Layer<TimeExpression>())
        {
            found.Add(Row(text, time.Span, time.Type.ToString().ToUpperInvariant(), time.Value));
        }

        foreach (var quantity in text.Annotated.Layer<Quantity>())
        {
            found.Add(Row(text, quantity.Span, "NUMBER", (quantity.Low ?? quantity.High)?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new JsonObject { ["id"] = (string)item["id"]!, ["found"] = found };
    });

    private static JsonObject Row(LabText text, TextSpan span, string type, string? value)
    {
        var (start, end) = text.CodePoints(span);
        return new JsonObject { ["start"] = start, ["end"] = end, ["type"] = type, ["value"] = value };
    }
}
