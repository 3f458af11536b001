using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>A document carrying a passage.</summary>
public sealed record Witness(string Document, TextSpan Span);

/// <summary>A longest stretch of words that several documents carry.</summary>
/// <param name="Id">Content address over its witnesses. 24 hex digits.</param>
/// <param name="Words">Words in the shortest witness.</param>
/// <param name="Witnesses">Two or more, by document id and place.</param>
public sealed record Passage(string Id, int Words, ImmutableArray<Witness> Witnesses);

/// <summary>What an edge of a stemma rests on.</summary>
public enum EdgeEvidenceKind { SharedText, Credit, Link, Clock }

/// <summary>One reason for an edge.</summary>
/// <param name="Note">For people: <c>143 shared words, 92 % of the copy</c>, <c>published 2 days later</c>.</param>
/// <param name="Document">Where <paramref name="Span"/> lies; null for evidence that is no passage (clocks).</param>
public sealed record EdgeEvidence(EdgeEvidenceKind Kind, string Note, string? Document = null, TextSpan? Span = null);

/// <summary>Two documents of which one carries the other's wording, or both a third's.</summary>
/// <param name="From">The earlier, where direction is known; else the smaller id.</param>
/// <param name="SharedWords">Words of <paramref name="To"/> that stand in <paramref name="From"/> too.</param>
/// <param name="Containment">Shared words over the words of the shorter, a ratio in (0, 1].</param>
/// <param name="IsDirected">False where nothing tells who copied whom.</param>
public sealed record StemmaEdge(string Id, string From, string To, int SharedWords, double Containment, bool IsDirected, ImmutableArray<EdgeEvidence> Evidence)
{
    /// <summary>The shared stretches of running text, by place in <see cref="To"/>.</summary>
    public ImmutableArray<SharedText> Stretches { get; init; } = [];
}

/// <summary>One stretch that two documents share, in each.</summary>
public readonly record struct SharedText(TextSpan From, TextSpan To);

/// <summary>Documents that carry one text: they count as one text written independently. A document that repeats no other is in no group.</summary>
/// <param name="Id">Content address over its documents.</param>
/// <param name="Documents">Two or more, the earliest first where clocks tell, ties by path.</param>
/// <param name="Edges">Links that join all its documents, one fewer than there are; the case keeps every link between them.</param>
/// <param name="CreditedTo">Whom the articles credit ("Agency"), as written; null where none does. An original that is credited and is not in the case is a state.</param>
/// <param name="IsOriginalInCase">Whether the credited or earliest text is itself among the documents.</param>
public sealed record TextGroup(string Id, ImmutableArray<string> Documents, ImmutableArray<StemmaEdge> Edges, string? CreditedTo, bool IsOriginalInCase);
