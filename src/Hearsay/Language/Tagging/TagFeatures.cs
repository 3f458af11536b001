using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>What speaks for a tag: the word, its letters and classes, what a dictionary has it be, its neighbours, and the two tags before it.</summary>
internal static class TagFeatures
{
    public const int FirstCount = 10;

    public const int RestCount = 31;

    public const int AgainCount = 21;

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

    /// <summary>What is looked at first.</summary>
    /// <param name="tags">Those of the words before <paramref name="at"/> are read.</param>
    /// <param name="keys">Receives <see cref="FirstCount"/> keys.</param>
    public static void FillFirst(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, int at, Span<ulong> keys)
    {
        ref readonly var word = ref words[at];
        ref readonly var before = ref at > 0 ? ref words[at - 1] : ref Outside;
        ref readonly var after = ref at + 1 < words.Length ? ref words[at + 1] : ref Outside;
        var last = at > 0 ? tags[at - 1] : None;
        var lastTwo = (last << 16) | (at > 1 ? tags[at - 2] : None);
        var opens = at == 0 ? 256u : 0u;

        keys[0] = FeatureKey.Of(25, word.Word, word.Shape | opens);
        keys[1] = FeatureKey.Of(14, last, word.Word);
        keys[2] = FeatureKey.Of(13, lastTwo);
        keys[3] = FeatureKey.Of(19, word.Word, after.Word);
        keys[4] = FeatureKey.Of(27, last, word.Suffix3);
        keys[5] = FeatureKey.Of(21, after.Fine, after.OnlyTag);
        keys[6] = FeatureKey.Of(31, word.Shape | opens, word.Casing);
        keys[7] = FeatureKey.Of(24, last, after.Fine, word.Suffix2);
        keys[8] = FeatureKey.Of(28, word.Fine, after.Fine);
        keys[9] = FeatureKey.Of(20, word.Word, before.Word);
    }

    /// <summary>The rest of what speaks for a tag.</summary>
    /// <param name="style">Of the sentence: <see cref="StyleOf"/>.</param>
    /// <param name="tags">Those of the words before <paramref name="at"/> are read.</param>
    /// <param name="keys">Receives <see cref="RestCount"/> keys.</param>
    public static void FillRest(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, int at, uint style, Span<ulong> keys)
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
        keys[12] = FeatureKey.Of(15, before.Word);
        keys[13] = FeatureKey.Of(16, beforeThat.Word);
        keys[14] = FeatureKey.Of(17, after.Word);
        keys[15] = FeatureKey.Of(18, afterThat.Word);
        keys[16] = FeatureKey.Of(22, before.Fine, word.Suffix2);
        keys[17] = FeatureKey.Of(23, after.Suffix3);
        keys[18] = FeatureKey.Of(26, before.Coarse, word.Coarse, after.Coarse);
        keys[19] = FeatureKey.Of(29, lastTwo, word.Fine);
        keys[20] = FeatureKey.Of(30, word.Shape | opens, last);
        keys[21] = FeatureKey.Of(31, word.Shape | opens, word.Casing, style);
        keys[22] = FeatureKey.Of(32, word.Shape | ((uint)word.Casing << 8), after.Shape | ((uint)after.Casing << 8), style);
        keys[23] = FeatureKey.Of(33, word.Shape | ((uint)word.Casing << 8), before.Shape | ((uint)before.Casing << 8), style);
        keys[24] = FeatureKey.Of(34, word.Kind);
        keys[25] = FeatureKey.Of(35, word.Kind, word.Shape | opens, style);
        keys[26] = FeatureKey.Of(36, word.Kind, last);
        keys[27] = FeatureKey.Of(37, word.Kind, after.Kind);
        keys[28] = FeatureKey.Of(38, word.Kind, word.Suffix3);
        keys[29] = FeatureKey.Of(39, word.Topic, word.Shape);
        keys[30] = FeatureKey.Of(61, word.Topic, word.Suffix2, last);
    }

    /// <summary>What speaks for a tag once those on both sides are known.</summary>
    /// <param name="tags">Those of the whole sentence, that of the word itself as first given.</param>
    /// <param name="keys">Receives <see cref="AgainCount"/> keys.</param>
    public static void FillAgain(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, int at, uint style, Span<ulong> keys)
    {
        ref readonly var word = ref words[at];
        ref readonly var before = ref at > 0 ? ref words[at - 1] : ref Outside;
        ref readonly var after = ref at + 1 < words.Length ? ref words[at + 1] : ref Outside;
        uint own = tags[at], last = at > 0 ? tags[at - 1] : None, next = at + 1 < tags.Length ? tags[at + 1] : None;
        var lastTwo = (last << 16) | (at > 1 ? tags[at - 2] : None);
        var nextTwo = (next << 16) | (at + 2 < tags.Length ? tags[at + 2] : None);
        var sides = (last << 16) | next;
        var shape = word.Shape | (at == 0 ? 256u : 0u) | (style << 9) | ((uint)word.Casing << 12);

        keys[0] = FeatureKey.Of(40, own);
        keys[1] = FeatureKey.Of(41, own, next);
        keys[2] = FeatureKey.Of(42, own, sides);
        keys[3] = FeatureKey.Of(43, own, nextTwo);
        keys[4] = FeatureKey.Of(44, own, lastTwo, next);
        keys[5] = FeatureKey.Of(45, word.Word, next);
        keys[6] = FeatureKey.Of(46, word.Word, sides);
        keys[7] = FeatureKey.Of(47, word.Fine, sides);
        keys[8] = FeatureKey.Of(48, word.Suffix3, next);
        keys[9] = FeatureKey.Of(49, word.Suffix2, sides);
        keys[10] = FeatureKey.Of(50, own, after.Word, next);
        keys[11] = FeatureKey.Of(51, own, before.Word, next);
        keys[12] = FeatureKey.Of(52, own, word.Word);
        keys[13] = FeatureKey.Of(53, shape, sides);
        keys[14] = FeatureKey.Of(54, shape, own, next);
        keys[15] = FeatureKey.Of(55, own, lastTwo, nextTwo);
        keys[16] = FeatureKey.Of(56, own, word.Suffix3);
        keys[17] = FeatureKey.Of(57, own, word.Fine);
        keys[18] = FeatureKey.Of(58, word.Kind, sides);
        keys[19] = FeatureKey.Of(59, word.Kind, own, shape);
        keys[20] = FeatureKey.Of(60, word.Kind, own, next);
    }
}
