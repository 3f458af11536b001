using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>Pieces that several sections write: links to documents and passages, chains, clocks.</summary>
internal static class Parts
{
    /// <summary>Id of the element where the passage of a row begins.</summary>
    public static string PassageOf(string row) => "p-" + Plain(row);

    /// <summary>Id of a row.</summary>
    public static string RowOf(string row) => "r-" + Plain(row);

    /// <summary>The document by number and outlet, as a link where its text or its line is on the page.</summary>
    public static HtmlOutput DocumentLink(this HtmlOutput html, DossierDocument document)
    {
        html.Raw($"<a class=\"doc\" href=\"#{document.Anchor}\"><span class=\"num\">{document.Label}</span> <bdi>").Text(document.Outlet).Raw("</bdi></a>");
        return html;
    }

    /// <summary>Words of an article between quotation marks, as a link to their passage where that is on the page.</summary>
    /// <param name="passage">Id of the passage element; null where it is not on the page.</param>
    public static HtmlOutput Quote(this HtmlOutput html, DossierDocument document, string words, string? passage, string @class = "quote")
    {
        var lang = document.Language is { } tag ? $" lang=\"{HtmlOutput.Attribute(tag)}\"" : "";
        html.Raw(passage is null || !document.IsOnPage ? $"<span class=\"{@class}\">" : $"<a class=\"{@class}\" href=\"#{passage}\">");
        // Words that bring their own quotation marks get no second pair.
        var (open, close) = words.Length > 0 && "“”\"„«»‘'「『".Contains(words[0], StringComparison.Ordinal) ? ("", "") : ("“", "”");
        html.Raw($"{open}<bdi{lang}>").Text(words).Raw($"</bdi>{close}").Raw(passage is null || !document.IsOnPage ? "</span>" : "</a>");
        return html;
    }

    /// <summary>Who told whom, outermost first: Herald ← Agency ← the ministry ← hospital officials.</summary>
    public static HtmlOutput Chain(this HtmlOutput html, DossierDocument document, Claimant claimant, ImmutableArray<Hop> chain)
    {
        html.Raw("<span class=\"chain\">").DocumentLink(document);
        foreach (var hop in chain)
        {
            html.Arrow().Claimant(hop.Claimant, hop.Words?.Text);
        }

        if (chain.IsEmpty)
        {
            html.Arrow().Claimant(claimant, null);
        }

        return html.Raw("</span>");
    }

    /// <summary>On whose word, as its name, its description in quotation marks, or its state.</summary>
    public static HtmlOutput Claimant(this HtmlOutput html, Claimant claimant, string? words)
    {
        switch (claimant.State)
        {
            case ClaimantState.Named when claimant.Name is { } name:
                html.Raw("<bdi>").Text(name).Raw("</bdi>");
                break;
            case ClaimantState.Described when (claimant.Name ?? words) is { } description:
                html.Raw("<q class=\"desc\"><bdi>").Text(description).Raw("</bdi></q>");
                break;
            default:
                html.Raw("<span class=\"state\">").Text(PageWords.Of(claimant.State)).Raw("</span>");
                if (claimant.State == ClaimantState.NotResolved && words is not null)
                {
                    html.Raw(" <q class=\"desc\"><bdi>").Text(words).Raw("</bdi></q>");
                }

                break;
        }

        return html;
    }

    /// <summary>A date in words, or the state of having none.</summary>
    /// <param name="withForm">Whether its EDTF form stands beside it, for places where precision is the matter.</param>
    public static HtmlOutput Date(this HtmlOutput html, Edtf? date, string otherwise = "not said", bool withForm = false)
    {
        if (date is null)
        {
            return html.Raw($"<span class=\"state\">{otherwise}</span>");
        }

        var words = DateWords.Of(date);
        html.Raw("<span class=\"date\">").Text(words).Raw("</span>");
        if (withForm && words != date.Text)
        {
            html.Raw(" <span class=\"edtf\">").Text(date.Text).Raw("</span>");
        }

        return html;
    }

    /// <summary>The clocks that a row has, each apart; an event that is more than not said keeps its state.</summary>
    public static HtmlOutput Clocks(this HtmlOutput html, Edtf? happened, string noEvent, Edtf? said, DossierDocument document)
    {
        var written = 0;
        HtmlOutput Begin(string clock) => html.Raw(written++ == 0 ? "" : " · ").Raw(clock).Raw(" ");
        if (happened is not null || noEvent != ClockWords.NotSaid)
        {
            Begin("event").Date(happened, noEvent);
        }

        if (said is not null)
        {
            Begin("said").Date(said);
        }

        if (document.Record.Metadata.Published?.Value is { } published)
        {
            Begin("published").Date(published);
        }

        foreach (var captured in document.Record.Captured)
        {
            Begin("captured").Date(captured);
        }

        return written == 0 ? html.Raw("<span class=\"state\">no date said</span>") : html;
    }

    /// <summary>The mark of a row that no person has looked at, with how it came about and its id.</summary>
    public static HtmlOutput How(this HtmlOutput html, string label, string id, string rule, params ReadOnlySpan<string> more)
    {
        html.Raw($"<details class=\"how\"><summary><span class=\"num\">{label}</span> machine reading</summary><p>rule <code>").Text(rule).Raw("</code>");
        foreach (var item in more)
        {
            html.Raw(" · ").Text(item);
        }

        return html.Raw(" · id <code>").Text(id).Raw("</code></p></details>");
    }

    /// <summary>Closes a long list behind its count; a short one stands open. Dispose after the list.</summary>
    /// <param name="atMost">Items up to which the list stands open.</param>
    public static Fold Fold(this HtmlOutput html, long items, string summary, int atMost = 40)
    {
        if (items > atMost)
        {
            html.Raw("<details class=\"fold\"><summary>").Text(summary).Line("</summary>");
        }

        return new Fold(html, items > atMost);
    }

    public static HtmlOutput Section(this HtmlOutput html, string id, string title, string lead)
    {
        html.Line($"<section id=\"{id}\" aria-labelledby=\"{id}-h\">");
        html.Raw($"<h2 id=\"{id}-h\">").Text(title).Line("</h2>");
        return html.Raw("<p class=\"lead\">").Text(lead).Line("</p>");
    }

    /// <summary>Says what a list leaves out and where it is.</summary>
    /// <param name="command">How to see all of it on the command line.</param>
    public static HtmlOutput LeftOut(this HtmlOutput html, long leftOut, string what, string command)
    {
        if (leftOut > 0)
        {
            html.Raw("<p class=\"gap\">Left out here: ").Text($"{PageWords.Number(leftOut)} {what}. All of them: ").Raw("<code>").Text(command).Line("</code></p>");
        }

        return html;
    }

    private static HtmlOutput Arrow(this HtmlOutput html) => html.Raw(" <span class=\"arrow\" aria-hidden=\"true\">←</span><span class=\"sr\"> on the word of </span> ");

    /// <summary>Ids are hex where the program made them; a case from elsewhere may hold anything.</summary>
    private static string Plain(string id) => id.All(char.IsAsciiLetterOrDigit) ? id : ContentId.Of(24, id);
}
