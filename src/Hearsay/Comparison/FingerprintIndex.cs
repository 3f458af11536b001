namespace Hearsay.Comparison;

/// <summary>Which documents carry which fingerprints: postings in one sorted run, by hash, then document.</summary>
/// <remarks>About 20 bytes a posting and one posting for every two and a half words; built in parallel, the same whatever the cores.</remarks>
internal sealed class FingerprintIndex
{
    private readonly int[] documents;
    private readonly int[] words;
    private readonly int[] runStarts;
    private readonly int[] runEnds;
    private readonly int[] slots;
    private readonly int[] firstSlots;

    private FingerprintIndex(int[] documents, int[] words, int[] runStarts, int[] runEnds, int[] slots, int[] firstSlots)
    {
        (this.documents, this.words, this.runStarts, this.runEnds, this.slots, this.firstSlots) = (documents, words, runStarts, runEnds, slots, firstSlots);
    }

    /// <summary>Postings; a slot is an index among them.</summary>
    public int Count => documents.Length;

    /// <param name="signatures">In the order that gives documents their numbers.</param>
    public static FingerprintIndex Of(IReadOnlyList<DocumentSignature> signatures)
    {
        var prints = new (ulong[] Hashes, int[] Words)[signatures.Count];
        Parallel.For(0, signatures.Count, i => prints[i] = Fingerprints.Of(signatures[i].WordHashes));
        var firstSlots = new int[signatures.Count + 1];
        for (var i = 0; i < prints.Length; i++)
        {
            firstSlots[i + 1] = firstSlots[i] + prints[i].Hashes.Length;
        }

        var total = firstSlots[^1];
        var keys = new ulong[total];
        var origins = new int[total];
        Parallel.For(0, prints.Length, i =>
        {
            prints[i].Hashes.CopyTo(keys, firstSlots[i]);
            for (var k = firstSlots[i]; k < firstSlots[i + 1]; k++)
            {
                origins[k] = k;
            }
        });
        Sort(keys, origins);
        return Build(keys, origins, prints, firstSlots);
    }

    /// <summary>The slots of a document's fingerprints, by place in the text.</summary>
    public ReadOnlySpan<int> Slots(int document) => slots.AsSpan(firstSlots[document]..firstSlots[document + 1]);

    public int Document(int slot) => documents[slot];

    /// <summary>First word of the n-gram.</summary>
    public int Word(int slot) => words[slot];

    /// <summary>Half-open range of the slots that carry the same n-gram, one a document, by document.</summary>
    public (int Start, int End) Run(int slot) => (runStarts[slot], runEnds[runStarts[slot]]);

    private static FingerprintIndex Build(ulong[] keys, int[] origins, (ulong[] Hashes, int[] Words)[] prints, int[] firstSlots)
    {
        int[] documents = new int[keys.Length], words = new int[keys.Length], runStarts = new int[keys.Length], runEnds = new int[keys.Length], slots = new int[keys.Length];
        var owner = new int[keys.Length];
        for (var i = 0; i < prints.Length; i++)
        {
            Array.Fill(owner, i, firstSlots[i], firstSlots[i + 1] - firstSlots[i]);
        }

        for (int start = 0, slot = 0; slot < keys.Length; slot++)
        {
            start = keys[slot] == keys[start] ? start : slot;
            documents[slot] = owner[origins[slot]];
            words[slot] = prints[documents[slot]].Words[origins[slot] - firstSlots[documents[slot]]];
            runStarts[slot] = start;
            runEnds[start] = slot + 1;
            slots[origins[slot]] = slot;
        }

        return new FingerprintIndex(documents, words, runStarts, runEnds, slots, firstSlots);
    }

    // By hash, equals by origin, which is by document: 256 parts by the top byte, each sorted on its own core.
    private static void Sort(ulong[] keys, int[] origins)
    {
        var starts = new int[257];
        foreach (var key in keys)
        {
            starts[(int)(key >> 56) + 1]++;
        }

        for (var i = 0; i < 256; i++)
        {
            starts[i + 1] += starts[i];
        }

        var sortedKeys = new ulong[keys.Length];
        var sortedOrigins = new int[keys.Length];
        var next = starts.AsSpan(0, 256).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            var to = next[(int)(keys[i] >> 56)]++;
            sortedKeys[to] = keys[i];
            sortedOrigins[to] = origins[i];
        }

        Parallel.For(0, 256, part =>
        {
            var (start, length) = (starts[part], starts[part + 1] - starts[part]);
            Array.Sort(sortedKeys, sortedOrigins, start, length);
            for (int from = start, i = start + 1; i <= start + length; i++)
            {
                if (i == start + length || sortedKeys[i] != sortedKeys[from])
                {
                    Array.Sort(sortedOrigins, from, i - from);
                    from = i;
                }
            }
        });
        sortedKeys.CopyTo(keys, 0);
        sortedOrigins.CopyTo(origins, 0);
    }
}
