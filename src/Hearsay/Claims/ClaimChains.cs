using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Which report stands inside the content of which.</summary>
internal static class ClaimChains
{
    /// <summary>Hops kept of a chain, the outermost first; no article reaches this, hostile text does.</summary>
    private const int MaxHops = 12;

    /// <summary>Open contents looked at for one report.</summary>
    private const int MaxLook = 32;

    /// <summary>For each attribution the index of the narrowest other one whose content holds its cue and its source; −1 where none does.</summary>
    public static int[] Parents(IReadOnlyList<Attribution> attributions)
    {
        var contents = attributions.SelectMany((attribution, i) => attribution.Content.Select(span => (Span: span, Index: i))).OrderBy(item => item.Span).ThenBy(item => item.Index).ToArray();
        var parents = new int[attributions.Count];
        var open = new List<(TextSpan Span, int Index)>();
        var next = 0;
        foreach (var i in Enumerable.Range(0, attributions.Count).OrderBy(i => attributions[i].Cue[0].Start).ThenBy(i => i))
        {
            var cue = attributions[i].Cue[0];
            for (; next < contents.Length && contents[next].Span.Start <= cue.Start; next++)
            {
                while (open.Count > 0 && open[^1].Span.End <= contents[next].Span.Start)
                {
                    open.RemoveAt(open.Count - 1);
                }

                open.Add(contents[next]);
            }

            parents[i] = Holder(attributions, open, i, cue);
        }

        return BreakRings(parents);
    }

    /// <summary>Indices in an order in which each comes after its parent.</summary>
    public static IEnumerable<int> OutermostFirst(int[] parents)
    {
        var depth = new int[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            for (var p = parents[i]; p >= 0 && depth[i] <= MaxHops; p = parents[p])
            {
                depth[i]++;
            }
        }

        return Enumerable.Range(0, parents.Length).OrderBy(i => depth[i]).ThenBy(i => i);
    }

    /// <summary>An outer chain with the own hops of a report below it. The same name twice running is one hop.</summary>
    public static ImmutableArray<Hop> Extend(ImmutableArray<Hop> outer, ImmutableArray<Hop> own)
    {
        var outside = outer.IsDefault ? [] : outer;
        if (outside.Length + own.Length > MaxHops)
        {
            return own;
        }

        var repeats = outside.Length > 0 && own.Length > 0 && outside[^1].Claimant is { State: ClaimantState.Named } last && last == own[0].Claimant;
        return [.. repeats ? outside[..^1] : outside, .. own];
    }

    private static int Holder(IReadOnlyList<Attribution> attributions, List<(TextSpan Span, int Index)> open, int i, TextSpan cue)
    {
        for (var k = open.Count - 1; k >= 0 && open.Count - k <= MaxLook; k--)
        {
            var (span, index) = open[k];
            var source = attributions[i].Source;
            if (index != i && span.Contains(cue) && (source.IsEmpty || span.Contains(source[0])))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Two reports that hold each other ("X said A, Y reported"): the earlier stands outside.</summary>
    private static int[] BreakRings(int[] parents)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            var steps = 0;
            var p = parents[i];
            for (; p >= 0 && p != i && steps < MaxHops; steps++)
            {
                p = parents[p];
            }

            if (p >= 0)
            {
                parents[i] = -1;
            }
        }

        return parents;
    }
}
