using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>Draws the dependency tree of a sentence from left to right, one step at a time, by averaged perceptrons: one for the steps, one for the relations.</summary>
/// <remarks>Goldberg and Nivre 2013, "Training deterministic parsers with non-deterministic oracles". Linear in the length of the sentence; thread-safe; the same trees on any processor.</remarks>
internal sealed class Parser(WideTable steps, WideTable labels)
{
    private static readonly Lazy<Parser> Shipped = new(() => Load(WeightsFile.BuiltIn("parser")));

    public static readonly int Relations = Enum.GetValues<Relation>().Length;

    public static Parser BuiltIn => Shipped.Value;

    public static Parser Load(WeightsFile file) => new(WideTable.Load(file, "steps"), WideTable.Load(file, "labels"));

    public void Save(WeightsFile file)
    {
        steps.Save(file, "steps");
        labels.Save(file, "labels");
    }

    /// <summary>Parses one sentence; the heads and relations are left in the state.</summary>
    public void Parse(ParseInput input, ParserState state)
    {
        Span<ulong> keys = stackalloc ulong[StepFeatures.Most];
        Span<short> scores = stackalloc short[labels.Stride];
        state.Start(input.Length);
        while (!state.IsDone)
        {
            var step = Only(state) ?? Best(input, state, keys, scores[..StepClass.Count]);
            if (step == Transition.Shift)
            {
                state.Shift();
                continue;
            }

            var (head, child) = state.Arc(step);
            if (head == input.Length)
            {
                state.Draw(step, Relation.Root);
                continue;
            }

            scores.Clear();
            labels.Add(keys[..LabelFeatures.Fill(input, state, head, child, keys)], scores);
            scores[(int)Relation.Root] = short.MinValue;
            state.Draw(step, (Relation)WideTable.Best(scores[..Relations]));
        }
    }

    /// <summary>The step where only one is possible; null where there is a choice.</summary>
    public static Transition? Only(ParserState state) =>
        state.Depth == 0 ? Transition.Shift : state.Next == state.Length ? (state.Depth == 1 ? Transition.Left : Transition.Right) : null;

    private Transition Best(ParseInput input, ParserState state, Span<ulong> keys, Span<short> scores)
    {
        scores.Clear();
        steps.Add(keys[..StepFeatures.Fill(input, state, keys)], scores);
        if (state.Depth < 2)
        {
            scores[StepClass.FirstRight..].Fill(short.MinValue);
        }

        return StepClass.StepOf(WideTable.Best(scores));
    }
}
