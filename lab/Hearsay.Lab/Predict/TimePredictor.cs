using System.Text.Json.Nodes;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>time</c>: {id, text, dct?} to {id, text, timexes:[{start,end,type,value,mod?}]}.</summary>
internal static class TimePredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["text"]!, JsonLines.Date(item["dct"]));
        return new JsonObject
        {
            ["id"] = (string)item["id"]!,
            ["text"] = (string)item["text"]!,
            ["timexes"] = new JsonArray([.. text.Annotated.Layer<TimeExpression>().SelectMany(time => Ends(text, time)).Select(end => (JsonNode)Row(text, end.Span, end.Time, end.Value))]),
        };
    });

    /// <summary>TIMEX3 marks the two ends of a range apart, where the product has one expression with one interval.</summary>
    private static IEnumerable<(TextSpan Span, TimeExpression Time, string? Value)> Ends(LabText text, TimeExpression time)
    {
        var quote = text.Document.Quote(time.Span);
        var stroke = time.Value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var cut = quote.IndexOfAny(['-', '–']);
        if (stroke < 0 || cut <= 0 || cut + 1 >= quote.Length)
        {
            return [(time.Span, time, time.Value)];
        }

        return
        [
            (new TextSpan(time.Span.Start, time.Span.Start + cut), time, time.Value![..stroke]),
            (new TextSpan(time.Span.Start + cut + 1, time.Span.End), time, time.Value[(stroke + 1)..]),
        ];
    }

    private static JsonObject Row(LabText text, TextSpan span, TimeExpression time, string? value)
    {
        var (start, end) = text.CodePoints(span);
        var row = new JsonObject
        {
            ["start"] = start,
            ["end"] = end,
            ["type"] = time.Type.ToString().ToUpperInvariant(),
            ["value"] = value,
        };
        if (time.Mod is not null)
        {
            row["mod"] = time.Mod;
        }

        return row;
    }
}
