using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a relation between a head and its child: both, their tags and classes, what stands beside and between them, and the children that either already has.</summary>
internal static class LabelFeatures
{
    public const int Most = 56;

    /// <returns>How many keys were written.</returns>
    public static int Fill(ParseInput input, ParserState state, int head, int child, Span<ulong> keys)
    {
        ref readonly var h = ref input[head];
        ref readonly var c = ref input[child];
        var way = head > child ? 1u : 0u;
        var far = Math.Min((uint)Math.Abs(head - child), 6u);
        var (left, right, inner) = (state.LeftOuter[child], state.RightOuter[child], state.LeftInner[child]);
        var (headLeft, headRight) = (state.LeftOuter[head], state.RightOuter[head]);
        uint leftLabel = Label(state, left), rightLabel = Label(state, right), headLeftLabel = Label(state, headLeft), headRightLabel = Label(state, headRight);
        ref readonly var l = ref input[left];
        ref readonly var r = ref input[right];
        var tags = (h.Tag << 8) | c.Tag;
        var mask = way << 16;
        uint beforeTag = input[child - 1].Tag, afterTag = input[child + 1].Tag;
        ref readonly var headBefore = ref input[head - 1];
        ref readonly var headAfter = ref input[Math.Min(head + 1, input.Length)];

        var n = 0;
        uint t = 300;
        keys[n++] = FeatureKey.Of(t++, c.Word, way);
        keys[n++] = FeatureKey.Of(t++, c.Tag, way);
        keys[n++] = FeatureKey.Of(t++, h.Word, way);
        keys[n++] = FeatureKey.Of(t++, h.Tag, way);
        keys[n++] = FeatureKey.Of(t++, tags, way);
        keys[n++] = FeatureKey.Of(t++, tags, way, far);
        keys[n++] = FeatureKey.Of(t++, h.Word, c.Word, way);
        keys[n++] = FeatureKey.Of(t++, h.Word, c.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, h.Tag | mask, c.Word);
        keys[n++] = FeatureKey.Of(t++, h.Word, c.Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, c.Word, c.Tag, h.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, h.Word, h.Tag, c.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, h.Fine, c.Fine, way);
        keys[n++] = FeatureKey.Of(t++, h.Fine, c.Word, way);
        keys[n++] = FeatureKey.Of(t++, h.Word, c.Fine, way);
        keys[n++] = FeatureKey.Of(t++, h.Coarse, c.Coarse, tags | mask);
        keys[n++] = FeatureKey.Of(t++, c.Fine, h.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, c.Fine, way);
        keys[n++] = FeatureKey.Of(t++, c.Suffix, h.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, l.Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, l.Word, h.Word, way);
        keys[n++] = FeatureKey.Of(t++, l.Word, c.Word, way);
        keys[n++] = FeatureKey.Of(t++, l.Tag, tags | mask);
        keys[n++] = FeatureKey.Of(t++, leftLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, leftLabel, rightLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, leftLabel, Label(state, inner), tags | mask);
        keys[n++] = FeatureKey.Of(t++, rightLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, r.Tag, tags | mask);
        keys[n++] = FeatureKey.Of(t++, leftLabel, l.Word, c.Tag);
        keys[n++] = FeatureKey.Of(t++, headLeftLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, headRightLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, headLeftLabel, headRightLabel, tags | mask);
        keys[n++] = FeatureKey.Of(t++, headLeftLabel, h.Word, c.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, headRightLabel, h.Word, c.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, input[headLeft].Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, beforeTag, c.Tag, h.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, afterTag, c.Tag, h.Tag | mask);
        keys[n++] = FeatureKey.Of(t++, headBefore.Tag, tags | mask);
        keys[n++] = FeatureKey.Of(t++, headAfter.Tag, tags | mask);
        keys[n++] = FeatureKey.Of(t++, input[child - 1].Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, input[child + 1].Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, headAfter.Word, tags | mask);
        keys[n++] = FeatureKey.Of(t++, Math.Min((uint)state.LeftCount[head], 3), Math.Min((uint)state.RightCount[head], 3), tags | mask);
        var (from, to) = head < child ? (head, child) : (child, head);
        ref readonly var start = ref input[from];
        ref readonly var end = ref input[to];
        keys[n++] = FeatureKey.Of(t++, (uint)((Math.Min(end.Commas - start.Commas, 2) * 9) + (Math.Min(end.Verbs - start.Verbs, 2) * 3) + Math.Min(end.Joins - start.Joins, 2)), tags | mask);
        return n;
    }

    private static uint Label(ParserState state, int child) => child < 0 ? 99 : (uint)state.Relations[child];
}
