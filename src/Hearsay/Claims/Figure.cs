using System.Collections.Immutable;
using Hearsay.Quantities;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Whether a number is put forward as so, as not so, or as what might be.</summary>
public enum Modality { Asserted, Negated, Hypothetical }

/// <summary>A value or interval as an article gives it, with what it counts and on whose word.</summary>
/// <param name="Id">Content address, as for claims.</param>
/// <param name="Words">The number expression; its words are shown, never a number made from them.</param>
/// <param name="BoundCue">The words that set the bound; null where none do.</param>
/// <param name="Counted">The thing counted; null where the sentence does not name it.</param>
/// <param name="Outcomes">killed, injured…; several where joint, and then never split.</param>
/// <param name="Chain">As for claims: who told whom, outermost first; empty where it is the article's own word.</param>
/// <param name="Claim">Id of the claim whose content holds the figure; null where none does.</param>
/// <param name="Time">The time expression of the sentence that scopes it; null where not said.</param>
/// <param name="Place">The place name that scopes it; null where not said.</param>
public sealed record Figure(
    string Id, string Document, Evidence Words, decimal? Low, decimal? High, Bound Bound, Evidence? BoundCue, string Unit,
    Evidence? Counted, string? CountedHead, ImmutableArray<string> Outcomes, Modality Modality,
    Claimant Claimant, ImmutableArray<Hop> Chain, string? Claim,
    Evidence? Time, Edtf? TimeInterval, Evidence? Place, TextSpan Sentence, string Rule);
