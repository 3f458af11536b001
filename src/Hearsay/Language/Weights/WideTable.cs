using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>Weights of many classes a feature: a hash from feature keys to rows of 8-bit integers, each row with a power of two to multiply it by.</summary>
/// <remarks>
/// A bucket is one vector of 16 numbers of 16 bits: two hold the number of its first row, fourteen tell a feature each by 13 bits of its key and the power of its row. The rows of a bucket lie one after the other.
/// A feature that the training did not keep is taken for another one about once in a thousand times, the same times on any machine. Sums are of 16-bit integers, so they are the same on any processor.
/// </remarks>
internal sealed class WideTable
{
    /// <summary>Features of a bucket at most.</summary>
    public const int BucketFeatures = 14;

    /// <summary>Largest power of two of a row.</summary>
    public const int MostPower = 7;

    private const int Lanes = 16;
    private const int BaseLanes = Lanes - BucketFeatures;
    private const ushort PowerMask = MostPower;

    /// <summary>Most features of one sum.</summary>
    private const int MostKeys = 128;

    private readonly ushort[] buckets;
    private readonly sbyte[] rows;
    private readonly int firstBucket;
    private readonly int firstRow;
    private readonly uint count;
    private readonly int stride;

    /// <param name="marks">For each bucket <see cref="BucketFeatures"/> numbers: <see cref="MarkOf"/> of the key with the row's power in the lower three bits; the features first, then 0.</param>
    /// <param name="rows">One after the other in the order of the marks, each of <paramref name="stride"/> weights.</param>
    /// <param name="stride">Weights a row: 16 or a multiple of 32.</param>
    public WideTable(ReadOnlySpan<ushort> marks, ReadOnlySpan<sbyte> rows, int stride)
    {
        count = (uint)(marks.Length / BucketFeatures);
        this.stride = stride;
        (buckets, firstBucket) = Aligned<ushort>((int)count * Lanes);
        (this.rows, firstRow) = Aligned<sbyte>(rows.Length);
        rows.CopyTo(this.rows.AsSpan(firstRow));
        var row = 0;
        for (var bucket = 0; bucket < count; bucket++)
        {
            var from = marks.Slice(bucket * BucketFeatures, BucketFeatures);
            var to = buckets.AsSpan(firstBucket + (bucket * Lanes), Lanes);
            (to[0], to[1]) = ((ushort)row, (ushort)(row >> 16));
            from.CopyTo(to[BaseLanes..]);
            row += from.IndexOf((ushort)0) is >= 0 and var features ? features : BucketFeatures;
        }
    }

    /// <summary>Number of weights in a row, classes that do not exist included.</summary>
    public int Stride => stride;

    /// <summary>The bucket of a key among a number of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BucketOf(ulong key, uint buckets) => (uint)Math.BigMul(key, buckets, out _);

    /// <summary>The bits of a key that tell it from the others of its bucket; never 0, the lower three bits are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort MarkOf(ulong key)
    {
        var mark = (ushort)(key & ~(ulong)PowerMask);
        return mark == 0 ? (ushort)(PowerMask + 1) : mark;
    }

    /// <summary>Adds the rows of the features to the scores; sums stop at the ends of 16 bits.</summary>
    /// <param name="keys">At most 128.</param>
    /// <param name="scores">As many as <see cref="Stride"/>.</param>
    public void Add(ReadOnlySpan<ulong> keys, Span<short> scores)
    {
        // No branch on what was found: the processor has many buckets under way at once.
        Span<int> places = stackalloc int[MostKeys];
        Span<byte> powers = stackalloc byte[MostKeys];
        ref var bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buckets), firstBucket);
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var power = ref MemoryMarshal.GetReference(powers);
        var found = 0;
        foreach (var key in keys)
        {
            ref var at = ref Unsafe.Add(ref bucket, BucketOf(key, count) * Lanes);
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref at) & Vector256.Create(unchecked((ushort)~PowerMask)), Vector256.Create(MarkOf(key)));
            var bits = same.AsByte().ExtractMostSignificantBits() >> (2 * BaseLanes);
            var feature = System.Numerics.BitOperations.TrailingZeroCount(bits | 0x80000000) >> 1;
            Unsafe.Add(ref place, found) = (int)(at | ((uint)Unsafe.Add(ref at, 1) << 16)) + feature;
            Unsafe.Add(ref power, found) = (byte)(Unsafe.Add(ref at, feature + BaseLanes & (Lanes - 1)) & PowerMask);
            found += bits != 0 ? 1 : 0;
        }

        if (stride == Lanes)
        {
            AddNarrow(places[..found], powers, scores);
        }
        else
        {
            AddWide(places[..found], powers, scores);
        }
    }

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

    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public static WideTable Load(WeightsFile file, string name) => new(file.View<ushort>(name + ".marks"), file.View<sbyte>(name + ".rows"), file.View<int>(name + ".stride")[0]);

    public void Save(WeightsFile file, string name)
    {
        var marks = new ushort[(int)count * BucketFeatures];
        for (var bucket = 0; bucket < count; bucket++)
        {
            buckets.AsSpan(firstBucket + (bucket * Lanes) + BaseLanes, BucketFeatures).CopyTo(marks.AsSpan(bucket * BucketFeatures));
        }

        file.Set<int>(name + ".stride", [stride]);
        file.Set<ushort>(name + ".marks", marks);
        file.Set<sbyte>(name + ".rows", rows.AsSpan(firstRow, marks.Count(mark => mark != 0) * stride));
    }

    /// <summary>An array and where in it the first element stands that begins a line of the processor's cache: a row that lies across two costs twice.</summary>
    private static (T[] Array, int First) Aligned<T>(int length)
        where T : unmanaged
    {
        const int line = 64;
        var array = GC.AllocateUninitializedArray<T>(length + (line / Unsafe.SizeOf<T>()), pinned: true);
        var over = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & (line - 1));
        return (array, over == 0 ? 0 : (line - over) / Unsafe.SizeOf<T>());
    }

    private void AddNarrow(ReadOnlySpan<int> places, ReadOnlySpan<byte> powers, Span<short> scores)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), firstRow);
        ref var target = ref MemoryMarshal.GetReference(scores);
        var sum = Vector256.LoadUnsafe(ref target);
        for (var i = 0; i < places.Length; i++)
        {
            var row = Vector128.LoadUnsafe(ref first, (nuint)places[i] * Lanes);
            sum = Vector256.AddSaturate(sum, Vector256.ShiftLeft(Vector256.WidenLower(row.ToVector256Unsafe()), powers[i]));
        }

        sum.StoreUnsafe(ref target);
    }

    private void AddWide(ReadOnlySpan<int> places, ReadOnlySpan<byte> powers, Span<short> scores)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), firstRow);
        ref var target = ref MemoryMarshal.GetReference(scores);
        for (var block = 0; block < stride; block += 2 * Lanes)
        {
            var sum = Vector256.LoadUnsafe(ref target, (nuint)block);
            var next = Vector256.LoadUnsafe(ref target, (nuint)(block + Lanes));
            for (var i = 0; i < places.Length; i++)
            {
                var row = Vector256.LoadUnsafe(ref first, (nuint)places[i] * (nuint)stride + (nuint)block);
                sum = Vector256.AddSaturate(sum, Vector256.ShiftLeft(Vector256.WidenLower(row), powers[i]));
                next = Vector256.AddSaturate(next, Vector256.ShiftLeft(Vector256.WidenUpper(row), powers[i]));
            }

            sum.StoreUnsafe(ref target, (nuint)block);
            next.StoreUnsafe(ref target, (nuint)(block + Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(ref Vector128<short> high, ref Vector128<short> low, Vector128<short> order)
    {
        var (other, otherLow) = (Vector128.Shuffle(high, order), Vector128.Shuffle(low, order));
        low = Vector128.Max(Vector128.Max(low, otherLow), Vector128.Min(high, other));
        high = Vector128.Max(high, other);
    }
}
