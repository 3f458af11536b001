namespace Hearsay.Comparison;

/// <summary>Winnowed fingerprints of word n-grams.</summary>
/// <remarks>Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting": of each window of <see cref="Window"/> consecutive
/// n-gram hashes the least is kept, so that any run of <see cref="Gram"/> + <see cref="Window"/> - 1 = 8 shared words shares a fingerprint.</remarks>
internal static class Fingerprints
{
    /// <summary>Words in an n-gram.</summary>
    public const int Gram = 5;

    /// <summary>N-grams in a window.</summary>
    public const int Window = 4;

    /// <returns>Hash and first word of each kept n-gram, by place; of n-grams that the text repeats, the first only.</returns>
    public static (ulong[] Hashes, int[] Words) Of(ReadOnlySpan<uint> words)
    {
        var count = words.Length - Gram + 1;
        if (count <= 0)
        {
            return ([], []);
        }

        var grams = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            grams[i] = Hash(words.Slice(i, Gram));
        }

        List<ulong> hashes = new(count / 2);
        List<int> places = new(count / 2);
        var seen = new HashSet<ulong>();
        var last = -1;
        for (var start = 0; start + Window <= count || start == 0; start++)
        {
            var least = start;
            for (var i = start + 1; i < Math.Min(start + Window, count); i++)
            {
                // The rightmost of equals, as in the paper: it stays least for longer.
                least = grams[i] <= grams[least] ? i : least;
            }

            if (least != last && seen.Add(grams[least]))
            {
                hashes.Add(grams[least]);
                places.Add(least);
            }

            last = least;
        }

        return ([.. hashes], [.. places]);
    }

    public static ulong Hash(ReadOnlySpan<uint> gram)
    {
        var hash = 0x9E3779B97F4A7C15ul;
        foreach (var word in gram)
        {
            hash = (hash ^ word) * 0xBF58476D1CE4E5B9ul;
            hash ^= hash >> 29;
        }

        return hash * 0x94D049BB133111EBul;
    }
}
