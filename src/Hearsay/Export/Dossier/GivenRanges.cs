using Hearsay.Claims;
using Hearsay.Comparison;

namespace Hearsay.Export.Dossier;

/// <summary>Lowest and highest given, each end with the passages that give it; no number between them.</summary>
internal static class GivenRanges
{
    /// <summary>Passages shown for one end; the rest is counted.</summary>
    private const int MaxPassages = 6;

    public static HtmlOutput GivenRange(this HtmlOutput html, DossierCase dossier, GivenRange range, Dictionary<string, Figure> figures)
    {
        html.Text(CountingWords.Of(range));
        var isOne = range.Lowest is { } low && range.Highest is { } high && low.Value == high.Value && low.Rows.SequenceEqual(high.Rows);
        End(html.Raw(isOne ? " · lowest and highest given " : " · lowest given "), dossier, range.Lowest, figures);
        if (!isOne)
        {
            End(html.Raw(" · highest given "), dossier, range.Highest, figures);
        }

        return html.Text(CountingWords.NoEnds(range));
    }

    private static void End(HtmlOutput html, DossierCase dossier, GivenEnd? end, Dictionary<string, Figure> figures)
    {
        if (end is null)
        {
            html.Raw("<span class=\"state\">not said</span>");
            return;
        }

        var shown = end.Rows.Where(figures.ContainsKey).Take(MaxPassages).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var figure = figures[shown[i]];
            html.Raw(i == 0 ? "" : ", ").Quote(dossier[figure.Document], figure.Given, Parts.PassageOf(figure.Id));
            html.Raw($" <a class=\"ref\" href=\"#{Parts.RowOf(figure.Id)}\">{dossier.Label(figure.Id)}</a>");
        }

        html.Text(shown.Count == 0 ? $"{end.Value} (not on this page)" : end.Rows.Length > shown.Count ? $" and {PageWords.Number(end.Rows.Length - shown.Count)} more" : "");
    }
}
