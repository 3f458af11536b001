using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>One JSON object a line in, one out, in the same order, computed on all cores.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Exit code: 2 where the files are not one IN and one OUT.</returns>
    public static int Map(string[] files, Func<JsonObject, JsonObject> predict)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict LAYER IN OUT");
            return 2;
        }

        var lines = File.ReadLines(files[0]).Where(line => !string.IsNullOrWhiteSpace(line));
        File.WriteAllLines(files[1], lines.AsParallel().AsOrdered().Select(line => predict(JsonNode.Parse(line)!.AsObject()).ToJsonString(Plain)), new UTF8Encoding(false));
        return 0;
    }

    /// <summary>The day of a date or time as corpora write it; null where there is none.</summary>
    public static Edtf? Date(JsonNode? given) =>
        (string?)given is { Length: >= 10 } text && Edtf.TryParse(text[..10], out var date) ? date : null;

    /// <summary>The same, to the minute where a time of day is given.</summary>
    public static Edtf? Moment(JsonNode? given) =>
        (string?)given is { Length: >= 16 } text && Edtf.TryParse(text[..16], out var moment) ? moment : Date(given);
}
