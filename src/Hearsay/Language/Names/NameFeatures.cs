using Hearsay.Language.Parsing;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>What speaks in a sentence for the label of a word: the word, its letters, classes, tag and lists, its neighbours, its head in the tree, and the run of capitals that it stands in.</summary>
internal static class NameFeatures
{
    public const int Count = 58;

    private static readonly WordForm Outside = new() { Word = 0xFFFF };

    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public static void Fill(NameInput input, int at, Span<ulong> keys)
    {
        var (first, end) = (input.SentenceFirst[at], input.SentenceEnd[at]);
        ref readonly var word = ref input.Forms[at];
        ref readonly var before = ref Form(input, at - 1, first, end);
        ref readonly var beforeThat = ref Form(input, at - 2, first, end);
        ref readonly var after = ref Form(input, at + 1, first, end);
        ref readonly var afterThat = ref Form(input, at + 2, first, end);
        var tags = input.Tags.Numbers;
        var tag = (uint)tags[at];
        var tagBefore = at > first ? tags[at - 1] : 255u;
        var tagAfter = at + 1 < end ? tags[at + 1] : 255u;
        var lists = input.Lists[at];
        var listsBefore = at > first ? input.Lists[at - 1] : 1u << 28;
        var listsAfter = at + 1 < end ? input.Lists[at + 1] : 1u << 28;
        var shape = word.Shape | ((uint)(input.Flags[at] & (NameInput.Opens | NameInput.Headline)) << 8);
        var (runFirst, runEnd) = (input.RunFirst[at], input.RunEnd[at]);
        ref readonly var opener = ref input.Forms[runFirst];
        ref readonly var closer = ref input.Forms[runEnd - 1];
        ref readonly var beforeRun = ref Form(input, runFirst - 1, first, end);
        ref readonly var afterRun = ref Form(input, runEnd, first, end);
        var place = (uint)(Math.Min(at - runFirst, 3) | (Math.Min(runEnd - 1 - at, 3) << 2));
        var head = input.Trees.Head(at);
        ref readonly var governor = ref Form(input, head == Trees.NoHead ? -1 : head, first, end);
        var relation = (uint)input.Trees.Relation(at);

        keys[0] = FeatureKey.Of(1, word.Word);
        keys[1] = FeatureKey.Of(2, word.Word, word.Shape);
        keys[2] = FeatureKey.Of(3, word.Suffix2, word.Shape);
        keys[3] = FeatureKey.Of(4, word.Suffix3);
        keys[4] = FeatureKey.Of(5, word.Suffix4);
        keys[5] = FeatureKey.Of(6, word.Prefix2);
        keys[6] = FeatureKey.Of(7, word.Prefix3);
        keys[7] = FeatureKey.Of(8, shape, before.Shape, after.Shape);
        keys[8] = FeatureKey.Of(9, shape, place);
        keys[9] = FeatureKey.Of(10, before.Word);
        keys[10] = FeatureKey.Of(11, after.Word);
        keys[11] = FeatureKey.Of(12, beforeThat.Word);
        keys[12] = FeatureKey.Of(13, afterThat.Word);
        keys[13] = FeatureKey.Of(14, before.Word, word.Word);
        keys[14] = FeatureKey.Of(15, word.Word, after.Word);
        keys[15] = FeatureKey.Of(16, before.Word, shape);
        keys[16] = FeatureKey.Of(17, after.Word, shape);
        keys[17] = FeatureKey.Of(18, word.Fine, word.Shape);
        keys[18] = FeatureKey.Of(19, before.Fine, shape);
        keys[19] = FeatureKey.Of(20, after.Fine, shape);
        keys[20] = FeatureKey.Of(21, beforeThat.Fine);
        keys[21] = FeatureKey.Of(22, afterThat.Fine);
        keys[22] = FeatureKey.Of(23, before.Fine, word.Coarse);
        keys[23] = FeatureKey.Of(24, after.Fine, word.Coarse);
        keys[24] = FeatureKey.Of(25, before.Coarse, word.Coarse, after.Coarse);
        keys[25] = FeatureKey.Of(26, tagBefore, tag, tagAfter);
        keys[26] = FeatureKey.Of(27, tag, shape);
        keys[27] = FeatureKey.Of(28, lists);
        keys[28] = FeatureKey.Of(29, lists, shape);
        keys[29] = FeatureKey.Of(30, listsBefore, lists);
        keys[30] = FeatureKey.Of(31, lists, listsAfter);
        keys[31] = FeatureKey.Of(32, listsBefore, shape);
        keys[32] = FeatureKey.Of(33, listsAfter, shape);
        keys[33] = FeatureKey.Of(34, opener.Word, closer.Word, (uint)(runEnd - runFirst));
        keys[34] = FeatureKey.Of(35, closer.Word, place);
        keys[35] = FeatureKey.Of(36, input.Lists[runEnd - 1], place);
        keys[36] = FeatureKey.Of(37, opener.Word, place);
        keys[37] = FeatureKey.Of(38, input.Lists[runFirst], input.Lists[runEnd - 1], place);
        keys[38] = FeatureKey.Of(39, beforeRun.Word, place);
        keys[39] = FeatureKey.Of(40, afterRun.Word, place);
        keys[40] = FeatureKey.Of(41, beforeRun.Fine, afterRun.Fine);
        keys[41] = FeatureKey.Of(42, beforeRun.Coarse, place, input.Lists[runFirst]);
        keys[42] = FeatureKey.Of(43, governor.Word, relation);
        keys[43] = FeatureKey.Of(44, governor.Fine, relation, word.Shape);
        keys[44] = FeatureKey.Of(45, beforeThat.Word, before.Word);
        keys[45] = FeatureKey.Of(46, after.Word, afterThat.Word);
        keys[46] = FeatureKey.Of(47, closer.Suffix3, place);
        keys[47] = FeatureKey.Of(48, afterRun.Fine, word.Coarse, place);
        keys[48] = FeatureKey.Of(49, word.Casing, shape, tag);
        keys[49] = FeatureKey.Of(50, word.Casing | ((uint)before.Casing << 4) | ((uint)after.Casing << 8), shape);
        keys[50] = FeatureKey.Of(51, opener.Casing, closer.Casing, place);
        keys[51] = FeatureKey.Of(52, word.Topic, word.Shape);
        keys[52] = FeatureKey.Of(53, before.Topic, shape);
        keys[53] = FeatureKey.Of(54, after.Topic, shape);
        keys[54] = FeatureKey.Of(55, closer.Topic, place);
        keys[55] = FeatureKey.Of(56, opener.Topic, place);
        keys[56] = FeatureKey.Of(57, governor.Topic, relation, word.Shape);
        keys[57] = FeatureKey.Of(58, afterRun.Topic, place);
    }

    private static ref readonly WordForm Form(NameInput input, int at, int first, int end)
    {
        if (at >= first && at < end)
        {
            return ref input.Forms[at];
        }

        return ref Outside;
    }
}
