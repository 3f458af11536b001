using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>What the articles put forward on their own word, article by article: nobody is named for it, and it is given to nobody.</summary>
internal static class OwnWordSection
{
    /// <summary>Id of its heading.</summary>
    public const string Heading = "who-own-word";

    /// <summary>Articles up to which their rows stand open.</summary>
    private const int OpenArticles = 1;

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        if (dossier.OwnWordCount == 0)
        {
            return;
        }

        html.Line($"<h3 id=\"{Heading}\">The article’s own word</h3><p>Sentences and clauses that assert without any source: nobody is named for them, and they are given to nobody named nearby. By article, in order of publication. Machine readings.</p>");
        foreach (var document in dossier.OnPage)
        {
            if (dossier.OwnWordOf(document.Record.Id).ToList() is { Count: > 0 } claims)
            {
                Article(html, dossier, document, claims, dossier.OnPage.Count > OpenArticles);
            }
        }
    }

    /// <summary>How many of a count of statements nobody is named for, as its parts.</summary>
    public static string Counted(int ownWord, int noOneNamed, int statements) =>
        $"nobody is named for {PageWords.Number(ownWord + noOneNamed)} of {PageWords.Count(statements, "statement", "statements")}"
        + (noOneNamed == 0 ? "" : $" ({PageWords.Number(ownWord)} on the article’s own word, {PageWords.Number(noOneNamed)} passed on with the speaker not said)");

    private static void Article(HtmlOutput html, DossierCase dossier, DossierDocument document, List<Claim> claims, bool isClosed)
    {
        html.Raw("<p class=\"own-of\">").DocumentLink(document).Raw(" ").Author(claims[0], document).Raw("<span class=\"sep\"></span>")
            .Text(Counted(document.Record.OwnWord, document.Record.NoOneNamed, document.Record.Claims)).Line("</p>");
        using var fold = html.Fold(claims.Count, PageWords.Count(claims.Count, "statement", "statements"), isClosed ? 0 : int.MaxValue);
        html.Line("<ol class=\"own\">");
        foreach (var claim in claims)
        {
            html.Raw($"<li id=\"{Parts.RowOf(claim.Id)}\"><span class=\"num\">{dossier.Label(claim.Id)}</span> ").Quote(document, claim.Content.Text, Parts.PassageOf(claim.Id));
            States(html, claim);
            html.Line("</li>");
        }

        html.Line("</ol>");
    }

    /// <summary>What is unlike the plain case: where it stands, that it may not be so, when it happened.</summary>
    private static void States(HtmlOutput html, Claim claim)
    {
        State(html, claim.Place == ClaimPlace.Text ? null : claim.Place.ToString().ToLowerInvariant());
        State(html, claim.Modality is Modality.Hypothetical or Modality.Negated ? StateWords.Of(claim.Modality) : null);
        if (claim.Cue is { } cue)
        {
            html.Raw(" <span class=\"cue\">“<bdi>").Text(cue.Text).Raw("</bdi>”</span>");
        }

        if (claim.Event is { } happened)
        {
            html.Raw(" <span class=\"meta\">event ").Date(happened).Raw("</span>");
        }
    }

    /// <summary>The author where the article tells one; the outlet stands there already.</summary>
    private static HtmlOutput Author(this HtmlOutput html, Claim claim, DossierDocument document) => claim.Claimant.Name is { } name && name != document.Outlet
        ? html.Raw("<bdi>").Text(name).Raw("</bdi>") : html.Raw("<span class=\"state\">author not said</span>");

    private static void State(HtmlOutput html, string? words)
    {
        if (words is not null)
        {
            html.Raw(" <span class=\"state\">").Text(words).Raw("</span>");
        }
    }
}
