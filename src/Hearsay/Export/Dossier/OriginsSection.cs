using System.Globalization;
using Hearsay.Comparison;

namespace Hearsay.Export.Dossier;

/// <summary>Which articles carry one text, and what that rests on.</summary>
internal static class OriginsSection
{
    private const int MaxEdges = 200;

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("origins", "Origins", "Articles that carry one another’s wording count as one text. Every link between two articles shows what it rests on; where nothing tells who copied whom, the order is unknown and no arrow is drawn.");
        var groups = dossier.Comparison.Groups;
        if (groups.IsEmpty)
        {
            html.Line("<p>Looked for shared wording between articles and found 0 groups: each article counts as one text.</p>");
        }

        for (var i = 0; i < Math.Min(groups.Length, dossier.Options.MaxRows); i++)
        {
            Group(html, dossier, groups[i]);
        }

        html.LeftOut(groups.Length - dossier.Options.MaxRows, "groups", "hearsay origins");
        Others(html, dossier);
        Passages(html, dossier);
        html.Line("</section>");
    }

    private static void Group(HtmlOutput html, DossierCase dossier, TextGroup group)
    {
        html.Raw($"<article class=\"card\" id=\"{Parts.RowOf(group.Id)}\"><h3>{dossier.Label(group.Id)} <span class=\"n\">1 text · {PageWords.Count(group.Documents.Length, "article", "articles")}</span></h3><p>");
        html.Raw("Credited to: ");
        html.Raw(group.CreditedTo is null ? "<span class=\"state\">not said</span>" : "“<bdi>").Text(group.CreditedTo ?? "").Raw(group.CreditedTo is null ? "" : "</bdi>”");
        html.Raw(group.IsOriginalInCase ? "" : " · <span class=\"state strong\">original not in this case</span>").Line("</p>");
        using (html.Fold(group.Documents.Length, $"{PageWords.Count(group.Documents.Length, "article", "articles")}, the earliest first where clocks tell", 60))
        {
            Articles(html, dossier, group);
        }

        using (html.Fold(group.Edges.Length, PageWords.Count(group.Edges.Length, "link with its evidence", "links with their evidence"), 20))
        {
            Edges(html, dossier, group.Edges, MaxEdges);
        }

        html.Line("</article>");
    }

    private static void Articles(HtmlOutput html, DossierCase dossier, TextGroup group)
    {
        html.Line("<ol class=\"plain\">");
        foreach (var id in group.Documents)
        {
            if (dossier.Find(id) is { } document)
            {
                html.Raw("<li>").DocumentLink(document).Raw(" <bdi class=\"title\">").Text(document.Title).Raw("</bdi> · published ").Date(document.Record.Metadata.Published?.Value).Line("</li>");
            }
        }

        html.Line("</ol>");
    }

    private static void Edges(HtmlOutput html, DossierCase dossier, IReadOnlyList<StemmaEdge> edges, int atMost)
    {
        html.Line("<ul class=\"plain edges\">");
        foreach (var edge in edges.Take(atMost))
        {
            Edge(html, dossier, edge);
        }

        html.Line("</ul>").LeftOut(edges.Count - atMost, "links", "hearsay origins --json");
    }

    /// <summary>Links that hold no group together: part of an article stands in another.</summary>
    private static List<StemmaEdge> OtherEdges(DossierCase dossier)
    {
        var groupOf = dossier.Comparison.Groups.SelectMany(g => g.Documents.Select(d => (Document: d, g.Id))).ToDictionary(pair => pair.Document, pair => pair.Id, StringComparer.Ordinal);
        return [.. dossier.Comparison.Edges.Where(e => !groupOf.TryGetValue(e.From, out var from) || !groupOf.TryGetValue(e.To, out var to) || from != to)];
    }

    /// <summary>Every link that the section lists.</summary>
    public static IEnumerable<StemmaEdge> ListedEdges(DossierCase dossier) => dossier.Comparison.Groups.Take(dossier.Options.MaxRows)
        .SelectMany(g => g.Edges.Take(MaxEdges)).Concat(OtherEdges(dossier).Take(dossier.Options.MaxRows)).DistinctBy(e => e.Id, StringComparer.Ordinal);

    private static void Others(HtmlOutput html, DossierCase dossier)
    {
        var edges = OtherEdges(dossier);
        if (edges.Count == 0)
        {
            return;
        }

        html.Line($"<h3 id=\"other-links\">Part of one article in another <span class=\"n\">{PageWords.Number(edges.Count)}</span></h3><p>These articles share a passage and still count as texts of their own.</p>");
        using var fold = html.Fold(edges.Count, PageWords.Count(edges.Count, "link with its evidence", "links with their evidence"));
        Edges(html, dossier, edges, dossier.Options.MaxRows);
    }

    private static void Edge(HtmlOutput html, DossierCase dossier, StemmaEdge edge)
    {
        if (dossier.Find(edge.From) is not { } from || dossier.Find(edge.To) is not { } to)
        {
            return;
        }

        html.Raw($"<li id=\"{Parts.RowOf(edge.Id)}\">").DocumentLink(from);
        html.Raw(edge.IsDirected ? " <span aria-hidden=\"true\">→</span><span class=\"sr\"> carried on by </span> " : " — ").DocumentLink(to);
        html.Raw(edge.IsDirected ? "" : " <span class=\"state\">order unknown</span>");
        html.Text($" · {PageWords.Count(edge.SharedWords, "shared word", "shared words")}, {(edge.Containment * 100).ToString("0", CultureInfo.InvariantCulture)} % of the shorter");
        html.Raw("<ul class=\"plain\">");
        for (var i = 0; i < edge.Evidence.Length; i++)
        {
            var evidence = edge.Evidence[i];
            html.Raw("<li><span class=\"k\">").Text(PageWords.Of(evidence.Kind)).Raw("</span> ").Text(evidence.Kind == EdgeEvidenceKind.Clock ? DateWords.Inside(evidence.Note) : evidence.Note);
            if (evidence is { Span: not null, Document: { } id } && dossier.Find(id) is { IsOnPage: true } document)
            {
                html.Raw($" <a href=\"#{EvidenceOf(edge, i)}\">passage in {document.Label}</a>");
            }

            html.Raw("</li>");
        }

        html.Line("</ul></li>");
    }

    /// <summary>Id of the element of the passage that the n-th evidence of an edge rests on.</summary>
    public static string EvidenceOf(StemmaEdge edge, int index) => string.Create(CultureInfo.InvariantCulture, $"{Parts.PassageOf(edge.Id)}-{index}");

    /// <summary>Id of the element of the n-th witness of a shared passage.</summary>
    public static string WitnessOf(Passage passage, int index) => string.Create(CultureInfo.InvariantCulture, $"{Parts.PassageOf(passage.Id)}-{index}");

    /// <summary>Those that are listed: with two witnesses on the page or more, the longest first.</summary>
    public static IEnumerable<Passage> Listed(DossierCase dossier) => dossier.Comparison.Passages
        .Where(p => p.Witnesses.Any(w => dossier.Find(w.Document) is { IsOnPage: true }))
        .OrderByDescending(p => p.Words).ThenBy(p => p.Id, StringComparer.Ordinal).Take(dossier.Options.MaxRows);

    private static void Passages(HtmlOutput html, DossierCase dossier)
    {
        var passages = Listed(dossier).ToList();
        html.Line($"<h3 id=\"passages\">Shared passages <span class=\"n\">{PageWords.Number(dossier.Comparison.Passages.Length)}</span></h3>");
        if (passages.Count == 0)
        {
            html.Line("<p>Looked for stretches of words that several articles carry and found 0.</p>");
            return;
        }

        using var fold = html.Fold(passages.Count, $"{PageWords.Count(passages.Count, "passage", "passages")}, the longest first");
        html.Line("<ul class=\"plain\">");
        foreach (var passage in passages)
        {
            html.Raw($"<li id=\"{Parts.RowOf(passage.Id)}\">{PageWords.Count(passage.Words, "word", "words")} in {PageWords.Count(passage.Witnesses.Length, "place", "places")}: ");
            for (var i = 0; i < Math.Min(passage.Witnesses.Length, MaxEdges); i++)
            {
                var document = dossier.Find(passage.Witnesses[i].Document);
                html.Raw(i == 0 ? "" : ", ").Raw(document is { IsOnPage: true } ? $"<a href=\"#{WitnessOf(passage, i)}\">{document.Label}</a>" : document?.Label ?? "document not listed");
            }

            html.Raw(passage.Witnesses.Length > MaxEdges ? $" and {PageWords.Number(passage.Witnesses.Length - MaxEdges)} more" : "").Line("</li>");
        }

        html.Line("</ul>").LeftOut(dossier.Comparison.Passages.Length - passages.Count, "passages", "hearsay origins --json");
    }
}
