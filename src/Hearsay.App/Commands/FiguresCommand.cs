using System.CommandLine;
using Hearsay.Claims;
using Hearsay.Export;
using Hearsay.Quantities;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>figures</c>: how many, as given, and on whose word.</summary>
internal static class FiguresCommand
{
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "Only figures of this outcome: killed, injured, missing, arrested, displaced, attended, sentenced.", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("figures", "List the figures as given: number words, what they count, on whose word.") { Outcome };
        var filter = RowFilter.AddTo(command);
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger, filter)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger, RowFilter filter)
    {
        var documents = filter.Documents(parsed, ledger);
        var outcome = parsed.GetValue(Outcome);
        IEnumerable<Figure> Of(DocumentRecord document) => ledger.Figures(document.Id)
            .Where(figure => outcome is null || figure.Outcomes.Contains(outcome))
            .Where(figure => filter.Accepts(parsed, Word(figure), figure.Words.Text, figure.Counted?.Text, figure.CountedHead));
        if (Rows.AsJson(parsed))
        {
            JsonDocuments.Write(ledger, documents, Of, JsonRows.Figure);
            return CommandLine.Done;
        }

        var table = new TableOutput("id", "published", "as given", "of what", "unit", "outcome", "status", "on whose word", "as of", "when", "where", "document");
        foreach (var document in documents)
        {
            foreach (var figure in Of(document))
            {
                table.Add(
                    Wording.ShortId(figure.Id), Wording.Published(document), AsGiven(figure), figure.Counted?.Text ?? figure.CountedHead ?? "not said", figure.Unit,
                    figure.Outcomes.IsEmpty ? "—" : string.Join(" or ", figure.Outcomes), figure.StatusWords?.Text ?? "not said", Word(figure), figure.AsOf?.Text ?? figure.AsOfInterval?.Text ?? "not said", figure.Time?.Text ?? "not said", figure.Place?.Text ?? "not said", Wording.Path(document));
            }
        }

        table.Write("No figure of this case is so.");
        LeftOut.Say(parsed, filter.Undated(parsed, ledger));
        LeftOut.SayGaps(parsed, documents, "claims");
        return CommandLine.Done;
    }

    /// <summary>The number words with the words that bound them, as they stand in the article.</summary>
    public static string AsGiven(Figure figure) => figure.BoundCue is { } cue && figure.Bound != Bound.Exact
        ? cue.Span.Start < figure.Words.Span.Start ? $"{cue.Text} {figure.Words.Text}" : $"{figure.Words.Text} {cue.Text}"
        : figure.Words.Text;

    private static string Word(Figure figure) => figure.Chain.Length > 1 ? string.Join(" ← ", figure.Chain.Select(hop => Wording.Of(hop.Claimant))) : Wording.Of(figure.Claimant);
}
