namespace Hearsay.Comparison;

/// <summary>Sets of numbers that can be joined; each is known by its smallest member, whatever the order of joining.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parents[item] != item)
        {
            item = parents[item] = parents[parents[item]];
        }

        return item;
    }

    /// <returns>The smallest member of both.</returns>
    public int Union(int a, int b)
    {
        var (low, high) = (Math.Min(Find(a), Find(b)), Math.Max(Find(a), Find(b)));
        parents[high] = low;
        return low;
    }
}
