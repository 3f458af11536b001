using Hearsay.App.Cases;
using Hearsay.Storage;

namespace Hearsay.App.Reading;

/// <summary>What a whole reading came to.</summary>
/// <param name="Outcomes">One an entry, by path.</param>
/// <param name="Reread">Documents read again because the pipeline is newer than their reading.</param>
/// <param name="Gaps">What was not looked for in documents of the case, and in how many, by what it is.</param>
internal sealed record ReadSummary(IReadOnlyList<EntryOutcome> Outcomes, int Reread, bool Compared, IReadOnlyList<(string Gap, int Documents)> Gaps)
{
    public bool HasGaps => Outcomes.Any(outcome => outcome.State is InputState.Partial or InputState.Failed);
}

/// <summary>The main job: piles into a case, then compared.</summary>
internal static class ReadRun
{
    /// <param name="piles">Files and folders, in the order given.</param>
    /// <param name="ownFiles">Absolute paths of the case and of what this run writes.</param>
    /// <param name="onStart">Told how many entries there are, and how many documents an older pipeline read.</param>
    /// <exception cref="CaseRefusedException">The case cannot be written.</exception>
    public static async Task<ReadSummary> RunAsync(
        string casePath, IReadOnlyList<string> piles, ReadingOptions options, IReadOnlySet<string> ownFiles, Action<int, int> onStart, Action<EntryOutcome> onDone, CancellationToken cancel)
    {
        var (file, store) = CaseFile.OpenToWrite(casePath);
        using (file)
        using (store)
        {
            var pipeline = ArticleReading.PipelineVersion(options.Limits);
            var run = StartLog(store, pipeline, piles);
            var names = piles.Select(pile => Piles.NameOf(store, pile)).ToList();
            var entries = piles.Zip(names).SelectMany(pile => PileWalker.Walk(pile.First, pile.Second, ownFiles.Contains)).DistinctBy(entry => entry.Path).ToList();
            var stale = Convert.ToInt32(store.Scalar("SELECT count(*) FROM documents WHERE pipeline <> @0", pipeline), System.Globalization.CultureInfo.InvariantCulture);
            onStart(entries.Count, stale);
            var outcomes = new List<EntryOutcome>();
            var reading = new PileReading(store, file.Ledger, options);
            await reading.ReadAsync(entries, outcome =>
            {
                outcomes.Add(outcome);
                onDone(outcome);
            }, cancel).ConfigureAwait(false);
            await reading.ReadStaleAsync(_ => { }, cancel).ConfigureAwait(false);
            store.Begin();
            Piles.MarkStanding(
                store, file.Ledger, names, entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal),
                [.. entries.Where(entry => entry.Failure is not null && entry.Path.EndsWith('/')).Select(entry => entry.Path)],
                outcomes.Select(outcome => outcome.Input).ToHashSet(StringComparer.Ordinal));
            store.RemoveUnmetDocuments();
            store.SetMeta("pipeline", pipeline);
            store.Commit();
            var compared = CaseComparing.Run(store, file.Ledger, pipeline);
            EndLog(store, run, outcomes);
            outcomes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            var gaps = file.Ledger.Gaps().SelectMany(document => document.Gaps).CountBy(gap => gap, StringComparer.Ordinal).OrderBy(gap => gap.Key, StringComparer.Ordinal).Select(gap => (gap.Key, gap.Value));
            return new ReadSummary(outcomes, stale, compared, [.. gaps]);
        }
    }

    private static long StartLog(LedgerStore store, string pipeline, IEnumerable<string> piles)
    {
        store.Run(
            "INSERT INTO runs (started, program, pipeline, command) VALUES (@0, @1, @2, @3)",
            Now(), ProgramVersion.Text, pipeline, "read " + string.Join(' ', piles.Select(Path.GetFullPath)));
        return (long)store.Scalar("SELECT max(number) FROM runs")!;
    }

    private static void EndLog(LedgerStore store, long run, List<EntryOutcome> outcomes)
    {
        var counts = string.Join(", ", outcomes.GroupBy(outcome => outcome.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        store.Run("UPDATE runs SET ended = @0, outcome = @1 WHERE number = @2", Now(), counts, run);
    }

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
