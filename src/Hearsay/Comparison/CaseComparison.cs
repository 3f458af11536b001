using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Everything that comparing a case gives. A pure function of its documents, whatever their order.</summary>
public sealed record CaseComparison(
    ImmutableArray<Passage> Passages, ImmutableArray<StemmaEdge> Edges, ImmutableArray<TextGroup> Groups, ImmutableArray<Matter> Matters, ImmutableArray<Entity> Entities)
{
    /// <summary>Relations between figures of different passages, by id. Those that one text states of its own figures stand with them.</summary>
    public ImmutableArray<FigureRelation> Relations { get; init; } = [];
}
