using System.CommandLine;
using Hearsay.Claims;
using Hearsay.Comparison;
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

        var table = new TableOutput("id", "as given", "of what", "outcome, status", "on whose word", "scope", "event, said, published, captured", "document");
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var figure in Of(document))
            {
                shown.Add(figure.Id);
                table.Add(
                    Wording.ShortId(figure.Id), AsGiven(figure) + (figure.Unit == "count" ? "" : " " + figure.Unit), figure.Counted?.Text ?? figure.CountedHead ?? "not said",
                    $"{(figure.Outcomes.IsEmpty ? "—" : string.Join(" or ", figure.Outcomes))}, status {figure.StatusWords?.Text ?? "not said"}", Word(figure) + (figure.Voucher == Voucher.OwnWord ? "" : $" ({StateWords.Of(figure.Voucher)})"),
                    Scope(figure), Clocks(figure, document), Wording.Path(document));
            }
        }

        table.Write("No figure of this case is so.");
        SayRanges(ledger.Comparison().Matters, shown, outcome);
        LeftOut.Say(parsed, filter.Undated(parsed, ledger));
        LeftOut.SayGaps(parsed, documents, "claims");
        return CommandLine.Done;
    }

    /// <summary>Of each matter that figures listed above answer, the lowest and highest given: over all its articles, whatever the filter.</summary>
    private static void SayRanges(IEnumerable<Matter> matters, HashSet<string> shown, string? outcome)
    {
        foreach (var matter in matters.Where(matter => matter.Answers.Any(answer => shown.Contains(answer.Row))))
        {
            foreach (var range in matter.Given.Where(range => outcome is null || range.Outcome == outcome))
            {
                Console.WriteLine(TableOutput.Printable($"{matter.Question} {(matter.Scope.Length == 0 ? "" : $"({matter.Scope}) ")}{Wording.Of(range)}"));
            }
        }
    }

    /// <summary>The number words with the words that bound them, as they stand in the article.</summary>
    public static string AsGiven(Figure figure) => figure.BoundCue is { } cue && figure.Bound != Bound.Exact
        ? cue.Span.Start < figure.Words.Span.Start ? $"{cue.Text} {figure.Words.Text}" : $"{figure.Words.Text} {cue.Text}"
        : figure.Words.Text;

    /// <summary>What limits the count, each part with its state: place, time, how far it reaches, on what basis, as of when.</summary>
    private static string Scope(Figure figure) => string.Join("; ", new (string Name, string? Words)[]
    {
        ("place", figure.Place?.Text), ("time", figure.Time?.Text), ("extent", figure.ExtentWords?.Text), ("basis", figure.BasisWords?.Text), ("as of", figure.AsOf?.Text ?? figure.AsOfInterval?.Text),
    }.GroupBy(part => part.Words is null).OrderBy(group => group.Key).Select(group => group.Key
        ? "not said: " + string.Join(", ", group.Select(part => part.Name)) : string.Join("; ", group.Select(part => $"{part.Name} {part.Words}"))));

    private static string Clocks(Figure figure, DocumentRecord document) => string.Join(
        ", ", figure.TimeInterval?.Text ?? (figure.Time is null ? ClockWords.NotSaid : ClockWords.NotResolved), figure.Said?.Text ?? ClockWords.NotSaid, Wording.Published(document), ClockWords.Captured(document.Captured));

    private static string Word(Figure figure) => figure.Chain.Length > 1 ? string.Join(" ← ", figure.Chain.Select(hop => Wording.Of(hop.Claimant))) : Wording.Of(figure.Claimant);
}
