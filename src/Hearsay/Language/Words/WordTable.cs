using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hearsay.Language.Weights;

namespace Hearsay.Language.Words;

/// <summary>What is known of the commoner English words: distributional classes, and the tag of words that have only one. Keyed by hash; holds no words.</summary>
internal sealed class WordTable
{
    private static readonly Lazy<WordTable> Shipped = new(() => Load(WeightsFile.BuiltIn("words")));

    private readonly ulong[] slots;
    private readonly int shift;

    /// <param name="entries">Each the word's hash in the upper 32 bits, then fine class (16 bits), casing (2), coarse class (6) and only tag plus one (8). Any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run once: compiled at its best or not at all
    public WordTable(ReadOnlySpan<ulong> entries)
    {
        slots = new ulong[int.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2))];
        shift = 64 - int.Log2(slots.Length);
        foreach (var entry in entries)
        {
            var at = (int)(entry >> shift);
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = entry;
        }
    }

    public static WordTable BuiltIn => Shipped.Value;

    public static WordTable Empty { get; } = new([]);

    public static WordTable Load(WeightsFile file) => new(file.Get<ulong>("entries"));

    public static void Save(WeightsFile file, ReadOnlySpan<ulong> entries) => file.Set("entries", entries);

    /// <summary>Fills in the classes and the only tag of a word; leaves them 0 where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Find(uint word, ref WordForm form)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        for (var at = (uint)(((ulong)word << 32) >> shift); ; at = (at + 1) & ((uint)slots.Length - 1))
        {
            var slot = Unsafe.Add(ref first, at);
            if (slot == 0)
            {
                return;
            }

            if ((uint)(slot >> 32) == word)
            {
                form.Fine = (ushort)(slot >> 16);
                form.Coarse = (byte)((slot >> 8) & 63);
                form.Casing = (byte)((slot >> 14) & 3);
                form.OnlyTag = (byte)slot;
                return;
            }
        }
    }
}
