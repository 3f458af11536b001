using System.CommandLine;
using Hearsay.App.Reading;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary><c>read PILE…</c>: the main job.</summary>
internal static class ReadCommand
{
    private static readonly ReadingLimits Defaults = new();

    private static readonly Argument<string[]> Pile = new("PILE") { Description = "Folders or files to read; - reads one document from standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Dossier = new("--dossier") { Description = "Also write the dossier to this file.", HelpName = "FILE" };
    private static readonly Option<Edtf?> Published = GivenValues.Date("--published", "Publication date of documents that carry none: a day, month, year or other EDTF.");
    private static readonly Option<Edtf?> Captured = GivenValues.Date("--captured", "When the pile was captured, where you know it; kept apart from the publication date.");
    private static readonly Option<string?> Charset = new("--charset") { Description = "Charset that came with the files, such as windows-1251; without it each file is looked at.", HelpName = "NAME" };
    private static readonly Option<string> Name = new("--name") { Description = "Name of the document on standard input.", HelpName = "NAME", DefaultValueFactory = _ => "stdin.txt" };
    private static readonly Option<long> MaxBytes = GivenValues.Number("--max-bytes", "A larger file is not read.", 1, long.MaxValue, Defaults.MaxBytes);
    private static readonly Option<int> MaxDepth = GivenValues.Number("--max-depth", "Levels of markup; deeper tags are left out.", 1, int.MaxValue, Defaults.MaxDepth);
    private static readonly Option<int> MaxTokens = GivenValues.Number("--max-markup-tokens", "Tags and pieces of text of one page; what follows is not read.", 1, int.MaxValue, Defaults.MaxMarkupTokens);
    private static readonly Option<int> MaxText = GivenValues.Number("--max-text", "Characters of one text; what follows is not read.", 1, int.MaxValue, Defaults.MaxTextLength);
    private static readonly Option<int> Patience = GivenValues.Number("--patience", "Seconds for one document, the last guard; a document stopped by it is tried again at the next run.", 1, 1_000_000, 120);
    private static readonly Option<int?> Workers = GivenValues.Number<int>("--workers", "Documents read at once; all cores unless told.", 1, int.MaxValue);
    private static readonly Option<bool> Again = new("--again") { Description = "Look at every file again, even where its size and time are as they were." };

    public static Command Create()
    {
        var command = new Command("read", "Read a pile into a case, then compare its documents.")
        {
            Pile, Dossier, Published, Captured, Charset, Name, MaxBytes, MaxDepth, MaxTokens, MaxText, Patience, Workers, Again,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var piles = parsed.GetValue(Pile)!;
        if (piles.FirstOrDefault(pile => pile != "-" && !Path.Exists(pile)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"hearsay: there is no file or folder {missing}").ConfigureAwait(false);
            return CommandLine.Failed;
        }

        _ = Task.Run(Pipelines.English.Prepare, cancel); // while the pile is walked and the first files are read; a step that needs weights before then waits for them
        using var input = piles.Contains("-") ? StandardInput.Keep(parsed.GetValue(Name)!, parsed.GetValue(MaxBytes)) : null;
        piles = [.. piles.Select(pile => pile == "-" ? input!.Path : pile)];
        var (casePath, dossier) = (parsed.GetValue(CommandLine.Case)!, parsed.GetValue(Dossier));
        var own = new[] { casePath, dossier }.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var report = ReadReport.Create(parsed.GetValue(CommandLine.Json), parsed.GetValue(CommandLine.Quiet));
        var summary = await report.WatchAsync((onStart, onDone) => ReadRun.RunAsync(casePath, piles, Options(parsed), own, onStart, onDone, cancel)).ConfigureAwait(false);
        if (dossier is not null)
        {
            // what comparing a large pile leaves behind would stand beside what the dossier needs
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            DossierCommand.Write(casePath, dossier);
        }

        report.WriteSummary(summary, casePath, dossier);
        return summary.HasGaps ? CommandLine.DoneWithGaps : CommandLine.Done;
    }

    private static ReadingOptions Options(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(Published),
        Captured = parsed.GetValue(Captured),
        Charset = parsed.GetValue(Charset),
        Limits = new ReadingLimits
        {
            MaxBytes = parsed.GetValue(MaxBytes),
            MaxDepth = parsed.GetValue(MaxDepth),
            MaxMarkupTokens = parsed.GetValue(MaxTokens),
            MaxTextLength = parsed.GetValue(MaxText),
        },
        PatiencePerDocument = TimeSpan.FromSeconds(parsed.GetValue(Patience)),
        Workers = parsed.GetValue(Workers) ?? Environment.ProcessorCount,
        Rehash = parsed.GetValue(Again),
    };
}
