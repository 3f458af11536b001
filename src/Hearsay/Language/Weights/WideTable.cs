using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>Weights of many classes a feature: an open hash from feature keys to rows of 16-bit integers.</summary>
/// <remarks>
/// A slot holds a row's number and as many bits of the key as are left over; a feature that the training did not keep is told from the kept ones by those bits
/// (it is mistaken for one about once in 10,000 times, the same times on any machine). Sums are of 16-bit integers, so they are the same on any processor.
/// </remarks>
internal sealed class WideTable
{
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

    /// <summary>Adds the rows of the features to the scores.</summary>
    /// <param name="scores">As many as <see cref="Stride"/>.</param>
    public void Add(ReadOnlySpan<ulong> keys, Span<short> scores)
    {
        ref var target = ref MemoryMarshal.GetReference(scores);
        for (var i = 0; i < keys.Length; i++)
        {
            var row = RowOf(keys[i]);
            if (row >= 0)
            {
                ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), row * stride);
                for (nuint at = 0; at < (nuint)stride; at += 16)
                {
                    Vector256.AddSaturate(Vector256.LoadUnsafe(ref target, at), Vector256.LoadUnsafe(ref source, at)).StoreUnsafe(ref target, at);
                }
            }
        }
    }

    /// <summary>Index of the highest score, the first among equals.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
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
