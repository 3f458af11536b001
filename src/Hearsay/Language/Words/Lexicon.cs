using System.Numerics;
using System.Runtime.CompilerServices;
using Hearsay.Language.Weights;

namespace Hearsay.Language.Words;

/// <summary>What a dictionary says a written word may be; several at once.</summary>
[Flags]
internal enum WordUses : ushort
{
    None = 0,
    Noun = 1,

    /// <summary>A name, or an adjective of one: written with a capital.</summary>
    Name = 2,
    Plural = 4,
    Verb = 8,

    /// <summary>Third person.</summary>
    Third = 16,
    Gerund = 32,
    Past = 64,
    Adjective = 128,
    Adverb = 256,
}

/// <summary>The words of a dictionary in all their regular forms, each with the uses it may have. Keyed by hash; holds no words.</summary>
/// <remarks>From WordNet 3.1 (Fellbaum 1998) by <c>lab train lexicon</c>. That a dictionary helps a tagger where its training is short of words: Hajič 2000, "Morphological tagging: data vs. dictionaries". Thread-safe.</remarks>
internal sealed class Lexicon
{
    /// <summary>Combinations of uses that are told apart, none among them.</summary>
    public const int MostKinds = 64;

    private static readonly Lazy<Lexicon> Shipped = new(() => Load(WeightsFile.BuiltIn("lexicon")));

    private readonly WordUses[] uses;
    private readonly uint[] words;
    private readonly byte[] kinds;
    private readonly int shift;

    /// <param name="uses">What each kind may be, the first nothing.</param>
    /// <param name="entries">Each word by its hash (<see cref="WordForm.Word"/>), with its kind; each once, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run once: compiled at its best or not at all
    public Lexicon(ReadOnlySpan<WordUses> uses, ReadOnlySpan<(uint Word, byte Kind)> entries)
    {
        this.uses = [.. uses];
        var size = (int)uint.Max(16, BitOperations.RoundUpToPowerOf2((uint)(entries.Length + (entries.Length / 2))));
        (words, kinds, shift) = (new uint[size], new byte[size], 32 - int.Log2(size));
        foreach (var (word, kind) in entries)
        {
            var at = (int)(word >> shift);
            while (kinds[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            (words[at], kinds[at]) = (word, kind);
        }
    }

    public static Lexicon BuiltIn => Shipped.Value;

    public static Lexicon Empty { get; } = new([WordUses.None], []);

    /// <exception cref="InvalidDataException">The file is no lexicon.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as above
    public static Lexicon Load(WeightsFile file)
    {
        var (low, high, kinds) = (file.Get<ushort>("low"), file.Get<byte>("high"), file.Get<byte>("kinds"));
        var entries = new (uint, byte)[kinds.Length];
        var word = 0u;
        for (var i = 0; i < entries.Length; i++)
        {
            word += low[i] | ((uint)high[i] << 16);
            entries[i] = (word, kinds[i]);
        }

        return new Lexicon(file.Get<WordUses>("uses"), entries);
    }

    /// <summary>Writes the hashes in their order as the steps between them.</summary>
    public void Save(WeightsFile file)
    {
        var sorted = words.Zip(kinds).Where(pair => pair.Second != 0).OrderBy(pair => pair.First).ToList();
        var steps = sorted.Select((pair, i) => pair.First - (i > 0 ? sorted[i - 1].First : 0)).ToList();
        file.Set<ushort>("low", [.. steps.Select(step => (ushort)step)]);
        file.Set<byte>("high", [.. steps.Select(step => checked((byte)(step >> 16)))]);
        file.Set<byte>("kinds", [.. sorted.Select(pair => pair.Second)]);
        file.Set<WordUses>("uses", uses);
    }

    /// <summary>The word's combination of uses, below <see cref="MostKinds"/>; 0 where it is not known.</summary>
    public byte KindOf(uint word)
    {
        for (var at = (int)(word >> shift); kinds[at] != 0; at = (at + 1) & (words.Length - 1))
        {
            if (words[at] == word)
            {
                return kinds[at];
            }
        }

        return 0;
    }

    public WordUses UsesOf(byte kind) => uses[kind];
}
