using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>Weights of many classes a feature: an open hash from feature keys to rows of 16-bit integers.</summary>
/// <remarks>
/// A slot holds a row's number and as many bits of the key as are left over; a feature that the training did not keep is told from the kept ones by those bits
/// (it is mistaken for one about once in some thousand times, the same times on any machine). Sums are of 16-bit integers, so they are the same on any processor.
/// </remarks>
internal sealed class WideTable
{
    private const int Lanes = 16;

    /// <summary>Most features of one sum.</summary>
    private const int MostKeys = 128;

    private readonly uint[] slots;
    private readonly short[] rows;
    private readonly int stride;
    private readonly int shift;
    private readonly int rowBits;

    /// <param name="slots">A power of two of them; 0 is empty, else the row's number plus one in the lower <paramref name="rowBits"/> bits and the key's check bits above.</param>
    /// <param name="rows">One after the other, each of <paramref name="stride"/> weights.</param>
    /// <param name="stride">Weights a row: a multiple of 16.</param>
    public WideTable(uint[] slots, short[] rows, int stride, int rowBits)
    {
        this.slots = slots;
        this.rows = rows;
        this.stride = stride;
        this.rowBits = rowBits;
        shift = 64 - int.Log2(slots.Length);
    }

    /// <summary>Number of weights in a row, classes that do not exist included.</summary>
    public int Stride => stride;

    /// <summary>Adds the rows of the features to the scores; sums stop at the ends of 16 bits.</summary>
    /// <param name="keys">At most 128.</param>
    /// <param name="scores">As many as <see cref="Stride"/>.</param>
    public void Add(ReadOnlySpan<ulong> keys, Span<short> scores)
    {
        // Reading every slot before looking at any lets the processor fetch many of them at once; a comparison in between would make it wait for each.
        Span<uint> met = stackalloc uint[MostKeys];
        Span<int> places = stackalloc int[MostKeys];
        ref var slot = ref MemoryMarshal.GetArrayDataReference(slots);
        for (var i = 0; i < keys.Length; i++)
        {
            met[i] = Unsafe.Add(ref slot, (uint)(keys[i] >> shift));
        }

        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (met[i] != 0)
            {
                var row = ((met[i] ^ (uint)keys[i]) >> rowBits) == 0 ? (int)(met[i] & ((1u << rowBits) - 1)) - 1 : RowOf(keys[i]);
                places[count] = row * stride;
                count += row >= 0 ? 1 : 0;
            }
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var target = ref MemoryMarshal.GetReference(scores);
        for (var block = 0; block < stride; block += Lanes)
        {
            var sum = Vector256.LoadUnsafe(ref target, (nuint)block);
            foreach (var place in places[..count])
            {
                sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref first, (nuint)(place + block)));
            }

            sum.StoreUnsafe(ref target, (nuint)block);
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

    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public static WideTable Load(WeightsFile file, string name)
    {
        var shape = file.Get<int>(name + ".shape");
        return new WideTable(file.Get<uint>(name + ".slots"), file.Get<short>(name + ".rows"), shape[0], shape[1]);
    }

    public void Save(WeightsFile file, string name)
    {
        file.Set<int>(name + ".shape", [stride, rowBits]);
        file.Set<uint>(name + ".slots", slots);
        file.Set<short>(name + ".rows", rows);
    }

    /// <summary>Number of a feature's row; −1 where the table has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RowOf(ulong key)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        var mask = (uint)slots.Length - 1;
        var check = (uint)key >> rowBits << rowBits;
        for (var at = (uint)(key >> shift); ; at++)
        {
            var slot = Unsafe.Add(ref first, at & mask);
            if (slot == 0)
            {
                return -1;
            }

            if (((slot ^ check) >> rowBits) == 0)
            {
                return (int)(slot - check) - 1;
            }
        }
    }
}
