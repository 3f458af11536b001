using System.CommandLine;
using System.Text.Json;
using Hearsay.Export;

namespace Hearsay.App.Commands;

/// <summary>Rows as JSON Lines on standard output.</summary>
internal static class Rows
{
    public static bool AsJson(ParseResult parsed) => parsed.GetValue(CommandLine.Json);

    /// <summary>Writes each row as one line.</summary>
    public static void Write<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var lines = new JsonLineWriter(output);
        foreach (var row in rows)
        {
            lines.Write(json => write(json, row));
        }
    }
}
