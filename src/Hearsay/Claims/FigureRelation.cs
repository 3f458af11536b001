using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>How one figure stands to another, apart from what they count to.</summary>
/// <remarks>From the part to its whole, from the later to the earlier, from the number put right to the wrong one, from the one that says it again to the first; of two that overlap, from the one that appears first.</remarks>
public enum RelationKind { PartOf, Overlaps, Supersedes, Corrects, Repeats }

/// <summary>One figure stands so to another, as the words of their passages say. Nothing is read from the values alone.</summary>
/// <param name="Id">Content address over kind and both figures.</param>
/// <param name="From">Id of a figure.</param>
/// <param name="To">Id of another.</param>
/// <param name="Why">For people; empty where the rule says all.</param>
/// <param name="Rule">What said so, such as <c>relation.part-of.including</c>.</param>
/// <param name="Passages">Where it is said, one or two, those of <paramref name="From"/> first.</param>
public sealed record FigureRelation(string Id, RelationKind Kind, string From, string To, string Why, string Rule, ImmutableArray<RelationPassage> Passages)
{
    /// <summary>A relation with its id.</summary>
    public static FigureRelation Of(RelationKind kind, string from, string to, string why, string rule, params ImmutableArray<RelationPassage> passages) =>
        new(ContentId.Of(24, "relation", kind.ToString(), from, to), kind, from, to, why, rule, passages);
}

/// <summary>A stretch of a document that a relation rests on.</summary>
public sealed record RelationPassage(string Document, TextSpan Span);
