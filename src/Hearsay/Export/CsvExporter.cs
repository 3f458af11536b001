using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Claims;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>Statements and figures as one flat table for spreadsheets (RFC 4180): by document id, statements before figures, by place.</summary>
/// <remarks>UTF-8 with a byte order mark, which spreadsheets need to read it as such; CRLF. A cell that a spreadsheet would run as a
/// formula gets an apostrophe in front. Offsets are code points, half-open. An empty cell is explained by the state beside it or, for
/// fields of the other kind of row, means that the field does not apply. Columns: docs/formats.md.</remarks>
public sealed class CsvExporter : ILedgerExporter
{
    internal static readonly string[] Columns =
    [
        "id", "kind", "document", "path", "url", "site", "title", "published", "captured", "source", "source_kind", "claimant", "claimant_state", "chain", "cue", "mode", "polarity",
        "event", "said", "quote", "low", "high", "bound", "bound_cue", "unit", "counted", "outcome", "modality", "time", "time_edtf", "place", "area", "claim",
        "status", "status_words", "basis", "basis_words", "extent", "extent_words", "as_of", "as_of_edtf", "part_of", "overlaps", "supersedes", "corrects", "repeats", "indirect", "voucher", "statement_kind", "stands_in", "start", "end", "rule",
    ];

    public string Name => "csv";

    public void Write(Ledger ledger, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Columns));
        var relations = new FigureRelations(ledger.Comparison().Relations);
        foreach (var record in ledger.Documents())
        {
            var claims = ledger.Claims(record.Id).ToList();
            var figures = ledger.Figures(record.Id).ToList();
            if (claims.Count + figures.Count == 0 || ledger.Document(record.Id) is not { } document)
            {
                continue;
            }

            var points = CodePoints.Of(document.Text);
            foreach (var claim in claims)
            {
                Write(writer, Row(claim, record, points));
            }

            foreach (var (figure, its) in relations.Of(figures))
            {
                Write(writer, Row(figure, its, record, points));
            }
        }
    }

    /// <summary>One cell: guarded against formulas, quoted where RFC 4180 asks for it.</summary>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        // Spreadsheets also skip blanks and invisible characters before they look for a formula.
        var first = value.AsSpan().TrimStart(" \u00A0\u200B\uFEFF\n");
        var guarded = value[0] is '\t' or '\r' or '\n' || (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') ? "'" + value : value;
        return guarded.AsSpan().ContainsAny("\",\r\n") ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }

    private static void Write(StreamWriter writer, Dictionary<string, string?> row) =>
        writer.WriteLine(string.Join(',', Columns.Select(c => c is "low" or "high" or "start" or "end" ? row.GetValueOrDefault(c) : Cell(row.GetValueOrDefault(c)))));

    private static Dictionary<string, string?> Row(Claim claim, DocumentRecord record, CodePoints points)
    {
        var row = Common(claim.Id, "statement", record, claim.Claimant, string.Join(" ← ", claim.Chain.Select(Link)), claim.Content.Span, points, claim.Rule);
        row["source"] = claim.Source?.Text;
        row["source_kind"] = JsonFields.Name(claim.SourceKind);
        row["cue"] = claim.Cue?.Text;
        row["mode"] = JsonFields.Name(claim.Mode);
        row["polarity"] = JsonFields.Name(claim.Polarity);
        row["statement_kind"] = JsonFields.Name(claim.Kind);
        row["stands_in"] = JsonFields.Name(claim.Place);
        row["modality"] = JsonFields.Name(claim.Modality);
        row["event"] = claim.Event?.Text ?? ClockWords.NoEvent(claim.EventRule);
        row["said"] = claim.Said?.Text ?? ClockWords.NotSaid;
        row["quote"] = claim.Content.Text;
        return row;
    }

    private static Dictionary<string, string?> Row(Figure figure, ImmutableArray<FigureRelation> relations, DocumentRecord record, CodePoints points)
    {
        var row = Common(figure.Id, "figure", record, figure.Claimant, string.Join(" ← ", figure.Chain.Select(Link)), figure.Words.Span, points, figure.Rule);
        row["quote"] = figure.Words.Text;
        row["low"] = figure.Low?.ToString(CultureInfo.InvariantCulture);
        row["high"] = figure.High?.ToString(CultureInfo.InvariantCulture);
        row["bound"] = JsonFields.Name(figure.Bound);
        row["bound_cue"] = figure.BoundCue?.Text;
        row["unit"] = figure.Unit;
        row["counted"] = figure.Counted?.Text;
        row["outcome"] = string.Join('|', figure.Outcomes);
        row["modality"] = JsonFields.Name(figure.Modality);
        row["event"] = figure.TimeInterval?.Text ?? (figure.Time is null ? ClockWords.NotSaid : ClockWords.NotResolved);
        row["said"] = figure.Said?.Text ?? ClockWords.NotSaid;
        row["time"] = figure.Time?.Text;
        row["time_edtf"] = figure.TimeInterval?.Text;
        row["place"] = figure.Place?.Text;
        row["area"] = figure.Area?.Text;
        row["claim"] = figure.Claim;
        row["status"] = JsonFields.Name(figure.Status);
        row["status_words"] = figure.StatusWords?.Text;
        row["basis"] = JsonFields.Name(figure.Basis);
        row["basis_words"] = figure.BasisWords?.Text;
        row["extent"] = JsonFields.Name(figure.Extent);
        row["extent_words"] = figure.ExtentWords?.Text;
        row["as_of"] = figure.AsOf?.Text;
        row["as_of_edtf"] = figure.AsOfInterval?.Text;
        foreach (var others in relations.Where(relation => relation.From == figure.Id).GroupBy(relation => relation.Kind))
        {
            row[JsonFields.Name(others.Key)] = string.Join(' ', others.Select(relation => relation.To));
        }

        row["indirect"] = figure.IsIndirect ? "true" : "false";
        row["voucher"] = JsonFields.Name(figure.Voucher);
        return row;
    }

    private static Dictionary<string, string?> Common(string id, string kind, DocumentRecord record, Claimant claimant, string chain, TextSpan span, CodePoints points, string rule)
    {
        var (start, end) = points.Of(span);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["kind"] = kind,
            ["document"] = record.Id,
            ["path"] = record.Paths.IsEmpty ? null : record.Paths[0],
            ["url"] = record.Metadata.CanonicalUrl?.Value,
            ["site"] = record.Metadata.Site?.Value,
            ["title"] = record.Metadata.Title?.Value,
            ["published"] = record.Metadata.Published?.Value.Text ?? ClockWords.NotSaid,
            ["captured"] = ClockWords.Captured(record.Captured),
            ["claimant"] = claimant.Name,
            ["claimant_state"] = JsonFields.Name(claimant.State),
            ["chain"] = chain,
            ["start"] = start.ToString(CultureInfo.InvariantCulture),
            ["end"] = end.ToString(CultureInfo.InvariantCulture),
            ["rule"] = rule,
        };
    }

    private static string Link(Hop hop) => hop.Claimant.Name ?? hop.Words?.Text ?? JsonFields.Name(hop.Claimant.State);
}
