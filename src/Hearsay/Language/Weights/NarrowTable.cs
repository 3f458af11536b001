using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Weights;

/// <summary>Weights of three classes a feature: an open hash whose slots hold the weights themselves, so that a look-up touches one place in memory.</summary>
internal sealed class NarrowTable
{
    private readonly ulong[] slots;
    private readonly int shift;

    /// <param name="slots">A power of two of them; 0 is empty, else the key's lowest 16 bits (1 where they are 0), then three 16-bit weights.</param>
    public NarrowTable(ulong[] slots)
    {
        this.slots = slots;
        shift = 64 - int.Log2(slots.Length);
    }

    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public static NarrowTable Load(WeightsFile file, string name) => new(file.Get<ulong>(name));

    public void Save(WeightsFile file, string name) => file.Set<ulong>(name, slots);

    /// <summary>The sums of the features' weights.</summary>
    public (int First, int Second, int Third) Sum(ReadOnlySpan<ulong> keys)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        var mask = (ulong)slots.Length - 1;
        var sums = Vector128<int>.Zero;
        for (var i = 0; i < keys.Length; i++)
        {
            var check = CheckOf(keys[i]);
            for (var at = keys[i] >> shift; ; at++)
            {
                var slot = Unsafe.Add(ref first, (nuint)(at & mask));
                if (slot == 0)
                {
                    break;
                }

                if ((ushort)slot == check)
                {
                    sums += Vector128.WidenLower(Vector128.CreateScalar(slot).AsInt16());
                    break;
                }
            }
        }

        return (sums[1], sums[2], sums[3]);
    }

    /// <summary>The bits of a key that its slot keeps, never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort CheckOf(ulong key) => (ushort)key == 0 ? (ushort)1 : (ushort)key;
}
