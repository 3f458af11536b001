using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Storage;

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

    public static string Of(Modality modality) => modality switch
    {
        Modality.Negated => "given as not so",
        Modality.Hypothetical => "given as what might be",
        _ => "given as so",
    };

    /// <summary>The chain, outermost first, as "the agency ← the ministry".</summary>
    public static string Chain(Claim claim) => claim.Chain.Length < 2 ? Of(claim.Claimant) + Pronoun(claim) : string.Join(" ← ", claim.Chain.Select(hop => Of(hop.Claimant)));

    private static string Pronoun(Claim claim) => claim.Claimant.State == ClaimantState.NotResolved && claim.Source is { } source ? $" (“{source.Text}”)" : "";

    public static string Of(Counts counts) => $"{Plural(counts.Origins, "origin")} · {Plural(counts.Texts, "text")} · {Plural(counts.Articles, "article")}";

    public static string Of(ContrastVerdict verdict) => verdict == ContrastVerdict.NotComparable ? "not comparable" : verdict.ToString().ToLowerInvariant();

    public static string Of(Voucher voucher) => voucher switch
    {
        Voucher.OwnWord => "the article's own word",
        Voucher.Eyewitness => "eyewitness",
        Voucher.Medical => "hospital or morgue",
        Voucher.Court => "court or inquest",
        Voucher.Authority => "authority",
        Voucher.Monitor => "monitor",
        Voucher.SocialPost => "social post",
        Voucher.OtherMedia => "other media",
        _ => "kind not said",
    };

    public static string Published(DocumentRecord document) => document.Metadata.Published?.Value.Text ?? "not said";

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>The path people know a document by.</summary>
    public static string Path(DocumentRecord document) => document.Paths.FirstOrDefault(document.Id[..DocumentNames.ShortId])!;

    public static string ShortId(string id) => id[..Math.Min(id.Length, DocumentNames.ShortId)];
}
