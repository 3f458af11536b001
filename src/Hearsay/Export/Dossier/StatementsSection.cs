using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>Who said what: statements by speaker, each with its chain, its cue in quotation marks and its words.</summary>
internal static class StatementsSection
{
    /// <summary>Longer lists begin closed.</summary>
    private const int ClosedFrom = 30;

    private static readonly ClaimantState[] States =
        [ClaimantState.Named, ClaimantState.Described, ClaimantState.NotResolved, ClaimantState.NotSaid];

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("statements", "Who said what", "Statements by speaker, in order of first appearance. The cue is the article’s own, in quotation marks. Articles that carry the same passage share the rows of what is said in it. A chain reads from the article to the one whose word it is: Herald ← Agency ← ministry ← hospital officials.");
        var unread = dossier.Documents.SelectMany(d => d.Record.Gaps).Where(gap => gap.StartsWith("claims", StringComparison.Ordinal)).CountBy(gap => gap, StringComparer.Ordinal).OrderBy(gap => gap.Key, StringComparer.Ordinal);
        foreach (var (gap, count) in unread)
        {
            html.Raw("<p class=\"gap\">").Text($"{PageWords.Count(count, "document", "documents")}: {PageWords.OfGap(gap)}").Line(". <a href=\"#overview\">Which</a></p>");
        }

        if (dossier.Claims.Count + dossier.OwnWordCount == 0)
        {
            html.Line("<p>Looked for statements and found 0.</p></section>");
            return;
        }

        Summary(html, dossier);
        var speakers = dossier.Claims.GroupBy(c => Key(dossier, c)).ToList();
        html.NotSaid(dossier.Claims.Count, ("statement", "statements"), Gaps.OfClocks(dossier, dossier.Claims, c => c.Document, c => c.Event is not null || ClockWords.NoEvent(c.EventRule) != ClockWords.NotSaid, c => c.Said is not null));
        Index(html, speakers);
        foreach (var state in States)
        {
            var group = speakers.Where(s => s.Key.State == state).ToList();
            if (group.Count > 0)
            {
                Heading(html, state, group.Count);
                for (var i = 0; i < group.Count; i++)
                {
                    Speaker(html, dossier, group[i], state, i + 1);
                }
            }
        }

        OwnWordSection.Write(html, dossier);
        Relays(html, dossier);
        html.Line("</section>");
    }

    /// <summary>Those who stand in a chain and pass on another's word.</summary>
    private static void Relays(HtmlOutput html, DossierCase dossier)
    {
        var relays = dossier.Claims.SelectMany(c => c.Chain.SkipLast(1).Where(h => h.Claimant is { State: ClaimantState.Named, Name: not null }).Select(h => (Name: dossier.SpeakerName(h.Claimant.Name!), Claim: c)))
            .GroupBy(r => r.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (relays.Count == 0)
        {
            return;
        }

        html.Line("<h3 id=\"who-relays\">Passing on another’s word</h3><p>Named in a chain, and not its last link. By name.</p>");
        using var fold = html.Fold(relays.Count, PageWords.Count(relays.Count, "name", "names"), 60);
        html.Line("<dl class=\"about\">");
        foreach (var relay in relays)
        {
            html.Raw("<dt><bdi>").Text(relay.Key).Raw("</bdi></dt><dd>");
            foreach (var (_, claim) in relay.DistinctBy(r => r.Claim.Id, StringComparer.Ordinal))
            {
                html.Raw($"<a class=\"ref\" href=\"#{Parts.RowOf(claim.Id)}\">{dossier.Label(claim.Id)}</a> ");
            }

            html.Line("</dd>");
        }

        html.Line("</dl>");
    }

    /// <summary>Named speakers stand together across documents; all others stay apart, or under their state.</summary>
    private static (ClaimantState State, string Name) Key(DossierCase dossier, Claim claim) => claim.Claimant switch
    {
        { State: ClaimantState.Named, Name: { } name } => (ClaimantState.Named, dossier.SpeakerName(name)),
        { State: ClaimantState.Described } => (ClaimantState.Described, ""),
        { State: var state } => (state, ""),
    };

    private static void Summary(HtmlOutput html, DossierCase dossier)
    {
        html.Line("<ul class=\"counts\">");
        foreach (var state in States)
        {
            var number = dossier.Claims.Count(c => c.Claimant.State == state);
            html.Raw(number == 0 ? "<li><b>0</b> " : $"<li><a href=\"#{HeadingOf(state)}\"><b>{PageWords.Number(number)}</b></a> ").Text(PageWords.Of(state)).Line("</li>");
        }

        var named = dossier.OwnWordCount == 0 ? "<b>0</b> " : $"<a href=\"#{OwnWordSection.Heading}\"><b>{PageWords.Number(dossier.OwnWordCount)}</b></a> ";
        html.Raw("<li>").Raw(named).Text(PageWords.Of(ClaimantState.OwnWord)).Line("</li>");
        var own = dossier.Figures.Count(f => f.Claimant.State == ClaimantState.OwnWord);
        html.Line($"</ul><p>Figures on the article’s own word: <a href=\"#figures\">{PageWords.Number(own)}</a>.</p>");
    }

    private static string HeadingOf(ClaimantState state) => state switch
    {
        ClaimantState.Named => "who-named",
        ClaimantState.Described => "who-described",
        ClaimantState.NotResolved => "who-not-resolved",
        _ => "who-not-said",
    };

    private static void Heading(HtmlOutput html, ClaimantState state, int speakers)
    {
        html.Raw($"<h3 id=\"{HeadingOf(state)}\">").Text(state switch
        {
            ClaimantState.Named => $"Named ({PageWords.Count(speakers, "speaker", "speakers")})",
            ClaimantState.Described => "Described, not named: kept apart, not merged",
            ClaimantState.NotResolved => "Not resolved: a pronoun or short form that nothing in the article settles",
            _ => "Speaker not said: passed on, and nobody is named for it",
        }).Line("</h3>");
    }

    private static void Index(HtmlOutput html, List<IGrouping<(ClaimantState State, string Name), Claim>> speakers)
    {
        var named = speakers.Where(s => s.Key.State == ClaimantState.Named).Select((s, i) => (s.Key.Name, Number: i + 1, Count: s.Count())).ToList();
        if (named.Count < 2)
        {
            return;
        }

        using var fold = html.Fold(named.Count, $"Speakers by name ({PageWords.Number(named.Count)})", 60);
        html.Raw("<p class=\"index\" aria-label=\"Speakers by name\">");
        foreach (var (name, number, count) in named.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            html.Raw($"<a href=\"#w{number}\"><bdi>").Text(name).Line($"</bdi>&#160;<span class=\"n\">{PageWords.Number(count)}</span></a>");
        }

        html.Line("</p>");
    }

    private static void Speaker(HtmlOutput html, DossierCase dossier, IGrouping<(ClaimantState State, string Name), Claim> speaker, ClaimantState state, int number)
    {
        var claims = speaker.ToList();
        if (state == ClaimantState.Named)
        {
            html.Raw($"<h4 id=\"w{number}\"><bdi>").Text(speaker.Key.Name).Line("</bdi></h4>");
        }

        var rows = StatementRow.Of(dossier, claims);
        Cues(html, claims, rows.Count);
        using var fold = html.Fold(claims.Count, PageWords.Count(claims.Count, "statement", "statements"), ClosedFrom);
        html.Line("<ol class=\"rows\">");
        foreach (var row in rows)
        {
            Row(html, dossier, row);
        }

        html.Line("</ol>");
    }

    private static void Cues(HtmlOutput html, List<Claim> claims, int rows)
    {
        var cues = claims.GroupBy(c => (c.Cue?.Text ?? "").ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        html.Raw($"<p class=\"cues\">{PageWords.Count(claims.Count, "statement", "statements")}{(rows == claims.Count ? "" : $", {PageWords.Number(rows)} with copies counted once")}<span class=\"sep\"></span>");
        for (var i = 0; i < Math.Min(cues.Count, 8); i++)
        {
            html.Raw(i == 0 ? "“<bdi>" : " · “<bdi>").Text(cues[i].Key).Raw($"</bdi>” {PageWords.Number(cues[i].Count())}");
        }

        html.Raw(cues.Count > 8 ? $" · {PageWords.Count(cues.Count - 8, "more cue", "more cues")}" : "");
        foreach (var group in claims.Where(c => c.Polarity != Attributions.Polarity.Positive).GroupBy(c => c.Polarity).OrderBy(group => group.Key))
        {
            html.Raw($" <span class=\"sep\">{PageWords.Of(group.Key)} {PageWords.Number(group.Count())}</span>");
        }

        html.Line($" <span class=\"sep\">in {PageWords.Count(claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Count(), "article", "articles")}</span></p>");
    }

    private static void Row(HtmlOutput html, DossierCase dossier, StatementRow row)
    {
        var claim = row.First;
        var document = dossier[claim.Document];
        html.Raw($"<li id=\"{Parts.RowOf(claim.Id)}\"><div><p class=\"who\">").Chain(document, claim.Claimant, claim.Chain);
        html.Raw(" <span class=\"cue\">“<bdi>").Text(claim.Cue?.Text).Raw("</bdi>”</span>");
        html.Raw(PageWords.State(claim) is { Length: > 0 } state ? $" <span class=\"state\">{state}</span>" : "");
        html.Raw("</p><p class=\"said\">").Quote(document, claim.Content.Text, Parts.PassageOf(claim.Id)).Raw("</p><p class=\"meta\">").Clocks(claim.Event, ClockWords.NoEvent(claim.EventRule), claim.Said, document).Raw("</p>");
        Copies(html, dossier, row.Copies);
        How(html.Raw("</div>"), dossier, claim).Line("</li>");
    }

    /// <summary>The articles that carry the same statement in the same text, each a link to its passage there, with how each was read.</summary>
    private static void Copies(HtmlOutput html, DossierCase dossier, List<Claim> copies)
    {
        if (copies.Count == 0)
        {
            return;
        }

        html.Raw($"<p class=\"copies\">also in {PageWords.Count(copies.Count, "copy", "copies")}:");
        foreach (var claim in copies)
        {
            var document = dossier[claim.Document];
            html.Raw($" <span id=\"{Parts.RowOf(claim.Id)}\"><a class=\"doc\" href=\"#{Parts.PassageOf(claim.Id)}\"><span class=\"num\">{document.Label}</span> <bdi>").Text(document.Outlet);
            html.Raw($"</bdi></a>&#160;<span class=\"num\">{dossier.Label(claim.Id)}</span></span>");
        }

        html.Raw($"</p><details class=\"how\"><summary>machine reading of {(copies.Count == 1 ? "the copy" : "each copy")}</summary><ul class=\"plain\">");
        foreach (var claim in copies)
        {
            html.Raw("<li>").Clocks(claim.Event, ClockWords.NoEvent(claim.EventRule), claim.Said, dossier[claim.Document]).Raw(" ");
            How(html, dossier, claim).Raw("</li>");
        }

        html.Raw("</ul></details>");
    }

    private static HtmlOutput How(HtmlOutput html, DossierCase dossier, Claim claim) => html.How(dossier.Label(claim.Id) ?? "", claim.Id, claim.Rule,
            PageWords.Of(claim.Mode), PageWords.Of(claim.Voice), PageWords.Of(claim.Polarity), claim.EventRule is { } happened ? $"event: {happened}" : "event: not said", claim.SaidRule is { } said ? $"said: {said}" : "said: not said");
}
