using System.CommandLine;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>show ID</c>: one thing of the case, with its passage and how it came about.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Id, or its first digits, of a document, statement, figure, time, passage, edge, group, matter, entity or relation of figures; or the path of a document." };

    public static Command Create()
    {
        var command = new Command("show", "Show one row with its passage, its rule and its way back to the original; or a whole document.") { Id };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => Show(parsed, ledger, parsed.GetValue(Id)!)));
        return command;
    }

    private static int Show(ParseResult parsed, Ledger ledger, string id)
    {
        var json = Rows.AsJson(parsed);
        if (id.Length >= 4 && id.All(char.IsAsciiHexDigitLower) && ShowRow(ledger, id, json))
        {
            return CommandLine.Done;
        }

        var document = DocumentNames.Find(ledger, id);
        if (json)
        {
            Rows.Write([document], (writer, row) => JsonRows.Document(writer, row, ledger.Document(row.Id), new TextCache(ledger).Points(row.Id)));
        }
        else
        {
            ShowText.Document(ledger, document);
        }

        return CommandLine.Done;
    }

    /// <returns>False where no row has this id.</returns>
    private static bool ShowRow(Ledger ledger, string id, bool json)
    {
        var texts = new TextCache(ledger);
        DocumentClocks Clocks(string document) => ledger.DocumentRecord(document)!.Clocks;
        if (Only(ledger.ClaimsById(id)) is { } claim)
        {
            Write(json, claim, (writer, row) => JsonRows.Claim(writer, row, texts.Points(row.Document), Clocks(row.Document)), row => ShowText.Claim(ledger, row));
        }
        else if (Only(ledger.FiguresById(id)) is { } figure)
        {
            var relations = new FigureRelations(ledger.Comparison().Relations).Of(ledger.Figures(figure.Document)).First(row => row.Figure.Id == figure.Id).Relations;
            Write(json, figure, (writer, row) => JsonRows.Figure(writer, row, relations, texts.Points(row.Document), Clocks(row.Document)), row => ShowText.Figure(ledger, row, relations));
        }
        else if (Only(ledger.TimesById(id)) is { } time)
        {
            Write(json, time, (writer, row) => JsonRows.Time(writer, row, texts.Points(row.Document), Clocks(row.Document)), row => ShowText.Time(ledger, row));
        }
        else
        {
            return ShowCompared(ledger.Comparison(), ledger, texts, id, json);
        }

        return true;
    }

    private static bool ShowCompared(CaseComparison comparison, Ledger ledger, TextCache texts, string id, bool json)
    {
        bool Is(string candidate) => candidate.StartsWith(id, StringComparison.Ordinal);
        if (comparison.Matters.FirstOrDefault(matter => Is(matter.Id)) is { } matter)
        {
            Write(json, matter, (writer, row) => JsonComparisonRows.Matter(writer, row, texts.Points), row => ShowText.Matter(ledger, row));
        }
        else if (comparison.Groups.FirstOrDefault(group => Is(group.Id)) is { } group)
        {
            Write(json, group, JsonComparisonRows.Group, row => ShowText.Group(ledger, row));
        }
        else if (comparison.Edges.FirstOrDefault(edge => Is(edge.Id)) is { } edge)
        {
            Write(json, edge, (writer, row) => JsonComparisonRows.Edge(writer, row, texts.Points, texts.Quote), row => ShowText.Edge(ledger, row));
        }
        else if (comparison.Passages.FirstOrDefault(passage => Is(passage.Id)) is { } passage)
        {
            Write(json, passage, (writer, row) => JsonComparisonRows.Passage(writer, row, texts.Points, texts.Quote), row => ShowText.Passage(ledger, row));
        }
        else if (comparison.Entities.FirstOrDefault(entity => Is(entity.Id)) is { } entity)
        {
            Write(json, entity, (writer, row) => JsonComparisonRows.Entity(writer, row, texts.Points, texts.Quote), row => ShowText.Entity(ledger, row));
        }
        else if (comparison.Relations.Concat(ledger.Relations()).FirstOrDefault(relation => Is(relation.Id)) is { } relation)
        {
            Write(json, relation, (writer, row) => JsonComparisonRows.Relation(writer, row, texts.Points, texts.Quote), row => ShowText.Relation(ledger, row));
        }
        else
        {
            return false;
        }

        return true;
    }

    private static T? Only<T>(IEnumerable<T> rows)
        where T : class
    {
        var found = rows.Take(2).ToList();
        return found.Count < 2 ? found.FirstOrDefault() : throw new CaseRefusedException("Several rows of this case begin with these digits; give more of the id.");
    }

    private static void Write<T>(bool json, T row, Action<System.Text.Json.Utf8JsonWriter, T> asJson, Action<T> asText)
    {
        if (json)
        {
            Rows.Write([row], asJson);
        }
        else
        {
            asText(row);
        }
    }
}
