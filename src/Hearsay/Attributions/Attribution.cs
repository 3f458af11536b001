using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Whether the content stands in quotation marks wholly, not at all, or in part.</summary>
public enum AttributionMode { Direct, Indirect, Mixed }

/// <summary>In what way the content was put forward.</summary>
public enum Voice { Speech, Writing, Belief, Perception, Unspecified }

/// <summary>Whether the cue puts the content forward or what else it says was done with it.</summary>
public enum Polarity
{
    Positive,

    /// <summary>It was not said ("did not say whether").</summary>
    Negated,

    /// <summary>The content is rejected: a statement denied, a demand or an action turned down.</summary>
    Denied,

    /// <summary>Somebody would not say it ("declined to comment").</summary>
    Declined,

    /// <summary>Somebody was asked and gave no answer ("did not respond to a request for comment").</summary>
    Unanswered,

    /// <summary>The source mends what was said before ("corrected the figure").</summary>
    Corrected,

    /// <summary>The source takes back what was said before ("retracted the claim").</summary>
    Withdrawn,
}

/// <summary>What form the words for the source have.</summary>
public enum SourceKind { Named, Pronoun, Nominal, Unnamed, Collective, None }

/// <summary>Who said what, by which words: source, cue and content (PARC, Pareti 2012; PolNeAR, Newell et al. 2018).</summary>
/// <param name="Span">From the first to the last unit of source, cue and content.</param>
/// <param name="Source">Empty where the words name none. May be in pieces.</param>
/// <param name="Cue">The reporting words; never empty.</param>
/// <param name="Content">What was put forward; never empty, may be in pieces, in order.</param>
/// <param name="Claimant">Name that the source resolves to; null where it is described only, or not resolved.</param>
public sealed record Attribution(
    TextSpan Span, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content,
    AttributionMode Mode, Voice Voice, Polarity Polarity, SourceKind SourceKind, string? Claimant, string Rule)
    : Annotation(Span, Rule)
{
    /// <summary>Rule of the <see cref="Mentions.Reference"/> by which a pronoun or description was resolved, or left open; null where the source is a name or no reference was read.</summary>
    public string? ClaimantRule { get; init; }

    /// <summary>How many of a thousand attributions found with this sureness were right on articles that the weights had not seen: all three parts overlapping the annotated ones, the content by half. Null for a report inside another, on which nothing was measured.</summary>
    public int? Confidence { get; init; }

    /// <summary>Whether the cue is no report of something that was said: it may, would or will be said, or is only supposed ("if the mayor says").</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>Who is quoted by a whole block of paragraphs that the report stands in, as words of the line before it and as the name they resolve to: the outermost hop. Null outside such blocks.</summary>
    public TextSpan? Quoted { get; init; }

    public string? QuotedClaimant { get; init; }

    /// <summary>Hops beyond the source that the words themselves name, outermost first ("citing hospital officials", "rejected the union's claim"); the source itself is not repeated here.</summary>
    public ImmutableArray<TextSpan> Via { get; init; } = [];

    /// <summary>Name that each of <see cref="Via"/> resolves to; null where it is described only, or not resolved.</summary>
    public ImmutableArray<string?> ViaClaimants { get; init; } = [];

    /// <summary>Whether the cue stands inside the content of another attribution: a report of a report, to be read as a link of its chain.</summary>
    public bool IsEmbedded { get; init; }
}
