using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Comparison;

/// <summary>Which of two documents carries the other's text.</summary>
internal enum Direction { Unknown, FirstToSecond, SecondToFirst }

/// <summary>What, besides the shared words, tells who copied whom: a credit to the other's outlet, a link to the other's address, the clocks.</summary>
/// <remarks>A credit or link outweighs the clocks, since pages are dated anew when they are changed. Where either credits a third outlet the clocks tell nothing:
/// both may come from there.</remarks>
internal static class EdgeDirection
{
    /// <param name="evidence">Gets each reason found, whether or not it settles the direction.</param>
    public static Direction Of(DocumentSignature first, DocumentSignature second, ImmutableArray<EdgeEvidence>.Builder evidence)
    {
        var toFirst = Credits(first, second, evidence) | Links(first, second, evidence);
        var toSecond = Credits(second, first, evidence) | Links(second, first, evidence);
        var byClock = ByClock(first, second, evidence);
        var creditsThird = CreditsThird(first, second) || CreditsThird(second, first);
        if (toFirst != toSecond)
        {
            return toFirst ? Direction.SecondToFirst : Direction.FirstToSecond;
        }

        return creditsThird ? Direction.Unknown : byClock;
    }

    // A text that names no outlet and is signed in its dateline is taken for one as the agency sent it out.
    private static string? Outlet(DocumentSignature signature) =>
        signature.Site ?? signature.Credits.FirstOrDefault(credit => signature.Datelines.Any(line => line.Overlaps(credit.Span)))?.Name;

    private static bool Credits(DocumentSignature copy, DocumentSignature source, ImmutableArray<EdgeEvidence>.Builder evidence)
    {
        if (Outlet(source) is not { } site || CreditFinder.Normalize(site) == (Outlet(copy) is { } own ? CreditFinder.Normalize(own) : null))
        {
            return false;
        }

        var credit = copy.Credits.FirstOrDefault(credit => CreditFinder.Normalize(credit.Name) == CreditFinder.Normalize(site));
        if (credit is not null)
        {
            evidence.Add(new EdgeEvidence(EdgeEvidenceKind.Credit, $"credits {credit.Name}", copy.Id, credit.Span));
        }

        return credit is not null;
    }

    private static bool CreditsThird(DocumentSignature copy, DocumentSignature other) => copy.Credits.Any(credit =>
        CreditFinder.Normalize(credit.Name) is var name && !IsSite(copy, name) && !IsSite(other, name));

    private static bool IsSite(DocumentSignature signature, string name) => Outlet(signature) is { } site && CreditFinder.Normalize(site) == name;

    private static bool Links(DocumentSignature copy, DocumentSignature source, ImmutableArray<EdgeEvidence>.Builder evidence)
    {
        var links = source.Url is { } url && copy.Links.Any(link => Address(link) == Address(url));
        if (links)
        {
            evidence.Add(new EdgeEvidence(EdgeEvidenceKind.Link, $"links to {source.Url}", copy.Id));
        }

        return links;
    }

    // The same page with or without scheme, "www.", fragment and last slash.
    private static string Address(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var address = (scheme < 0 ? url : url[(scheme + 3)..]).Split('#')[0].TrimEnd('/');
        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
    }

    private static Direction ByClock(DocumentSignature first, DocumentSignature second, ImmutableArray<EdgeEvidence>.Builder evidence)
    {
        if (first.Published is not { } one || second.Published is not { } other || (one.Latest > other.Earliest && other.Latest > one.Earliest))
        {
            return Direction.Unknown;
        }

        var (earlier, later) = one.Latest <= other.Earliest ? (one, other) : (other, one);
        evidence.Add(new EdgeEvidence(EdgeEvidenceKind.Clock, string.Create(CultureInfo.InvariantCulture, $"published {earlier.Text} and {later.Text}")));
        return one == earlier ? Direction.FirstToSecond : Direction.SecondToFirst;
    }
}
