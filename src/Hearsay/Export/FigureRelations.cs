using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Export;

/// <summary>The relations in which figures take part, looked up from either end.</summary>
/// <param name="across">Those between figures of different passages, as comparing found them.</param>
public sealed class FigureRelations(IEnumerable<FigureRelation> across)
{
    private readonly ILookup<string, FigureRelation> across = Lookup(across);

    /// <summary>Figures of one document, each with its relations: those that the document states first, then by kind and id.</summary>
    public IEnumerable<(Figure Figure, ImmutableArray<FigureRelation> Relations)> Of(IEnumerable<Figure> figures)
    {
        ImmutableArray<Figure> all = [.. figures];
        var within = Lookup(all.SelectMany(figure => figure.Relations));
        return all.Select(figure => (figure, ImmutableArray.CreateRange(within[figure.Id].Concat(this.across[figure.Id].OrderBy(relation => relation.Kind).ThenBy(relation => relation.Id, StringComparer.Ordinal)))));
    }

    private static ILookup<string, FigureRelation> Lookup(IEnumerable<FigureRelation> relations) =>
        relations.SelectMany(relation => new[] { (End: relation.From, relation), (End: relation.To, relation) }).ToLookup(pair => pair.End, pair => pair.relation, StringComparer.Ordinal);
}
