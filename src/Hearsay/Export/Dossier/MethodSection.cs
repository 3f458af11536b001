namespace Hearsay.Export.Dossier;

/// <summary>How the rows came about, what the words of the page mean, and what is not measured here.</summary>
internal static class MethodSection
{
    private static readonly (string Word, string Meaning)[] Glossary =
    [
        ("statement", "words put forward by someone, with the cue that says so and the chain of who told whom"),
        ("origin", "on whose word a statement or figure rests; two reporters who asked the same ministry are one origin"),
        ("text", "wording written independently; articles that carry one another’s wording are one text"),
        ("article", "a document as met; the same bytes met twice are one"),
        ("machine reading", "made by a rule that is named on the row; no person has looked at it"),
        ("not said", "looked for, and the article does not say it"),
        ("not resolved", "the article says it in words that nothing in it settles, such as a pronoun"),
        ("not read", "not looked for, with the reason: language, size, kind of file"),
        ("not comparable", "two accounts answer in scopes or units that cannot be set against each other"),
        ("original not in this case", "articles credit or share a text that is not among the documents"),
    ];

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("method", "Method", "How to read this page, how its rows came about, and what it does not say.");
        html.Line("<h3>Words of this page</h3><dl class=\"about\">");
        foreach (var (word, meaning) in Glossary)
        {
            html.Raw("<dt>").Text(word).Raw("</dt><dd>").Text(meaning).Line("</dd>");
        }

        html.Line("</dl><h3>What made the rows</h3>");
        html.Raw("<p>Version of the pipeline: <code>").Text(dossier.Ledger.PipelineVersion).Line("</code>. Rows come from rules; each row names its own. The same inputs read by the same version give the same page, byte for byte.</p>");
        Rules(html, dossier);
        html.Line("<h3>Not measured here</h3><p>No row of this page carries a probability or a grade; the exports say, of readings made like it, how many were drawn rightly. How often the rules read rightly is measured on test sets outside this case and stands in the program’s README with the set, its size and the misses; it says nothing about a single row. Statements, figures, dates and names that the rules passed over are not counted: this page cannot know them.</p>");
        html.Line("<h3>To find a passage again</h3><p>Quotation marks hold the article’s own characters. Each row and document has an id; <code>hearsay show ID</code> opens it in the case, and <code>hearsay verify</code> checks every original and every quotation against its hash and place. Characters that have no look of their own, or turn the direction of writing, are shown with their number.</p>");
        html.Line("</section>");
    }

    private static void Rules(HtmlOutput html, DossierCase dossier)
    {
        var rules = dossier.Claims.Select(c => c.Rule).Concat(dossier.OwnWordRules.SelectMany(r => Enumerable.Repeat(r.Key, r.Value))).Select(rule => (Kind: "statement", Rule: rule))
            .Concat(dossier.Figures.Select(f => ("figure", f.Rule)))
            .Concat(dossier.Times.Select(t => ("time", t.Rule)))
            .Concat(dossier.Mentions.Select(m => ("name", m.Rule)))
            .GroupBy(r => r).OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Rule, StringComparer.Ordinal).ToList();
        using var fold = html.Fold(rules.Count, $"{PageWords.Count(rules.Count, "rule", "rules")} that made rows on this page", 0);
        html.Line("<table class=\"dates\"><caption>Rules, by kind and name</caption><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">Rule</th><th scope=\"col\">Rows</th></tr></thead><tbody>");
        foreach (var rule in rules)
        {
            html.Raw("<tr><td>").Text(rule.Key.Item1).Raw("</td><th scope=\"row\"><code>").Text(rule.Key.Rule).Raw("</code></th><td class=\"r\">").Number(rule.Count()).Line("</td></tr>");
        }

        html.Line("</tbody></table>");
    }
}
