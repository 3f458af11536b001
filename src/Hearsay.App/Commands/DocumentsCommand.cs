using System.CommandLine;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>documents</c>: every input, how it ended and why.</summary>
internal static class DocumentsCommand
{
    private static readonly Option<InputState[]> State = GivenValues.Several(
        "--state", "Only inputs that ended so; may be given several times.", ("ok", InputState.Ok), ("partial", InputState.Partial), ("failed", InputState.Failed), ("skipped", InputState.Skipped));

    public static Command Create()
    {
        var command = new Command("documents", "List every input of the case: read, in part, not read or skipped, and why.") { State };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger)
    {
        var states = parsed.GetValue(State) ?? [];
        var inputs = ledger.Inputs().Where(input => states.Length == 0 || states.Contains(input.State));
        var documents = ledger.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal);
        if (Rows.AsJson(parsed))
        {
            Rows.Write(inputs, (writer, input) => JsonRows.Input(writer, input, input.Document is null ? null : documents.GetValueOrDefault(input.Document)));
            return CommandLine.Done;
        }

        var table = new TableOutput(
            Column.Id, new("state", Place.Lead, 8), new("title", Place.Lead, 24), new("published", Place.Rest, 14), Column.Number("words"), Column.Number("statements"), Column.Number("own word"), Column.Number("figures"), new("why", Place.Rest, 24), new("path", Place.Reference));
        foreach (var input in inputs)
        {
            var document = input.Document is null ? null : documents.GetValueOrDefault(input.Document);
            var standing = input.Standing == Standing.Present ? [] : new[] { input.Standing == Standing.Changed ? "the file has changed since" : "the file is gone" };
            table.Add(
                document is null ? "" : Wording.ShortId(document.Id), StateWord(input.State), document?.Metadata.Title is { } title ? TableOutput.Short(title.Value, 60) : document is null ? "" : "title not said", document is null ? "" : Wording.Published(document),
                document?.Words.ToString(System.Globalization.CultureInfo.InvariantCulture), CountOf(document, document?.Claims), CountOf(document, document?.OwnWord), CountOf(document, document?.Figures),
                string.Join("; ", [.. input.Reasons, .. document?.Gaps ?? [], .. standing]), input.Path);
        }

        table.Write("No input in this case is so.");
        return CommandLine.Done;
    }

    /// <summary>A count of rows; a 0 would say too much where nothing was looked for.</summary>
    private static string? CountOf(DocumentRecord? document, int? count) =>
        document?.Gaps.Any(gap => gap.StartsWith("claims", StringComparison.Ordinal)) == true ? "not read" : count?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string StateWord(InputState state) => state switch
    {
        InputState.Ok => "read",
        InputState.Partial => "in part",
        InputState.Failed => "not read",
        _ => "skipped",
    };
}
