using System.Globalization;
using System.Text.Json.Nodes;
using Hearsay.Quantities;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>cases</c>: {id, input, reference?} to {id, found:[{start,end,type?,value}]}, dates and figures where a reference date is given, else every written number and the dates.</summary>
internal static class CasesPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var reference = JsonLines.Moment(item["reference"]);
        var text = new LabText((string)item["id"]!, (string)item["input"]!, reference);
        var found = new JsonArray();
        var asksForDates = item["reference"] is not null;
        if (!asksForDates)
        {
            AddNumbers(text, found);
        }

        foreach (var (span, type, value) in CaseTimes.Of(text, reference))
        {
            found.Add(Row(text, span, type.ToString().ToUpperInvariant(), value));
        }

        if (asksForDates)
        {
            AddFigures(text, found);
        }

        return new JsonObject { ["id"] = (string)item["id"]!, ["found"] = found };
    });

    private static void AddNumbers(LabText text, JsonArray found)
    {
        foreach (var number in WrittenNumbers.Read(text.Annotated))
        {
            found.Add(Row(text, number.Span, number.Kind == WrittenKind.Measure ? number.Unit : number.Kind.ToString().ToUpperInvariant(), Value(number)));
        }
    }

    private static void AddFigures(LabText text, JsonArray found)
    {
        foreach (var quantity in text.Annotated.Layer<Quantity>())
        {
            found.Add(Row(text, quantity.Span, "NUMBER", (quantity.Low ?? quantity.High)?.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>As the cases write values: a plain number, a percentage, or an interval with its ends.</summary>
    private static string Value(WrittenNumber number)
    {
        static string Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
        return number.Kind switch
        {
            WrittenKind.Percent => Plain(number.Low) + "%",
            WrittenKind.Interval => $"{(number.HasLow ? '[' : '(')}{Plain(number.Low)},{Plain(number.High)}{(number.HasHigh ? ']' : ')')}",
            _ => Plain(number.Low),
        };
    }

    private static JsonObject Row(LabText text, TextSpan span, string type, string? value)
    {
        var (start, end) = text.CodePoints(span);
        return new JsonObject { ["start"] = start, ["end"] = end, ["type"] = type, ["value"] = value };
    }
}
