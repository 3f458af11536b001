using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a step of the parser: the words at the top of the stack and next in the sentence, their tags and classes, alone, in pairs and in threes, with the children they have.</summary>
/// <remarks>After Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", for the arc-hybrid system. Those of the first look decide most steps alone.</remarks>
internal static class StepFeatures
{
    public const int FirstCount = 24;

    public const int RestCount = 64;

    /// <summary>A context that may settle a step: the tags of the two words on top, of the next and of the one after it, and the relations of the outermost children of the word on top and of the next.</summary>
    public static ulong Context(in StepView v) =>
        FeatureKey.Of(1, (v.Under.Tag.Value << 24) | (v.Top.Tag.Value << 16) | (v.Next.Tag.Value << 8) | v.After.Tag.Value, (v.TopLeft << 16) | (v.TopRight << 8) | v.NextLeft);

    /// <summary>The same without the word after the next and without what stands left of the word on top.</summary>
    public static ulong WiderContext(in StepView v) => FeatureKey.Of(2, (v.Under.Tag.Value << 16) | (v.Top.Tag.Value << 8) | v.Next.Tag.Value, (v.TopRight << 8) | v.NextLeft);

    /// <param name="keys">Receives <see cref="FirstCount"/> keys.</param>
    public static void FillFirst(in StepView v, Span<ulong> keys)
    {
        ref readonly var top = ref v.Top;
        ref readonly var under = ref v.Under;
        ref readonly var next = ref v.Next;
        ref readonly var after = ref v.After;
        keys = keys[..FirstCount];
        keys[0] = FeatureKey.Sum(100, top.Word, top.Tag);
        keys[1] = FeatureKey.Sum(101, next.Word, next.Tag);
        keys[2] = FeatureKey.Sum(102, top.Word, next.Word);
        keys[3] = FeatureKey.Sum(103, top.Tag, next.Word, next.Tag);
        keys[4] = FeatureKey.Sum(104, top.Word, top.Tag, next.Tag);
        keys[5] = FeatureKey.Sum(105, top.Tag, next.Tag, after.Tag);
        keys[6] = FeatureKey.Sum(106, under.Tag, top.Tag, next.Tag);
        keys[7] = FeatureKey.Sum(107, under.Tag, top.Tag, (next.Tag.Value << 8) | after.Tag.Value);
        keys[8] = FeatureKey.Sum(108, top.Word, next.Tag, after.Tag);
        keys[9] = FeatureKey.Sum(109, under.Word, top.Tag, next.Tag);
        keys[10] = FeatureKey.Sum(110, under.Tag, top.Word, next.Tag);
        keys[11] = FeatureKey.Sum(111, under.Tag, top.Tag, next.Word);
        keys[12] = FeatureKey.Sum(112, top.Tag, next.Tag, after.Word);
        keys[13] = FeatureKey.Sum(113, v.Near, top.Tag, next.Tag);
        keys[14] = FeatureKey.Sum(114, v.TopArcs, top.Tag, next.Tag);
        keys[15] = FeatureKey.Sum(115, v.NextArcs, next.Tag, top.Tag);
        keys[16] = FeatureKey.Sum(116, v.MarksNear, top.Tag, next.Tag);
        keys[17] = FeatureKey.Sum(117, v.TopLeft, top.Tag, next.Tag);
        keys[18] = FeatureKey.Sum(118, v.TopRight, top.Tag, next.Tag);
        keys[19] = FeatureKey.Sum(119, v.UnderRight, under.Tag, top.Tag);
        keys[20] = FeatureKey.Sum(120, under.Word, top.Word);
        keys[21] = FeatureKey.Sum(121, v.NextLeft, next.Tag, top.Tag);
        keys[22] = FeatureKey.Sum(122, top.Tag, next.Fine);
        keys[23] = FeatureKey.Sum(123, v.MarksGap, (under.Tag.Value << 8) | top.Tag.Value, next.Tag);
        FeatureKey.Finish(keys);
    }

    /// <param name="keys">Receives <see cref="RestCount"/> keys.</param>
    public static void FillRest(in StepView v, Span<ulong> keys)
    {
        var (input, state) = (v.Input, v.State);
        ref readonly var top = ref v.Top;
        ref readonly var under = ref v.Under;
        ref readonly var deep = ref input[state.Top(2)];
        ref readonly var next = ref v.Next;
        ref readonly var after = ref v.After;
        ref readonly var last = ref input[Math.Min(v.B0 + 2, state.Length)];
        var (s0l, s0r, s1l, s1r, b0l) = (StepView.Child(state.LeftOuter, v.S0), StepView.Child(state.RightOuter, v.S0), StepView.Child(state.LeftOuter, v.S1), StepView.Child(state.RightOuter, v.S1), StepView.Child(state.LeftOuter, v.B0));
        var (s0l2, s0r2, s1r2, b0l2) = (StepView.Child(state.LeftInner, v.S0), StepView.Child(state.RightInner, v.S0), StepView.Child(state.RightInner, v.S1), StepView.Child(state.LeftInner, v.B0));
        ref readonly var topLeft = ref input[s0l];
        ref readonly var topRight = ref input[s0r];
        ref readonly var underLeft = ref input[s1l];
        ref readonly var underRight = ref input[s1r];
        ref readonly var nextLeft = ref input[b0l];
        ref readonly var topLeft2 = ref input[s0l2];
        ref readonly var topRight2 = ref input[s0r2];
        ref readonly var underRight2 = ref input[s1r2];
        ref readonly var nextLeft2 = ref input[b0l2];
        FeatureKey.FeatureValue near = v.Near, leftOfTop = v.TopLeft, rightOfTop = v.TopRight, rightOfUnder = v.UnderRight, gap = StepView.Distance(v.S1, v.S0);
        keys = keys[..RestCount];
        keys[0] = FeatureKey.Sum(124, top.Word);
        keys[1] = FeatureKey.Sum(125, top.Tag);
        keys[2] = FeatureKey.Sum(126, under.Word);
        keys[3] = FeatureKey.Sum(127, under.Tag);
        keys[4] = FeatureKey.Sum(128, under.Word, under.Tag);
        keys[5] = FeatureKey.Sum(129, next.Word);
        keys[6] = FeatureKey.Sum(130, next.Tag);
        keys[7] = FeatureKey.Sum(131, after.Word, after.Tag);
        keys[8] = FeatureKey.Sum(132, after.Tag);
        keys[9] = FeatureKey.Sum(133, last.Word, last.Tag);
        keys[10] = FeatureKey.Sum(134, deep.Word, deep.Tag);
        keys[11] = FeatureKey.Sum(137, top.Fine, next.Tag);
        keys[12] = FeatureKey.Sum(138, under.Fine, top.Tag);
        keys[13] = FeatureKey.Sum(139, under.Tag, top.Fine);
        keys[14] = FeatureKey.Sum(140, top.Coarse, next.Coarse, under.Coarse);
        keys[15] = FeatureKey.Sum(141, top.Coarse, next.Coarse, after.Coarse);
        keys[16] = FeatureKey.Sum(145, top.Tag, next.Tag);
        keys[17] = FeatureKey.Sum(146, next.Tag, after.Tag);
        keys[18] = FeatureKey.Sum(149, under.Tag, top.Tag);
        keys[19] = FeatureKey.Sum(150, under.Tag, next.Tag);
        keys[20] = FeatureKey.Sum(151, under.Word, next.Tag);
        keys[21] = FeatureKey.Sum(154, next.Tag, after.Tag, last.Tag);
        keys[22] = FeatureKey.Sum(155, deep.Tag, under.Tag, top.Tag);
        keys[23] = FeatureKey.Sum(157, top.Tag, topLeft.Tag, next.Tag);
        keys[24] = FeatureKey.Sum(158, top.Tag, topRight.Tag, next.Tag);
        keys[25] = FeatureKey.Sum(159, top.Tag, next.Tag, nextLeft.Tag);
        keys[26] = FeatureKey.Sum(160, under.Tag, underRight.Tag, top.Tag);
        keys[27] = FeatureKey.Sum(161, under.Tag, underLeft.Tag, top.Tag);
        keys[28] = FeatureKey.Sum(162, under.Tag, top.Tag, topLeft.Tag);
        keys[29] = FeatureKey.Sum(163, under.Tag, top.Tag, topRight.Tag);
        keys[30] = FeatureKey.Sum(164, top.Tag, topLeft.Tag, topLeft2.Tag);
        keys[31] = FeatureKey.Sum(165, top.Tag, topRight.Tag, topRight2.Tag);
        keys[32] = FeatureKey.Sum(166, next.Tag, nextLeft.Tag, nextLeft2.Tag);
        keys[33] = FeatureKey.Sum(167, under.Tag, underRight.Tag, underRight2.Tag);
        keys[34] = FeatureKey.Sum(168, topLeft.Word, top.Tag, leftOfTop);
        keys[35] = FeatureKey.Sum(169, topRight.Word, top.Tag, rightOfTop);
        keys[36] = FeatureKey.Sum(170, underRight.Word, under.Tag, rightOfUnder);
        keys[37] = FeatureKey.Sum(171, nextLeft.Word, next.Tag, v.NextLeft);
        keys[38] = FeatureKey.Sum(174, v.UnderLeft, rightOfUnder, (under.Tag.Value << 8) | top.Tag.Value);
        keys[39] = FeatureKey.Sum(175, leftOfTop, rightOfTop, top.Word);
        keys[40] = FeatureKey.Sum(176, leftOfTop, rightOfTop, (top.Tag.Value << 8) | next.Tag.Value);
        keys[41] = FeatureKey.Sum(177, v.UnderLeft, rightOfUnder, under.Word);
        keys[42] = FeatureKey.Sum(178, v.NextLeft, next.Word);
        keys[43] = FeatureKey.Sum(179, leftOfTop, v.Label(s0l2), top.Tag);
        keys[44] = FeatureKey.Sum(180, rightOfUnder, v.Label(s1r2), (under.Tag.Value << 8) | top.Tag.Value);
        keys[45] = FeatureKey.Sum(182, near, top.Word);
        keys[46] = FeatureKey.Sum(183, near, top.Tag);
        keys[47] = FeatureKey.Sum(184, near, next.Word);
        keys[48] = FeatureKey.Sum(185, near, next.Tag);
        keys[49] = FeatureKey.Sum(187, gap, top.Tag, under.Tag);
        keys[50] = FeatureKey.Sum(190, v.TopArcs, top.Word);
        keys[51] = FeatureKey.Sum(191, v.UnderArcs, under.Word);
        keys[52] = FeatureKey.Sum(192, v.UnderArcs, under.Tag, top.Tag);
        keys[53] = FeatureKey.Sum(193, v.NextArcs, next.Word);
        keys[54] = FeatureKey.Sum(194, v.MarksGap, under.Tag, top.Tag);
        keys[55] = FeatureKey.Sum(197, under.Suffix, top.Suffix);
        keys[56] = FeatureKey.Sum(198, input[Math.Max(v.S0 - 1, ParserState.None)].Tag, top.Tag, input[v.S0 < 0 ? ParserState.None : v.S0 + 1].Tag);
        keys[57] = FeatureKey.Sum(199, input[v.B0 - 1].Tag, top.Tag, next.Tag);
        keys[58] = FeatureKey.Sum(200, top.Topic, next.Topic);
        keys[59] = FeatureKey.Sum(201, under.Topic, top.Topic);
        keys[60] = FeatureKey.Sum(202, top.Topic, top.Tag, next.Tag);
        keys[61] = FeatureKey.Sum(203, under.Tag, top.Tag, next.Topic);
        keys[62] = FeatureKey.Sum(204, (topLeft.Tag.Value << 8) | topLeft2.Tag.Value, (under.Tag.Value << 8) | top.Tag.Value, (v.TopRight << 8) | next.Tag.Value);
        keys[63] = FeatureKey.Sum(205, topLeft2.Word, (top.Tag.Value << 8) | next.Tag.Value, under.Tag);
        FeatureKey.Finish(keys);
    }
}
