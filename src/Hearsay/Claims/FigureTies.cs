using System.Collections.Immutable;
using Hearsay.Quantities;

namespace Hearsay.Claims;

/// <summary>Leads the ties between numbers of one text to the figures that stand there.</summary>
internal static class FigureTies
{
    /// <summary>Two numbers further apart than this show as two passages.</summary>
    private const int WidestPassage = 400;

    /// <param name="figures">Of one text, by place; each is given its relations.</param>
    /// <param name="settings">One for each figure.</param>
    public static void Link(ImmutableArray<Figure>.Builder figures, List<Setting> settings)
    {
        var ids = new Dictionary<int, Figure>();
        foreach (var figure in figures)
        {
            ids[figure.Words.Span.Start] = figure;
        }

        for (var i = 0; i < figures.Count; i++)
        {
            if (settings[i] is not { Whole: null, Revised: null })
            {
                var figure = figures[i];
                figures[i] = figure with
                {
                    Relations = [.. new[] { (settings[i].Whole, RelationKind.PartOf), (settings[i].Revised, settings[i].Revised is { IsCorrection: true } ? RelationKind.Corrects : RelationKind.Supersedes) }
                        .Where(tie => tie.Item1 is { } t && t.Number.Start != figure.Words.Span.Start && ids.ContainsKey(t.Number.Start))
                        .Select(tie => Relation(tie.Item2, figure, ids[tie.Item1!.Number.Start], tie.Item1.Rule))],
                };
            }
        }
    }

    private static FigureRelation Relation(RelationKind kind, Figure from, Figure to, string rule)
    {
        var both = from.Words.Span.Union(to.Words.Span);
        return both.Length <= WidestPassage
            ? FigureRelation.Of(kind, from.Id, to.Id, "", rule, new RelationPassage(from.Document, both))
            : FigureRelation.Of(kind, from.Id, to.Id, "", rule, new RelationPassage(from.Document, from.Words.Span), new RelationPassage(to.Document, to.Words.Span));
    }
}
