using Spectre.Console;

namespace Hearsay.App.Commands;

/// <summary>Tables for people, on standard output: as wide as the terminal, plain where there is none or NO_COLOR is set.</summary>
internal sealed class TableOutput
{
    private readonly Table table = new() { Border = TableBorder.Simple, UseSafeBorder = true };

    /// <param name="columns">Headings; one that begins with # is set to the right.</param>
    public TableOutput(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            var isNumber = column.StartsWith('#');
            table.AddColumn(new TableColumn(new Markup("[bold]" + Markup.Escape(column.TrimStart('#')) + "[/]")) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = isNumber });
        }
    }

    public int Rows => table.Rows.Count;

    /// <summary>Adds a row of plain words; control characters of articles are shown as the replacement sign, so that none reaches the terminal.</summary>
    public void Add(params ReadOnlySpan<string?> cells)
    {
        var row = new List<Spectre.Console.Rendering.IRenderable>();
        foreach (var cell in cells)
        {
            row.Add(new Spectre.Console.Text(Printable(cell ?? "")));
        }

        table.AddRow(row);
    }

    /// <summary>Writes the table, or a line that says that nothing was found.</summary>
    public void Write(string none)
    {
        if (Rows == 0)
        {
            Console.WriteLine(none);
            return;
        }

        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 20 ? columns : 160;
        }

        console.Write(table);
    }

    /// <summary>Words of an article made safe for a terminal: no control or format characters, one line.</summary>
    public static string Printable(string words) => string.Create(words.Length, words, (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = source[i] is '\n' or '\t' ? ' '
                : char.IsControl(source[i]) || source[i] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' ? '\uFFFD'
                : source[i];
        }
    });

    /// <summary>At most so many characters, cut at a word, with an ellipsis where something was cut.</summary>
    public static string Short(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', most - 1);
        cut = cut > most / 2 ? cut : char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1;
        return words[..cut] + "…";
    }
}
