using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>The four clocks, each drawn by itself and no finer than its dates, with the same as tables.</summary>
internal static class TimelineSection
{
    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("timeline", "Timeline", "Four clocks, never merged: when something is said to have happened (event), when it was said, when it was published, when it was captured. A bar is all the time that the words allow; a dot is a day, drawn where days are wide enough. A dotted line runs to the earliest publication that reports it.");
        if (dossier.Times.Count == 0)
        {
            html.Line("<p>Looked for dates and times and found 0.</p></section>");
            return;
        }

        foreach (var clock in new[] { Clock.Event, Clock.Said, Clock.Published, Clock.Captured })
        {
            var entries = dossier.Times.Where(t => t.Clock == clock && t is { IsResolved: true, Interval: not null }).ToList();
            html.Line($"<h3 id=\"clock-{(int)clock}\">Clock shown: {PageWords.Of(clock).ToLowerInvariant()} <span class=\"n\">{PageWords.Number(entries.Count)}</span></h3>");
            if (entries.Count == 0)
            {
                var dated = dossier.OnPage.Count(d => d.Record.Metadata.Published is not null);
                html.Line(clock == Clock.Published && dated > 0
                    ? $"<p>{PageWords.Number(dated)} of {PageWords.Count(dossier.OnPage.Count, "document", "documents")} give a date; it stands with each under <a href=\"#documents\">Documents</a>.</p>"
                    : $"<p class=\"state\">{(clock == Clock.Captured ? ClockWords.NotKnown : ClockWords.NotSaid)} for any document on this page</p>");
                continue;
            }

            if (clock == Clock.Captured && dossier.OnPage.Count(d => d.Record.Captured.IsEmpty) is > 0 and var unknown)
            {
                html.Line($"<p class=\"state\">{ClockWords.NotKnown}: {PageWords.Count(unknown, "document", "documents")}</p>");
            }

            foreach (var panel in TimelinePanel.Of(entries))
            {
                TimelineChart.Write(html, dossier, panel, $"{(int)clock}-{panel.Key}");
                Table(html, dossier, panel);
            }
        }

        NotSaid(html, dossier);
        Lane(html, dossier, "timeline-unresolved", "Not resolved", "The words are relative, and nothing in the document says to what.", [.. dossier.Times.Where(t => !t.IsResolved)]);
        Lane(html, dossier, "timeline-unplaced", "No place on the calendar", "Durations, repeated times and words such as “recently”.", [.. dossier.Times.Where(t => t is { IsResolved: true, Interval: null })]);
        html.Line("</section>");
    }

    /// <summary>What has no event date waits in the open: figures of people one by one, the rest counted.</summary>
    private static void NotSaid(HtmlOutput html, DossierCase dossier)
    {
        var statements = dossier.Claims.Count(c => c.Event is null);
        var figures = dossier.Figures.Where(f => f.TimeInterval is null).ToList();
        var listed = figures.Where(f => !f.Outcomes.IsEmpty).ToList();
        html.Line($"<h3 id=\"timeline-not-said\">Date not said <span class=\"n\">{PageWords.Number(statements + figures.Count)}</span></h3>");
        html.Line($"<p>No event date is given, or none that is settled: {PageWords.Count(statements, "attributed statement", "attributed statements")}, {PageWords.Count(figures.Count, "figure", "figures")}. Listed here: the figures that say what befell those counted.</p>");
        using var fold = html.Fold(listed.Count, PageWords.Count(listed.Count, "figure", "figures"), 30);
        html.Line("<ul class=\"plain lane\">");
        foreach (var figure in listed)
        {
            var document = dossier[figure.Document];
            html.Raw("<li>").Quote(document, figure.Words.Text, Parts.PassageOf(figure.Id)).Raw(" ").Text(PageWords.Outcomes(figure.Outcomes)).Raw(" ").DocumentLink(document);
            html.Line($" <a class=\"ref\" href=\"#{Parts.RowOf(figure.Id)}\">{dossier.Label(figure.Id)}</a></li>");
        }

        html.Line("</ul>");
    }

    private static void Table(HtmlOutput html, DossierCase dossier, TimelinePanel panel)
    {
        var passages = panel.Rows.Sum(r => r.Entries.Count);
        using var fold = html.Fold(passages, $"Table: {PageWords.Count(panel.Rows.Count, "date", "dates")}, {PageWords.Count(passages, "passage", "passages")}", 80);
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table: ").Text(panel.Title).Line("\"><table class=\"dates\">");
        html.Raw("<caption class=\"sr\">").Text(panel.Title).Line(", by earliest moment, then the longer first</caption><thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Words, document, lag to publication, rule</th></tr></thead><tbody>");
        foreach (var row in panel.Rows)
        {
            html.Raw("<tr><th scope=\"row\">").Date(row.Date, withForm: true).Line("</th><td><ul class=\"plain\">");
            foreach (var entry in row.Entries)
            {
                Entry(html, dossier, entry);
            }

            html.Line("</ul></td></tr>");
        }

        html.Line("</tbody></table></div>");
    }

    private static void Lane(HtmlOutput html, DossierCase dossier, string id, string title, string lead, List<TimelineEntry> entries)
    {
        html.Raw($"<h3 id=\"{id}\">").Text(title).Raw($" <span class=\"n\">{PageWords.Number(entries.Count)}</span></h3><p>").Text(lead).Line("</p>");
        if (entries.Count == 0)
        {
            return;
        }

        using var fold = html.Fold(entries.Count, PageWords.Count(entries.Count, "passage", "passages"), 30);
        html.Line("<ul class=\"plain lane\">");
        foreach (var entry in entries)
        {
            Entry(html, dossier, entry);
        }

        html.Line("</ul>");
    }

    private static void Entry(HtmlOutput html, DossierCase dossier, TimelineEntry entry)
    {
        var document = dossier[entry.Document];
        html.Raw($"<li id=\"{Parts.RowOf(entry.Id)}\">");
        if (entry.Words is { } words)
        {
            html.Quote(document, words.Text, Parts.PassageOf(entry.Id));
        }
        else
        {
            html.Raw("from the metadata");
        }

        html.Raw(" ").DocumentLink(document);
        if (entry.Clock is Clock.Event or Clock.Said && entry.Interval is { } interval)
        {
            html.Raw(" <span class=\"lag\">").Text(LagWords.Of(interval, document.Record.Metadata.Published?.Value)).Raw("</span>");
        }

        html.Raw(" <span class=\"rule\">").Text(dossier.Label(entry.Id) ?? "").Raw(" machine reading · ").Text(entry.Rule);
        html.Text(entry.Anchor is { } anchor ? $" · anchor: {DateWords.Inside(anchor)}" : "").Text(entry.Mod is { } mod ? $" · {mod}" : "").Line("</span></li>");
    }
}
