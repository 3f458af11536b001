using System.Text.Json.Nodes;
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
            ["timexes"] = new JsonArray([.. text.Annotated.Layer<TimeExpression>().Select(time => (JsonNode)Row(text, time))]),
        };
    });

    private static JsonObject Row(LabText text, TimeExpression time)
    {
        var (start, end) = text.CodePoints(time.Span);
        var row = new JsonObject
        {
            ["start"] = start,
            ["end"] = end,
            ["type"] = time.Type.ToString().ToUpperInvariant(),
            ["value"] = time.Value,
        };
        if (time.Mod is not null)
        {
            row["mod"] = time.Mod;
        }

        return row;
    }
}
