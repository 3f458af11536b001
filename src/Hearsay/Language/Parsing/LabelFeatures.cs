using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a relation between a head and its child: both, their tags and classes, what stands beside and between them, and, once the tree is drawn, the relations around them.</summary>
internal static class LabelFeatures
{
    public const int FirstCount = 12;

    public const int RestCount = 43;

    /// <summary>Stand for the relation of a child that is not there, and for the one that is asked for.</summary>
    private const uint NoLabel = 99, Itself = 98;

    /// <summary>What is known when the arc is drawn, the child having all its children.</summary>
    /// <param name="keys">Receives <see cref="FirstCount"/> keys.</param>
    public static void FillFirst(ParseInput input, ParserState state, int head, int child, Span<ulong> keys)
    {
        ref readonly var h = ref input[head];
        ref readonly var c = ref input[child];
        var way = head > child ? 1u : 0u;
        var far = Math.Min((uint)Math.Abs(head - child), 6u);
        var left = state.LeftOuter[child];
        ref readonly var l = ref input[left];
        uint leftLabel = Label(state, left), rightLabel = Label(state, state.RightOuter[child]);
        var tags = (h.Tag << 8) | c.Tag;
        var mask = way << 16;
        uint beforeTag = input[child - 1].Tag, afterTag = input[child + 1].Tag;
        ref readonly var headAfter = ref input[Math.Min(head + 1, input.Length)];

        keys[0] = FeatureKey.Of(300, tags, way, far);
        keys[1] = FeatureKey.Of(301, h.Word, c.Word, way);
        keys[2] = FeatureKey.Of(302, h.Word, c.Tag | mask);
        keys[3] = FeatureKey.Of(303, h.Tag | mask, c.Word);
        keys[4] = FeatureKey.Of(304, c.Fine, h.Tag | mask);
        keys[5] = FeatureKey.Of(305, c.Suffix, h.Tag | mask);
        keys[6] = FeatureKey.Of(306, h.Fine, c.Fine, way);
        keys[7] = FeatureKey.Of(307, l.Word, tags | mask);
        keys[8] = FeatureKey.Of(308, leftLabel, rightLabel, tags | mask);
        keys[9] = FeatureKey.Of(309, beforeTag, c.Tag, h.Tag | mask);
        keys[10] = FeatureKey.Of(310, afterTag, c.Tag, h.Tag | mask);
        keys[11] = FeatureKey.Of(311, headAfter.Tag, tags | mask);
    }

    /// <summary>The rest, of the whole tree with the relations of a first look.</summary>
    /// <param name="keys">Receives <see cref="RestCount"/> keys.</param>
    public static void FillRest(ParseInput input, ParserState state, int head, int child, Span<ulong> keys)
    {
        ref readonly var h = ref input[head];
        ref readonly var c = ref input[child];
        var way = head > child ? 1u : 0u;
        var (left, right, inner) = (state.LeftOuter[child], state.RightOuter[child], state.LeftInner[child]);
        var (headLeft, headRight) = (state.LeftOuter[head], state.RightOuter[head]);
        uint leftLabel = Label(state, left), rightLabel = Label(state, right), headLeftLabel = headLeft == child ? Itself : Label(state, headLeft), headRightLabel = headRight == child ? Itself : Label(state, headRight);
        ref readonly var l = ref input[left];
        ref readonly var r = ref input[right];
        var tags = (h.Tag << 8) | c.Tag;
        var mask = way << 16;
        ref readonly var headBefore = ref input[head - 1];
        ref readonly var headAfter = ref input[Math.Min(head + 1, input.Length)];
        var (from, to) = head < child ? (head, child) : (child, head);
        ref readonly var start = ref input[from];
        ref readonly var end = ref input[to];
        var between = (uint)((Math.Min(end.Commas - start.Commas, 2) * 9) + (Math.Min(end.Verbs - start.Verbs, 2) * 3) + Math.Min(end.Joins - start.Joins, 2));
        var grand = state.Heads[head];
        var above = Label(state, head);
        uint own = state.Telling(child), beside = state.Telling(head, child);

        keys[0] = FeatureKey.Of(330, c.Word, way);
        keys[1] = FeatureKey.Of(331, c.Tag, way);
        keys[2] = FeatureKey.Of(332, h.Word, way);
        keys[3] = FeatureKey.Of(333, h.Tag, way);
        keys[4] = FeatureKey.Of(334, tags, way);
        keys[5] = FeatureKey.Of(335, h.Word, c.Word, tags | mask);
        keys[6] = FeatureKey.Of(336, c.Word, c.Tag, h.Tag | mask);
        keys[7] = FeatureKey.Of(337, h.Word, h.Tag, c.Tag | mask);
        keys[8] = FeatureKey.Of(338, h.Fine, c.Word, way);
        keys[9] = FeatureKey.Of(339, h.Word, c.Fine, way);
        keys[10] = FeatureKey.Of(340, h.Coarse, c.Coarse, tags | mask);
        keys[11] = FeatureKey.Of(341, c.Fine, way);
        keys[12] = FeatureKey.Of(342, l.Word, h.Word, way);
        keys[13] = FeatureKey.Of(343, l.Word, c.Word, way);
        keys[14] = FeatureKey.Of(344, l.Tag, tags | mask);
        keys[15] = FeatureKey.Of(345, leftLabel, tags | mask);
        keys[16] = FeatureKey.Of(346, leftLabel, Label(state, inner), tags | mask);
        keys[17] = FeatureKey.Of(347, rightLabel, tags | mask);
        keys[18] = FeatureKey.Of(348, r.Tag, tags | mask);
        keys[19] = FeatureKey.Of(349, leftLabel, l.Word, c.Tag);
        keys[20] = FeatureKey.Of(350, headLeftLabel, tags | mask);
        keys[21] = FeatureKey.Of(351, headRightLabel, tags | mask);
        keys[22] = FeatureKey.Of(352, headLeftLabel, headRightLabel, tags | mask);
        keys[23] = FeatureKey.Of(353, headLeftLabel, h.Word, c.Tag | mask);
        keys[24] = FeatureKey.Of(354, headRightLabel, h.Word, c.Tag | mask);
        keys[25] = FeatureKey.Of(355, input[headLeft].Word, tags | mask);
        keys[26] = FeatureKey.Of(356, headBefore.Tag, tags | mask);
        keys[27] = FeatureKey.Of(357, input[child - 1].Word, tags | mask);
        keys[28] = FeatureKey.Of(358, input[child + 1].Word, tags | mask);
        keys[29] = FeatureKey.Of(359, headAfter.Word, tags | mask);
        keys[30] = FeatureKey.Of(360, Math.Min((uint)state.LeftCount[head], 3), Math.Min((uint)state.RightCount[head], 3), tags | mask);
        keys[31] = FeatureKey.Of(361, between, tags | mask);
        keys[32] = FeatureKey.Of(362, own, tags | mask);
        keys[33] = FeatureKey.Of(363, own, c.Word, h.Tag | mask);
        keys[34] = FeatureKey.Of(364, beside, tags | mask);
        keys[35] = FeatureKey.Of(365, beside, h.Word, c.Tag | mask);
        keys[36] = FeatureKey.Of(366, own, beside, tags | mask);
        keys[37] = FeatureKey.Of(367, above, tags | mask);
        keys[38] = FeatureKey.Of(368, above, h.Word, c.Tag | mask);
        keys[39] = FeatureKey.Of(369, above, c.Word, h.Tag | mask);
        keys[40] = FeatureKey.Of(370, input[grand].Tag, tags | mask);
        keys[41] = FeatureKey.Of(371, input[grand].Word, c.Tag, h.Tag | mask);
        keys[42] = FeatureKey.Of(372, above, own, tags | mask);
    }

    private static uint Label(ParserState state, int child) => child < 0 ? NoLabel : (uint)state.Relations[child];
}
