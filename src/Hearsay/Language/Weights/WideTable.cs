using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Weights;

/// <summary>Weights of many classes a feature: a hash from feature keys to rows of 8-bit integers, each row with a power of two to multiply it by.</summary>
/// <remarks>
/// A bucket is one vector of 16 numbers of 16 bits: two hold twice the number of its first row, fourteen tell a feature each by 13 bits of its key and the power of its row. The rows of a bucket lie one after the other.
/// A feature that the training did not keep is taken for another one about once in a thousand times, the same times on any machine. Sums are of 16-bit integers, so they are the same on any processor.
/// </remarks>
internal sealed partial class WideTable
{
    /// <summary>Features of a bucket at most.</summary>
    public const int BucketFeatures = 14;

    /// <summary>Largest power of two of a row.</summary>
    public const int MostPower = 7;

    private const int Lanes = 16;
    private const int BaseLanes = Lanes - BucketFeatures;
    private const ushort PowerMask = MostPower;
    private const int BucketShift = 5;
    private const int FirstMark = 2 * BaseLanes;

    /// <summary>Most features of one sum.</summary>
    private const int MostKeys = 128;

    private readonly byte[] memory;
    private readonly int firstBucket;
    private readonly int firstRow;
    private readonly int rowBytes;
    private readonly uint count;
    private readonly int stride;

    /// <param name="marks">For each bucket <see cref="BucketFeatures"/> numbers: <see cref="MarkOf"/> of the key with the row's power in the lower three bits; the features first, then 0.</param>
    /// <param name="rows">One after the other in the order of the marks, each of <paramref name="stride"/> weights.</param>
    /// <param name="stride">Weights a row: 16 or a multiple of 32.</param>
    public WideTable(ReadOnlySpan<ushort> marks, ReadOnlySpan<sbyte> rows, int stride)
        : this(marks, rows.Length, stride) => rows.CopyTo(Rows);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run a few times: compiled at its best or not at all
    private WideTable(ReadOnlySpan<ushort> marks, int rowBytes, int stride)
    {
        count = (uint)(marks.Length / BucketFeatures);
        this.rowBytes = rowBytes;
        this.stride = stride;
        var bucketBytes = ((int)count + 1) / 2 * 2 << BucketShift;
        (memory, firstBucket) = TableMemory.Of(bucketBytes + rowBytes);
        firstRow = firstBucket + bucketBytes;
        var row = 0;
        var buckets = MemoryMarshal.Cast<byte, ushort>(memory.AsSpan(firstBucket, bucketBytes));
        for (var bucket = 0; bucket < count; bucket++)
        {
            var from = marks.Slice(bucket * BucketFeatures, BucketFeatures);
            var to = buckets.Slice(bucket * Lanes, Lanes);
            (to[0], to[1]) = ((ushort)(2 * row), (ushort)(2 * row >> 16));
            from.CopyTo(to[BaseLanes..]);
            row += from.IndexOf((ushort)0) is >= 0 and var features ? features : BucketFeatures;
        }
    }

    private Span<sbyte> Rows => MemoryMarshal.Cast<byte, sbyte>(memory.AsSpan(firstRow, rowBytes));

    /// <summary>Number of weights in a row, classes that do not exist included.</summary>
    public int Stride => stride;

    /// <summary>The bucket of a key among a number of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BucketOf(ulong key, uint buckets) => (uint)((((key >> 32) * buckets) + (((key & uint.MaxValue) * buckets) >> 32)) >> 32);

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
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<ulong> keys, Span<short> scores)
    {
        // Three loops, none with a branch on what was found, so that the processor has many buckets and many rows under way at once.
        Span<ulong> places = stackalloc ulong[MostKeys];
        Locate(keys, places);
        var found = Find(keys, places);
        if (stride == Lanes)
        {
            AddNarrow(places[..found], scores);
        }
        else
        {
            AddWide(places[..found], scores);
        }
    }

    /// <summary>Writes the byte at which the bucket of each key begins, and has it brought near.</summary>
    private void Locate(ReadOnlySpan<ulong> keys, Span<ulong> places)
    {
        ref var bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), firstBucket);
        ref var place = ref MemoryMarshal.GetReference(places[..keys.Length]);
        ref var key = ref MemoryMarshal.GetReference(keys);
        var i = 0;
        if (Avx2.IsSupported)
        {
            // BucketOf, of four keys at a time
            var buckets = Vector256.Create((ulong)count).AsUInt32();
            for (; i + 4 <= keys.Length; i += 4)
            {
                var four = Vector256.LoadUnsafe(ref key, (nuint)i);
                var upper = Avx2.Multiply((four >>> 32).AsUInt32(), buckets);
                var lower = Avx2.Multiply(four.AsUInt32(), buckets);
                (((upper + (lower >>> 32)) >>> 32) << BucketShift).StoreUnsafe(ref place, (nuint)i);
                Fetch(ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i)));
                Fetch(ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i + 1)));
                Fetch(ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i + 2)));
                Fetch(ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i + 3)));
            }
        }

        for (; i < keys.Length; i++)
        {
            Unsafe.Add(ref place, i) = (ulong)BucketOf(Unsafe.Add(ref key, i), count) << BucketShift;
            Fetch(ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i)));
        }
    }

    /// <summary>Puts the rows of the keys that are known in the place of their buckets: sixteen times the row's number, and its power.</summary>
    /// <returns>How many are known.</returns>
    private int Find(ReadOnlySpan<ulong> keys, Span<ulong> places)
    {
        ref var bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), firstBucket);
        ref var place = ref MemoryMarshal.GetReference(places[..keys.Length]);
        ref var key = ref MemoryMarshal.GetReference(keys);
        var found = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            ref var at = ref Unsafe.Add(ref bucket, (nuint)Unsafe.Add(ref place, i));
            // MarkOf, in each lane
            var mark = Vector256.Max(Vector256.Create((ushort)Unsafe.Add(ref key, i)) & Vector256.Create(unchecked((ushort)~PowerMask)), Vector256.Create((ushort)(PowerMask + 1)));
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref at).AsUInt16() & Vector256.Create(unchecked((ushort)~PowerMask)), mark);
            var bits = same.AsByte().ExtractMostSignificantBits() >> FirstMark;
            // Twice the number of the feature in its bucket; 32, and nothing that is counted, where it is not there.
            var feature = (nuint)(uint)System.Numerics.BitOperations.TrailingZeroCount(bits);
            var power = Unsafe.Add(ref at, feature + FirstMark) & (nuint)PowerMask;
            Unsafe.Add(ref place, found) = (((nuint)Unsafe.As<byte, uint>(ref at) + feature) * 8) + power;
            found += bits != 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>Has the processor read what will be asked for soon; of no effect where it can not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch<T>(ref T at)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref at));
        }
    }

    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public static WideTable Load(WeightsFile file, string name)
    {
        var table = new WideTable(file.Get<ushort>(name + ".marks"), file.SizeOf(name + ".rows"), file.Get<int>(name + ".stride")[0]);
        file.Unpack(name + ".rows", MemoryMarshal.AsBytes(table.Rows));
        return table;
    }

    /// <summary>Loads several tables side by side.</summary>
    /// <exception cref="AggregateException">The file has no such table.</exception>
    public static WideTable[] Load(WeightsFile file, params string[] names)
    {
        var tables = new WideTable[names.Length];
        Parallel.For(0, names.Length, i => tables[i] = Load(file, names[i]));
        return tables;
    }

    public void Save(WeightsFile file, string name)
    {
        var marks = new ushort[(int)count * BucketFeatures];
        for (var bucket = 0; bucket < count; bucket++)
        {
            MemoryMarshal.Cast<byte, ushort>(memory.AsSpan(firstBucket + (bucket << BucketShift) + FirstMark, 2 * BucketFeatures)).CopyTo(marks.AsSpan(bucket * BucketFeatures));
        }

        file.Set<int>(name + ".stride", [stride]);
        file.Set<ushort>(name + ".marks", marks);
        file.Set<sbyte>(name + ".rows", Rows);
    }

    private void AddNarrow(ReadOnlySpan<ulong> places, Span<short> scores)
    {
        ref var first = ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), firstRow));
        ref var target = ref MemoryMarshal.GetReference(scores);
        var sum = Vector256.LoadUnsafe(ref target);
        foreach (var place in places)
        {
            var row = Vector128.LoadUnsafe(ref first, (nuint)(place & ~(ulong)PowerMask));
            sum = Vector256.AddSaturate(sum, Vector256.ShiftLeft(Vector256.WidenLower(row.ToVector256Unsafe()), (int)(place & PowerMask)));
        }

        sum.StoreUnsafe(ref target);
    }

    private void AddWide(ReadOnlySpan<ulong> places, Span<short> scores)
    {
        ref var first = ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), firstRow));
        ref var target = ref MemoryMarshal.GetReference(scores);
        for (var block = 0; block < stride; block += 2 * Lanes)
        {
            var sum = Vector256.LoadUnsafe(ref target, (nuint)block);
            var next = Vector256.LoadUnsafe(ref target, (nuint)(block + Lanes));
            foreach (var place in places)
            {
                var row = Vector256.LoadUnsafe(ref first, (nuint)(place / Lanes) * (nuint)stride + (nuint)block);
                var power = (int)(place & PowerMask);
                sum = Vector256.AddSaturate(sum, Vector256.ShiftLeft(Vector256.WidenLower(row), power));
                next = Vector256.AddSaturate(next, Vector256.ShiftLeft(Vector256.WidenUpper(row), power));
            }

            sum.StoreUnsafe(ref target, (nuint)block);
            next.StoreUnsafe(ref target, (nuint)(block + Lanes));
        }
    }
}
