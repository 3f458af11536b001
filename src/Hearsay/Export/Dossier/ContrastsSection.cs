using System.Globalization;
using Hearsay.Claims;
using Hearsay.Comparison;

namespace Hearsay.Export.Dossier;

/// <summary>Matters side by side: counts first, sides in order of first appearance and of one weight.</summary>
internal static class ContrastsSection
{
    private const int MaxAnswers = 12;
    private const int MaxPairs = 60;

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("contrasts", "Contrasts", "One question, the accounts that answer it side by side, in order of first appearance. Five words: agree, compatible, differ, conflict, not comparable, each with its reason. No side is ranked and no value is made from others. Matters on which accounts part stand first, then by question.");
        var matters = dossier.Comparison.Matters;
        if (matters.IsEmpty)
        {
            html.Line("<p>Looked for questions that several accounts answer and found 0.</p></section>");
            return;
        }

        html.Line("<ul class=\"counts\">");
        foreach (var verdict in PageWords.VerdictOrder)
        {
            html.Line($"<li><b>{PageWords.Number(matters.Count(m => m.Verdict == verdict))}</b> {PageWords.Of(verdict)}</li>");
        }

        html.Line("</ul>");
        var rows = dossier.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var matter in dossier.Matters)
        {
            Write(html, dossier, matter, rows);
        }

        html.LeftOut(matters.Length - dossier.Matters.Count, "matters", "hearsay contrasts").Line("</section>");
    }

    private static void Write(HtmlOutput html, DossierCase dossier, Matter matter, Dictionary<string, Figure> figures)
    {
        html.Raw($"<article class=\"card matter\" id=\"{Parts.RowOf(matter.Id)}\"><h3><span class=\"num\">{dossier.Label(matter.Id)}</span> <bdi>").Text(dossier.Title(matter)).Raw("</bdi></h3><p class=\"sum\">");
        html.Text(PageWords.Of(matter.Counts)).Raw(" <span class=\"verdict\">").Text(PageWords.Of(matter.Verdict)).Raw("</span></p><p class=\"meta\">scope: ");
        html.Raw(matter.Scope.Length > 0 ? "<bdi>" : "<span class=\"state\">not said").Text(DateWords.Inside(matter.Scope)).Raw(matter.Scope.Length > 0 ? "</bdi>" : "</span>");
        Range(html, dossier, matter, figures);
        html.Line("</p><div class=\"sides\">");
        for (var i = 0; i < matter.Accounts.Length; i++)
        {
            Side(html, dossier, matter, matter.Accounts[i], NameOf(i));
        }

        html.Line("</div>");
        Pairs(html, matter);
        html.Line("</article>");
    }

    /// <summary>A, B … Z, AA: a name that ranks nothing.</summary>
    private static string NameOf(int index)
    {
        var name = "";
        for (index++; index > 0; index = (index - 1) / 26)
        {
            name = (char)('A' + (index - 1) % 26) + name;
        }

        return name;
    }

    /// <summary>Lowest and highest given for each outcome and status, each end on its passages.</summary>
    private static void Range(HtmlOutput html, DossierCase dossier, Matter matter, Dictionary<string, Figure> figures)
    {
        foreach (var range in matter.Given)
        {
            html.Raw("<br>").GivenRange(dossier, range, figures);
        }
    }

    private static string? Passage(DossierCase dossier, Answer answer) => dossier.Label(answer.Row) is null ? null : Parts.PassageOf(answer.Row);

    private static void Side(HtmlOutput html, DossierCase dossier, Matter matter, Account account, string name)
    {
        html.Raw($"<div class=\"side\"><h4>{name}</h4><p class=\"sum\">").Text(PageWords.Of(account.Counts)).Line("</p><ul class=\"plain\">");
        foreach (var index in account.Answers.Take(MaxAnswers))
        {
            var answer = matter.Answers[index];
            if (dossier.Find(answer.Document) is { } document)
            {
                html.Raw("<li>").Quote(document, answer.Words, Passage(dossier, answer), "quote given").Raw(" ");
                html.Raw(dossier.Label(answer.Row) is { } label ? $"<a class=\"ref\" href=\"#{Parts.RowOf(answer.Row)}\">{label}</a> " : "").Claimant(answer.Claimant, null);
                html.Raw("<br>").DocumentLink(document).Raw(answer.AsOf is not null && answer.AsOf == document.Record.Metadata.Published?.Value ? " · published " : " · as of ").Date(answer.AsOf).Line("</li>");
            }
        }

        html.Line("</ul>").LeftOut(account.Answers.Length - MaxAnswers, "passages", $"hearsay show {matter.Id}").Line("</div>");
    }

    private static void Pairs(HtmlOutput html, Matter matter)
    {
        var sides = new Dictionary<int, string>();
        for (var i = 0; i < matter.Accounts.Length; i++)
        {
            foreach (var answer in matter.Accounts[i].Answers)
            {
                sides.TryAdd(answer, NameOf(i));
            }
        }

        var all = (long)matter.Answers.Length * (matter.Answers.Length - 1) / 2;
        html.Raw("<p class=\"meta\">").Text($"compared {PageWords.Number(matter.Pairs.Length)} of {PageWords.Count(all, "pair", "pairs")}");
        foreach (var reason in matter.NotCompared)
        {
            html.Raw(" · <span class=\"state\">not compared:</span> ").Text(reason);
        }

        html.Line("</p>");
        // The same two sides meet once for each two articles: the reader needs each finding once, with how often.
        var pairs = matter.Pairs
            .Select(p => (Sides: string.Join("–", new[] { sides.GetValueOrDefault(p.A, "?"), sides.GetValueOrDefault(p.B, "?") }.Order(StringComparer.Ordinal)), p.Verdict, p.Why))
            .GroupBy(p => p).OrderBy(g => g.Key.Sides.Length).ThenBy(g => g.Key.Sides, StringComparer.Ordinal).ThenBy(g => g.Key.Verdict).ThenBy(g => g.Key.Why, StringComparer.Ordinal).ToList();
        using var fold = html.Fold(pairs.Count, PageWords.Count(pairs.Count, "comparison", "comparisons"), 8);
        html.Line("<ul class=\"plain pairs\">");
        foreach (var pair in pairs.Take(MaxPairs))
        {
            var within = pair.Key.Sides.Split('–') is [var a, var b] && a == b;
            html.Raw("<li><b>").Text(within ? "within " + pair.Key.Sides.Split('–')[0] : pair.Key.Sides).Raw("</b> <span class=\"verdict\">").Text(PageWords.Of(pair.Key.Verdict)).Raw("</span> ").Text(DateWords.Inside(pair.Key.Why));
            html.Text(pair.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({pair.Count()} pairs)") : "").Line("</li>");
        }

        html.Line("</ul>").LeftOut(pairs.Count - MaxPairs, "comparisons", $"hearsay show {matter.Id}");
    }
}
