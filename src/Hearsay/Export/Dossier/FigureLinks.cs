using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>How a figure of the ledger stands to others: the relation in words, the other figure, the rule.</summary>
internal static class FigureLinks
{
    /// <summary>Others shown for one relation of a figure; the rest is counted.</summary>
    private const int MaxOthers = 6;

    /// <summary>Whether another figure takes its place or puts it right: its row is greyed, and says by which.</summary>
    public static bool IsTakenBack(DossierCase dossier, Figure figure) => Of(dossier, figure).Any(relation => RelationWords.IsTakenBack(relation, figure.Id));

    public static void Relations(this HtmlOutput html, DossierCase dossier, Figure figure)
    {
        foreach (var group in Of(dossier, figure).GroupBy(relation => (Words: RelationWords.Of(relation, figure.Id), relation.Rule)))
        {
            html.Raw("<br><span class=\"k\">").Text(group.Key.Words).Raw("</span>");
            var others = group.ToList();
            foreach (var relation in others.Take(MaxOthers))
            {
                var other = RelationWords.Other(relation, figure.Id);
                html.Raw(dossier.Label(other) is { } label ? $" <a class=\"ref\" href=\"#{Parts.RowOf(other)}\">{label}</a>" : " <span class=\"state\">not on this page</span>");
                html.Text(relation.Why.Length == 0 ? "" : $" ({relation.Why})");
            }

            html.Text(others.Count > MaxOthers ? $" and {PageWords.Number(others.Count - MaxOthers)} more" : "").Raw(" <span class=\"rule\">").Text(group.Key.Rule).Raw("</span>");
        }
    }

    private static ImmutableArray<FigureRelation> Of(DossierCase dossier, Figure figure) => dossier.Relations.TryGetValue(figure.Id, out var relations) ? relations : [];
}
