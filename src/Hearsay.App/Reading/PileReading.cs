using System.Collections.Immutable;
using System.Data.Common;
using System.Threading.Channels;
using Hearsay.Documents;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Reading;

/// <summary>What became of one entry, as it is shown while reading.</summary>
/// <param name="Input">Id of the input in the ledger.</param>
/// <param name="WasRead">False where an earlier run had read it and nothing changed.</param>
internal sealed record EntryOutcome(string Input, string Path, InputState State, ImmutableArray<string> Reasons, int Claims, int Figures, bool WasRead);

/// <summary>Reads piles into a case: files on all cores, one writer, batches that a kill cannot tear.</summary>
internal sealed class PileReading(LedgerStore store, Ledger ledger, ReadingOptions options)
{
    /// <summary>Documents a transaction holds at most.</summary>
    private const int BatchDocuments = 256;

    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, InputRecord> known = ledger.Inputs().ToDictionary(input => input.Id, StringComparer.Ordinal);

    private readonly string pipeline = ArticleReading.PipelineVersion(options.Limits);

    private sealed record Taken(PileEntry Entry, InputRecord Input, PackedReading? Reading, ReadOnlyMemory<byte> Bytes);

    /// <summary>Reads all entries, smaller files first so that a large one keeps nobody waiting. Results do not depend on that order.</summary>
    /// <param name="entries">Every file of the piles.</param>
    /// <param name="onDone">Called on one thread, once an entry.</param>
    public async Task ReadAsync(IReadOnlyList<PileEntry> entries, Action<EntryOutcome> onDone, CancellationToken cancel)
    {
        var todo = new List<PileEntry>();
        foreach (var entry in entries)
        {
            if (Unchanged(entry) is { } known)
            {
                onDone(known);
            }
            else
            {
                todo.Add(entry);
            }
        }

        await TakeAllAsync(todo, TakeAsync, onDone, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads again, from the originals in the case, what an older pipeline read and no pile of this run holds.</summary>
    public Task ReadStaleAsync(Action<EntryOutcome> onDone, CancellationToken cancel)
    {
        var stale = ledger.InputsReadBefore(pipeline).ToList();
        var inputs = stale.ToDictionary(input => input.Id, StringComparer.Ordinal);
        return TakeAllAsync(
            stale.Select(input => new PileEntry(input.Path, input.Id, input.Bytes, 0)).ToList(),
            entry =>
            {
                var input = inputs[entry.Location];
                var origin = new Origin(input.Path, input.Charset, input.Url, input.Published);
                return TakeBytesAsync(entry with { Location = "" }, ledger.Original(input.Blob!)!, origin, input.Captured, input.Standing);
            },
            onDone, cancel);
    }

    private async Task TakeAllAsync(List<PileEntry> todo, Func<PileEntry, Task<Taken>> take, Action<EntryOutcome> onDone, CancellationToken cancel)
    {
        todo.Sort((a, b) => a.Bytes != b.Bytes ? a.Bytes.CompareTo(b.Bytes) : string.CompareOrdinal(a.Path, b.Path));
        var done = Channel.CreateBounded<Taken>(new BoundedChannelOptions(64) { SingleReader = true });
        var reading = Task.Run(
            async () =>
            {
                Exception? failure = null;
                try
                {
                    await Parallel.ForEachAsync(todo, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = cancel },
                        async (entry, token) => await done.Writer.WriteAsync(await take(entry).ConfigureAwait(false), token).ConfigureAwait(false)).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    failure = e;
                }

                done.Writer.Complete(failure);
            },
            CancellationToken.None);
        await WriteAsync(done.Reader, onDone).ConfigureAwait(false);
        await reading.ConfigureAwait(false);
    }

    private async Task WriteAsync(ChannelReader<Taken> done, Action<EntryOutcome> onDone)
    {
        var inBatch = 0;
        var since = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            await foreach (var taken in done.ReadAllAsync().ConfigureAwait(false))
            {
                store.Begin();
                Put(taken);
                onDone(new EntryOutcome(
                    taken.Input.Id, taken.Entry.Path, taken.Input.State, taken.Input.Reasons, taken.Reading?.ClaimCount ?? 0, taken.Reading?.FigureCount ?? 0, taken.Input.State != InputState.Skipped));
                if (++inBatch >= BatchDocuments || since.Elapsed > BatchTime)
                {
                    store.Commit();
                    inBatch = 0;
                    since.Restart();
                }
            }
        }
        catch (DbException)
        {
            // On a full disk SQLite has rolled back by itself; what was not committed is read again at the next run.
            store.RollBack();
            throw;
        }
        finally
        {
            store.Commit();
        }
    }

    private void Put(Taken taken)
    {
        if (taken.Input.Blob is { } blob)
        {
            store.PutBlob(blob, taken.Bytes);
        }

        if (taken.Reading is { } reading && !store.HasDocument(reading.Id, pipeline))
        {
            store.PutDocument(reading);
        }

        store.PutInput(taken.Input);
        if (taken.Entry is { Failure: null, Location: not "" } && !taken.Input.Reasons.Any(reason => reason.StartsWith("stopped", StringComparison.Ordinal)))
        {
            store.Run(
                "INSERT INTO seen VALUES (@0, @1, @2, @3, @4) ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes, modified = excluded.modified, options = excluded.options, input = excluded.input",
                taken.Entry.Path, taken.Entry.Bytes, taken.Entry.Modified, SeenKey, taken.Input.Id);
        }
    }

    private string SeenKey => pipeline + options.Key;

    /// <summary>The outcome kept from an earlier run, where size and time of the file and all options are as they were.</summary>
    private EntryOutcome? Unchanged(PileEntry entry)
    {
        if (options.Rehash || entry.Failure is not null)
        {
            return null;
        }

        var seen = (string?)store.Scalar(
            "SELECT input FROM seen WHERE path = @0 AND bytes = @1 AND modified = @2 AND options = @3", entry.Path, entry.Bytes, entry.Modified, SeenKey);
        return seen is not null && known.TryGetValue(seen, out var input) && input.Standing == Standing.Present
            ? new EntryOutcome(input.Id, entry.Path, input.State, input.Reasons, 0, 0, WasRead: false)
            : null;
    }

    private async Task<Taken> TakeAsync(PileEntry entry)
    {
        if (entry.Failure is not null || entry.Skip is not null)
        {
            return Without(entry, entry.Failure is not null ? InputState.Failed : InputState.Skipped, entry.Failure ?? entry.Skip!);
        }

        if (entry.Bytes == 0)
        {
            return Without(entry, InputState.Failed, "the file is empty, or no regular file");
        }

        if (entry.Bytes > options.Limits.MaxBytes)
        {
            return Without(entry, InputState.Failed, ArticleReading.TooLarge(entry.Bytes, options.Limits));
        }

        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(entry.Location).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Without(entry, InputState.Failed, "cannot be opened: " + PileWalker.Reason(e));
        }

        return await TakeBytesAsync(entry, bytes, new Origin(entry.Path, options.Charset, null, options.Published), options.Captured, Standing.Present).ConfigureAwait(false);
    }

    /// <summary>Reads bytes that are in memory.</summary>
    private async Task<Taken> TakeBytesAsync(PileEntry entry, byte[] bytes, Origin origin, Edtf? captured, Standing standing)
    {
        var blob = ContentId.OfBytes(bytes);
        var work = Task.Run(() => Packed(ArticleReading.Read(origin, bytes, options.Limits, pipeline)));
        ReadingState state;
        ImmutableArray<string> reasons;
        PackedReading? reading = null;
        try
        {
            (state, reasons, reading) = await work.WaitAsync(options.PatiencePerDocument).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            (state, reasons) = (ReadingState.Failed, [$"stopped after {options.PatiencePerDocument.TotalSeconds:0} s by the last guard; tried again at the next run"]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A bug of ours must not cost the other documents; it is named, so that it can be mended.
            if (Environment.GetEnvironmentVariable("HEARSAY_TRACE") is not null)
            {
                await Console.Error.WriteLineAsync($"{entry.Path}: {e}").ConfigureAwait(false);
            }

            (state, reasons) = (ReadingState.Failed, [$"an error of the program: {e.GetType().Name} in {e.TargetSite?.DeclaringType?.Name}.{e.TargetSite?.Name}"]);
        }

        var input = new InputRecord(
            InputId(entry.Path, blob), entry.Path, (InputState)state, reasons, blob, reading?.Id, bytes.LongLength, origin.Charset, origin.Url, origin.Published, captured, standing);
        return new Taken(entry, input, reading, bytes);
    }

    private static (ReadingState, ImmutableArray<string>, PackedReading?) Packed((ReadingState State, ImmutableArray<string> Reasons, StoredReading? Reading) read) =>
        (read.State, read.Reasons, read.Reading is null ? null : PackedReading.Of(read.Reading));

    private static Taken Without(PileEntry entry, InputState state, string reason) => new(
        entry, new InputRecord(InputId(entry.Path, null), entry.Path, state, [reason], null, null, entry.Bytes, null, null, null, null, Standing.Present), null, default);

    private static string InputId(string path, string? blob) => ContentId.Of(24, "input", path, blob);
}
