using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>The whole case as JSON Lines: inputs by path; each document by id with its rows by place; then what comparing gave, by id.</summary>
/// <remarks>Streams. Kept from all documents at once are only the places of characters beyond the basic plane and the words that
/// comparison points at. Holds no clock of a run, no absolute path and no name of the case. Fields: docs/formats.md.</remarks>
public sealed class JsonLinesExporter : ILedgerExporter
{
    public string Name => "jsonl";

    public void Write(Ledger ledger, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var lines = new JsonLineWriter(stream);
        lines.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "case");
            json.WriteNumber("format", 1);
            json.WriteString("pipeline", ledger.PipelineVersion);
            json.WriteEndObject();
        });
        foreach (var input in ledger.Inputs())
        {
            lines.Write(json => JsonRows.Input(json, input));
        }

        var comparison = ledger.Comparison();
        var wanted = comparison.Passages.Where(p => !p.Witnesses.IsEmpty).Select(p => (p.Witnesses[0].Document, p.Witnesses[0].Span))
            .Concat(comparison.Edges.SelectMany(e => e.Evidence).Where(e => e is { Document: not null, Span: not null }).Select(e => (Document: e.Document!, Span: e.Span!.Value)))
            .Concat(ledger.Relations().SelectMany(r => r.Passages).Select(p => (p.Document, p.Span)))
            .Concat(comparison.Entities.SelectMany(e => e.Joins).SelectMany(j => j.Passages).Select(p => (p.Document, p.Span)))
            .Distinct().ToLookup(w => w.Document, w => w.Span, StringComparer.Ordinal);
        var quotes = new Dictionary<(string, TextSpan), string>();
        var relations = new FigureRelations(comparison.Relations);
        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        foreach (var record in ledger.Documents())
        {
            if (ledger.Document(record.Id) is not { } document)
            {
                continue;
            }

            points[record.Id] = CodePoints.Of(document.Text);
            foreach (var span in wanted[record.Id].Where(s => s.End <= document.Text.Length))
            {
                quotes[(record.Id, span)] = document.Quote(span);
            }

            lines.Write(json => JsonRows.Document(json, record, document, points[record.Id]));
            Rows(lines, ledger, record, relations, points[record.Id]);
        }

        // A document that comparison names and the case no longer holds cannot be counted in: its places stay as they are.
        CodePoints At(string id) => points.TryGetValue(id, out var found) ? found : CodePoints.Of("");
        string? Quote(string id, TextSpan span) => quotes.GetValueOrDefault((id, span));
        foreach (var row in comparison.Entities)
        {
            lines.Write(json => JsonComparisonRows.Entity(json, row, At, Quote));
        }

        foreach (var row in ledger.Relations())
        {
            lines.Write(json => JsonComparisonRows.Relation(json, row, At, Quote));
        }

        foreach (var row in comparison.Passages)
        {
            lines.Write(json => JsonComparisonRows.Passage(json, row, At, Quote));
        }

        foreach (var row in comparison.Edges)
        {
            lines.Write(json => JsonComparisonRows.Edge(json, row, At, Quote));
        }

        foreach (var row in comparison.Groups)
        {
            lines.Write(json => JsonComparisonRows.Group(json, row));
        }

        foreach (var row in comparison.Matters)
        {
            lines.Write(json => JsonComparisonRows.Matter(json, row, At));
        }
    }

    private static void Rows(JsonLineWriter lines, Ledger ledger, DocumentRecord record, FigureRelations relations, CodePoints points)
    {
        foreach (var row in ledger.Claims(record.Id))
        {
            lines.Write(json => JsonRows.Claim(json, row, points, record.Clocks));
        }

        foreach (var (row, its) in relations.Of(ledger.Figures(record.Id)))
        {
            lines.Write(json => JsonRows.Figure(json, row, its, points, record.Clocks));
        }

        foreach (var row in ledger.Timeline(record))
        {
            lines.Write(json => JsonRows.Time(json, row, points, record.Clocks));
        }

        foreach (var row in ledger.Mentions(record.Id))
        {
            lines.Write(json => JsonRows.Mention(json, row, points));
        }
    }
}
