using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>What a case holds, read in a stated order: documents by id, rows by document id and place, comparisons by id. Streams; nothing is kept in memory.</summary>
/// <remarks>Each enumeration opens a connection of its own, so that enumerations may nest and run beside a writer.</remarks>
public sealed class Ledger(DbDataSource source, string name)
{
    /// <summary>Name of the case file without folder and extension; where that is just "case", the names of its piles.</summary>
    public string Name => name != "case" ? name
        : string.Join(", ", Query("SELECT DISTINCT path FROM inputs ORDER BY path", reader => reader.GetString(0).Split('/')[0]).Distinct().DefaultIfEmpty(name));

    /// <summary>Hash of the list of reader, annotator and comparer versions that made the rows; empty before the first reading.</summary>
    public string PipelineVersion => Meta("pipeline") ?? "";

    /// <summary>A value the case keeps beside its rows; null where it keeps none.</summary>
    public string? Meta(string key) => Query("SELECT value FROM meta WHERE key = @0", reader => reader.GetString(0), key).FirstOrDefault();

    /// <summary>Every input, by path, then id.</summary>
    public IEnumerable<InputRecord> Inputs() => Inputs("ORDER BY path, id");

    /// <summary>Inputs whose original is kept and whose document was read by another version of the pipeline.</summary>
    public IEnumerable<InputRecord> InputsReadBefore(string pipeline) =>
        Inputs("WHERE document IN (SELECT id FROM documents WHERE pipeline <> @0) ORDER BY path, id", pipeline);

    private IEnumerable<InputRecord> Inputs(string rest, params object?[] values) =>
        Query("SELECT id, path, state, standing, blob, document, body FROM inputs " + rest, reader =>
        {
            var body = Parse(reader.GetString(6), RowJson.Default.InputBody);
            return new InputRecord(
                reader.GetString(0), reader.GetString(1), Enum.Parse<InputState>(reader.GetString(2)), body.Reasons, reader.TextOrNull(4), reader.TextOrNull(5),
                body.Bytes, body.Charset, body.Url, body.Published, body.Captured, Enum.Parse<Standing>(reader.GetString(3)));
        }, values);

    /// <summary>Every document, by id.</summary>
    public IEnumerable<DocumentRecord> Documents() => Listed(null);

    /// <summary>One document as the ledger lists it; null where none has this id.</summary>
    public DocumentRecord? DocumentRecord(string id) => Listed(id).FirstOrDefault();

    /// <summary>Ids of the documents whose id begins with these digits, ordinal order.</summary>
    public IEnumerable<string> DocumentIds(string prefix) =>
        Query("SELECT id FROM documents WHERE id >= @0 AND id < @1 ORDER BY id", reader => reader.GetString(0), prefix, prefix + "g");

    /// <summary>A document with its text, blocks and way back to the original.</summary>
    /// <returns>Null where no document has this id.</returns>
    public Document? Document(string id) =>
        Query("SELECT id, blob, body, text, source_map FROM documents WHERE id = @0", reader =>
        {
            var body = Parse(reader.GetString(2), RowJson.Default.DocumentBody);
            return new Document
            {
                Id = reader.GetString(0),
                Blob = reader.GetString(1),
                Charset = body.Charset,
                Text = Packing.UnpackText(reader.Bytes(3)),
                SourceMap = Packing.UnpackMap(reader.Bytes(4)),
                Blocks = body.Blocks,
                Metadata = body.Metadata,
            };
        }, id).FirstOrDefault();

    /// <summary>Documents of which something was not looked for, by id, with what and why.</summary>
    public IEnumerable<(string Id, ImmutableArray<string> Gaps)> Gaps() =>
        Query("SELECT id, body FROM documents WHERE body NOT LIKE '%\"Gaps\":[]%' ORDER BY id", reader => (reader.GetString(0), Parse(reader.GetString(1), RowJson.Default.DocumentBody).Gaps));

    /// <summary>Only the text of a document; null where no document has this id.</summary>
    public string? Text(string id) => Query("SELECT text FROM documents WHERE id = @0", reader => Packing.UnpackText(reader.Bytes(0)), id).FirstOrDefault();

    /// <summary>An original, byte for byte.</summary>
    /// <returns>Null where it is not kept.</returns>
    /// <exception cref="InvalidDataException">A piece of it is damaged.</exception>
    public byte[]? Original(string hash)
    {
        var pieces = Query(
            "SELECT encoding, body FROM blob_pieces WHERE hash = @0 ORDER BY ordinal", reader => reader.GetString(0) == "zlib" ? Packing.Unpack(reader.Bytes(1)) : reader.Bytes(1), hash).ToList();
        return pieces.Count > 0 || Query("SELECT 1 FROM blobs WHERE hash = @0", _ => true, hash).Any() ? [.. pieces.SelectMany(piece => piece)] : null;
    }

    /// <summary>Claims of one document, or of all.</summary>
    public IEnumerable<Claim> Claims(string? document = null) => Rows("claims", document, RowJson.Default.Claim);

    public IEnumerable<Figure> Figures(string? document = null) => Rows("figures", document, RowJson.Default.Figure);

    /// <summary>Times that documents give; when their bytes were captured is told by their inputs, see <see cref="Timeline"/>.</summary>
    public IEnumerable<TimelineEntry> Times(string? document = null) => Rows("times", document, RowJson.Default.TimelineEntry);

    /// <summary>Every time of a document on its clock: when it was captured, where that is known, then what it gives itself, by place.</summary>
    public IEnumerable<TimelineEntry> Timeline(DocumentRecord document) => Captured(document.Id)[document.Id].Select(capture => CaptureRows.Of(document.Id, capture.Input, capture.At)).Concat(Times(document.Id));

    /// <summary>Names in one document, or in all, by document id and place.</summary>
    public IEnumerable<EntityMention> Mentions(string? document = null) =>
        Query(
            "SELECT mentions FROM documents" + (document is null ? " ORDER BY id" : " WHERE id = @0"),
            reader => JsonSerializer.Deserialize(Packing.Unpack(reader.Bytes(0)), RowJson.Default.ImmutableArrayEntityMention),
            document is null ? [] : [document]).SelectMany(mentions => mentions);

    /// <summary>What comparison needs of each document, by id.</summary>
    public IEnumerable<(string Id, byte[] Signature)> Signatures() =>
        Query("SELECT id, signature FROM documents ORDER BY id", reader => (reader.GetString(0), reader.Bytes(1)));

    /// <summary>Every relation between figures: those that documents state of their own figures, by document, then those across documents, by id.</summary>
    public IEnumerable<FigureRelation> Relations() => Figures().SelectMany(figure => figure.Relations).Concat(Compared("relation", RowJson.Default.FigureRelation));

    /// <summary>Passages, edges, groups, matters, entities and relations of figures as last compared.</summary>
    public CaseComparison Comparison() => new(
        Compared("passage", RowJson.Default.Passage), Compared("edge", RowJson.Default.StemmaEdge), Compared("group", RowJson.Default.TextGroup),
        Compared("matter", RowJson.Default.Matter), Compared("entity", RowJson.Default.Entity)) { Relations = Compared("relation", RowJson.Default.FigureRelation) };

    /// <summary>Claims whose id begins with these digits.</summary>
    public IEnumerable<Claim> ClaimsById(string prefix) => ById("claims", prefix, RowJson.Default.Claim);

    public IEnumerable<Figure> FiguresById(string prefix) => ById("figures", prefix, RowJson.Default.Figure);

    /// <summary>Times whose id begins with these digits; the ids of captures begin with that of their input.</summary>
    public IEnumerable<TimelineEntry> TimesById(string prefix)
    {
        var input = prefix[..Math.Min(prefix.Length, CaptureRows.InputDigits)];
        return ById("times", prefix, RowJson.Default.TimelineEntry).Concat(Query("SELECT DISTINCT document FROM inputs WHERE id >= @0 AND id < @1 AND document IS NOT NULL ORDER BY document", reader => reader.GetString(0), input, input + "g")
            .SelectMany(document => Captured(document)[document].Select(capture => CaptureRows.Of(document, capture.Input, capture.At)).Where(row => row.Id.StartsWith(prefix, StringComparison.Ordinal))));
    }

    /// <summary>Documents whose text may hold what was typed, by id; every one where it holds no word.</summary>
    public IEnumerable<string> Candidates(string typed) => SearchText.Query(typed) is { } query
        ? Query("SELECT d.id FROM search s JOIN documents d ON d.number = s.rowid WHERE search MATCH @0 ORDER BY d.id", reader => reader.GetString(0), query)
        : Query("SELECT id FROM documents ORDER BY id", reader => reader.GetString(0));

    internal IEnumerable<T> Query<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        using var connection = source.OpenConnection();
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    private IEnumerable<DocumentRecord> Listed(string? id)
    {
        object?[] values = id is null ? [] : [id];
        var paths = Query(
            $"SELECT document, path FROM inputs WHERE document {(id is null ? "IS NOT NULL" : "= @0")} ORDER BY document, path", reader => (reader.GetString(0), reader.GetString(1)), values)
            .Distinct().ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var captured = Captured(id);
        return Query("SELECT id, blob, body, words, claims, figures, times FROM documents " + (id is null ? "ORDER BY id" : "WHERE id = @0"), reader =>
        {
            var body = Parse(reader.GetString(2), RowJson.Default.DocumentBody);
            return new DocumentRecord(
                reader.GetString(0), reader.GetString(1), body.State, body.Reasons, body.Gaps, [.. paths[reader.GetString(0)]], body.Metadata, body.Charset,
                reader.GetInt32(3), reader.GetInt32(4), body.OwnWord, body.NoOneNamed, reader.GetInt32(5), reader.GetInt32(6)) { Captures = Captures(captured[reader.GetString(0)].Select(capture => capture.At), body.Metadata.Captured) };
        }, values);
    }

    private static ImmutableArray<Found<Edtf>> Captures(IEnumerable<Edtf> withInputs, Found<Edtf>? said) =>
        [.. withInputs.Select(at => new Found<Edtf>(at, CaptureRows.Where)).Concat(said is null ? [] : [said]).OrderBy(capture => capture.Value.Earliest).ThenBy(capture => capture.Value.Text, StringComparer.Ordinal)];

    /// <summary>When the bytes of documents were captured as their inputs say, by document, the earliest first, each with the first input that says so; of one document or of all.</summary>
    private ILookup<string, (Edtf At, string Input)> Captured(string? id) =>
        Query($"SELECT document, id, body FROM inputs WHERE document {(id is null ? "IS NOT NULL" : "= @0")} AND body LIKE '%\"Captured\":%' ORDER BY id", reader => (Document: reader.GetString(0), Input: reader.GetString(1), At: Parse(reader.GetString(2), RowJson.Default.InputBody).Captured), id is null ? [] : [id])
            .Where(input => input.At is not null).DistinctBy(input => (input.Document, input.At!.Text))
            .OrderBy(input => input.At!.Earliest).ThenBy(input => input.At!.Text, StringComparer.Ordinal)
            .ToLookup(input => input.Document, input => (input.At!, input.Input), StringComparer.Ordinal);

    private IEnumerable<T> Rows<T>(string table, string? document, JsonTypeInfo<T> type) => document is null
        ? Query($"SELECT body FROM {table} ORDER BY document, place, id", reader => Parse(reader.GetString(0), type))
        : Query($"SELECT body FROM {table} WHERE document = @0 ORDER BY place, id", reader => Parse(reader.GetString(0), type), document);

    private IEnumerable<T> ById<T>(string table, string prefix, JsonTypeInfo<T> type) =>
        Query($"SELECT body FROM {table} WHERE id >= @0 AND id < @1 ORDER BY id", reader => Parse(reader.GetString(0), type), prefix, prefix + "g");

    private ImmutableArray<T> Compared<T>(string kind, JsonTypeInfo<T> type) =>
        [.. Query("SELECT body FROM comparisons WHERE kind = @0 ORDER BY id", reader => Parse(reader.GetString(0), type), kind)];

    private static T Parse<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException("An empty row.");
}
