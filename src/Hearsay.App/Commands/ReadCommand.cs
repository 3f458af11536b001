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
    private static readonly Option<Edtf?> Published = new("--published") { Description = "Publication date of documents that carry none: a day, month, year or other EDTF.", HelpName = "DATE", CustomParser = EdtfOption.Parse };
    private static readonly Option<Edtf?> Captured = new("--captured") { Description = "When the pile was captured, where you know it; kept apart from the publication date.", HelpName = "DATE", CustomParser = EdtfOption.Parse };
    private static readonly Option<string?> Charset = new("--charset") { Description = "Charset that came with the files, such as windows-1251; without it each file is looked at.", HelpName = "NAME" };
    private static readonly Option<string> Name = new("--name") { Description = "Name of the document on standard input.", HelpName = "NAME", DefaultValueFactory = _ => "stdin.txt" };
    private static readonly Option<long> MaxBytes = new("--max-bytes") { Description = "A larger file is not read.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxBytes };
    private static readonly Option<int> MaxDepth = new("--max-depth") { Description = "Levels of markup; deeper tags are left out.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxDepth };
    private static readonly Option<int> MaxTokens = new("--max-markup-tokens") { Description = "Tags and pieces of text of one page; what follows is not read.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxMarkupTokens };
    private static readonly Option<int> MaxText = new("--max-text") { Description = "Characters of one text; what follows is not read.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxTextLength };
    private static readonly Option<int> Patience = new("--patience") { Description = "Seconds for one document, the last guard; a document stopped by it is tried again at the next run.", HelpName = "N", DefaultValueFactory = _ => 120 };
    private static readonly Option<int?> Workers = new("--workers") { Description = "Documents read at once; all cores unless told.", HelpName = "N" };
    private static readonly Option<bool> Again = new("--again") { Description = "Look at every file again, even where its size and time are as they were." };

    public static Command Create()
    {
        var command = new Command("read", "Read a pile into a case, then compare its documents.")
        {
            Pile, Dossier, Published, Captured, Charset, Name, MaxBytes, MaxDepth, MaxTokens, MaxText, Patience, Workers, Again,
        };
        foreach (var option in (Option[])[MaxBytes, MaxDepth, MaxTokens, MaxText, Patience, Workers])
        {
            option.Validators.Add(AtLeastOne);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static void AtLeastOne(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens is [{ Value: var given }] && long.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 1)
        {
            result.AddError($"{result.Option.Name} must be 1 or more.");
        }
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
