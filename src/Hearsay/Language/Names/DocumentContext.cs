using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>What the rest of the document says of a word: of which type a first look took it elsewhere, alone and in the longest run of capitals that holds it.</summary>
/// <remarks>Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition": context aggregation and extended prediction history.</remarks>
internal sealed class DocumentContext
{
    public const int Count = 9;

    private const uint Nothing = 15;

    private readonly NameInput input;
    private readonly byte[] types;
    private readonly int[] ofWord;
    private readonly int[] ofRun;
    private readonly int[] small;
    private readonly int[] longest;
    private readonly int[] words;
    private readonly int[] runs;
    private readonly uint[] keysOfWords;
    private readonly uint[] keysOfRuns;

    /// <param name="types">The type that a first look gave each token.</param>
    public DocumentContext(NameInput input, byte[] types)
    {
        this.input = input;
        this.types = types;
        var capitals = 0;
        for (var i = 0; i < input.Count; i++)
        {
            capitals += input.IsCapital(i) ? 1 : 0;
        }

        var size = int.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capitals * 2));
        (words, runs, keysOfWords, keysOfRuns) = (new int[input.Count], new int[input.Count], new uint[size], new uint[size]);
        (ofWord, ofRun) = (new int[size * NameLabels.Types], new int[size * NameLabels.Types]);
        (small, longest) = (new int[size], new int[size]);
        Array.Fill(longest, -1);
        for (var i = 0; i < input.Count; i++)
        {
            (words[i], runs[i]) = (-1, -1);
            if (!input.IsCapital(i))
            {
                continue;
            }

            var word = words[i] = Place(keysOfWords, input.Forms[i].Word, adds: true);
            ofWord[(word * NameLabels.Types) + types[i]]++;
            var (first, end) = (input.RunFirst[i], input.RunEnd[i]);
            if (end - first > 1 && (input.Flags[i] & NameInput.Headline) == 0 && (longest[word] < 0 || end - first > Length(longest[word])))
            {
                longest[word] = i;
            }

            if (i == first)
            {
                var hash = 0u;
                for (var k = first; k < end; k++)
                {
                    hash = NameLists.Join(hash, input.Forms[k].Word);
                }

                runs[i] = Place(keysOfRuns, hash, adds: true);
            }
            else
            {
                runs[i] = runs[first];
            }

            if (i == end - 1)
            {
                ofRun[(runs[i] * NameLabels.Types) + types[i]]++;
            }
        }

        for (var i = 0; i < input.Count; i++)
        {
            if (!input.IsCapital(i) && (input.Forms[i].Shape & WordShape.Small) != 0 && Place(keysOfWords, input.Forms[i].Word, adds: false) is var word and >= 0)
            {
                small[word]++;
            }
        }
    }

    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public void Fill(int at, Span<ulong> keys)
    {
        var (first, end) = (input.SentenceFirst[at], input.SentenceEnd[at]);
        var shape = (uint)input.Forms[at].Shape;
        var here = Elsewhere(at);
        var before = at > first ? types[at - 1] : Nothing;
        var after = at + 1 < end ? types[at + 1] : Nothing;
        var (runFirst, runEnd) = (input.RunFirst[at], input.RunEnd[at]);
        var run = runs[at] < 0 ? Nothing : Top(ofRun, runs[at], types[runEnd - 1]);
        var whole = Longest(at, runEnd - runFirst);

        keys[0] = FeatureKey.Of(101, types[at]);
        keys[1] = FeatureKey.Of(102, before, types[at], after);
        keys[2] = FeatureKey.Of(103, here, types[at]);
        keys[3] = FeatureKey.Of(104, here, at > first ? Elsewhere(at - 1) : Nothing, at + 1 < end ? Elsewhere(at + 1) : Nothing);
        keys[4] = FeatureKey.Of(105, whole, types[at]);
        keys[5] = FeatureKey.Of(106, whole, here, shape);
        keys[6] = FeatureKey.Of(107, run, types[at], (uint)(Math.Min(at - runFirst, 2) | (Math.Min(runEnd - 1 - at, 2) << 2)));
        keys[7] = FeatureKey.Of(108, words[at] < 0 ? 9u : (uint)Math.Min(small[words[at]], 2), input.Flags[at], here);
        keys[8] = FeatureKey.Of(109, here, shape);
    }

    /// <summary>The commonest types of a word at its other places, and how sure they are.</summary>
    private uint Elsewhere(int at) => words[at] < 0 ? Nothing : Top(ofWord, words[at], types[at]);

    private static uint Top(int[] counts, int slot, int own)
    {
        int best = -1, most = 0, second = -1, next = 0, sum = 0;
        for (var type = 0; type < NameLabels.Types; type++)
        {
            var count = counts[(slot * NameLabels.Types) + type] - (type == own ? 1 : 0);
            sum += count;
            if (count > most)
            {
                (second, next, best, most) = (best, most, type, count);
            }
            else if (count > next)
            {
                (second, next) = (type, count);
            }
        }

        return sum == 0 ? Nothing + 1 : (uint)(best + 32 + ((second + 1) << 6) + (most * 4 >= sum * 3 ? 1024 : 0) + (Math.Min(sum, 3) << 11));
    }

    /// <summary>The type and place of the word in the longest run of capitals that holds it, where that is longer than the word's own.</summary>
    private uint Longest(int at, int length)
    {
        if (words[at] < 0 || longest[words[at]] is not (>= 0 and var other) || Length(other) <= length)
        {
            return Nothing;
        }

        var place = other == input.RunFirst[other] ? 0u : other == input.RunEnd[other] - 1 ? 1u : 2u;
        return 16u + types[other] + ((uint)types[input.RunEnd[other] - 1] << 5) + (place << 9) + ((uint)Math.Min(Length(other), 4) << 11) + ((uint)Math.Min(length, 3) << 15);
    }

    private int Length(int token) => input.RunEnd[token] - input.RunFirst[token];

    private static int Place(uint[] keys, uint key, bool adds)
    {
        key |= 1;
        for (var at = (int)((key * 0x9E3779B1) & (uint)(keys.Length - 1)); ; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == key)
            {
                return at;
            }

            if (keys[at] == 0)
            {
                if (!adds)
                {
                    return -1;
                }

                keys[at] = key;
                return at;
            }
        }
    }
}
