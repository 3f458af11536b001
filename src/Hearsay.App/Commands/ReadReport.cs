using Hearsay.App.Reading;
using Hearsay.Storage;
using Spectre.Console;

namespace Hearsay.App.Commands;

/// <summary>What is shown of a reading: rows and progress while it runs on a terminal, a summary with every gap at the end. Talk goes to standard error.</summary>
internal sealed class ReadReport
{
    private readonly bool json;
    private readonly bool quiet;
    private readonly IAnsiConsole talk;

    private ReadReport(bool json, bool quiet)
    {
        (this.json, this.quiet) = (json, quiet);
        talk = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    }

    public static ReadReport Create(bool json, bool quiet) => new(json, quiet);

    /// <summary>Runs a reading and shows how it goes.</summary>
    public async Task<ReadSummary> WatchAsync(Func<Action<int, int>, Action<EntryOutcome>, Task<ReadSummary>> read)
    {
        if (quiet || Console.IsErrorRedirected)
        {
            return await read(SayStale, _ => { }).ConfigureAwait(false);
        }

        return await talk.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("reading", autoStart: true, maxValue: 1);
                return await read(
                    (entries, stale) =>
                    {
                        task.MaxValue = Math.Max(1, entries);
                        SayStale(entries, stale);
                    },
                    outcome =>
                    {
                        task.Increment(1);
                        if (outcome.WasRead)
                        {
                            talk.Write(new Spectre.Console.Text(Line(outcome) + "\n"));
                        }

                        task.Description = task.Value >= task.MaxValue ? "comparing" : "reading";
                    }).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    /// <summary>Counts, then every input that was read in part or not at all, with its reasons.</summary>
    public void WriteSummary(ReadSummary summary, string casePath, string? dossier)
    {
        if (json)
        {
            WriteJson(summary);
        }

        if (quiet)
        {
            return;
        }

        int Count(InputState state) => summary.Outcomes.Count(outcome => outcome.State == state);
        foreach (var outcome in summary.Outcomes.Where(outcome => outcome.State is InputState.Partial or InputState.Failed))
        {
            Say($"{(outcome.State == InputState.Partial ? "in part " : "not read")}  {outcome.Path}: {string.Join("; ", outcome.Reasons)}");
        }

        foreach (var kind in summary.Outcomes.Where(outcome => outcome.State == InputState.Skipped).GroupBy(outcome => outcome.Reasons[0]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Say($"skipped   {kind.Count()} × {kind.Key}");
        }

        foreach (var (gap, documents) in summary.Gaps)
        {
            Say($"gap       {Wording.Plural(documents, "document")}: {gap}");
        }

        var read = summary.Outcomes.Count(outcome => outcome.WasRead);
        Say($"{Wording.Plural(summary.Outcomes.Count, "file")}: {Count(InputState.Ok)} read, {Count(InputState.Partial)} in part, {Count(InputState.Failed)} not read, {Count(InputState.Skipped)} skipped by kind"
            + (read == 0 && summary.Outcomes.Any(outcome => outcome.State is InputState.Ok or InputState.Partial or InputState.Failed) ? "; nothing has changed since the last reading" : ""));
        Say($"case {casePath}" + (dossier is null ? "" : $", dossier {dossier}"));
    }

    private void SayStale(int entries, int stale)
    {
        if (stale > 0 && !quiet)
        {
            Say($"{stale} documents were read by another version or with other limits; they are read again");
        }
    }

    private static void Say(string line) => Console.Error.WriteLine(TableOutput.Printable(line));

    private static string Line(EntryOutcome outcome) => outcome.State switch
    {
        InputState.Ok => $"  read      {outcome.Path}  {outcome.Claims} statements, {outcome.Figures} figures",
        InputState.Partial => $"  in part   {outcome.Path}  {outcome.Reasons[0]}",
        InputState.Failed => $"  not read  {outcome.Path}  {outcome.Reasons[0]}",
        _ => $"  skipped   {outcome.Path}  {outcome.Reasons[0]}",
    };

    private static void WriteJson(ReadSummary summary) => Rows.Write(summary.Outcomes, (json, outcome) =>
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Input);
        json.WriteString("path", outcome.Path);
        json.WriteString("state", outcome.State.ToString().ToLowerInvariant());
        json.WriteStartArray("reasons");
        foreach (var reason in outcome.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteBoolean("unchanged", !outcome.WasRead);
        json.WriteEndObject();
    });
}
