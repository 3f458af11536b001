using Hearsay.Claims;
using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>What was read and what was not, the three counts, and the gaps.</summary>
internal static class OverviewSection
{
    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("overview", "Overview", "What went in, what could be read of it, and what stays open. First what is missing.");
        var inputs = dossier.Ledger.Inputs().GroupBy(i => i.State).ToDictionary(g => g.Key, g => g.Count());
        Inputs(html, inputs);
        NotRead(html, dossier, inputs);
        Counts(html, dossier);
        Gaps(html, dossier);
        Matters(html, dossier);
        html.Line("</section>");
    }

    private static void Inputs(HtmlOutput html, Dictionary<InputState, int> inputs)
    {
        html.Line("<dl class=\"tiles\">");
        Tile(html, inputs.Values.Sum(), "inputs met", null);
        Tile(html, inputs.GetValueOrDefault(InputState.Ok), "read whole", "documents");
        Tile(html, inputs.GetValueOrDefault(InputState.Partial), "read in part", "not-read");
        Tile(html, inputs.GetValueOrDefault(InputState.Failed), "not read", "not-read");
        Tile(html, inputs.GetValueOrDefault(InputState.Skipped), "skipped by kind", "not-read");
        html.Line("</dl>");
    }

    private static void Tile(HtmlOutput html, int number, string label, string? link)
    {
        html.Raw($"<div><dt>{label}</dt><dd>");
        html.Raw(link is null ? PageWords.Number(number) : $"<a href=\"#{link}\">{PageWords.Number(number)}</a>");
        html.Line("</dd></div>");
    }

    private static void NotRead(HtmlOutput html, DossierCase dossier, Dictionary<InputState, int> inputs)
    {
        html.Line("<h3 id=\"not-read\">Not read, read in part, skipped: and why</h3>");
        var open = inputs.Where(p => p.Key != InputState.Ok).Sum(p => p.Value);
        if (open == 0)
        {
            html.Line("<p>Every input was read whole.</p>");
            return;
        }

        using var fold = html.Fold(open, PageWords.Count(open, "input", "inputs"));
        html.Line("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Inputs not read whole\"><table>");
        html.Line("<caption>Gravest first, then by path</caption><thead><tr><th scope=\"col\">Path</th><th scope=\"col\">State</th><th scope=\"col\">Why</th></tr></thead><tbody>");
        // One pass for each state: the order needs no list in memory.
        long written = 0;
        foreach (var state in new[] { InputState.Failed, InputState.Partial, InputState.Skipped })
        {
            foreach (var input in dossier.Ledger.Inputs().Where(i => i.State == state))
            {
                if (++written > dossier.Options.MaxRows)
                {
                    break;
                }

                html.Raw("<tr><th scope=\"row\"><bdi class=\"path\">").Text(input.Path).Raw("</bdi>");
                if (input.Document is { } id && dossier.Find(id) is { } document)
                {
                    html.Raw(" ").DocumentLink(document);
                }

                html.Raw($"</th><td>{PageWords.Of(state)}</td><td>").Text(input.Reasons.IsEmpty ? "reason not recorded" : string.Join("; ", input.Reasons)).Line("</td></tr>");
            }
        }

        html.Line("</tbody></table></div>").LeftOut(open - dossier.Options.MaxRows, "inputs", "hearsay documents");
    }

    private static void Counts(HtmlOutput html, DossierCase dossier)
    {
        var groups = dossier.Comparison.Groups;
        var texts = dossier.Documents.Count - groups.Sum(g => g.Documents.Length) + groups.Length;
        var claimants = dossier.Claims.Select(c => c.Claimant).Concat(dossier.Figures.Select(f => f.Claimant)).ToList();
        var named = claimants.Where(c => c.State == ClaimantState.Named).Select(c => dossier.SpeakerName(c.Name ?? "")).Distinct(StringComparer.Ordinal).Count();
        var described = dossier.Claims.Count(c => c.Claimant.State == ClaimantState.Described);
        html.Line("<h3>Three counts, never one</h3><dl class=\"tiles three\">");
        html.Line($"<div><dt>named origins</dt><dd><a href=\"#statements\">{PageWords.Number(named)}</a></dd><dd class=\"note\">on whose word; {PageWords.Count(described, "statement", "statements")} of unnamed speakers kept apart</dd></div>");
        html.Line($"<div><dt>texts</dt><dd><a href=\"#origins\">{PageWords.Number(texts)}</a></dd><dd class=\"note\">written independently, as far as wording shows</dd></div>");
        html.Line($"<div><dt>articles</dt><dd><a href=\"#documents\">{PageWords.Number(dossier.Documents.Count)}</a></dd><dd class=\"note\">documents; the same bytes met twice count once</dd></div></dl>");
        html.Line("<p>Each matter under <a href=\"#contrasts\">Contrasts</a> has its own three counts: they belong to a statement or figure, not to an article.</p>");
    }

    private static void Gaps(HtmlOutput html, DossierCase dossier)
    {
        var undated = dossier.Documents.Where(d => d.Record.Metadata.Published is null).ToList();
        var unread = dossier.Documents.Where(d => !d.Record.Gaps.IsEmpty).ToList();
        var unresolvedTimes = dossier.Times.Count(t => !t.IsResolved);
        var unresolvedWho = dossier.Claims.Count(c => c.Claimant.State == ClaimantState.NotResolved);
        var gone = dossier.Comparison.Groups.Count(g => !g.IsOriginalInCase);
        var (own, unsaid, all) = (dossier.Documents.Sum(d => d.Record.OwnWord), dossier.Documents.Sum(d => d.Record.NoOneNamed), dossier.Documents.Sum(d => d.Record.Claims));
        html.Line("<h3>Open: not said, not resolved, not read</h3><ul class=\"gaps\">");
        Gap(html, undated.Count, "documents without a publication date", undated);
        foreach (var gap in unread.SelectMany(d => d.Record.Gaps.Select(what => (What: what, Document: d))).GroupBy(g => g.What, g => g.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var documents = gap.ToList();
            Gap(html, documents.Count, $"{(documents.Count == 1 ? "document" : "documents")}: {PageWords.OfGap(gap.Key)}", documents);
        }

        Gap(html, unresolvedTimes, "time expressions not resolved", "timeline-unresolved");
        Gap(html, unresolvedWho, "statements whose speaker is not resolved", "who-not-resolved");
        html.Raw("<li>").Raw(dossier.OwnWordCount == 0 ? $"<b>{PageWords.Number(own + unsaid)}</b> " : $"<a href=\"#{OwnWordSection.Heading}\"><b>{PageWords.Number(own + unsaid)}</b></a> ");
        html.Text($"of {PageWords.Count(all, "statement", "statements")} in all documents for which nobody is named: {PageWords.Number(own)} on the article’s own word, {PageWords.Number(unsaid)} passed on with the speaker not said").Line("</li>");
        Gap(html, gone, "groups of copies whose original is not in this case", "origins");
        html.Line("</ul>");
        if (dossier.LeftOut > 0)
        {
            html.Raw("<p class=\"gap\">").Text($"This page holds the text and rows of {PageWords.Number(dossier.OnPage.Count)} of {PageWords.Number(dossier.Documents.Count)} documents, so that a browser can open it. ");
            html.Text("Documents that answer a matter come first, then by date. Counts of statements, figures and times on this page are of those; the rest is in the case: ").Line("<code>hearsay claims --document ID</code>, <code>hearsay show ID</code>.</p>");
        }
    }

    private static void Gap(HtmlOutput html, int number, string label, string link)
    {
        html.Raw("<li>").Raw(number == 0 ? "<b>0</b> " : $"<a href=\"#{link}\"><b>{PageWords.Number(number)}</b></a> ").Text(label).Line("</li>");
    }

    private static void Gap(HtmlOutput html, int number, string label, List<DossierDocument> documents)
    {
        html.Raw($"<li><b>{PageWords.Number(number)}</b> ").Text(label);
        if (documents.Count > 0)
        {
            html.Raw(documents.Count <= 12 ? ": " : $"<details class=\"fold\"><summary>{PageWords.Number(documents.Count)} documents</summary>");
            for (var i = 0; i < documents.Count; i++)
            {
                html.Raw(i == 0 ? "" : ", ").DocumentLink(documents[i]);
            }

            html.Raw(documents.Count <= 12 ? "" : "</details>");
        }

        html.Line("</li>");
    }

    private static void Matters(HtmlOutput html, DossierCase dossier)
    {
        var apart = dossier.Matters.Where(m => m.Verdict is Comparison.ContrastVerdict.Conflict or Comparison.ContrastVerdict.Differ).Take(12).ToList();
        html.Line("<h3>Matters on which accounts part</h3>");
        if (apart.Count == 0)
        {
            html.Raw("<p>").Text("Looked for among the figures and dates that could be compared, and found in no matter. ").Line("<a href=\"#contrasts\">What was compared</a>.</p>");
            return;
        }

        html.Line("<ul class=\"matters\">");
        foreach (var matter in apart)
        {
            html.Raw($"<li><a href=\"#{Parts.RowOf(matter.Id)}\"><span class=\"num\">{dossier.Label(matter.Id)}</span> ").Text(dossier.Title(matter)).Raw("</a> ").Text(PageWords.Of(matter.Counts)).Raw(" <span class=\"verdict\">").Text(PageWords.Of(matter.Verdict)).Line("</span></li>");
        }

        html.Line("</ul>");
    }
}
