using System.CommandLine;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary><c>search WORDS…</c>: full text. What is typed is looked for as typed, never parsed.</summary>
internal static class SearchCommand
{
    /// <summary>Characters shown on each side of a hit.</summary>
    private const int Around = 60;

    /// <summary>Characters below which a hit cannot be understood.</summary>
    private const int LeastAround = 20;

    private static readonly Argument<string[]> Words = new("WORDS") { Description = "What to look for: every word must stand in the text, in any order; words in quotation marks are a phrase, looked for and counted as one.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Phrase = new("--phrase") { Description = "Look for all the words together, in this order." };
    private static readonly Option<int> Hits = GivenValues.Number("--hits", "Hits shown of one document; all are counted.", 0, int.MaxValue, 3);

    private sealed record Found(DocumentRecord Document, string Text, IReadOnlyList<TextSpan> Hits);

    public static Command Create()
    {
        var command = new Command("search", "Look for words in the text of every document; each hit with its passage.") { Words, Phrase, Hits };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger)
    {
        var parts = TypedWords.Of(parsed.GetValue(Words)!, parsed.GetValue(Phrase));
        if (parts.Count == 0)
        {
            Console.Error.WriteLine("hearsay: nothing to look for");
            return CommandLine.Usage;
        }

        var found = ledger.Candidates(string.Join(' ', parts)).Select(id => (Id: id, Text: ledger.Text(id)!)).Select(d => (d.Id, d.Text, Hits: LiteralHits.Find(d.Text, parts)))
            .Where(d => d.Hits.Count > 0).Select(d => new Found(ledger.DocumentRecord(d.Id)!, d.Text, d.Hits));
        if (Rows.AsJson(parsed))
        {
            Rows.Write(found.SelectMany(document => document.Hits.Select(hit => (document, hit))), (writer, row) =>
            {
                var points = CodePoints.Of(row.document.Text);
                writer.WriteStartObject();
                writer.WriteString("document", row.document.Document.Id);
                writer.WriteString("path", Wording.Path(row.document.Document));
                writer.WriteNumber("start", points.Before(row.hit.Start));
                writer.WriteNumber("end", points.Before(row.hit.End));
                writer.WriteString("text", row.document.Text.AsSpan(row.hit.Start, row.hit.Length));
                writer.WriteString("snippet", Snippet(row.document.Text, row.hit, Around));
                writer.WriteEndObject();
            });
            return CommandLine.Done;
        }

        var (documents, hits) = (0, 0);
        foreach (var document in found.OrderBy(document => Wording.Path(document.Document), StringComparer.Ordinal))
        {
            documents++;
            hits += document.Hits.Count;
            Console.WriteLine(Terminal.Wrap($"{Wording.Path(document.Document)}  {Wording.Published(document.Document)}  {Wording.Plural(document.Hits.Count, "hit")}", 2));
            foreach (var hit in document.Hits.Take(parsed.GetValue(Hits)))
            {
                // As many words around a hit as one line holds, so that hits stand below one another.
                var around = Math.Clamp((Terminal.Width - hit.Length - 8) / 2, LeastAround, Around);
                Console.WriteLine("  " + Terminal.Wrap(TableOutput.Printable(Snippet(document.Text, hit, around)), 4, 2));
            }
        }

        Console.WriteLine($"{Wording.Plural(hits, "hit")} in {Wording.Plural(documents, "document")}");
        return CommandLine.Done;
    }

    /// <summary>The hit between square brackets with the words around it, on one line.</summary>
    private static string Snippet(string text, TextSpan hit, int around)
    {
        var start = Math.Max(0, hit.Start - around);
        var end = Math.Min(text.Length, hit.End + around);
        start = start > 0 && text.IndexOf(' ', start, hit.Start - start) is >= 0 and var space ? space + 1 : start;
        end = end < text.Length && text.LastIndexOf(' ', end - 1, end - hit.End) is >= 0 and var last ? last : end;
        start = start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start;
        end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
        return (start > 0 ? "…" : "") + text[start..hit.Start] + "[" + text[hit.Start..hit.End] + "]" + text[hit.End..end] + (end < text.Length ? "…" : "");
    }
}
