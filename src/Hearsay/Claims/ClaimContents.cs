using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>The claim that holds a figure, where one does, and on whose word the figure rests.</summary>
internal readonly record struct ClaimOfFigure(Claim? Claim, Claimant Claimant);

/// <summary>Finds the innermost claim whose content holds a stretch. Stretches are asked for in order of place.</summary>
internal sealed class ClaimContents
{
    private readonly (TextSpan Span, Claim Claim)[] contents;
    private readonly TextSpan[] sources;
    private readonly List<(TextSpan Span, Claim Claim)> open = [];
    private int next;
    private int nextSource;
    private int nextNear;

    public ClaimContents(ImmutableArray<Claim> claims)
    {
        contents = [.. claims.SelectMany(claim => claim.Content.Fragments.Select(fragment => (fragment.Span, claim))).OrderBy(row => row.Span).ThenBy(row => row.claim.Id, StringComparer.Ordinal)];
        sources = [.. claims.SelectMany(Named).Select(fragment => fragment.Span).Order()];
    }

    /// <returns>The claim with the shortest content that holds the stretch. Without one: the article's own word where its sentence attributes nothing,
    /// or where it is itself part of the words for a source; else not resolved, for then the words may still belong to someone.</returns>
    public ClaimOfFigure Holding(TextSpan words, TextSpan sentence)
    {
        for (; next < contents.Length && contents[next].Span.Start <= words.Start; next++)
        {
            open.Add(contents[next]);
        }

        open.RemoveAll(row => row.Span.End <= words.Start);
        if (open.Where(row => row.Span.Contains(words)).OrderBy(row => row.Span.Length).Select(row => row.Claim).FirstOrDefault() is { } innermost)
        {
            // the author's name stands with the claim: a figure nobody is named for is compared as such
            return new(innermost, innermost.Kind == ClaimKind.OwnWord ? Claimant.OwnWord : innermost.Claimant);
        }

        for (; nextSource < sources.Length && sources[nextSource].End <= sentence.Start; nextSource++)
        {
        }

        for (; nextNear < sources.Length && sources[nextNear].End <= words.Start; nextNear++)
        {
        }

        var isSource = nextNear < sources.Length && sources[nextNear].Overlaps(words);
        var isAttributed = nextSource < sources.Length && sources[nextSource].Start < sentence.End;
        return new(null, isAttributed && !isSource ? Claimant.NotResolved : Claimant.OwnWord);
    }

    private static IEnumerable<Fragment> Named(Claim claim) => Of(claim.Source).Concat(Of(claim.Cue));

    private static ImmutableArray<Fragment> Of(Evidence? words) => words?.Fragments ?? [];
}
