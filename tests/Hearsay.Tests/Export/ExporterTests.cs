using System.Text;
using System.Text.Json;
using Hearsay.Export;

namespace Hearsay.Tests.Export;

public class ExporterTests
{
    [Fact]
    public void Json_lines_hold_every_kind_in_order_and_quotes_at_their_code_points()
    {
        var lines = Encoding.UTF8.GetString(Write(new JsonLinesExporter())).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(
            ["case", "input", "document", "claim", "figure", "time", "mention", "entity", "passage", "edge", "group", "matter"],
            lines.Select(l => l.GetProperty("type").GetString()).Distinct().OrderBy(t => Array.IndexOf(["case", "input", "document", "claim", "figure", "time", "mention", "entity", "passage", "edge", "group", "matter"], t)));
        var texts = lines.Where(l => Type(l) == "document").ToDictionary(l => l.GetProperty("id").GetString()!, l => l.GetProperty("text").GetString()!.EnumerateRunes().ToArray());
        var checkedSpans = 0;
        foreach (var line in lines.Where(l => l.TryGetProperty("document", out _) && Type(l) != "input"))
        {
            Check(line, texts[line.GetProperty("document").GetString()!], ref checkedSpans);
        }

        Assert.True(checkedSpans > 60, $"{checkedSpans}");
    }

    [Fact]
    public void Same_ledger_gives_the_same_bytes_and_neither_names_the_case()
    {
        foreach (var exporter in Exporters.All)
        {
            var bytes = Write(exporter);
            Assert.Equal(bytes, Write(exporter));
            Assert.DoesNotContain("Varnel bridge\"", Encoding.UTF8.GetString(bytes).Split('\n')[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("3-4", "3-4")]
    [InlineData(null, "")]
    public void Cells_are_quoted_and_guarded(string? value, string cell) => Assert.Equal(cell, CsvExporter.Cell(value));

    [Fact]
    public void Csv_has_one_record_a_row_and_as_many_cells_as_columns()
    {
        var csv = Encoding.UTF8.GetString(Write(new CsvExporter()));
        Assert.StartsWith("\uFEFFid,kind,document,", csv, StringComparison.Ordinal);
        using var sample = SampleCase.Whole();
        var records = Records(csv[1..]);
        Assert.Equal(1 + sample.Ledger.Claims().Count() + sample.Ledger.Figures().Count(), records.Count);
        Assert.All(records, r => Assert.Equal(CsvExporter.Columns.Length, r.Count));
        string Cell(List<string> record, string column) => record[Array.IndexOf(CsvExporter.Columns, column)];
        Assert.Contains(records, r => Cell(r, "claimant") == "'=HYPERLINK(\"x\")");
        Assert.Contains(records, r => Cell(r, "quote") == "Dozens" && Cell(r, "low").Length == 0 && Cell(r, "outcome") == "killed|injured");
        Assert.All(records, r => Assert.All(["event", "said", "published", "captured"], clock => Assert.NotEmpty(Cell(r, clock))));
    }

    private static string? Type(JsonElement line) => line.GetProperty("type").GetString();

    /// <summary>Every object that has start, end and text says what stands there; pieces are joined by an ellipsis and checked piece by piece.</summary>
    private static void Check(JsonElement element, Rune[] text, ref int spans)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Check(item, text, ref spans);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out var start) && element.TryGetProperty("text", out var quote) && start.ValueKind == JsonValueKind.Number && !element.TryGetProperty("fragments", out _))
            {
                Assert.Equal(quote.GetString(), string.Concat(text[start.GetInt32()..element.GetProperty("end").GetInt32()]));
                spans++;
            }

            foreach (var property in element.EnumerateObject())
            {
                Check(property.Value, text, ref spans);
            }
        }
    }

    private static byte[] Write(ILedgerExporter exporter)
    {
        using var sample = SampleCase.Whole();
        using var stream = new MemoryStream();
        exporter.Write(sample.Ledger, stream);
        return stream.ToArray();
    }

    private static List<List<string>> Records(string csv)
    {
        var records = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted ? csv[i] == '"' : csv[i] == '"' && cell.Length == 0)
            {
                if (quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    cell.Append(csv[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && csv[i] is ',' or '\r' && !quoted)
            {
                records[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r')
                {
                    records.Add([]);
                    i++;
                }
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        records.RemoveAt(records.Count - 1);
        return records;
    }
}
