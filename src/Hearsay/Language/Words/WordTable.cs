using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hearsay.Language.Weights;

namespace Hearsay.Language.Words;

/// <summary>What is known of the commoner English words: distributional classes, classes of meaning, the tag of words that have only one, and of all words what a dictionary says of them. Keyed by hash; holds no words.</summary>
internal sealed class WordTable
{
    private static readonly Lazy<WordTable> Shipped = new(() => Load(WeightsFile.BuiltIn("words"), Lexicon.BuiltIn));

    /// <summary>Where an entry in memory has its word's kind of the dictionary: the upper bits of the fine class, which no class needs.</summary>
    private const int KindShift = 26;

    private const ushort FineMask = 1023;

    /// <summary>Of the lower eight bits of an entry: the only tag plus one, and whether the classes are guessed.</summary>
    public const byte TagMask = 127, Guessed = 128;

    // Slots of 8 bytes, then as many topics of 2.
    private readonly byte[] memory;
    private readonly int firstSlot;
    private readonly uint count;
    private readonly Lexicon lexicon;
    private readonly int shift;

    /// <param name="entries">Each the word's hash in the upper 32 bits, then fine class (16 bits), casing (2), coarse class (6), <see cref="Guessed"/> (1) and only tag plus one (7). Any order.</param>
    /// <param name="topicsOf">Topic of each entry.</param>
    /// <param name="lexicon">Asked for every word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run once: compiled at its best or not at all
    public WordTable(ReadOnlySpan<ulong> entries, ReadOnlySpan<ushort> topicsOf, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        count = uint.Max(16, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2));
        shift = 64 - (int)uint.Log2(count);
        var bytes = (int)count * (sizeof(ulong) + sizeof(ushort));
        (memory, firstSlot) = TableMemory.Of(bytes);
        memory.AsSpan(firstSlot, bytes).Clear();
        var slots = MemoryMarshal.Cast<byte, ulong>(memory.AsSpan(firstSlot, (int)count * sizeof(ulong)));
        var topics = MemoryMarshal.Cast<byte, ushort>(memory.AsSpan(firstSlot + ((int)count * sizeof(ulong)), (int)count * sizeof(ushort)));
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = (int)(entry >> shift);
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = entry | ((ulong)lexicon.KindOf((uint)(entry >> 32)) << KindShift);
            topics[at] = topicsOf[i];
        }
    }

    public static WordTable BuiltIn => Shipped.Value;

    public static WordTable Empty { get; } = new([], [], Lexicon.Empty);

    public static WordTable Load(WeightsFile file, Lexicon lexicon) => new(file.Get<ulong>("entries"), file.Get<ushort>("topics"), lexicon);

    public static void Save(WeightsFile file, ReadOnlySpan<ulong> entries, ReadOnlySpan<ushort> topics)
    {
        file.Set("entries", entries);
        file.Set("topics", topics);
    }

    /// <summary>Fills in the classes, the topic and the only tag of a word; leaves them 0 where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Find(uint word, ref WordForm form)
    {
        ref var first = ref Unsafe.As<byte, ulong>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), firstSlot));
        for (var at = (uint)(((ulong)word << 32) >> shift); ; at = (at + 1) & (count - 1))
        {
            var slot = Unsafe.Add(ref first, at);
            if (slot == 0)
            {
                form.Kind = lexicon.KindOf(word);
                return;
            }

            if ((uint)(slot >> 32) == word)
            {
                form.Fine = (ushort)((uint)(slot >> 16) & FineMask);
                form.Kind = (byte)((uint)slot >> KindShift);
                form.Coarse = (byte)((slot >> 8) & 63);
                form.Casing = (byte)((slot >> 14) & 3);
                form.OnlyTag = (byte)(slot & TagMask);
                form.IsGuessed = (slot & Guessed) != 0;
                form.Topic = Unsafe.Add(ref Unsafe.As<ulong, ushort>(ref Unsafe.Add(ref first, count)), at);
                return;
            }
        }
    }
}
