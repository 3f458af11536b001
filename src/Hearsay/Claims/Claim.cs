using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>One attributed statement: what was put forward, by which words, on whose word.</summary>
/// <param name="Id">Content address: document id, kind, verbatim quotes, ordinal among equals. 24 hex digits.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Source">The words for the source; null where the article names none.</param>
/// <param name="Chain">Outermost hop first, innermost last, without the outlet or author: "the agency ← the ministry ← hospital officials". Its last is the claimant where there is one.</param>
/// <param name="Said">When it was said, where the article tells; null where it does not.</param>
/// <param name="SaidRule">Rule and anchor that gave <paramref name="Said"/>.</param>
public sealed record Claim(
    string Id, string Document, AttributionMode Mode, Voice Voice, Polarity Polarity,
    Evidence? Source, SourceKind SourceKind, Evidence Cue, Evidence Content,
    Claimant Claimant, ImmutableArray<Hop> Chain, Edtf? Said, string? SaidRule, string Rule)
{
    /// <summary>How many of a thousand statements found with this sureness were right where it was measured (docs/guide.md); null for a statement inside another, on which nothing was measured.</summary>
    public int? Confidence { get; init; }

    /// <summary>Whether the words only suppose that it was put forward: it may, would or will be said.</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>By which rule a pronoun or description was resolved to the claimant's name, or why it was left open; null where the source is a name or nothing of the kind.</summary>
    public string? ClaimantRule { get; init; }

    /// <summary>When what is claimed is said to have happened: the one time that its content gives, no finer than the words. Null where the content gives none with a place on the calendar, or several.</summary>
    public Edtf? Event { get; init; }

    /// <summary>The rule and anchor that gave <see cref="Event"/>; <c>event.several-times</c> or <c>event.not-resolved</c> where the content gives times and none was taken; null where it gives none.</summary>
    public string? EventRule { get; init; }
}
