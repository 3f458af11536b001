using Spectre.Console;

namespace Hearsay.App.Commands;

/// <summary>Tables for people, on standard output: as wide as the terminal, plain where there is none or NO_COLOR is set.
/// Where the columns would be too narrow to read, each row is a block of lines instead; no row is cut either way.</summary>
internal sealed class TableOutput(params Column[] columns)
{
    /// <summary>Spaces and lines that a table sets beside each column.</summary>
    private const int Between = 3;

    /// <summary>Spaces before the lines of a block that follow its first.</summary>
    private const int Indent = 2;

    private readonly List<string[]> rows = [];

    public int Rows => rows.Count;

    /// <summary>Adds a row of plain words; control characters of articles are shown as the replacement sign, so that none reaches the terminal.</summary>
    public void Add(params ReadOnlySpan<string?> cells)
    {
        var row = new string[columns.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Printable(cells[i] ?? "");
        }

        rows.Add(row);
    }

    /// <summary>Writes the table, or a line that says that nothing was found.</summary>
    public void Write(string none)
    {
        if (Rows == 0)
        {
            Console.WriteLine(none);
            return;
        }

        // A column that says nothing in any row of this list would only take room from the others.
        var shown = Enumerable.Range(0, columns.Length).Where(i => columns[i].Place is Place.Lead or Place.Reference || rows.Any(row => row[i].Length > 0)).ToArray();
        if (Widths(shown) is { } widths)
        {
            WriteTable(shown, widths);
        }
        else
        {
            WriteBlocks(shown);
        }
    }

    /// <summary>Columns for each: what it needs, as far as there is room; null where one would have less than is readable.</summary>
    private int[]? Widths(int[] shown)
    {
        var needed = shown.Select(i => Math.Max(LongestWord(columns[i].Heading), rows.Max(row => row[i].GetCellWidth()))).ToArray();
        var widths = shown.Select((column, i) => columns[column].IsWhole ? needed[i] : Math.Min(needed[i], Math.Max(columns[column].Least, LongestWord(columns[column].Heading)))).ToArray();
        var free = Terminal.Width - 1 - widths.Sum() - Between * widths.Length;
        if (free < 0)
        {
            return null;
        }

        for (; free > 0; free--)
        {
            var narrowest = Enumerable.Range(0, widths.Length).MaxBy(i => needed[i] - widths[i]);
            if (needed[narrowest] == widths[narrowest])
            {
                break;
            }

            widths[narrowest]++;
        }

        return widths;
    }

    private static int LongestWord(string words) => words.Split(' ').Max(word => word.GetCellWidth());

    private void WriteTable(int[] shown, int[] widths)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (var (i, column) in shown.Select(i => columns[i]).Index())
        {
            table.AddColumn(new TableColumn(new Markup("[bold]" + Markup.Escape(column.Heading) + "[/]")) { Alignment = column.IsNumber ? Justify.Right : Justify.Left, NoWrap = column.IsWhole, Width = widths[i] });
        }

        foreach (var row in rows)
        {
            table.AddRow(shown.Select(i => new Spectre.Console.Text(row[i])));
        }

        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            console.Profile.Width = Terminal.Width;
        }

        console.Write(table);
    }

    /// <summary>Each row as lines: what names it, its words, what is known of it, and whole on the last line what leads to its passage.</summary>
    private void WriteBlocks(int[] shown)
    {
        foreach (var (number, row) in rows.Index())
        {
            IEnumerable<string> In(params ReadOnlySpan<Place> places)
            {
                var asked = places.ToArray();
                return shown.Where(i => asked.Contains(columns[i].Place) && row[i].Length > 0).Select(i => columns[i].Place == Place.Rest ? $"{columns[i].Heading} {row[i]}" : row[i]);
            }

            Console.WriteLine((number > 0 ? "\n" : "") + Terminal.Wrap(string.Join("  ", In(Place.Lead)), Indent));
            foreach (var words in In(Place.Words).Append(string.Join(" · ", In(Place.Rest, Place.Telling))).Where(words => words.Length > 0))
            {
                Console.WriteLine(new string(' ', Indent) + Terminal.Wrap(words, Indent, Indent));
            }

            foreach (var reference in In(Place.Reference))
            {
                Console.WriteLine(new string(' ', Indent) + reference);
            }
        }
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
