using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>The pairs of a case that share text, and a way to look at any other pair.</summary>
/// <param name="All">Sorted by first, then second.</param>
/// <param name="Align">Compares two documents, the smaller number first.</param>
internal sealed record ReusePairs(ImmutableArray<PairReuse> All, Func<int, int, PairReuse> Align)
{
    private readonly Dictionary<(int First, int Second), PairReuse> known = All.ToDictionary(pair => (pair.First, pair.Second));

    /// <summary>What two documents share, looked up or else looked for. Not thread-safe.</summary>
    public PairReuse Between(int a, int b)
    {
        var key = (Math.Min(a, b), Math.Max(a, b));
        return known.TryGetValue(key, out var pair) ? pair : known[key] = Align(key.Item1, key.Item2);
    }
}
