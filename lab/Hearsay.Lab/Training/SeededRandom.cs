namespace Hearsay.Lab.Training;

/// <summary>Random numbers that are the same on any machine and in any version of the runtime (xorshift64*, Vigna 2016).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number in [0, <paramref name="limit"/>).</summary>
    public int Next(int limit)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (int)((state * 0x2545F4914F6CDD1D >> 33) % (ulong)limit);
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Leaves some of the features out by chance, so that none is relied on alone.</summary>
    /// <param name="dropped">How many in a hundred.</param>
    /// <param name="kept">Receives the others; as long as <paramref name="all"/>.</param>
    /// <returns>The part of <paramref name="kept"/> that was written.</returns>
    public Span<ulong> Keep(ReadOnlySpan<ulong> all, Span<ulong> kept, int dropped)
    {
        var count = 0;
        foreach (var key in all)
        {
            kept[count] = key;
            count += Next(100) < dropped ? 0 : 1;
        }

        return kept[..count];
    }
}
