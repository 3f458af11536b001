using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Attributions;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>One statement: what was put forward, by which words, on whose word; or what the article puts forward itself.</summary>
/// <param name="Id">Content address: document id, kind, verbatim quotes, ordinal among equals. 24 hex digits.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Source">The words for the source; null where the article names none.</param>
/// <param name="Cue">The words that put it forward; null where the article asserts it itself, which takes none.</param>
/// <param name="Claimant">Of the article's own word the name is that of its author, else of its outlet, where it tells one.</param>
/// <param name="Chain">Outermost hop first, innermost last, without the outlet or author: "the agency ← the ministry ← hospital officials". Its last is the claimant where there is one. Empty for the article's own word.</param>
/// <param name="Said">When it was said, where the article tells; null where it does not.</param>
/// <param name="SaidRule">Rule and anchor that gave <paramref name="Said"/>.</param>
public sealed record Claim(
    string Id, string Document, AttributionMode Mode, Voice Voice, Polarity Polarity,
    Evidence? Source, SourceKind SourceKind, Evidence? Cue, Evidence Content,
    Claimant Claimant, ImmutableArray<Hop> Chain, Edtf? Said, string? SaidRule, string Rule)
{
    /// <summary>Whether anybody is named or described for it.</summary>
    [JsonIgnore]
    public ClaimKind Kind => Claimant.State switch { ClaimantState.OwnWord => ClaimKind.OwnWord, ClaimantState.NotSaid => ClaimKind.NoOneNamed, _ => ClaimKind.Attributed };

    public ClaimPlace Place { get; init; }

    /// <summary>Hypothetical where the report itself is only supposed (it may, would or will be made); of a statement found without a source, whether it is put forward as so, as not so, or as what might be.</summary>
    public Modality Modality { get; init; }

    /// <summary>How many of a thousand statements found with this sureness were right where it was measured (docs/guide.md); null for a statement inside another, on which nothing was measured.</summary>
    public int? Confidence { get; init; }

    /// <summary>By which rule a pronoun or description was resolved to the claimant's name, or why it was left open; null where the source is a name or nothing of the kind.</summary>
    public string? ClaimantRule { get; init; }

    /// <summary>When what is claimed is said to have happened: the one time that its content gives, no finer than the words. Null where the content gives none with a place on the calendar, or several.</summary>
    public Edtf? Event { get; init; }

    /// <summary>The rule and anchor that gave <see cref="Event"/>; <c>event.several-times</c> or <c>event.not-resolved</c> where the content gives times and none was taken; null where it gives none.</summary>
    public string? EventRule { get; init; }
}
