using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>The words that lists use for states, so that no cell is ever blank.</summary>
internal static class Wording
{
    public static string Of(Claimant claimant) => claimant.State switch
    {
        ClaimantState.Named => claimant.Name ?? "not said",
        ClaimantState.Described => "“" + (claimant.Name ?? "") + "”",
        ClaimantState.NotResolved => "not resolved",
        ClaimantState.NotSaid => "not said",
        _ => "the article's own word" + (claimant.Name is { } author ? $" ({author})" : ""),
    };

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.OwnWord => "the article's own word: nobody is named for it",
        ClaimKind.NoOneNamed => "passed on, and nobody is named for it",
        _ => "attributed",
    };

    /// <summary>The chain, outermost first, as "the agency ← the ministry".</summary>
    public static string Chain(Claim claim) => claim.Chain.Length < 2 ? Of(claim.Claimant) + Pronoun(claim) : string.Join(" ← ", claim.Chain.Select(hop => Of(hop.Claimant)));

    private static string Pronoun(Claim claim) => claim.Claimant.State == ClaimantState.NotResolved && claim.Source is { } source ? $" (“{source.Text}”)" : "";

    public static string Of(Counts counts) => $"{Plural(counts.Origins, "origin")} · {Plural(counts.Texts, "text")} · {Plural(counts.Articles, "article")}";

    public static string Of(ContrastVerdict verdict) => verdict == ContrastVerdict.NotComparable ? "not comparable" : verdict.ToString().ToLowerInvariant();

    public static string Published(DocumentRecord document) => document.Metadata.Published is { } published ? DateWords.Of(published.Value) : "not said";

    /// <summary>A late report stands at its event, with how late it was; the clocks of metadata have no lag.</summary>
    public static string Lag(TimelineEntry time, Edtf? published) => time is { Clock: Clock.Event or Clock.Said, Interval: { } interval } ? LagWords.Of(interval, published) : "";

    /// <summary>Lowest and highest given for an outcome and status, each with the ids of the figures that give it.</summary>
    public static string Of(GivenRange range)
    {
        static string End(GivenEnd? end) => end is null ? "not said" : $"{end.Value} ({string.Join(' ', end.Rows.Select(ShortId))})";
        return $"{CountingWords.Of(range)}: lowest given {End(range.Lowest)}, highest given {End(range.Highest)}{CountingWords.NoEnds(range)}";
    }

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>The path people know a document by.</summary>
    public static string Path(DocumentRecord document) => document.Paths.FirstOrDefault(document.Id[..DocumentNames.ShortId])!;

    public static string ShortId(string id) => id[..Math.Min(id.Length, DocumentNames.ShortId)];
}
