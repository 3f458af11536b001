using System.Text.Json;
using Hearsay.Claims;

namespace Hearsay.Storage;

/// <summary>A reading as its rows lie in the case: packed, serialised and digested, so that the one writer has only to put them down. Made on any thread.</summary>
public sealed class PackedReading
{
    private PackedReading(StoredReading reading)
    {
        var (document, rows) = (reading.Document, reading.Rows);
        var body = JsonSerializer.Serialize(new DocumentBody(reading.State, reading.Reasons, rows.Gaps, document.Metadata, document.Charset, document.Blocks, Of(rows, ClaimKind.OwnWord), Of(rows, ClaimKind.NoOneNamed)), RowJson.Default.DocumentBody);
        byte[] text = Packing.PackText(document.Text), map = Packing.PackMap(document.SourceMap);
        var mentions = Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(rows.Mentions, RowJson.Default.ImmutableArrayEntityMention));
        object[] columns =
        [
            document.Id, document.Blob, reading.Pipeline, body, text, map, reading.Signature, mentions, (long)reading.Words,
            (long)rows.Claims.Length, (long)rows.Figures.Length, (long)rows.Times.Length,
        ];
        Id = document.Id;
        Document = [.. columns, Digest.Of(columns)];
        Indexed = SearchText.Index(document.Text);
        Claims = [.. rows.Claims.Select(claim => Row(claim.Id, claim.Content.Span.Start, JsonSerializer.Serialize(claim, RowJson.Default.Claim)))];
        Figures = [.. rows.Figures.Select(figure => Row(figure.Id, figure.Words.Span.Start, JsonSerializer.Serialize(figure, RowJson.Default.Figure)))];
        Times = [.. rows.Times.Select(time => Row(time.Id, time.Words?.Span.Start ?? -1, JsonSerializer.Serialize(time, RowJson.Default.TimelineEntry)))];
        (ClaimCount, FigureCount) = (rows.Claims.Length, rows.Figures.Length);
    }

    /// <summary>Id of the document.</summary>
    public string Id { get; }

    public int ClaimCount { get; }

    public int FigureCount { get; }

    /// <summary>Columns of its row in <c>documents</c>, digest last.</summary>
    internal object?[] Document { get; }

    /// <summary>Its text as the search index takes it in.</summary>
    internal string Indexed { get; }

    /// <summary>Columns of its rows in <c>claims</c>: id, document, place, body, digest; likewise the others.</summary>
    internal object?[][] Claims { get; }

    internal object?[][] Figures { get; }

    internal object?[][] Times { get; }

    public static PackedReading Of(StoredReading reading) => new(reading);

    private static int Of(DocumentClaims rows, ClaimKind kind) => rows.Claims.Count(claim => claim.Kind == kind);

    private object?[] Row(string id, long place, string body) => [id, Id, place, body, Digest.Of(id, Id, place, body)];
}
