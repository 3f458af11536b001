using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Storage;

/// <summary>The writing side of a case: one writer, one transaction at a time. Reading goes through <see cref="Ledger"/>.</summary>
public sealed class LedgerStore : IDisposable
{
    /// <summary>Bytes of one piece of an original.</summary>
    private const int PieceBytes = 4 << 20;

    private readonly DbConnection connection;
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private DbTransaction? transaction;

    /// <summary>Opens the case for writing, making or migrating its schema.</summary>
    /// <exception cref="CaseRefusedException">The case is of a newer schema, or is none of ours; it is left untouched.</exception>
    public LedgerStore(DbDataSource source, SqlDialect dialect)
    {
        connection = source.OpenConnection();
        var version = SchemaOf(connection);
        if (version > SqlDialect.SchemaVersion)
        {
            connection.Dispose();
            throw new CaseRefusedException($"This case has schema {version}; this program knows schemas up to {SqlDialect.SchemaVersion}. Use a newer version of hearsay. The case was not touched.");
        }

        for (var next = version + 1; next <= SqlDialect.SchemaVersion; next++)
        {
            Begin();
            Run(dialect.Script(next));
            Run("INSERT INTO meta VALUES ('schema', @0) ON CONFLICT (key) DO UPDATE SET value = excluded.value", next.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Commit();
        }
    }

    /// <summary>The schema of a case; 0 for an empty database.</summary>
    internal static int SchemaOf(DbConnection connection)
    {
        try
        {
            return int.Parse((string)connection.Scalar("SELECT value FROM meta WHERE key = 'schema'")!, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (DbException e) when (e.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return 0;
        }
    }

    public void Begin()
    {
        transaction ??= connection.BeginTransaction();
    }

    public void Commit()
    {
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
    }

    /// <summary>Gives up what was written since the last commit, whether or not the database has done so already.</summary>
    public void RollBack()
    {
        transaction?.Dispose();
        transaction = null;
    }

    public string? Meta(string key) => (string?)connection.Scalar("SELECT value FROM meta WHERE key = @0", key);

    public void SetMeta(string key, string value) =>
        Run("INSERT INTO meta VALUES (@0, @1) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);

    /// <summary>Keeps an original; one that is kept already is left as it is.</summary>
    public void PutBlob(string hash, ReadOnlyMemory<byte> bytes)
    {
        if (Scalar("SELECT 1 FROM blobs WHERE hash = @0", hash) is not null)
        {
            return;
        }

        var pieces = 0L;
        for (var at = 0; at < bytes.Length; at += PieceBytes, pieces++)
        {
            var piece = bytes.Slice(at, Math.Min(PieceBytes, bytes.Length - at));
            var packed = Packing.Pack(piece.Span);
            var smaller = packed.Length < piece.Length;
            Run("INSERT INTO blob_pieces VALUES (@0, @1, @2, @3)", hash, pieces, smaller ? "zlib" : "none", smaller ? packed : piece.ToArray());
        }

        Run("INSERT INTO blobs VALUES (@0, @1, @2, @3)", hash, (long)bytes.Length, pieces, Digest.Of(hash, (long)bytes.Length, pieces));
    }

    /// <summary>Keeps an input, in place of an earlier row for the same place and bytes.</summary>
    public void PutInput(InputRecord input)
    {
        var body = JsonSerializer.Serialize(new InputBody(input.Reasons, input.Bytes, input.Charset, input.Url, input.Published, input.Captured), RowJson.Default.InputBody);
        var (state, standing) = (input.State.ToString(), input.Standing.ToString());
        Run(
            "INSERT INTO inputs VALUES (@0, @1, @2, @3, @4, @5, @6, @7) ON CONFLICT (id) DO UPDATE SET state = excluded.state, standing = excluded.standing, "
            + "blob = excluded.blob, document = excluded.document, body = excluded.body, digest = excluded.digest",
            input.Id, input.Path, state, standing, input.Blob, input.Document, body, Digest.Of(input.Id, input.Path, state, standing, input.Blob, input.Document, body));
    }

    /// <summary>Whether a document was read by this version of the pipeline.</summary>
    public bool HasDocument(string id, string pipeline) => Scalar("SELECT 1 FROM documents WHERE id = @0 AND pipeline = @1", id, pipeline) is not null;

    /// <summary>Keeps a reading in place of an earlier reading of the same document, all its machine rows with it.</summary>
    public void PutDocument(PackedReading reading)
    {
        var old = Scalar("SELECT number FROM documents WHERE id = @0", reading.Id);
        if (old is not null)
        {
            Remove(reading.Id, Convert.ToInt64(old, System.Globalization.CultureInfo.InvariantCulture));
        }

        Run(
            "INSERT INTO documents (id, blob, pipeline, body, text, source_map, signature, mentions, words, claims, figures, times, digest) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)",
            reading.Document);
        Run("INSERT INTO search (rowid, text) VALUES ((SELECT number FROM documents WHERE id = @0), @1)", reading.Id, reading.Indexed);
        PutRows("INSERT INTO claims VALUES (@0, @1, @2, @3, @4)", reading.Claims);
        PutRows("INSERT INTO figures VALUES (@0, @1, @2, @3, @4)", reading.Figures);
        PutRows("INSERT INTO times VALUES (@0, @1, @2, @3, @4)", reading.Times);
    }

    /// <summary>Takes a document out whose every input now reads to another: its option or reader changed, so it is no reading of anything met.</summary>
    public void RemoveUnmetDocuments()
    {
        var unmet = new List<(string Id, long Number)>();
        using (var command = connection.Command("SELECT id, number FROM documents WHERE id NOT IN (SELECT document FROM inputs WHERE document IS NOT NULL)"))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                unmet.Add((reader.GetString(0), reader.GetInt64(1)));
            }
        }

        unmet.ForEach(document => Remove(document.Id, document.Number));
    }

    /// <summary>Replaces all that comparison gave.</summary>
    public void PutComparison(CaseComparison comparison)
    {
        Run("DELETE FROM comparisons");
        PutAll("passage", comparison.Passages, passage => passage.Id, RowJson.Default.Passage);
        PutAll("edge", comparison.Edges, edge => edge.Id, RowJson.Default.StemmaEdge);
        PutAll("group", comparison.Groups, group => group.Id, RowJson.Default.TextGroup);
        PutAll("matter", comparison.Matters, matter => matter.Id, RowJson.Default.Matter);
        PutAll("entity", comparison.Entities, entity => entity.Id, RowJson.Default.Entity);
        PutAll("relation", comparison.Relations, relation => relation.Id, RowJson.Default.FigureRelation);
    }

    /// <summary>Runs a statement of the run log or of what was seen on disk, which stand outside the ledger proper.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is var value && value is DBNull ? null : value;

    public void Dispose()
    {
        transaction?.Dispose();
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private void Remove(string document, long number)
    {
        Run("DELETE FROM documents WHERE id = @0", document);
        Run("DELETE FROM search WHERE rowid = @0", number);
        Run("DELETE FROM claims WHERE document = @0", document);
        Run("DELETE FROM figures WHERE document = @0", document);
        Run("DELETE FROM times WHERE document = @0", document);
    }

    private void PutRows(string sql, object?[][] rows)
    {
        foreach (var row in rows)
        {
            Run(sql, row);
        }
    }

    private void PutAll<T>(string kind, ImmutableArray<T> rows, Func<T, string> idOf, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        foreach (var row in rows)
        {
            var body = JsonSerializer.Serialize(row, type);
            Run("INSERT INTO comparisons VALUES (@0, @1, @2, @3)", kind, idOf(row), body, Digest.Of(kind, idOf(row), body));
        }
    }

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.Command(sql, values);
            prepared[sql] = command;
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
