namespace Hearsay.Language.Parsing;

/// <summary>The steps that draw a tree, in order.</summary>
internal sealed class Derivation
{
    private Taken[] steps = [];

    /// <summary>One step.</summary>
    /// <param name="Before">The state it was taken in: <see cref="ParserState.Signature"/>.</param>
    /// <param name="Relation">That of the arc, if it drew one.</param>
    /// <param name="IsUnsure">Whether that is to be looked at again.</param>
    /// <param name="Lead">By how much the step led the next best other one.</param>
    /// <param name="Other">That other one.</param>
    /// <param name="Cost">What the step lacks of a safe lead.</param>
    internal record struct Taken(ulong Before, Transition Step, Relation Relation, bool IsUnsure, short Lead, Transition Other, int Cost)
    {
        /// <summary>What <see cref="ParserState.Undo"/> asks for.</summary>
        public int Inner { get; set; }
    }

    public int Count { get; private set; }

    public ref readonly Taken this[int at] => ref steps[at];

    public void Start(int length)
    {
        if (steps.Length < (2 * length) + 2)
        {
            steps = new Taken[Math.Max(128, (4 * length) + 4)];
        }

        Count = 0;
    }

    /// <summary>Takes a step and keeps it.</summary>
    public void Take(in Taken step, ParserState state)
    {
        ref var kept = ref steps[Count++];
        kept = step;
        Apply(ref kept, state);
    }

    /// <summary>Takes a kept step, its state being the one it was taken in.</summary>
    public void Retake(int at, ParserState state) => Apply(ref steps[at], state);

    /// <summary>Cost of some steps, fewer where there are no more.</summary>
    public int CostOf(int from, int count)
    {
        var cost = 0;
        for (var i = from; i < Math.Min(from + count, Count); i++)
        {
            cost += steps[i].Cost;
        }

        return cost;
    }

    /// <summary>Takes all kept steps back.</summary>
    public void Undo(ParserState state)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            state.Undo(steps[i].Step, steps[i].Inner);
        }
    }

    /// <summary>Puts other steps in the place of as many.</summary>
    public void Replace(int from, Derivation others) => others.steps.AsSpan(0, others.Count).CopyTo(steps.AsSpan(from));

    private static void Apply(ref Taken step, ParserState state)
    {
        if (step.Step == Transition.Shift)
        {
            state.Shift();
        }
        else
        {
            state.IsUnsure[state.Top(0)] = step.IsUnsure;
            step.Inner = state.Draw(step.Step, step.Relation);
        }
    }
}
