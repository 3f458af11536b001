using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a step of the parser: the words at the top of the stack and next in the sentence, their tags and classes, alone, in pairs and in threes, with the children they have.</summary>
/// <remarks>After Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", for the arc-hybrid system. Those of the first look decide most steps alone.</remarks>
internal static class StepFeatures
{
    public const int FirstCount = 24;

    public const int RestCount = 76;

    /// <param name="keys">Receives <see cref="FirstCount"/> keys.</param>
    public static void FillFirst(in StepView v, Span<ulong> keys)
    {
        ref readonly var top = ref v.Top;
        ref readonly var under = ref v.Under;
        ref readonly var next = ref v.Next;
        ref readonly var after = ref v.After;
        keys[0] = FeatureKey.Of(100, top.Word, top.Tag);
        keys[1] = FeatureKey.Of(101, next.Word, next.Tag);
        keys[2] = FeatureKey.Of(102, top.Word, next.Word);
        keys[3] = FeatureKey.Of(103, top.Tag, next.Word, next.Tag);
        keys[4] = FeatureKey.Of(104, top.Word, top.Tag, next.Tag);
        keys[5] = FeatureKey.Of(105, top.Tag, next.Tag, after.Tag);
        keys[6] = FeatureKey.Of(106, under.Tag, top.Tag, next.Tag);
        keys[7] = FeatureKey.Of(107, under.Tag, top.Tag, (next.Tag << 8) | after.Tag);
        keys[8] = FeatureKey.Of(108, top.Word, next.Tag, after.Tag);
        keys[9] = FeatureKey.Of(109, under.Word, top.Tag, next.Tag);
        keys[10] = FeatureKey.Of(110, under.Tag, top.Word, next.Tag);
        keys[11] = FeatureKey.Of(111, under.Tag, top.Tag, next.Word);
        keys[12] = FeatureKey.Of(112, top.Tag, next.Tag, after.Word);
        keys[13] = FeatureKey.Of(113, v.Near, top.Tag, next.Tag);
        keys[14] = FeatureKey.Of(114, v.TopArcs, top.Tag, next.Tag);
        keys[15] = FeatureKey.Of(115, v.NextArcs, next.Tag, top.Tag);
        keys[16] = FeatureKey.Of(116, v.MarksNear, top.Tag, next.Tag);
        keys[17] = FeatureKey.Of(117, v.TopLeft, top.Tag, next.Tag);
        keys[18] = FeatureKey.Of(118, v.TopRight, top.Tag, next.Tag);
        keys[19] = FeatureKey.Of(119, v.UnderRight, under.Tag, top.Tag);
        keys[20] = FeatureKey.Of(120, under.Word, top.Word);
        keys[21] = FeatureKey.Of(121, v.NextLeft, next.Tag, top.Tag);
        keys[22] = FeatureKey.Of(122, top.Tag, next.Fine);
        keys[23] = FeatureKey.Of(123, v.MarksGap, (under.Tag << 8) | top.Tag, next.Tag);
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
        var gap = StepView.Distance(v.S1, v.S0);
        keys[0] = FeatureKey.Of(124, top.Word);
        keys[1] = FeatureKey.Of(125, top.Tag);
        keys[2] = FeatureKey.Of(126, under.Word);
        keys[3] = FeatureKey.Of(127, under.Tag);
        keys[4] = FeatureKey.Of(128, under.Word, under.Tag);
        keys[5] = FeatureKey.Of(129, next.Word);
        keys[6] = FeatureKey.Of(130, next.Tag);
        keys[7] = FeatureKey.Of(131, after.Word, after.Tag);
        keys[8] = FeatureKey.Of(132, after.Tag);
        keys[9] = FeatureKey.Of(133, last.Word, last.Tag);
        keys[10] = FeatureKey.Of(134, deep.Word, deep.Tag);
        keys[11] = FeatureKey.Of(135, top.Fine, next.Fine);
        keys[12] = FeatureKey.Of(136, under.Fine, top.Fine);
        keys[13] = FeatureKey.Of(137, top.Fine, next.Tag);
        keys[14] = FeatureKey.Of(138, under.Fine, top.Tag);
        keys[15] = FeatureKey.Of(139, under.Tag, top.Fine);
        keys[16] = FeatureKey.Of(140, top.Coarse, next.Coarse, under.Coarse);
        keys[17] = FeatureKey.Of(141, top.Coarse, next.Coarse, after.Coarse);
        keys[18] = FeatureKey.Of(142, top.Word, top.Tag, (next.Word * 31) + next.Tag);
        keys[19] = FeatureKey.Of(143, top.Word, top.Tag, next.Word);
        keys[20] = FeatureKey.Of(144, top.Word, next.Word, next.Tag);
        keys[21] = FeatureKey.Of(145, top.Tag, next.Tag);
        keys[22] = FeatureKey.Of(146, next.Tag, after.Tag);
        keys[23] = FeatureKey.Of(147, under.Word, under.Tag, top.Tag);
        keys[24] = FeatureKey.Of(148, under.Tag, top.Word, top.Tag);
        keys[25] = FeatureKey.Of(149, under.Tag, top.Tag);
        keys[26] = FeatureKey.Of(150, under.Tag, next.Tag);
        keys[27] = FeatureKey.Of(151, under.Word, next.Tag);
        keys[28] = FeatureKey.Of(152, under.Word, next.Word);
        keys[29] = FeatureKey.Of(153, top.Word, after.Word);
        keys[30] = FeatureKey.Of(154, next.Tag, after.Tag, last.Tag);
        keys[31] = FeatureKey.Of(155, deep.Tag, under.Tag, top.Tag);
        keys[32] = FeatureKey.Of(156, under.Word, top.Word, next.Tag);
        keys[33] = FeatureKey.Of(157, top.Tag, input[s0l].Tag, next.Tag);
        keys[34] = FeatureKey.Of(158, top.Tag, input[s0r].Tag, next.Tag);
        keys[35] = FeatureKey.Of(159, top.Tag, next.Tag, input[b0l].Tag);
        keys[36] = FeatureKey.Of(160, under.Tag, input[s1r].Tag, top.Tag);
        keys[37] = FeatureKey.Of(161, under.Tag, input[s1l].Tag, top.Tag);
        keys[38] = FeatureKey.Of(162, under.Tag, top.Tag, input[s0l].Tag);
        keys[39] = FeatureKey.Of(163, under.Tag, top.Tag, input[s0r].Tag);
        keys[40] = FeatureKey.Of(164, top.Tag, input[s0l].Tag, input[s0l2].Tag);
        keys[41] = FeatureKey.Of(165, top.Tag, input[s0r].Tag, input[s0r2].Tag);
        keys[42] = FeatureKey.Of(166, next.Tag, input[b0l].Tag, input[b0l2].Tag);
        keys[43] = FeatureKey.Of(167, under.Tag, input[s1r].Tag, input[s1r2].Tag);
        keys[44] = FeatureKey.Of(168, input[s0l].Word, top.Tag, v.TopLeft);
        keys[45] = FeatureKey.Of(169, input[s0r].Word, top.Tag, v.TopRight);
        keys[46] = FeatureKey.Of(170, input[s1r].Word, under.Tag, v.UnderRight);
        keys[47] = FeatureKey.Of(171, input[b0l].Word, next.Tag, v.NextLeft);
        keys[48] = FeatureKey.Of(172, input[s0l].Word, top.Word, under.Tag);
        keys[49] = FeatureKey.Of(173, input[s0l].Word, under.Word, top.Tag);
        keys[50] = FeatureKey.Of(174, v.UnderLeft, v.UnderRight, (under.Tag << 8) | top.Tag);
        keys[51] = FeatureKey.Of(175, v.TopLeft, v.TopRight, top.Word);
        keys[52] = FeatureKey.Of(176, v.TopLeft, v.TopRight, (top.Tag << 8) | next.Tag);
        keys[53] = FeatureKey.Of(177, v.UnderLeft, v.UnderRight, under.Word);
        keys[54] = FeatureKey.Of(178, v.NextLeft, next.Word);
        keys[55] = FeatureKey.Of(179, v.TopLeft, v.Label(s0l2), top.Tag);
        keys[56] = FeatureKey.Of(180, v.UnderRight, v.Label(s1r2), (under.Tag << 8) | top.Tag);
        keys[57] = FeatureKey.Of(181, v.UnderRight, under.Word, top.Tag);
        keys[58] = FeatureKey.Of(182, v.Near, top.Word);
        keys[59] = FeatureKey.Of(183, v.Near, top.Tag);
        keys[60] = FeatureKey.Of(184, v.Near, next.Word);
        keys[61] = FeatureKey.Of(185, v.Near, next.Tag);
        keys[62] = FeatureKey.Of(186, v.Near, top.Word, next.Word);
        keys[63] = FeatureKey.Of(187, gap, top.Tag, under.Tag);
        keys[64] = FeatureKey.Of(188, gap, top.Word, under.Tag);
        keys[65] = FeatureKey.Of(189, gap, top.Tag, under.Word);
        keys[66] = FeatureKey.Of(190, v.TopArcs, top.Word);
        keys[67] = FeatureKey.Of(191, v.UnderArcs, under.Word);
        keys[68] = FeatureKey.Of(192, v.UnderArcs, under.Tag, top.Tag);
        keys[69] = FeatureKey.Of(193, v.NextArcs, next.Word);
        keys[70] = FeatureKey.Of(194, v.MarksGap, under.Tag, top.Tag);
        keys[71] = FeatureKey.Of(195, v.MarksGap, under.Word, top.Tag);
        keys[72] = FeatureKey.Of(196, top.Suffix, next.Suffix);
        keys[73] = FeatureKey.Of(197, under.Suffix, top.Suffix);
        keys[74] = FeatureKey.Of(198, input[Math.Max(v.S0 - 1, ParserState.None)].Tag, top.Tag, input[v.S0 < 0 ? ParserState.None : v.S0 + 1].Tag);
        keys[75] = FeatureKey.Of(199, input[v.B0 - 1].Tag, top.Tag, next.Tag);
    }
}
