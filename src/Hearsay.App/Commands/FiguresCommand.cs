using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>figures</c>: how many, as given, and on whose word.</summary>
internal static class FiguresCommand
{
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "Only figures of this outcome: killed, injured, missing, arrested, displaced, attended, sentenced, other; of joint ones each.", HelpName = "NAME" };

    /// <summary>Other figures named for one relation of a row; the rest is counted.</summary>
    private const int OthersShown = 4;

    public static Command Create()
    {
        Outcome.AcceptOnlyFromAmong("killed", "injured", "missing", "arrested", "displaced", "attended", "sentenced", "other");
        var command = new Command("figures", "List the figures as given: number words, what they count, on whose word.") { Outcome };
        var filter = RowFilter.AddTo(command);
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger, filter)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger, RowFilter filter)
    {
        var documents = filter.Documents(parsed, ledger);
        var outcome = parsed.GetValue(Outcome);
        var comparison = ledger.Comparison();
        var relations = new FigureRelations(comparison.Relations);
        IEnumerable<(Figure Figure, ImmutableArray<FigureRelation> Relations)> Of(DocumentRecord document) => relations.Of(ledger.Figures(document.Id))
            .Where(row => outcome is null || row.Figure.Outcomes.Contains(outcome))
            .Where(row => filter.Accepts(parsed, Word(row.Figure), row.Figure.Words.Text, row.Figure.Counted?.Text, row.Figure.CountedHead));
        if (Rows.AsJson(parsed))
        {
            JsonDocuments.Write(ledger, documents, Of, (writer, row, points, clocks) => JsonRows.Figure(writer, row.Figure, row.Relations, points, clocks));
            return CommandLine.Done;
        }

        var table = new TableOutput("id", "as given", "of what", "outcome, status", "on whose word", "scope", "relations", "event, said, published, captured", "document");
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (figure, its) in Of(document))
            {
                shown.Add(figure.Id);
                table.Add(
                    Wording.ShortId(figure.Id), figure.Given + (figure.Unit == "count" ? "" : " " + figure.Unit), figure.Counted?.Text ?? figure.CountedHead ?? "not said",
                    $"{(figure.Outcomes.IsEmpty ? "—" : string.Join(" or ", figure.Outcomes))}, status {figure.StatusWords?.Text ?? "not said"}", Word(figure) + (figure.Voucher == Voucher.OwnWord ? "" : $" ({StateWords.Of(figure.Voucher)})"),
                    Scope(figure), Relations(figure, its), Clocks(figure, document), Wording.Path(document));
            }
        }

        table.Write("No figure of this case is so.");
        SayRanges(comparison.Matters, shown, outcome);
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

    /// <summary>What limits the count, each part with its state: place, time, how far it reaches, on what basis, as of when.</summary>
    private static string Scope(Figure figure) => string.Join("; ", new (string Name, string? Words)[]
    {
        ("place", figure.Place is null || figure.Area is null ? figure.Place?.Text : $"{figure.Place.Text} in {figure.Area.Text}"), ("time", figure.Time?.Text), ("extent", figure.ExtentWords?.Text), ("basis", figure.BasisWords?.Text), ("as of", figure.AsOf?.Text ?? figure.AsOfInterval?.Text),
    }.GroupBy(part => part.Words is null).OrderBy(group => group.Key).Select(group => group.Key
        ? "not said: " + string.Join(", ", group.Select(part => part.Name)) : string.Join("; ", group.Select(part => $"{part.Name} {part.Words}"))));

    /// <summary>How it stands to other figures, each by its id; the first few of many that repeat it.</summary>
    private static string Relations(Figure figure, ImmutableArray<FigureRelation> relations) => relations.IsEmpty ? "none found" : string.Join("; ", relations.GroupBy(relation => RelationWords.Of(relation, figure.Id)).Select(group =>
        $"{group.Key} {string.Join(' ', group.Take(OthersShown).Select(relation => Wording.ShortId(RelationWords.Other(relation, figure.Id))))}{(group.Count() > OthersShown ? $" and {group.Count() - OthersShown} more" : "")}"));

    private static string Clocks(Figure figure, DocumentRecord document) => string.Join(
        ", ", figure.TimeInterval?.Text ?? (figure.Time is null ? ClockWords.NotSaid : ClockWords.NotResolved), figure.Said?.Text ?? ClockWords.NotSaid, Wording.Published(document), ClockWords.Captured(document.Captured));

    private static string Word(Figure figure) => figure.Chain.Length > 1 ? string.Join(" ← ", figure.Chain.Select(hop => Wording.Of(hop.Claimant))) : Wording.Of(figure.Claimant);
}
