using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>How a figure of the ledger stands to others: the relation in words and the other figure; the rules stand with the machine's reading.</summary>
internal static class FigureLinks
{
    /// <summary>Others shown for one relation of a figure; the rest is counted.</summary>
    private const int MaxOthers = 6;

    /// <summary>Whether another figure takes its place or puts it right: its row is greyed, and says by which.</summary>
    public static bool IsTakenBack(DossierCase dossier, Figure figure) => Of(dossier, figure).Any(relation => RelationWords.IsTakenBack(relation, figure.Id));

    public static void Relations(this HtmlOutput html, DossierCase dossier, Figure figure)
    {
        foreach (var group in Of(dossier, figure).GroupBy(relation => RelationWords.Of(relation, figure.Id), StringComparer.Ordinal))
        {
            html.Raw("<br><span class=\"k\">").Text(group.Key).Raw("</span>");
            var others = group.ToList();
            foreach (var relation in others.Take(MaxOthers))
            {
                var other = RelationWords.Other(relation, figure.Id);
                html.Raw(dossier.Label(other) is { } label ? $" <a class=\"ref\" href=\"#{Parts.RowOf(other)}\">{label}</a>" : " <span class=\"state\">not on this page</span>");
                html.Text(relation.Why.Length == 0 ? "" : $" ({relation.Why})");
            }

            html.Text(others.Count > MaxOthers ? $" and {PageWords.Number(others.Count - MaxOthers)} more" : "");
        }
    }

    /// <summary>By which rules it stands to others so, each once.</summary>
    public static IEnumerable<string> Rules(DossierCase dossier, Figure figure) => Of(dossier, figure).Select(relation => $"{RelationWords.Of(relation, figure.Id)}: {relation.Rule}").Distinct(StringComparer.Ordinal);

    private static ImmutableArray<FigureRelation> Of(DossierCase dossier, Figure figure) => dossier.Relations.TryGetValue(figure.Id, out var relations) ? relations : [];
}
