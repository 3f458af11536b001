using Hearsay.Language.Parsing;
using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>How each word of a sentence stands to the cue in its tree: through which child of the cue, or of a word above the cue, it hangs there.</summary>
/// <remarks>Filled again for each cue; linear in the words looked at.</remarks>
internal sealed class Branches
{
    private const uint MostUps = 4;

    private Entry[] entries = new Entry[256];
    private int[] path = new int[256];
    private int first;

    /// <summary>Where one word hangs.</summary>
    /// <param name="Top">The word by which its branch begins: a child of the cue or of a word above it, or that word itself; −1 before it is known.</param>
    /// <param name="Depth">Steps up to the top.</param>
    /// <param name="Code">How far above the cue the branch hangs and by which relations, as a value of features.</param>
    /// <param name="IsSpine">Whether it is the cue or a word above it.</param>
    internal record struct Entry(int Top, int Depth, uint Code, bool IsSpine);

    public ref readonly Entry this[int token] => ref entries[token - first];

    /// <param name="from">First token looked at; those of a tree that reaches further are as if cut off there.</param>
    /// <param name="end">Token after the last looked at.</param>
    public void Fill(Trees trees, int anchor, int from, int end)
    {
        first = from;
        if (entries.Length < end - from)
        {
            (entries, path) = (new Entry[(end - from) * 2], new int[(end - from) * 2]);
        }

        entries.AsSpan(0, end - from).Fill(new Entry(-1, 0, 0, false));
        var ups = 0u;
        for (int at = anchor, under = -1; at >= from && at < end; under = at, at = trees.Head(at), ups++)
        {
            var code = Short(FeatureKey.Of(60, Math.Min(ups, MostUps), under < 0 ? 0 : (uint)trees.Relation(under) + 1, under < 0 ? 0 : under < at ? 1u : 2u));
            entries[at - first] = new Entry(at, 0, code, true);
        }

        for (var i = from; i < end; i++)
        {
            if (entries[i - first].Top < 0)
            {
                Place(trees, i, from, end, anchor);
            }
        }
    }

    /// <summary>Climbs to the first word whose branch is known and names the branch of all that were passed.</summary>
    private void Place(Trees trees, int token, int from, int end, int anchor)
    {
        var steps = 0;
        var at = token;
        for (; at >= from && at < end && entries[at - first].Top < 0; at = trees.Head(at))
        {
            path[steps++] = at;
        }

        var above = at >= from && at < end ? entries[at - first] : new Entry(-1, 0, 1, true);
        while (--steps >= 0)
        {
            var word = path[steps];
            above = above.IsSpine
                ? new Entry(word, 0, Short(FeatureKey.Of(61, above.Code, (uint)trees.Relation(word), word < anchor ? 1u : 2u)), false)
                : above with { Depth = above.Depth + 1 };
            entries[word - first] = above;
        }
    }

    private static uint Short(ulong key) => (uint)(key >> 40);
}
