using System.Security.Cryptography;
using System.Text;
using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>Writes a case as one HTML page for people: no script, no network, nothing that is not in the ledger.</summary>
/// <remarks>The same ledger gives the same bytes. Article text is encoded wherever it stands, and a Content-Security-Policy in the page
/// allows nothing but its own style sheet. Texts are read and written one document at a time.</remarks>
public static class DossierWriter
{
    private static readonly string Style = ReadStyle();

    /// <summary>Writes the page, UTF-8 without a byte order mark; the stream stays open.</summary>
    /// <param name="options">How much one page holds; null for the defaults.</param>
    public static void Write(Ledger ledger, Stream stream, DossierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlOutput(stream);
        var dossier = new DossierCase(ledger, options ?? new DossierOptions());
        Head(html, dossier);
        OverviewSection.Write(html, dossier);
        StatementsSection.Write(html, dossier);
        FiguresSection.Write(html, dossier);
        TimelineSection.Write(html, dossier);
        OriginsSection.Write(html, dossier);
        ContrastsSection.Write(html, dossier);
        EntitiesSection.Write(html, dossier);
        DocumentsSection.Write(html, dossier);
        MethodSection.Write(html, dossier);
        html.Line("</main>");
        html.Line("</body>");
        html.Line("</html>");
    }

    /// <summary>The policy of the page: nothing loads, nothing runs; one style sheet, named by its hash.</summary>
    internal static string ContentSecurityPolicy =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src 'none'; base-uri 'none'; form-action 'none'";

    private static void Head(HtmlOutput html, DossierCase dossier)
    {
        var name = HtmlOutput.Attribute(dossier.Ledger.Name);
        html.Line("<!DOCTYPE html>").Line("<html lang=\"en\">").Line("<head>").Line("<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentSecurityPolicy}\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"color-scheme\" content=\"light dark\">").Line("<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line($"<title>{name} · Hearsay dossier</title>");
        html.Raw("<style>").Raw(Style).Line("</style>").Line("</head>").Line("<body>");
        html.Line("<a class=\"skip\" href=\"#main\">Skip to the ledger</a>");
        html.Raw("<header class=\"top\"><p class=\"brand\">Hearsay · dossier</p><h1><bdi>").Text(dossier.Ledger.Name).Line("</bdi></h1>");
        html.Line("<p class=\"tag\">Who said what, on whose word, when, how many; which articles repeat one another; where accounts part. It does not say what happened.</p></header>");
        Contents(html, dossier);
        html.Line("<main id=\"main\" tabindex=\"-1\">");
    }

    private static void Contents(HtmlOutput html, DossierCase dossier)
    {
        html.Line("<nav class=\"toc\" aria-label=\"Sections\"><ol>");
        foreach (var (id, title, count) in new (string, string, long?)[]
        {
            ("overview", "Overview", null),
            ("statements", "Who said what", dossier.Claims.Count + dossier.OwnWordCount),
            ("figures", "Figures", dossier.Figures.Count),
            ("timeline", "Timeline", dossier.Times.Count),
            ("origins", "Origins", dossier.Comparison.Groups.Length),
            ("contrasts", "Contrasts", dossier.Comparison.Matters.Length),
            ("entities", "Entities", dossier.Comparison.Entities.Length),
            ("documents", "Documents", dossier.Documents.Count),
            ("method", "Method", null),
        })
        {
            html.Line($"<li><a href=\"#{id}\"><span>{title}</span>{(count is { } n ? $"<span class=\"n\">{PageWords.Number(n)}</span>" : "")}</a></li>");
        }

        html.Line("</ol></nav>");
    }

    private static string ReadStyle()
    {
        using var resource = typeof(DossierWriter).Assembly.GetManifestResourceStream("Export/Dossier/dossier.css")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
