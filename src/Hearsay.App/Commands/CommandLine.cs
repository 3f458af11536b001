using System.CommandLine;
using Hearsay.App.Cases;
using Hearsay.Storage;
using Microsoft.Data.Sqlite;

namespace Hearsay.App.Commands;

/// <summary>The verbs, the options they share, and the exit codes: 0 done, 1 failed, 2 usage, 3 done with some documents partial or failed.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int DoneWithGaps = 3;

    public static Option<string> Case { get; } = new("--case")
    {
        Description = "The case file.", HelpName = "FILE", Recursive = true, DefaultValueFactory = _ => "case.hearsay",
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "JSON Lines on standard output, one object a row.", Recursive = true };

    public static Option<bool> Quiet { get; } = new("--quiet") { Description = "No talk on standard error but errors.", Recursive = true };

    /// <summary>All verbs, in the order of help.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Reads a pile of articles and gives back a ledger: who claimed what, on whose word, when, how many; which articles only repeat one another; where the accounts part.")
        {
            ReadCommand.Create(), DocumentsCommand.Create(), ClaimsCommand.Create(), FiguresCommand.Create(), TimelineCommand.Create(), OriginsCommand.Create(),
            ContrastsCommand.Create(), EntitiesCommand.Create(), SearchCommand.Create(), ShowCommand.Create(), DossierCommand.Create(), ExportCommand.Create(), VerifyCommand.Create(),
        };
        root.Options.Add(Case);
        root.Options.Add(Json);
        root.Options.Add(Quiet);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--version"])
        {
            Console.WriteLine(ProgramVersion.Text); // asked for by scripts, often: answered before the verbs are built
            return Done;
        }

        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync("hearsay: " + error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync($"hearsay: see hearsay {parsed.CommandResult.Command.Name.Replace("hearsay", "", StringComparison.Ordinal)} --help".Replace("  ", " ", StringComparison.Ordinal)).ConfigureAwait(false);
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception e) when (Explain(e) is { } reason)
        {
            await Console.Error.WriteLineAsync("hearsay: " + reason).ConfigureAwait(false);
            return Failed;
        }
    }

    /// <summary>What a person is told of an expected failure; null for a bug, which is left to crash with its trace.</summary>
    private static string? Explain(Exception e) => e switch
    {
        CaseRefusedException => e.Message,
        OperationCanceledException => "stopped; what was read so far is kept, and reading again goes on from there",
        SqliteException { SqliteErrorCode: 13 } => "the disk is full; the case is intact and holds what was read before",
        SqliteException { SqliteErrorCode: 5 or 6 } => "the case is in use by another program; try again when it has ended",
        SqliteException { SqliteErrorCode: 8 or 14 } => "the case cannot be written here: the place is read-only",
        SqliteException { SqliteErrorCode: 11 or 26 } => "the case file is damaged; hearsay verify says where",
        SqliteException sqlite => $"the case cannot be read or written ({sqlite.Message})",
        IOException or UnauthorizedAccessException => e.Message,
        AggregateException { InnerExceptions: [var inner] } => Explain(inner),
        _ => null,
    };

    /// <summary>Opens the case to read, for the length of one command.</summary>
    public static int WithLedger(ParseResult parsed, Func<Ledger, int> run)
    {
        using var file = CaseFile.OpenToRead(parsed.GetValue(Case)!);
        return run(file.Ledger);
    }
}
