using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Mentions;
using Hearsay.Quantities;
using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>The page's own words for the states of the ledger. Neutral: a word here takes no side and ranks nothing.</summary>
internal static class PageWords
{
    /// <summary>Where accounts part stands first, since that is what a reader opens the page for; it ranks no side.</summary>
    public static readonly ContrastVerdict[] VerdictOrder =
        [ContrastVerdict.Conflict, ContrastVerdict.Differ, ContrastVerdict.NotComparable, ContrastVerdict.Compatible, ContrastVerdict.Agree];

    public static string Of(ClaimantState state) => state switch
    {
        ClaimantState.Named => "named",
        ClaimantState.Described => "described, not named",
        ClaimantState.NotResolved => "not resolved",
        ClaimantState.NotSaid => "speaker not said",
        _ => "the article’s own word",
    };

    public static string Of(AttributionMode mode) => mode switch
    {
        AttributionMode.Direct => "in quotation marks",
        AttributionMode.Mixed => "partly in quotation marks",
        _ => "reported, not in quotation marks",
    };

    public static string Of(Voice voice) => voice switch
    {
        Voice.Speech => "speech",
        Voice.Writing => "writing",
        Voice.Belief => "belief",
        Voice.Perception => "perception",
        _ => "way of saying not said",
    };

    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Denied => "denied or turned down",
        Polarity.Negated => "not said",
        Polarity.Declined => "declined to say",
        Polarity.Unanswered => "did not answer",
        Polarity.Corrected => "corrected",
        Polarity.Withdrawn => "withdrawn",
        _ => "put forward",
    };

    /// <summary>What the cue does with the content, where it does not simply put it forward; empty where it does.</summary>
    public static string State(Claim claim) => string.Join(", ", new[] { claim.Polarity == Polarity.Positive ? "" : Of(claim.Polarity), claim.Modality == Modality.Hypothetical ? "only supposed" : "" }.Where(state => state.Length > 0));

    public static string Of(Bound bound) => bound switch
    {
        Bound.About => "about",
        Bound.AtLeast => "at least",
        Bound.MoreThan => "more than",
        Bound.AtMost => "at most",
        Bound.LessThan => "less than",
        Bound.Range => "range",
        Bound.Indefinite => "vague word, kept as a word",
        _ => "exact as written",
    };

    public static string Of(ContrastVerdict verdict) => verdict switch
    {
        ContrastVerdict.Agree => "agree",
        ContrastVerdict.Compatible => "compatible",
        ContrastVerdict.Differ => "differ",
        ContrastVerdict.Conflict => "conflict",
        _ => "not comparable",
    };

    public static string Of(EdgeEvidenceKind kind) => kind switch
    {
        EdgeEvidenceKind.SharedText => "shared words",
        EdgeEvidenceKind.Credit => "credit line",
        EdgeEvidenceKind.Link => "link",
        _ => "clock",
    };

    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "Persons",
        EntityKind.Organisation => "Organisations",
        EntityKind.Place => "Places",
        _ => "Other names",
    };

    /// <summary>What was not looked for, in the words of the page, which calls a claim a statement.</summary>
    public static string OfGap(string gap) => gap.StartsWith("claims ", StringComparison.Ordinal) ? "statements" + gap["claims".Length..] : gap;

    public static string Of(InputState state) => state switch
    {
        InputState.Ok => "read",
        InputState.Partial => "read in part",
        InputState.Failed => "not read",
        _ => "skipped",
    };

    public static string Of(Clock clock) => clock switch
    {
        Clock.Said => "Said",
        Clock.Published => "Published",
        Clock.Captured => "Captured",
        _ => "Event",
    };

    /// <summary>Outcomes as written together; a joint one is never split.</summary>
    public static string Outcomes(IReadOnlyCollection<string> outcomes) => outcomes.Count switch
    {
        0 => "outcome not said",
        1 => outcomes.First(),
        _ => string.Join(" or ", outcomes) + ", not split",
    };

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun.</summary>
    public static string Count(long number, string one, string many) => Number(number) + " " + (number == 1 ? one : many);

    public static string Of(Counts counts) =>
        $"{Count(counts.Origins, "origin", "origins")} · {Count(counts.Texts, "text", "texts")} · {Count(counts.Articles, "article", "articles")}";
}
