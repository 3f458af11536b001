using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Everything that comparing a case gives. A pure function of its documents, whatever their order.</summary>
public sealed record CaseComparison(
    ImmutableArray<Passage> Passages, ImmutableArray<StemmaEdge> Edges, ImmutableArray<TextGroup> Groups, ImmutableArray<Matter> Matters, ImmutableArray<Entity> Entities);
