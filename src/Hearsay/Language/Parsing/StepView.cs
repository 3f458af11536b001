using System.Runtime.CompilerServices;

namespace Hearsay.Language.Parsing;

/// <summary>A state of the parser as the features see it: the words at the top of the stack and next in the sentence, the relations of their outermost children, and how far apart they are.</summary>
internal readonly ref struct StepView
{
    /// <summary>Stands for the relation of a child that is not there.</summary>
    private const uint NoLabel = 99;

    public readonly ParseInput Input;
    public readonly ParserState State;

    /// <summary>Places of the top of the stack, the word under it, and the next word.</summary>
    public readonly int S0, S1, B0;

    public readonly ref readonly ParseInput.Entry Top, Under, Next, After;

    /// <summary>Relations of the outermost children.</summary>
    public readonly uint TopLeft, TopRight, UnderLeft, UnderRight, NextLeft;

    /// <summary>Numbers of children.</summary>
    public readonly uint TopArcs, UnderArcs, NextArcs;

    /// <summary>Distance of the top from the next word, and the marks, verbs and conjunctions between; the same between the top and the word under it.</summary>
    public readonly uint Near, MarksNear, MarksGap;

    public StepView(ParseInput input, ParserState state)
    {
        (Input, State) = (input, state);
        (S0, S1, B0) = (state.Top(0), state.Top(1), state.Next);
        Top = ref input[S0];
        Under = ref input[S1];
        Next = ref input[B0];
        After = ref input[Math.Min(B0 + 1, state.Length)];
        TopLeft = Label(Child(state.LeftOuter, S0));
        TopRight = Label(Child(state.RightOuter, S0));
        UnderLeft = Label(Child(state.LeftOuter, S1));
        UnderRight = Label(Child(state.RightOuter, S1));
        NextLeft = Label(Child(state.LeftOuter, B0));
        TopArcs = S0 < 0 ? 0 : (uint)((Math.Min((int)state.LeftCount[S0], 3) * 4) + Math.Min((int)state.RightCount[S0], 3));
        UnderArcs = S1 < 0 ? 0u : Math.Min((uint)state.RightCount[S1], 4);
        NextArcs = Math.Min((uint)state.LeftCount[B0], 4);
        Near = Distance(S0, B0);
        MarksNear = S0 < 0 ? 7 : Between(in Top, in Next);
        MarksGap = S1 < 0 ? 7 : Between(in Under, in Top);
    }

    /// <summary>All that the first look asks of the state, in one number; never 0. In sentences of <see cref="Findings.LongestSentence"/> words at most.</summary>
    public ulong Key => (1UL << 63) | Place(S0) | (Place(S1) << 8) | (Place(B0) << 16) | ((ulong)TopArcs << 24) | ((ulong)NextArcs << 28) | ((ulong)TopLeft << 31) | ((ulong)TopRight << 38) | ((ulong)UnderRight << 45) | ((ulong)NextLeft << 52);

    /// <summary>All that the rest asks of it besides.</summary>
    public UInt128 WideKey
    {
        get
        {
            int s0l2 = Child(State.LeftInner, S0), s1r2 = Child(State.RightInner, S1);
            return new UInt128(
                (1UL << 63) | Place(s1r2) | (Place(Child(State.LeftInner, B0)) << 8) | ((ulong)UnderLeft << 16) | ((ulong)Label(s0l2) << 23) | ((ulong)Label(s1r2) << 30) | ((ulong)UnderArcs << 37),
                Place(State.Top(2)) | (Place(Child(State.LeftOuter, S0)) << 8) | (Place(Child(State.RightOuter, S0)) << 16) | (Place(Child(State.LeftOuter, S1)) << 24) | (Place(Child(State.RightOuter, S1)) << 32)
                | (Place(Child(State.LeftOuter, B0)) << 40) | (Place(s0l2) << 48) | (Place(Child(State.RightInner, S0)) << 56));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Child(int[] children, int of) => of < 0 ? ParserState.None : children[of];

    public static uint Distance(int from, int to) => from < 0 || to < 0 ? 0u : (to - from) switch { <= 4 => (uint)(to - from), <= 6 => 5, <= 10 => 6, _ => 7 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Label(int child) => child < 0 ? NoLabel : (uint)State.Relations[child];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Place(int word) => (uint)(word + 1);

    private static uint Between(in ParseInput.Entry from, in ParseInput.Entry to) =>
        (uint)((Math.Min(to.Commas - from.Commas, 2) * 9) + (Math.Min(to.Verbs - from.Verbs, 2) * 3) + Math.Min(to.Joins - from.Joins, 2));
}
