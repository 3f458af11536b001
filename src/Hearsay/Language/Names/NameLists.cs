using System.Numerics;
using System.Runtime.CompilerServices;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>Which lists of names and of telling words hold a word or several words in a row. Keyed by hash; holds no words.</summary>
internal sealed class NameLists
{
    /// <summary>Set where longer entries begin with these words.</summary>
    public const uint GoesOn = 1u << 31;

    /// <summary>Set on the first and on the later words of an entry of several words.</summary>
    public const uint FirstOfSeveral = 1u << 30, LaterOfSeveral = 1u << 29;

    public const int Longest = 6;

    private readonly ulong[] entries;
    private readonly ulong[] slots;
    private readonly int shift;

    /// <param name="entries">Each the hash of the words in the upper 32 bits and the lists as bits in the lower.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run once: compiled at its best or not at all
    public NameLists(ulong[] entries)
    {
        this.entries = entries;
        slots = new ulong[int.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2))];
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

    public static NameLists Load(WeightsFile file) => new(file.Get<ulong>("lists"));

    public void Save(WeightsFile file) => file.Set<ulong>("lists", entries);

    /// <summary>Hash of several words, from that of all but the last.</summary>
    public static uint Join(uint words, uint next) => (BitOperations.RotateLeft(words, 7) ^ next) * 0x9E3779B1;

    /// <summary>The lists that hold the words of this hash, as bits; 0 where none does.</summary>
    public uint Find(uint words)
    {
        for (var at = (int)(((ulong)words << 32) >> shift); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0)
            {
                return 0;
            }

            if ((uint)(slot >> 32) == words)
            {
                return (uint)slot;
            }
        }
    }

    /// <summary>Writes for each word of a sentence the lists that hold it alone or as part of a longer entry that begins with a capital.</summary>
    public void Fill(ReadOnlySpan<WordForm> words, Span<uint> lists)
    {
        var covered = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var single = Find(words[i].Word);
            lists[i] = (i < covered ? lists[i] : 0) | (single & ~GoesOn);
            if (i < covered || (single & GoesOn) == 0 || (words[i].Shape & WordShape.CapitalFirst) == 0)
            {
                continue;
            }

            var (bits, end, hash) = (0u, i, words[i].Word);
            for (var to = i + 1; to < words.Length && to - i < Longest; to++)
            {
                hash = Join(hash, words[to].Word);
                var found = Find(hash);
                if ((found & ~GoesOn) != 0)
                {
                    (bits, end) = (found & ~GoesOn, to + 1);
                }

                if ((found & GoesOn) == 0)
                {
                    break;
                }
            }

            for (var k = i; k < end; k++)
            {
                lists[k] = (k == i ? lists[i] | FirstOfSeveral : LaterOfSeveral) | bits;
            }

            covered = end;
        }
    }
}
