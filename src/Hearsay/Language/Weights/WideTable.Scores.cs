using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>The best of the scores, and its lead.</summary>
internal sealed partial class WideTable
{
    /// <summary>Index of the highest score, the first among equals.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        var highest = short.MinValue;
        var at = 0;
        if (scores.Length >= Lanes)
        {
            ref var first = ref MemoryMarshal.GetReference(scores);
            var most = Vector256.LoadUnsafe(ref first);
            for (at = Lanes; at + Lanes <= scores.Length; at += Lanes)
            {
                most = Vector256.Max(most, Vector256.LoadUnsafe(ref first, (nuint)at));
            }

            for (var i = 0; i < Lanes; i++)
            {
                highest = Math.Max(highest, most[i]);
            }
        }

        for (; at < scores.Length; at++)
        {
            highest = Math.Max(highest, scores[at]);
        }

        return scores.IndexOf(highest);
    }

    /// <summary>By how much the highest score leads the next one.</summary>
    /// <param name="scores">A multiple of 16 of them.</param>
    /// <param name="best">Index of the highest score, the first among equals.</param>
    public static int Lead(ReadOnlySpan<short> scores, out int best)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        var most = Vector256.LoadUnsafe(ref first);
        var next = Vector256.Create(short.MinValue);
        for (var at = Lanes; at < scores.Length; at += Lanes)
        {
            var more = Vector256.LoadUnsafe(ref first, (nuint)at);
            next = Vector256.Max(next, Vector256.Min(most, more));
            most = Vector256.Max(most, more);
        }

        // Each half against the other, then the quarters: the highest of all and the highest of the rest.
        var (a, b) = (most.GetLower(), most.GetUpper());
        var (high, low) = (Vector128.Max(a, b), Vector128.Max(Vector128.Min(a, b), Vector128.Max(next.GetLower(), next.GetUpper())));
        Fold(ref high, ref low, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3));
        Fold(ref high, ref low, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5));
        Fold(ref high, ref low, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6));
        best = scores.IndexOf(high[0]);
        return high[0] - low[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(ref Vector128<short> high, ref Vector128<short> low, Vector128<short> order)
    {
        var (other, otherLow) = (Vector128.Shuffle(high, order), Vector128.Shuffle(low, order));
        low = Vector128.Max(Vector128.Max(low, otherLow), Vector128.Min(high, other));
        high = Vector128.Max(high, other);
    }
}
