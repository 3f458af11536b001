using System.CommandLine;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>origins</c>: which articles carry one text, and what that rests on.</summary>
internal static class OriginsCommand
{
    private static readonly Option<string?> Document = new("--document") { Description = "Only groups and edges of one document: its label in the dossier (D1), its id, the first digits of it, or its path.", HelpName = "ID" };

    public static Command Create()
    {
        var command = new Command("origins", "List which articles carry one text, who copied whom where that can be told, and the evidence for each edge.") { Document };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger)
    {
        var only = parsed.GetValue(Document) is { } name ? DocumentNames.Find(ledger, name).Id : null;
        var comparison = ledger.Comparison();
        var edges = comparison.Edges.Where(edge => only is null || edge.From == only || edge.To == only).ToList();
        var groups = comparison.Groups.Where(group => only is null || group.Documents.Contains(only)).ToList();
        var documents = ledger.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal);
        if (Rows.AsJson(parsed))
        {
            var texts = new TextCache(ledger);
            Rows.Write(groups, (writer, group) => JsonComparisonRows.Group(writer, group));
            Rows.Write(edges, (writer, edge) => JsonComparisonRows.Edge(writer, edge, texts.Points, texts.Quote));
            return CommandLine.Done;
        }

        var copies = groups.Sum(group => group.Documents.Length);
        Console.WriteLine($"{Wording.Plural(documents.Count - copies + groups.Count, "text")} in {Wording.Plural(documents.Count, "article")}");
        foreach (var group in groups)
        {
            Console.WriteLine();
            Console.WriteLine($"One text in {Wording.Plural(group.Documents.Length, "article")}  {Wording.ShortId(group.Id)}"
                + (group.CreditedTo is null ? "" : $", credited to {TableOutput.Printable(group.CreditedTo)}") + (group.IsOriginalInCase ? "" : ", original not in this case"));
            foreach (var id in group.Documents)
            {
                Console.WriteLine($"  {Wording.Path(documents[id])}  ({Wording.Published(documents[id])})");
            }
        }

        var table = new TableOutput(new("edge", Place.Lead, IsId: true), new("from", Place.Reference), new("", Place.Lead, 1), new("to", Place.Reference), Column.Number("words"), Column.Number("share"), new("evidence", Place.Rest, 24));
        foreach (var edge in edges)
        {
            table.Add(
                Wording.ShortId(edge.Id), Wording.Path(documents[edge.From]), edge.IsDirected ? "→" : "—", Wording.Path(documents[edge.To]),
                edge.SharedWords.ToString(System.Globalization.CultureInfo.InvariantCulture), edge.Containment.ToString("P0", System.Globalization.CultureInfo.InvariantCulture),
                string.Join("; ", edge.Evidence.Select(evidence => evidence.Kind == EdgeEvidenceKind.Clock ? DateWords.Inside(evidence.Note) : evidence.Note)));
        }

        Console.WriteLine();
        table.Write("No two articles of this case share a passage.");
        return CommandLine.Done;
    }
}
