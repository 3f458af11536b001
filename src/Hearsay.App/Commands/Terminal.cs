using Spectre.Console;

namespace Hearsay.App.Commands;

/// <summary>How wide the lines are that people read, and words set into them.</summary>
internal static class Terminal
{
    /// <summary>Columns where nobody says how many there are.</summary>
    private const int Otherwise = 160;

    /// <summary>Columns of the terminal; of a file or pipe those that COLUMNS tells.</summary>
    public static int Width { get; } = !Console.IsOutputRedirected ? AnsiConsole.Console.Profile.Width
        : int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 20 ? columns : Otherwise;

    /// <summary>Words in lines that begin with spaces; a word that is longer than a line stands whole on one of its own.</summary>
    /// <param name="indent">Spaces before the lines after the first, which the caller begins.</param>
    /// <param name="used">Columns of the first line that are taken.</param>
    public static string Wrap(string words, int indent, int used = 0)
    {
        var text = new System.Text.StringBuilder();
        var at = used;
        foreach (var word in words.Split(' '))
        {
            var width = word.GetCellWidth();
            if (at > indent && at + width > Width - 1)
            {
                while (text.Length > 0 && text[^1] == ' ')
                {
                    text.Length--;
                }

                text.Append('\n').Append(' ', indent);
                at = indent;
            }

            text.Append(word).Append(' ');
            at += width + 1;
        }

        return text.ToString(0, Math.Max(0, text.Length - 1));
    }

    /// <summary>Writes a line with what leads to its passage at its end, or whole on a line below where both do not fit.</summary>
    public static void WriteLine(string words, string reference, int indent)
    {
        var start = new string(' ', indent - 2) + Wrap(words, indent, indent - 2);
        Console.WriteLine(start.GetCellWidth() + reference.GetCellWidth() + 2 < Width && !start.Contains('\n', StringComparison.Ordinal) ? start + "  " + reference : start + "\n" + new string(' ', indent) + reference);
    }
}
