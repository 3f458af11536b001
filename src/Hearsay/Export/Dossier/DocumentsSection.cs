using Hearsay.Documents;
using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>Every document: what the article says of itself and where, how it was read, and its text with the passages marked.</summary>
internal static class DocumentsSection
{
    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("documents", "Documents", "Each article’s text as read, block by block, in order of publication, the undated last. Passages lead back to their rows.");
        html.Line("<p class=\"legend\" aria-label=\"Marks\"><span class=\"m-said\">statement</span> <a class=\"ref\" href=\"#statements\">S1</a> · <span class=\"m-own\">the article’s own word</span> <a class=\"ref\" href=\"#statements\">A1</a> · <span class=\"m-source\">whose word</span> · <span class=\"m-cue\">cue</span> · <a class=\"m-figure\" href=\"#figures\">figure</a> · <a class=\"m-time\" href=\"#timeline\">date or time</a> · <a class=\"m-name\" href=\"#entities\">name</a> · <span class=\"m-shared\">words shared with another article</span></p>");
        Index(html, dossier);
        var marks = new DocumentMarks(dossier);
        foreach (var document in dossier.OnPage)
        {
            if (dossier.Ledger.Document(document.Record.Id) is { } text)
            {
                Write(html, document, text, marks.Of(document, text.Text.Length));
            }
        }

        html.Line("</section>");
    }

    private static void Index(HtmlOutput html, DossierCase dossier)
    {
        using var fold = html.Fold(dossier.Documents.Count, $"List of {PageWords.Count(dossier.Documents.Count, "document", "documents")}", 60);
        html.Line("<ol class=\"plain list\">");
        foreach (var document in dossier.Documents)
        {
            // The anchor of a document without text on the page is its line here.
            html.Raw(document.IsOnPage ? "<li>" : $"<li id=\"{document.Anchor}\">").DocumentLink(document).Raw(" <bdi class=\"title\">").Text(document.Title).Raw("</bdi>");
            html.Raw(document.Record.State == ReadingState.Ok ? "" : " <span class=\"state\">read in part</span>");
            if (!document.IsOnPage)
            {
                html.Raw(" <span class=\"state\">text not on this page:</span> <code>hearsay show ").Text(document.Record.Id).Raw("</code>");
            }

            html.Line("</li>");
        }

        html.Line("</ol>");
    }

    private static void Write(HtmlOutput html, DossierDocument document, Document text, List<Mark> marks)
    {
        var lang = document.Language is { } tag ? $" lang=\"{HtmlOutput.Attribute(tag)}\"" : "";
        html.Raw($"<article class=\"document\" id=\"{document.Anchor}\"><h3><span class=\"num\">{document.Label}</span> <bdi{lang}>").Text(document.Title).Raw("</bdi></h3><p class=\"meta\"><bdi>");
        html.Text(document.Outlet).Raw("</bdi> · published ").Date(text.Metadata.Published?.Value).Raw(" · ").Text(Rows(document.Record));
        html.Raw(document.Record.Claims == 0 ? "" : " · ").Text(document.Record.Claims == 0 ? "" : OwnWordSection.Counted(document.Record.OwnWord, document.Record.NoOneNamed, document.Record.Claims)).Line("</p>");
        foreach (var reason in document.Record.Reasons.Concat(document.Record.Gaps.Select(PageWords.OfGap)))
        {
            html.Raw("<p class=\"gap\">").Text(reason).Line("</p>");
        }

        Metadata(html, document.Record, text);
        html.Line($"<div class=\"text\"{lang}>");
        var writer = new MarkedText(html, text.Text);
        var next = 0;
        var open = new List<Mark>();
        foreach (var (span, kind) in MarkedText.Stretches(text.Text, text.Blocks))
        {
            open.RemoveAll(m => m.Span.End <= span.Start);
            for (; next < marks.Count && marks[next].Span.Start < span.End; next++)
            {
                open.Add(marks[next]);
            }

            var (start, end) = Elements(kind);
            html.Raw(start);
            writer.Write(span, [.. open.Where(m => m.Span.Overlaps(span))]);
            html.Line(end);
        }

        html.Line("</div></article>");
    }

    /// <summary>Counts of its rows; where something was not looked for, a count of 0 would say too much.</summary>
    private static string Rows(DocumentRecord record) => string.Join(" · ", new[] { (record.Claims, "statement"), (record.Figures, "figure"), (record.Times, "time") }
        .Select(c => c is { Item1: 0, Item2: not "time" } && !record.Gaps.IsEmpty ? $"{c.Item2}s not read" : PageWords.Count(c.Item1, c.Item2, c.Item2 + "s")));

    private static (string Start, string End) Elements(BlockKind kind) => kind switch
    {
        BlockKind.Quotation => ("<blockquote><p dir=\"auto\">", "</p></blockquote>"),
        BlockKind.Paragraph => ("<p dir=\"auto\">", "</p>"),
        _ => ($"<p dir=\"auto\" class=\"{kind.ToString().ToLowerInvariant()}\">", "</p>"),
    };

    private static void Metadata(HtmlOutput html, DocumentRecord record, Document text)
    {
        html.Line("<details class=\"how\"><summary>About this document</summary><dl class=\"about\">");
        var metadata = text.Metadata;
        Item(html, "title", metadata.Title);
        Item(html, "byline", metadata.Byline);
        Item(html, "outlet", metadata.Site);
        Item(html, "published", metadata.Published is { } p ? new Found<string>(DateWords.WithForm(p.Value), p.Where) : null);
        Item(html, "changed", metadata.Modified is { } m ? new Found<string>(DateWords.WithForm(m.Value), m.Where) : null);
        html.Raw("<dt>captured</dt><dd>");
        html.Raw(record.Captures.IsEmpty ? $"<span class=\"state\">{ClockWords.NotKnown}</span>" : "").Text(record.Captures.IsEmpty ? "" : ClockWords.Captured(record.Captures)).Line("</dd>");
        Item(html, "language", metadata.Language);
        Item(html, "address", metadata.CanonicalUrl);
        Item(html, "charset", text.Charset);
        foreach (var path in record.Paths)
        {
            html.Raw("<dt>met at</dt><dd><bdi class=\"path\">").Text(path).Line("</bdi></dd>");
        }

        html.Raw("<dt>read</dt><dd>").Text(record.State == ReadingState.Ok ? "whole" : "in part: " + string.Join("; ", record.Reasons)).Line("</dd>");
        html.Raw("<dt>words</dt><dd>").Number(record.Words).Raw("</dd><dt>original</dt><dd><code>sha256 ").Text(record.Blob).Raw("</code></dd><dt>document id</dt><dd><code>").Text(record.Id).Line("</code></dd></dl></details>");
    }

    private static void Item(HtmlOutput html, string name, Found<string>? found)
    {
        html.Raw($"<dt>{name}</dt><dd>");
        if (found is null)
        {
            html.Line("<span class=\"state\">not said</span></dd>");
            return;
        }

        html.Raw("<bdi>").Text(found.Value).Raw("</bdi> <span class=\"rule\">from ").Text(found.Where).Line("</span></dd>");
    }
}
