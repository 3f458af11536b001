using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary>One thing of the case that <c>show</c> can write out.</summary>
/// <param name="Kind">Such as <c>statement</c>, in the words of the page.</param>
/// <param name="Words">What tells it from others in a list: its words, its question, its name.</param>
internal sealed record ShownRow(string Kind, string Id, string Words, Action<Utf8JsonWriter> AsJson, Action AsText)
{
    /// <summary>Digits from which on a prefix is what lists print: no two kinds are asked for it once one has it.</summary>
    private const int PrintedDigits = DocumentNames.ShortId;

    /// <summary>Everything whose id begins with these digits; the one whose id they are, where there is one.</summary>
    public static IReadOnlyList<ShownRow> WithId(Ledger ledger, string digits)
    {
        var found = new List<ShownRow>();
        foreach (var kind in Kinds(ledger, digits))
        {
            foreach (var row in kind)
            {
                if (row.Id == digits)
                {
                    return [row];
                }

                found.Add(row);
            }

            if (found.Count > 0 && digits.Length >= PrintedDigits)
            {
                break; // what is compared is read whole: a large case would wait for nothing
            }
        }

        return found;
    }

    public static ShownRow Of(Ledger ledger, DocumentRecord document) => new(
        "document", document.Id, Wording.Path(document), writer => JsonRows.Document(writer, document, ledger.Document(document.Id), new TextCache(ledger).Points(document.Id)), () => ShowText.Document(ledger, document));

    private static IEnumerable<IEnumerable<ShownRow>> Kinds(Ledger ledger, string digits)
    {
        var texts = new TextCache(ledger);
        DocumentRecord Record(string document) => ledger.DocumentRecord(document)!;
        string At(string words, string document) => $"“{TableOutput.Short(words, 60)}”  {Wording.Path(Record(document))}";
        yield return ledger.ClaimsById(digits).Select(row => new ShownRow(
            "statement", row.Id, At(row.Content.Text, row.Document), writer => JsonRows.Claim(writer, row, texts.Points(row.Document), Record(row.Document).Clocks), () => ShowText.Claim(ledger, row)));
        yield return ledger.FiguresById(digits).Select(row => new ShownRow(
            "figure", row.Id, At(row.Given, row.Document), writer => JsonRows.Figure(writer, row, Relations(ledger, row), texts.Points(row.Document), Record(row.Document).Clocks), () => ShowText.Figure(ledger, row, Relations(ledger, row))));
        yield return ledger.TimesById(digits).Select(row => new ShownRow(
            "time", row.Id, At(row.Words?.Text ?? "from the metadata", row.Document), writer => JsonRows.Time(writer, row, texts.Points(row.Document), Record(row.Document).Clocks), () => ShowText.Time(ledger, row)));
        yield return ledger.DocumentIds(digits).Select(id => Of(ledger, Record(id)));
        foreach (var kind in Compared(ledger, texts, id => id.StartsWith(digits, StringComparison.Ordinal)))
        {
            yield return kind;
        }
    }

    private static ImmutableArray<FigureRelation> Relations(Ledger ledger, Figure figure) =>
        new FigureRelations(ledger.Comparison().Relations).Of(ledger.Figures(figure.Document)).First(row => row.Figure.Id == figure.Id).Relations;

    private static IEnumerable<IEnumerable<ShownRow>> Compared(Ledger ledger, TextCache texts, Func<string, bool> isAsked)
    {
        var comparison = ledger.Comparison();
        string Path(string document) => Wording.Path(ledger.DocumentRecord(document)!);
        yield return comparison.Matters.Where(row => isAsked(row.Id)).Select(row => new ShownRow("matter", row.Id, row.Question, writer => JsonComparisonRows.Matter(writer, row, texts.Points), () => ShowText.Matter(ledger, row)));
        yield return comparison.Groups.Where(row => isAsked(row.Id)).Select(row => new ShownRow("one text", row.Id, Wording.Plural(row.Documents.Length, "article"), writer => JsonComparisonRows.Group(writer, row), () => ShowText.Group(ledger, row)));
        yield return comparison.Edges.Where(row => isAsked(row.Id)).Select(row => new ShownRow("edge", row.Id, $"{Path(row.From)} → {Path(row.To)}", writer => JsonComparisonRows.Edge(writer, row, texts.Points, texts.Quote), () => ShowText.Edge(ledger, row)));
        yield return comparison.Passages.Where(row => isAsked(row.Id)).Select(row => new ShownRow("passage", row.Id, $"{Wording.Plural(row.Words, "word")} in {Wording.Plural(row.Witnesses.Length, "place")}", writer => JsonComparisonRows.Passage(writer, row, texts.Points, texts.Quote), () => ShowText.Passage(ledger, row)));
        yield return comparison.Entities.Where(row => isAsked(row.Id)).Select(row => new ShownRow(row.Kind.ToString().ToLowerInvariant(), row.Id, row.Name, writer => JsonComparisonRows.Entity(writer, row, texts.Points, texts.Quote), () => ShowText.Entity(ledger, row)));
        yield return comparison.Relations.Concat(ledger.Relations()).Where(row => isAsked(row.Id)).DistinctBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => new ShownRow("relation", row.Id, $"{Wording.ShortId(row.From)} {RelationWords.Of(row, row.From)} {Wording.ShortId(row.To)}", writer => JsonComparisonRows.Relation(writer, row, texts.Points, texts.Quote), () => ShowText.Relation(ledger, row)));
    }
}
