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
    Evidence? Time, Edtf? TimeInterval, Evidence? Place, TextSpan Sentence, string Rule)
{
    /// <summary>The number with the words that bound it, in the order of the article; words left out between them show as an ellipsis.</summary>
    public string Given
    {
        get
        {
            if (BoundCue is not { } cue || cue.Span.Overlaps(Words.Span))
            {
                return Words.Text;
            }

            var (first, second) = cue.Span.Start < Words.Span.Start ? (cue, Words) : (Words, cue);
            return first.Text + (second.Span.Start - first.Span.End) switch { 0 => "", 1 => " ", _ => " … " } + second.Text;
        }
    }

    /// <summary>Status of those counted as the words give it, on the same word as the figure; the words decide, the value only groups.</summary>
    public Status Status { get; init; }

    /// <summary>Null where the status is not said.</summary>
    public Evidence? StatusWords { get; init; }

    /// <summary>What it rests on; figures of different basis are not compared.</summary>
    public Basis Basis { get; init; }

    public Evidence? BasisWords { get; init; }

    /// <summary>Up to now, in all, since a time, for each day…: an aggregate. Not said where the words leave open whether it is one incident.</summary>
    public Extent Extent { get; init; }

    public Evidence? ExtentWords { get; init; }

    /// <summary>The words that say as of when it holds; null where none do.</summary>
    public Evidence? AsOf { get; init; }

    /// <summary>As of when; the publication date where the words say "so far"; null where not said or not resolved.</summary>
    public Edtf? AsOfInterval { get; init; }

    /// <summary>The area in which the same sentence says that <see cref="Place"/> lies; null where it does not.</summary>
    public Evidence? Area { get; init; }

    /// <summary>Relations from this figure to others of the same text: of which it counts a part (the rest of the whole is never worked out), whose place it takes. Those across texts are found by comparing.</summary>
    public ImmutableArray<FigureRelation> Relations { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The rule that read <see cref="Time"/> and its anchor; null where not said.</summary>
    public string? TimeRule { get; init; }

    /// <summary>When the statement that holds the figure was said; null where the article does not tell, or no statement holds it.</summary>
    public Edtf? Said { get; init; }

    /// <summary>Rule and anchor that gave <see cref="Said"/>.</summary>
    public string? SaidRule { get; init; }

    /// <summary>Whether the words set indirect or excess deaths apart.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>The kind of word behind it, by the words of the innermost link of its chain.</summary>
    public Voucher Voucher { get; init; }
}

/// <summary>Who vouches for a figure, by kind; told from their description alone, never from their name. No order of rank. <see cref="Party"/> where the description itself says that they are one; whether anyone else is, only a person can say.</summary>
public enum Voucher { NotSaid, OwnWord, Eyewitness, Medical, Court, Authority, Monitor, SocialPost, OtherMedia, Party }
