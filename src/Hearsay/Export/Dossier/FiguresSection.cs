using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>The figure ledger: each number in its own words, with who gave it, for what, and as of when.</summary>
internal static class FiguresSection
{
    /// <summary>Groups in this order; it ranks nothing.</summary>
    private static readonly string[] Order = ["killed", "injured", "missing", "arrested", "displaced", "attended", "sentenced"];

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("figures", "Figures", "Numbers as given: the words, on whose word, what they count, for what scope, as of when. A vague word stays a word. Nothing here is added up or averaged: scopes may overlap. In order of publication, the undated last, then of place in the text.");
        if (dossier.Figures.Count == 0)
        {
            html.Line("<p>Looked for figures and found 0.</p></section>");
            return;
        }

        var counts = dossier.Matters.Where(m => m.Kind == MatterKind.Figure)
            .SelectMany(m => m.Accounts.SelectMany(a => a.Answers.Select(i => (m.Answers[i].Row, m.Id, a.Counts))))
            .GroupBy(p => p.Row, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.First().Id, g.First().Counts), StringComparer.Ordinal);
        var groups = dossier.Figures.GroupBy(Group).OrderBy(g => g.Key).ToList();
        html.Raw("<p class=\"index\">");
        for (var i = 0; i < groups.Count; i++)
        {
            html.Raw($"<a href=\"#figures-{i + 1}\">").Text(groups[i].Key.Name).Line($"&#160;<span class=\"n\">{PageWords.Number(groups[i].Count())}</span></a>");
        }

        html.Line("</p>");
        html.NotSaid(dossier.Figures.Count, ("figure", "figures"),
        [
            ("status", Count(dossier, f => f.StatusWords is null)), ("basis", Count(dossier, f => f.BasisWords is null)), ("extent", Count(dossier, f => f.ExtentWords is null)), ("kind of word", Count(dossier, f => f.Voucher == Voucher.NotSaid)),
            .. Gaps.OfClocks(dossier, dossier.Figures, f => f.Document, f => f.TimeInterval is not null || f.Time is not null, f => f.Said is not null),
        ]);
        Ranges(html, dossier);
        for (var i = 0; i < groups.Count; i++)
        {
            html.Raw($"<h3 id=\"figures-{i + 1}\">").Text(groups[i].Key.Name).Line("</h3>");
            Table(html, dossier, [.. groups[i]], counts, groups[i].Key.Name);
        }

        html.Line("</section>");
    }

    private static int Count(DossierCase dossier, Func<Figure, bool> isSo) => dossier.Figures.Count(isSo);

    /// <summary>Of each question that several accounts answer, the ends that were given, by outcome and status.</summary>
    private static void Ranges(HtmlOutput html, DossierCase dossier)
    {
        var ranges = dossier.Matters.Where(m => m.Kind == MatterKind.Figure).OrderBy(m => m.Question, StringComparer.Ordinal).ThenBy(m => m.Id, StringComparer.Ordinal)
            .SelectMany(m => m.Given.Where(range => range.Outcome is not null).Select(range => (Matter: m, Range: range))).ToList();
        if (ranges.Count == 0)
        {
            return;
        }

        var rows = dossier.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        html.Line("<h3 id=\"figures-ranges\">Lowest and highest given</h3><p>For each question that several articles answer, by outcome and status. Each end is a stated figure.</p>");
        using var fold = html.Fold(ranges.Count, PageWords.Count(ranges.Count, "range", "ranges"), 30);
        html.Line("<ul class=\"plain\">");
        foreach (var (matter, range) in ranges)
        {
            html.Raw($"<li><a href=\"#{Parts.RowOf(matter.Id)}\"><bdi>").Text(dossier.Title(matter)).Raw("</bdi></a> ").GivenRange(dossier, range, rows).Line("</li>");
        }

        html.Line("</ul>");
    }

    private static (int Order, string Name) Group(Figure figure)
    {
        if (figure.Outcomes.Length > 1)
        {
            return (50, "Joint outcomes, not split");
        }

        if (figure.Outcomes.Length == 1 && figure.Outcomes[0] != "other")
        {
            var at = Array.IndexOf(Order, figure.Outcomes[0]);
            return (at < 0 ? 40 : at, char.ToUpperInvariant(figure.Outcomes[0][0]) + figure.Outcomes[0][1..]);
        }

        return figure.Unit switch
        {
            "count" => (60, "Counts of other things"),
            "percent" => (61, "Percentages"),
            _ => (62, "Money and measures"),
        };
    }

    private static void Table(HtmlOutput html, DossierCase dossier, List<Figure> figures, Dictionary<string, (string Matter, Counts Counts)> counts, string name)
    {
        using var fold = html.Fold(figures.Count, PageWords.Count(figures.Count, "figure", "figures"), 60);
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures: ").Text(name).Line("\"><table class=\"ledger\">");
        html.Raw("<caption class=\"sr\">").Text(name).Line(", in order of publication, the undated last, then of place in the text</caption><thead><tr>");
        foreach (var column in new[] { "Given", "Of what", "On whose word", "Outcome · status", "Scope", "Origins · texts · articles" })
        {
            html.Raw($"<th scope=\"col\">{column}</th>");
        }

        html.Line("</tr></thead><tbody>");
        foreach (var figure in figures)
        {
            Row(html, dossier, figure, counts);
        }

        html.Line("</tbody></table></div>");
    }

    private static void Row(HtmlOutput html, DossierCase dossier, Figure figure, Dictionary<string, (string Matter, Counts Counts)> counts)
    {
        var document = dossier[figure.Document];
        html.Raw($"<tr id=\"{Parts.RowOf(figure.Id)}\"{(FigureLinks.IsTakenBack(dossier, figure) ? " class=\"taken-back\"" : "")}><th scope=\"row\">").Quote(document, figure.Given, Parts.PassageOf(figure.Id), "quote given");
        html.How(dossier.Label(figure.Id) ?? "", figure.Id, figure.Rule, [PageWords.Of(figure.Bound), StateWords.Of(figure.Modality), $"unit: {figure.Unit}", .. FigureLinks.Rules(dossier, figure)]).Raw("</th><td>");
        Words(html, figure.Counted).Raw("</td><td>").Chain(document, figure.Claimant, figure.Chain);
        html.Raw(figure.Claim is { } claim && dossier.Label(claim) is { } label ? $" <a class=\"ref\" href=\"#{Parts.RowOf(claim)}\">{label}</a>" : "");
        html.Raw(figure.Claimant.State == ClaimantState.OwnWord || figure.Voucher == Voucher.NotSaid ? "" : $"<br><span class=\"k\">kind of word</span> {StateWords.Of(figure.Voucher)}");
        html.Raw("</td><td>").Raw(figure.Outcomes.IsEmpty ? "<span class=\"state\">" : "").Text(figure.Outcomes.IsEmpty ? ClockWords.NotSaid : PageWords.Outcomes(figure.Outcomes)).Raw(figure.Outcomes.IsEmpty ? "</span>" : "");
        html.Raw(figure.Modality == Modality.Asserted ? "" : $"<br><span class=\"state\">{StateWords.Of(figure.Modality)}</span>");
        Said(html, "status", figure.StatusWords);
        Said(html, "basis", figure.BasisWords);
        html.Raw(figure.IsIndirect ? "<br><span class=\"state\">indirect</span>" : "");
        html.Relations(dossier, figure);
        html.Raw("</td><td>");
        Scope(html, figure);
        html.Raw("</td><td>").Raw(counts.TryGetValue(figure.Id, out var found)
            ? $"<a href=\"#{Parts.RowOf(found.Matter)}\">{found.Counts.Origins}·{found.Counts.Texts}·{found.Counts.Articles}</a>"
            : "<span class=\"state\">not compared</span>").Line("</td></tr>");
        html.Raw($"<tr class=\"clocks{(FigureLinks.IsTakenBack(dossier, figure) ? " taken-back" : "")}\"><td colspan=\"6\">").Clocks(figure.TimeInterval, figure.Time is null ? ClockWords.NotSaid : ClockWords.NotResolved, figure.Said, document).Line("</td></tr>");
    }

    /// <summary>Where, when, how far and as of when, as said; which of place, time and day of counting are not, on one line.</summary>
    private static void Scope(HtmlOutput html, Figure figure)
    {
        var missing = new List<string>();
        var written = false;
        void Part(string label, bool isAsked, Evidence? words, Edtf? date = null)
        {
            if (words is null && date is null)
            {
                missing.AddRange(isAsked ? [label] : []);
                return;
            }

            html.Raw(written ? "<br>" : "").Raw($"<span class=\"k\">{label}</span> ");
            written = true;
            _ = words is null ? html.Date(date) : html.Raw("<bdi>").Text(words.Text).Raw("</bdi>");
        }

        Part("place", true, figure.Place);
        Part("in", false, figure.Area);
        Part("time", true, figure.Time);
        Part("extent", false, figure.ExtentWords);
        Part("as of", true, figure.AsOf, figure.AsOfInterval);
        html.Raw(missing.Count == 0 ? "" : $"{(written ? "<br>" : "")}<span class=\"state\">not said: {string.Join(", ", missing)}</span>");
    }

    private static void Said(HtmlOutput html, string label, Evidence? words)
    {
        if (words is not null)
        {
            html.Raw($"<br><span class=\"k\">{label}</span> <bdi>").Text(words.Text).Raw("</bdi>");
        }
    }

    private static HtmlOutput Words(HtmlOutput html, Evidence? evidence) => evidence is null
        ? html.Raw("<span class=\"state\">not said</span>")
        : html.Raw("<bdi>").Text(evidence.Text).Raw("</bdi>");
}
