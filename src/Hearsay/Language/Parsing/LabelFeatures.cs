using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a relation between a head and its child: both, their tags and classes, what stands beside and between them, and, once the tree is drawn, the relations around them.</summary>
internal static class LabelFeatures
{
    public const int FirstCount = 12;

    public const int RestCount = 36;

    /// <summary>Stand for the relation of a child that is not there, and for the one that is asked for.</summary>
    private const uint NoLabel = 99, Itself = 98;

    /// <summary>All that the first look asks of an arc, in one number of 48 bits; never 0. In sentences of <see cref="Findings.LongestSentence"/> words at most.</summary>
    public static ulong FirstKey(ParserState state, int head, int child)
    {
        var left = state.LeftOuter[child];
        return (uint)(head + 1) | ((uint)(child + 1) << 8) | ((uint)(left + 1) << 16) | ((ulong)Label(state, left) << 24) | ((ulong)Label(state, state.RightOuter[child]) << 31);
    }

    /// <summary>A context that may settle a relation: the tags of both words, how they stand, and the relations of the child's outermost children.</summary>
    public static ulong Context(ParseInput input, ParserState state, int head, int child) =>
        FeatureKey.Of(3, (Pair(input, head, child) << 8) | Math.Min((uint)Math.Abs(head - child), 6u), (Label(state, state.LeftOuter[child]) << 8) | Label(state, state.RightOuter[child]));

    /// <summary>Another: the tags of both words, which stands first, and the child itself.</summary>
    public static ulong WordContext(ParseInput input, int head, int child) => FeatureKey.Of(4, Pair(input, head, child), input[child].Word.Value);

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
        var tags = (h.Tag.Value << 8) | c.Tag.Value;
        var mask = way << 16;
        FeatureKey.FeatureValue pair = tags | mask, childTag = c.Tag.Value | mask, headTag = h.Tag.Value | mask;
        uint beforeTag = input[child - 1].Tag.Value, afterTag = input[child + 1].Tag.Value;
        ref readonly var headAfter = ref input[Math.Min(head + 1, input.Length)];

        keys = keys[..FirstCount];
        keys[0] = FeatureKey.Sum(300, tags, way, far);
        keys[1] = FeatureKey.Sum(301, h.Word, c.Word, way);
        keys[2] = FeatureKey.Sum(302, h.Word, childTag);
        keys[3] = FeatureKey.Sum(303, headTag, c.Word);
        keys[4] = FeatureKey.Sum(304, c.Fine, headTag);
        keys[5] = FeatureKey.Sum(305, c.Suffix, headTag);
        keys[6] = FeatureKey.Sum(306, h.Fine, c.Fine, way);
        keys[7] = FeatureKey.Sum(307, l.Word, pair);
        keys[8] = FeatureKey.Sum(308, leftLabel, rightLabel, pair);
        keys[9] = FeatureKey.Sum(309, beforeTag, c.Tag, headTag);
        keys[10] = FeatureKey.Sum(310, afterTag, c.Tag, headTag);
        keys[11] = FeatureKey.Sum(311, headAfter.Tag, pair);
        FeatureKey.Finish(keys);
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
        var tags = (h.Tag.Value << 8) | c.Tag.Value;
        var mask = way << 16;
        FeatureKey.FeatureValue pair = tags | mask, childTag = c.Tag.Value | mask, headTag = h.Tag.Value | mask;
        ref readonly var headBefore = ref input[head - 1];
        ref readonly var headAfter = ref input[Math.Min(head + 1, input.Length)];
        var (from, to) = head < child ? (head, child) : (child, head);
        ref readonly var start = ref input[from];
        ref readonly var end = ref input[to];
        var between = (uint)((Math.Min(end.Commas - start.Commas, 2) * 9) + (Math.Min(end.Verbs - start.Verbs, 2) * 3) + Math.Min(end.Joins - start.Joins, 2));
        var grand = state.Heads[head];
        var above = Label(state, head);
        uint own = state.Telling(child), beside = state.Telling(head, child);

        keys = keys[..RestCount];
        keys[0] = FeatureKey.Sum(330, c.Word, way);
        keys[1] = FeatureKey.Sum(331, c.Tag, way);
        keys[2] = FeatureKey.Sum(332, h.Word, way);
        keys[3] = FeatureKey.Sum(333, h.Tag, way);
        keys[4] = FeatureKey.Sum(334, tags, way);
        keys[5] = FeatureKey.Sum(336, c.Word, c.Tag, headTag);
        keys[6] = FeatureKey.Sum(337, h.Word, h.Tag, childTag);
        keys[7] = FeatureKey.Sum(340, h.Coarse, c.Coarse, pair);
        keys[8] = FeatureKey.Sum(341, c.Fine, way);
        keys[9] = FeatureKey.Sum(342, l.Word, h.Word, way);
        keys[10] = FeatureKey.Sum(343, l.Word, c.Word, way);
        keys[11] = FeatureKey.Sum(344, l.Tag, pair);
        keys[12] = FeatureKey.Sum(345, leftLabel, pair);
        keys[13] = FeatureKey.Sum(346, leftLabel, Label(state, inner), pair);
        keys[14] = FeatureKey.Sum(347, rightLabel, pair);
        keys[15] = FeatureKey.Sum(348, r.Tag, pair);
        keys[16] = FeatureKey.Sum(349, leftLabel, l.Word, c.Tag);
        keys[17] = FeatureKey.Sum(350, headLeftLabel, pair);
        keys[18] = FeatureKey.Sum(351, headRightLabel, pair);
        keys[19] = FeatureKey.Sum(352, headLeftLabel, headRightLabel, pair);
        keys[20] = FeatureKey.Sum(355, input[headLeft].Word, pair);
        keys[21] = FeatureKey.Sum(356, headBefore.Tag, pair);
        keys[22] = FeatureKey.Sum(357, input[child - 1].Word, pair);
        keys[23] = FeatureKey.Sum(358, input[child + 1].Word, pair);
        keys[24] = FeatureKey.Sum(359, headAfter.Word, pair);
        keys[25] = FeatureKey.Sum(360, Math.Min((uint)state.LeftCount[head], 3), Math.Min((uint)state.RightCount[head], 3), pair);
        keys[26] = FeatureKey.Sum(361, between, pair);
        keys[27] = FeatureKey.Sum(362, own, pair);
        keys[28] = FeatureKey.Sum(364, beside, pair);
        keys[29] = FeatureKey.Sum(366, own, beside, pair);
        keys[30] = FeatureKey.Sum(367, above, pair);
        keys[31] = FeatureKey.Sum(370, input[grand].Tag, pair);
        keys[32] = FeatureKey.Sum(371, input[grand].Word, c.Tag, headTag);
        keys[33] = FeatureKey.Sum(372, above, own, pair);
        keys[34] = FeatureKey.Sum(373, h.Topic, c.Topic, way);
        keys[35] = FeatureKey.Sum(374, h.Topic, c.Word, way);
        FeatureKey.Finish(keys);
    }

    private static uint Pair(ParseInput input, int head, int child) => ((head > child ? 1u : 0u) << 16) | (input[head].Tag.Value << 8) | input[child].Tag.Value;

    private static uint Label(ParserState state, int child) => child < 0 ? NoLabel : (uint)state.Relations[child];
}
