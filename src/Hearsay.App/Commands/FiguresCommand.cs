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
    private static readonly string[] Outcomes = ["killed", "injured", "missing", "arrested", "displaced", "attended", "sentenced", "other"];

    private static readonly Option<string[]> Outcome = GivenValues.Several(
        "--outcome", $"Only figures of this outcome: {string.Join(", ", Outcomes)}; of joint ones each; may be given several times.", "NAME", [.. Outcomes.Select(outcome => (outcome, outcome))]);

    /// <summary>Other figures named for one relation of a row; the rest is counted.</summary>
    private const int OthersShown = 4;

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
        var outcomes = parsed.GetValue(Outcome) ?? [];
        var comparison = ledger.Comparison();
        var relations = new FigureRelations(comparison.Relations);
        IEnumerable<(Figure Figure, ImmutableArray<FigureRelation> Relations)> Of(DocumentRecord document) => relations.Of(ledger.Figures(document.Id))
            .Where(row => outcomes.Length == 0 || row.Figure.Outcomes.Any(outcomes.Contains))
            .Where(row => filter.Accepts(parsed, Word(row.Figure), row.Figure.Words.Text, row.Figure.Counted?.Text, row.Figure.CountedHead));
        if (Rows.AsJson(parsed))
        {
            JsonDocuments.Write(ledger, documents, Of, (writer, row, points, clocks) => JsonRows.Figure(writer, row.Figure, row.Relations, points, clocks));
            return CommandLine.Done;
        }

        var table = new TableOutput(
            Column.Id, new("as given", Place.Lead, 10), new("of what", Place.Lead, 10), new("outcome", Place.Lead, 10), new("on whose word", Place.Words, 18), new("scope", Place.Telling, 18), new("relations", Place.Telling, 26), new("when", Place.Telling, 22), Column.Reference);
        var notSaid = new NotSaid();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (figure, its) in Of(document))
            {
                shown.Add(figure.Id);
                notSaid.Rows++;
                table.Add(
                    Wording.ShortId(figure.Id), figure.Given + (figure.Unit == "count" ? "" : " " + figure.Unit), notSaid.Or(figure.Counted?.Text ?? figure.CountedHead, "what is counted"),
                    notSaid.Or(string.Join(" or ", figure.Outcomes), "outcome"), Word(figure) + (figure.Voucher == Voucher.OwnWord || notSaid.Or(figure.Voucher == Voucher.NotSaid ? null : StateWords.Of(figure.Voucher), "kind of word") is not { Length: > 0 } voucher ? "" : $" ({voucher})"),
                    Scope(figure, notSaid), Relations(figure, its), notSaid.Clocks(figure.TimeInterval, figure.Time is null ? null : ClockWords.NotResolved, figure.Said, document), Wording.Path(document));
            }
        }

        table.Write("No figure of this case is so.");
        notSaid.Say(parsed, "figure");
        SayRanges(comparison.Matters, shown, outcomes);
        LeftOut.Say(parsed, filter.Undated(parsed, ledger));
        LeftOut.SayGaps(parsed, documents, "claims");
        return CommandLine.Done;
    }

    /// <summary>Of each matter that figures listed above answer, the lowest and highest given: over all its articles, whatever the filter.</summary>
    private static void SayRanges(IEnumerable<Matter> matters, HashSet<string> shown, string[] outcomes)
    {
        foreach (var matter in matters.Where(matter => matter.Answers.Any(answer => shown.Contains(answer.Row))))
        {
            foreach (var range in matter.Given.Where(range => outcomes.Length == 0 || outcomes.Contains(range.Outcome)))
            {
                Console.WriteLine(Terminal.Wrap(TableOutput.Printable($"{matter.Question} {(matter.Scope.Length == 0 ? "" : $"({DateWords.Inside(matter.Scope)}) ")}{Wording.Of(range)}"), 2));
            }
        }
    }

    /// <summary>What limits the count, each part that is said: status, place, time, how far it reaches, on what basis, as of when.</summary>
    private static string Scope(Figure figure, NotSaid notSaid) => string.Join("; ", new (string Name, string? Words)[]
    {
        ("status", figure.StatusWords?.Text), ("place", figure.Place is null || figure.Area is null ? figure.Place?.Text : $"{figure.Place.Text} in {figure.Area.Text}"), ("time", figure.Time?.Text), ("extent", figure.ExtentWords?.Text),
        ("basis", figure.BasisWords?.Text), ("as of", figure.AsOf?.Text ?? (figure.AsOfInterval is { } asOf ? DateWords.Of(asOf) : null)),
    }.Where(part => notSaid.Or(part.Words, part.Name).Length > 0).Select(part => $"{part.Name} {part.Words}"));

    /// <summary>How it stands to other figures, each by its id; the first few of many that repeat it.</summary>
    private static string Relations(Figure figure, ImmutableArray<FigureRelation> relations) => string.Join("; ", relations.GroupBy(relation => RelationWords.Of(relation, figure.Id)).Select(group =>
        $"{group.Key} {string.Join(' ', group.Take(OthersShown).Select(relation => Wording.ShortId(RelationWords.Other(relation, figure.Id))))}{(group.Count() > OthersShown ? $" and {group.Count() - OthersShown} more" : "")}"));

    private static string Word(Figure figure) => figure.Chain.Length > 1 ? string.Join(" ← ", figure.Chain.Select(hop => Wording.Of(hop.Claimant))) : Wording.Of(figure.Claimant);
}
