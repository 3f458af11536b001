using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>What speaks for a tag: the word, its letters and classes, its neighbours, and the two tags before it.</summary>
internal static class TagFeatures
{
    public const int Count = 33;

    /// <summary>Value of a neighbour or tag beyond the sentence.</summary>
    private const uint None = 0xFFFF;

    private static readonly WordForm Outside = new() { Word = None };

    /// <summary>How a sentence is written, which tells what its capitals mean: 0 as usual, 1 with a capital on most words, 2 in capitals.</summary>
    public static uint StyleOf(ReadOnlySpan<WordForm> words)
    {
        int small = 0, title = 0, capitals = 0;
        foreach (ref readonly var word in words)
        {
            var letters = word.Shape & (WordShape.Small | WordShape.Capital);
            small += letters == WordShape.Small ? 1 : 0;
            title += letters == (WordShape.Small | WordShape.Capital) ? 1 : 0;
            capitals += letters == WordShape.Capital && (word.Shape & WordShape.Single) == 0 ? 1 : 0;
        }

        return capitals > small + title ? 2u : title > 2 && title + capitals > 2 * small ? 1u : 0u;
    }

    /// <param name="style">Of the sentence: <see cref="StyleOf"/>.</param>
    /// <param name="tags">Those of the words before <paramref name="at"/> are read.</param>
    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public static void Fill(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, int at, uint style, Span<ulong> keys)
    {
        ref readonly var word = ref words[at];
        ref readonly var before = ref at > 0 ? ref words[at - 1] : ref Outside;
        ref readonly var beforeThat = ref at > 1 ? ref words[at - 2] : ref Outside;
        ref readonly var after = ref at + 1 < words.Length ? ref words[at + 1] : ref Outside;
        ref readonly var afterThat = ref at + 2 < words.Length ? ref words[at + 2] : ref Outside;
        var last = at > 0 ? tags[at - 1] : None;
        var lastTwo = (last << 16) | (at > 1 ? tags[at - 2] : None);
        var opens = at == 0 ? 256u : 0u;

        keys[0] = FeatureKey.Of(1, word.Word);
        keys[1] = FeatureKey.Of(2, word.Shape | opens);
        keys[2] = FeatureKey.Of(3, word.Suffix1, word.Shape);
        keys[3] = FeatureKey.Of(4, word.Suffix2);
        keys[4] = FeatureKey.Of(5, word.Suffix3);
        keys[5] = FeatureKey.Of(6, word.Suffix4);
        keys[6] = FeatureKey.Of(7, word.Prefix1);
        keys[7] = FeatureKey.Of(8, word.Prefix2);
        keys[8] = FeatureKey.Of(9, word.Prefix3);
        keys[9] = FeatureKey.Of(10, word.Fine);
        keys[10] = FeatureKey.Of(11, word.Coarse, word.Shape);
        keys[11] = FeatureKey.Of(12, last);
        keys[12] = FeatureKey.Of(13, lastTwo);
        keys[13] = FeatureKey.Of(14, last, word.Word);
        keys[14] = FeatureKey.Of(15, before.Word);
        keys[15] = FeatureKey.Of(16, beforeThat.Word);
        keys[16] = FeatureKey.Of(17, after.Word);
        keys[17] = FeatureKey.Of(18, afterThat.Word);
        keys[18] = FeatureKey.Of(19, word.Word, after.Word);
        keys[19] = FeatureKey.Of(20, word.Word, before.Word);
        keys[20] = FeatureKey.Of(21, after.Fine, after.OnlyTag);
        keys[21] = FeatureKey.Of(22, before.Fine, word.Suffix2);
        keys[22] = FeatureKey.Of(23, after.Suffix3);
        keys[23] = FeatureKey.Of(24, last, after.Fine, word.Suffix2);
        keys[24] = FeatureKey.Of(25, word.Word, word.Shape | opens);
        keys[25] = FeatureKey.Of(26, before.Coarse, word.Coarse, after.Coarse);
        keys[26] = FeatureKey.Of(27, last, word.Suffix3);
        keys[27] = FeatureKey.Of(28, word.Fine, after.Fine);
        keys[28] = FeatureKey.Of(29, lastTwo, word.Fine);
        keys[29] = FeatureKey.Of(30, word.Shape | opens, last);
        keys[30] = FeatureKey.Of(31, word.Shape | opens, word.Casing, style);
        keys[31] = FeatureKey.Of(32, word.Shape | ((uint)word.Casing << 8), after.Shape | ((uint)after.Casing << 8), style);
        keys[32] = FeatureKey.Of(33, word.Shape | ((uint)word.Casing << 8), before.Shape | ((uint)before.Casing << 8), style);
    }
}
