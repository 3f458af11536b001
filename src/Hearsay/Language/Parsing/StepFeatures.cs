using System.Runtime.CompilerServices;
using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>What speaks for a step of the parser: the words at the top of the stack and next in the sentence, their tags and classes, alone, in pairs and in threes, with the children they have.</summary>
/// <remarks>After Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", for the arc-hybrid system.</remarks>
internal static class StepFeatures
{
    public const int Most = 112;

    /// <returns>How many keys were written.</returns>
    public static int Fill(ParseInput input, ParserState state, Span<ulong> keys)
    {
        int s0 = state.Top(0), s1 = state.Top(1), s2 = state.Top(2), b0 = state.Next, b1 = At(state, b0 + 1), b2 = At(state, b0 + 2);
        ref readonly var top = ref input[s0];
        ref readonly var under = ref input[s1];
        ref readonly var deep = ref input[s2];
        ref readonly var next = ref input[b0];
        ref readonly var after = ref input[b1];
        ref readonly var last = ref input[b2];
        var (s0l, s0r, s1l, s1r, b0l) = (Child(state.LeftOuter, s0), Child(state.RightOuter, s0), Child(state.LeftOuter, s1), Child(state.RightOuter, s1), Child(state.LeftOuter, b0));
        var (s0l2, s0r2, s1r2, b0l2) = (Child(state.LeftInner, s0), Child(state.RightInner, s0), Child(state.RightInner, s1), Child(state.LeftInner, b0));
        uint s0t = top.Tag, s1t = under.Tag, b0t = next.Tag, b1t = after.Tag, s0w = top.Word, s1w = under.Word, b0w = next.Word;
        var near = Distance(s0, b0);
        var gap = Distance(s1, s0);
        uint s0v = s0 < 0 ? 0 : (uint)((Math.Min((int)state.LeftCount[s0], 3) * 4) + Math.Min((int)state.RightCount[s0], 3)), s1v = s1 < 0 ? 0u : Math.Min((uint)state.RightCount[s1], 4), b0v = Math.Min((uint)state.LeftCount[b0], 4);
        uint s0ll = Label(state, s0l), s0rl = Label(state, s0r), s1rl = Label(state, s1r), s1ll = Label(state, s1l), b0ll = Label(state, b0l);
        var marksNear = s0 < 0 ? 7 : Bucket(next.Commas - top.Commas, next.Verbs - top.Verbs, next.Joins - top.Joins);
        var marksGap = s1 < 0 ? 7 : Bucket(top.Commas - under.Commas, top.Verbs - under.Verbs, top.Joins - under.Joins);

        var n = 0;
        uint t = 100;
        keys[n++] = FeatureKey.Of(t++, s0w);
        keys[n++] = FeatureKey.Of(t++, s0t);
        keys[n++] = FeatureKey.Of(t++, s0w, s0t);
        keys[n++] = FeatureKey.Of(t++, s1w);
        keys[n++] = FeatureKey.Of(t++, s1t);
        keys[n++] = FeatureKey.Of(t++, s1w, s1t);
        keys[n++] = FeatureKey.Of(t++, b0w);
        keys[n++] = FeatureKey.Of(t++, b0t);
        keys[n++] = FeatureKey.Of(t++, b0w, b0t);
        keys[n++] = FeatureKey.Of(t++, after.Word, b1t);
        keys[n++] = FeatureKey.Of(t++, b1t);
        keys[n++] = FeatureKey.Of(t++, last.Word, last.Tag);
        keys[n++] = FeatureKey.Of(t++, deep.Word, deep.Tag);
        keys[n++] = FeatureKey.Of(t++, top.Fine, next.Fine);
        keys[n++] = FeatureKey.Of(t++, under.Fine, top.Fine);
        keys[n++] = FeatureKey.Of(t++, top.Fine, b0t);
        keys[n++] = FeatureKey.Of(t++, s0t, next.Fine);
        keys[n++] = FeatureKey.Of(t++, under.Fine, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, top.Fine);
        keys[n++] = FeatureKey.Of(t++, top.Coarse, next.Coarse, under.Coarse);
        keys[n++] = FeatureKey.Of(t++, top.Coarse, next.Coarse, after.Coarse);

        keys[n++] = FeatureKey.Of(t++, s0w, s0t, (b0w * 31) + b0t);
        keys[n++] = FeatureKey.Of(t++, s0w, s0t, b0w);
        keys[n++] = FeatureKey.Of(t++, s0w, b0w, b0t);
        keys[n++] = FeatureKey.Of(t++, s0w, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, s0t, b0w, b0t);
        keys[n++] = FeatureKey.Of(t++, s0w, b0w);
        keys[n++] = FeatureKey.Of(t++, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, b0t, b1t);
        keys[n++] = FeatureKey.Of(t++, s1w, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0w, s0t);
        keys[n++] = FeatureKey.Of(t++, s1w, s0w);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, b0t);
        keys[n++] = FeatureKey.Of(t++, s1w, b0t);
        keys[n++] = FeatureKey.Of(t++, s1w, b0w);
        keys[n++] = FeatureKey.Of(t++, s0w, after.Word);
        keys[n++] = FeatureKey.Of(t++, s0t, b0t, after.Word);

        keys[n++] = FeatureKey.Of(t++, b0t, b1t, last.Tag);
        keys[n++] = FeatureKey.Of(t++, s0t, b0t, b1t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, deep.Tag, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t, (b0t << 8) | b1t);
        keys[n++] = FeatureKey.Of(t++, s0w, b0t, b1t);
        keys[n++] = FeatureKey.Of(t++, s1w, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0w, b0t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t, b0w);
        keys[n++] = FeatureKey.Of(t++, s1w, s0w, b0t);
        keys[n++] = FeatureKey.Of(t++, s0t, input[s0l].Tag, b0t);
        keys[n++] = FeatureKey.Of(t++, s0t, input[s0r].Tag, b0t);
        keys[n++] = FeatureKey.Of(t++, s0t, b0t, input[b0l].Tag);
        keys[n++] = FeatureKey.Of(t++, s1t, input[s1r].Tag, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, input[s1l].Tag, s0t);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t, input[s0l].Tag);
        keys[n++] = FeatureKey.Of(t++, s1t, s0t, input[s0r].Tag);
        keys[n++] = FeatureKey.Of(t++, s0t, input[s0l].Tag, input[s0l2].Tag);
        keys[n++] = FeatureKey.Of(t++, s0t, input[s0r].Tag, input[s0r2].Tag);
        keys[n++] = FeatureKey.Of(t++, b0t, input[b0l].Tag, input[b0l2].Tag);
        keys[n++] = FeatureKey.Of(t++, s1t, input[s1r].Tag, input[s1r2].Tag);

        keys[n++] = FeatureKey.Of(t++, input[s0l].Word, s0t, s0ll);
        keys[n++] = FeatureKey.Of(t++, input[s0r].Word, s0t, s0rl);
        keys[n++] = FeatureKey.Of(t++, input[s1r].Word, s1t, s1rl);
        keys[n++] = FeatureKey.Of(t++, input[b0l].Word, b0t, b0ll);
        keys[n++] = FeatureKey.Of(t++, input[s0l].Word, s0w, s1t);
        keys[n++] = FeatureKey.Of(t++, input[s0l].Word, s1w, s0t);
        keys[n++] = FeatureKey.Of(t++, s0ll, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, s0rl, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, s1rl, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, s1ll, s1rl, (s1t << 8) | s0t);
        keys[n++] = FeatureKey.Of(t++, b0ll, b0t, s0t);
        keys[n++] = FeatureKey.Of(t++, s0ll, s0rl, s0w);
        keys[n++] = FeatureKey.Of(t++, s0ll, s0rl, (s0t << 8) | b0t);
        keys[n++] = FeatureKey.Of(t++, s1ll, s1rl, s1w);
        keys[n++] = FeatureKey.Of(t++, b0ll, b0w);
        keys[n++] = FeatureKey.Of(t++, s0ll, Label(state, s0l2), s0t);
        keys[n++] = FeatureKey.Of(t++, s1rl, Label(state, s1r2), (s1t << 8) | s0t);
        keys[n++] = FeatureKey.Of(t++, s1rl, s1w, s0t);

        keys[n++] = FeatureKey.Of(t++, near, s0w);
        keys[n++] = FeatureKey.Of(t++, near, s0t);
        keys[n++] = FeatureKey.Of(t++, near, b0w);
        keys[n++] = FeatureKey.Of(t++, near, b0t);
        keys[n++] = FeatureKey.Of(t++, near, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, near, s0w, b0w);
        keys[n++] = FeatureKey.Of(t++, gap, s0t, s1t);
        keys[n++] = FeatureKey.Of(t++, gap, s0w, s1t);
        keys[n++] = FeatureKey.Of(t++, gap, s0t, s1w);
        keys[n++] = FeatureKey.Of(t++, s0v, s0w);
        keys[n++] = FeatureKey.Of(t++, s0v, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, s1v, s1w);
        keys[n++] = FeatureKey.Of(t++, s1v, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, b0v, b0w);
        keys[n++] = FeatureKey.Of(t++, b0v, b0t, s0t);
        keys[n++] = FeatureKey.Of(t++, marksNear, s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, marksGap, s1t, s0t);
        keys[n++] = FeatureKey.Of(t++, marksGap, (s1t << 8) | s0t, b0t);
        keys[n++] = FeatureKey.Of(t++, marksGap, s1w, s0t);
        keys[n++] = FeatureKey.Of(t++, top.Suffix, next.Suffix);
        keys[n++] = FeatureKey.Of(t++, under.Suffix, top.Suffix);
        keys[n++] = FeatureKey.Of(t++, input[s0 - 1 < 0 ? -1 : s0 - 1].Tag, s0t, input[s0 < 0 ? -1 : s0 + 1].Tag);
        keys[n++] = FeatureKey.Of(t++, input[b0 - 1].Tag, s0t, b0t);
        return n;
    }

    private static int At(ParserState state, int place) => Math.Min(place, state.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Child(int[] children, int of) => of < 0 ? ParserState.None : children[of];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Label(ParserState state, int child) => child < 0 ? 99 : (uint)state.Relations[child];

    private static uint Bucket(int commas, int verbs, int joins) => (uint)((Math.Min(commas, 2) * 9) + (Math.Min(verbs, 2) * 3) + Math.Min(joins, 2));

    private static uint Distance(int from, int to) => from < 0 || to < 0 ? 0u : (to - from) switch { <= 4 => (uint)(to - from), <= 6 => 5, <= 10 => 6, _ => 7 };
}
