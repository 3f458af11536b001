using System.Data.Common;
using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>Re-checks a case: every original against its hash, every row against its digest, every quote against its text and span.</summary>
public static class Verification
{
    private static readonly (string Table, string Columns, string Label)[] Tables =
    [
        ("blobs", "hash, bytes, pieces", "original"),
        ("inputs", "id, path, state, standing, blob, document, body", "input"),
        ("documents", "id, blob, pipeline, body, text, source_map, signature, mentions, words, claims, figures, times", "document"),
        ("claims", "id, document, place, body", "claim"),
        ("figures", "id, document, place, body", "figure"),
        ("times", "id, document, place, body", "time"),
        ("comparisons", "kind, id, body", "comparison"),
        ("judgements", "number, body", "judgement"),
    ];

    /// <summary>What does not hold, one line each, naming the thing; empty where all holds. Streams.</summary>
    public static IEnumerable<string> Check(Ledger ledger) =>
        Tables.SelectMany(table => Guarded(table.Label + "s", () => Rows(ledger, table.Table, table.Columns, table.Label)))
            .Concat(Guarded("originals", () => Originals(ledger)))
            .Concat(Guarded("documents", () => Quotes(ledger)));

    /// <summary>A damaged page of the file ends one check with a line, not the whole of it.</summary>
    private static IEnumerable<string> Guarded(string what, Func<IEnumerable<string>> check)
    {
        using var lines = check().GetEnumerator();
        while (true)
        {
            string line;
            try
            {
                if (!lines.MoveNext())
                {
                    yield break;
                }

                line = lines.Current;
            }
            catch (Exception e) when (e is DbException or InvalidDataException or JsonException or InvalidCastException or ArgumentException or FormatException)
            {
                line = $"{what}: cannot be read on ({e.Message})";
            }

            yield return line;
            if (line.Contains("cannot be read on", StringComparison.Ordinal))
            {
                yield break;
            }
        }
    }

    private static IEnumerable<string> Rows(Ledger ledger, string table, string columns, string label)
    {
        var count = columns.Count(c => c == ',') + 1;
        return ledger.Query($"SELECT {columns}, digest FROM {table}", reader =>
        {
            var values = new object?[count];
            for (var i = 0; i < count; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            var name = label == "comparison" ? $"{values[0]} {values[1]}" : $"{label} {values[0]}";
            return Digest.Of(values).AsSpan().SequenceEqual(reader.Bytes(count)) ? null : $"{name}: the row is not as it was written";
        }).OfType<string>();
    }

    private static IEnumerable<string> Originals(Ledger ledger)
    {
        foreach (var (hash, bytes) in ledger.Query("SELECT hash, bytes FROM blobs ORDER BY hash", reader => (reader.GetString(0), reader.GetInt64(1))))
        {
            string? fault = null;
            try
            {
                var original = ledger.Original(hash);
                fault = original is null ? "is missing" : original.LongLength != bytes ? $"has {original.LongLength} bytes, not {bytes}" : ContentId.OfBytes(original) != hash ? "does not have its hash" : null;
            }
            catch (InvalidDataException e)
            {
                fault = $"is damaged ({e.Message})";
            }

            if (fault is not null)
            {
                var paths = string.Join(", ", ledger.Query("SELECT path FROM inputs WHERE blob = @0 ORDER BY path", reader => reader.GetString(0), hash));
                yield return $"original {hash} ({paths}): {fault}";
            }
        }
    }

    private static IEnumerable<string> Quotes(Ledger ledger)
    {
        foreach (var (id, counts) in ledger.Query("SELECT id, claims, figures, times FROM documents ORDER BY id", r => (r.GetString(0), (r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)))).ToList())
        {
            string text;
            string? fault = null;
            try
            {
                text = ledger.Text(id) ?? "";
            }
            catch (InvalidDataException e)
            {
                (text, fault) = ("", e.Message);
            }

            if (fault is not null)
            {
                yield return $"document {id}: its text is damaged ({fault})";
                continue;
            }

            foreach (var line in QuotesOf(ledger, id, text, counts))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> QuotesOf(Ledger ledger, string id, string text, (int Claims, int Figures, int Times) counts)
    {
        var (claims, figures, times) = (0, 0, 0);
        foreach (var claim in ledger.Claims(id))
        {
            claims++;
            foreach (var line in Wrong($"claim {claim.Id}", text, [claim.Source, claim.Cue, claim.Content, .. claim.Chain.Select(hop => hop.Words)]))
            {
                yield return line;
            }
        }

        foreach (var figure in ledger.Figures(id))
        {
            figures++;
            foreach (var line in Wrong($"figure {figure.Id}", text, [figure.Words, figure.BoundCue, figure.Counted, figure.Time, figure.Place, figure.Area, figure.StatusWords, figure.BasisWords, figure.ExtentWords, figure.AsOf]))
            {
                yield return line;
            }
        }

        foreach (var time in ledger.Times(id))
        {
            times++;
            foreach (var line in Wrong($"time {time.Id}", text, [time.Words]))
            {
                yield return line;
            }
        }

        foreach (var mention in ledger.Mentions(id))
        {
            foreach (var line in Wrong($"mention {mention.Id}", text, [mention.Words]))
            {
                yield return line;
            }
        }

        if ((claims, figures, times) != counts)
        {
            yield return $"document {id}: {claims} claims, {figures} figures and {times} times are kept of {counts.Claims}, {counts.Figures} and {counts.Times}";
        }
    }

    private static IEnumerable<string> Wrong(string name, string text, IEnumerable<Evidence?> evidence) => evidence.OfType<Evidence>()
        .SelectMany(e => e.Fragments)
        .Where(fragment => fragment.Span.End > text.Length || !text.AsSpan(fragment.Span.Start, fragment.Span.Length).SequenceEqual(fragment.Text))
        .Select(fragment => $"{name}: the words at {fragment.Span} are not the words of the text");
}
