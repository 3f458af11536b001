using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>What weights nearly always decided in a context, when they read much text: where there is a precedent, they are not asked.</summary>
/// <remarks>
/// A hash of 64-bit contexts: buckets of eight numbers of 32 bits, each 26 bits of the context and its decision plus one.
/// A context that has none is taken for one that has less than once in a million times, the same times on any machine. Thread-safe.
/// </remarks>
internal sealed class Precedents
{
    private const int DecisionBits = 6, Bucket = 8, MeanBucket = 4;

    private const uint DecisionMask = (1 << DecisionBits) - 1;

    private readonly uint[] slots;

    private Precedents(uint[] slots) => this.slots = slots;

    /// <summary>No precedent at all.</summary>
    public static Precedents None { get; } = Of([]);

    /// <param name="settled">Contexts with their decisions, which are below 63; the commonest first, for what does not fit its bucket is left out.</param>
    public static Precedents Of(IReadOnlyCollection<(ulong Context, int Decision)> settled)
    {
        var slots = new uint[((settled.Count / MeanBucket) + 1) * Bucket];
        foreach (var (context, decision) in settled)
        {
            var bucket = slots.AsSpan(First(context, slots.Length), Bucket);
            if (bucket.IndexOf(0u) is >= 0 and var free)
            {
                bucket[free] = ((uint)context << DecisionBits) | (uint)(decision + 1);
            }
        }

        return new Precedents(slots);
    }

    /// <exception cref="InvalidDataException">The file has no such table, or it is damaged.</exception>
    public static Precedents Load(WeightsFile file, string name) =>
        file.Get<uint>(name) is { Length: > 0 } slots && slots.Length % Bucket == 0 ? new Precedents(slots) : throw new InvalidDataException($"The precedents {name} are damaged.");

    public void Save(WeightsFile file, string name) => file.Set<uint>(name, slots);

    /// <summary>The decision of a context; −1 where there is no precedent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong context)
    {
        ref var bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), First(context, slots.Length));
        var same = Vector256.Equals(Vector256.LoadUnsafe(ref bucket) & Vector256.Create(~DecisionMask), Vector256.Create((uint)context << DecisionBits));
        var bits = same.ExtractMostSignificantBits();
        return bits == 0 ? -1 : (int)(Unsafe.Add(ref bucket, BitOperations.TrailingZeroCount(bits)) & DecisionMask) - 1;
    }

    /// <summary>The decision of the first context that has one; −1 where neither has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong context, ulong other) => Find(context) is >= 0 and var decision ? decision : Find(other);

    private static int First(ulong context, int slots) => (int)WideTable.BucketOf(context, (uint)slots / Bucket) * Bucket;
}
