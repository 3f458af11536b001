using System.Runtime.Intrinsics;
using Hearsay.Language.Weights;

namespace Hearsay.Language.Parsing;

/// <summary>Draws the dependency tree of a sentence from left to right, one step at a time, by averaged perceptrons: one for the steps, one for the relations.</summary>
/// <remarks>Goldberg and Nivre 2013, "Training deterministic parsers with non-deterministic oracles". Linear in the length of the sentence; thread-safe; the same trees on any processor.</remarks>
/// <param name="settledSteps">What was nearly always done in contexts of <see cref="StepFeatures.Context"/> and <see cref="StepFeatures.WiderContext"/>: nothing else is asked there.</param>
/// <param name="settledLabels">The same for relations, in those of <see cref="LabelFeatures.Context"/> and <see cref="LabelFeatures.WordContext"/>.</param>
internal sealed class Parser(WideTable firstSteps, WideTable steps, WideTable firstLabels, WideTable labels, Precedents settledSteps, Precedents settledLabels)
{
    /// <summary>By how much a step or a relation must lead after the first look for the rest not to be asked.</summary>
    private const int SureStep = 230, SureLabel = 220;

    /// <summary>By how much a step must lead for the next best one not to be tried.</summary>
    private const int Doubt = 80;

    /// <summary>A lead from here on counts as whole.</summary>
    private const int SafeLead = 400;

    /// <summary>Most steps of another way.</summary>
    private const int LongestTrial = 64;

    /// <summary>Words beyond which a sentence is a list or no language: other ways are not tried there, for each step of such a text is in doubt.</summary>
    private const int LongestSentence = 200;

    private static readonly Lazy<Parser> Shipped = new(() => Load(WeightsFile.BuiltIn("parser")).With(WeightsFile.BuiltIn("tree-precedents")));

    public static readonly int Relations = Enum.GetValues<Relation>().Length;

    public static Parser BuiltIn => Shipped.Value;

    public static Parser Load(WeightsFile file)
    {
        // The largest first, for they are unpacked side by side.
        var tables = WideTable.Load(file, "labels", "steps", "first-labels", "first-steps");
        return new Parser(tables[3], tables[1], tables[2], tables[0], Precedents.None, Precedents.None);
    }

    private Parser With(WeightsFile precedents) => With(Precedents.Load(precedents, "steps"), Precedents.Load(precedents, "labels"));

    public Parser With(Precedents ofSteps, Precedents ofLabels) => new(firstSteps, steps, firstLabels, labels, ofSteps, ofLabels);

    public void Save(WeightsFile file)
    {
        firstSteps.Save(file, "first-steps");
        steps.Save(file, "steps");
        firstLabels.Save(file, "first-labels");
        labels.Save(file, "labels");
    }

    /// <summary>Parses one sentence; the heads and relations are left in the state.</summary>
    public void Parse(ParseInput input, ParserState state)
    {
        Span<ulong> keys = stackalloc ulong[StepFeatures.RestCount];
        Span<short> scores = stackalloc short[labels.Stride];
        state.Start(input.Length);
        state.Path.Start(input.Length);
        state.Findings.Clear();
        var isUnsure = false;
        while (!state.IsDone)
        {
            var step = Next(input, state, keys, scores);
            isUnsure |= step.Lead < Doubt;
            state.Path.Take(in step, state);
        }

        if (isUnsure && input.Length <= LongestSentence)
        {
            TryOthers(input, state, keys, scores);
        }

        LookAgain(input, state, keys, scores);
    }

    /// <summary>Walks the tree's steps again; where one hardly led, the next best is taken instead and followed until it meets the first way again, and kept if its steps lead by more.</summary>
    private void TryOthers(ParseInput input, ParserState state, Span<ulong> keys, Span<short> scores)
    {
        var (path, trial) = (state.Path, state.Trial);
        state.Start(input.Length);
        for (var at = 0; at < path.Count; at++)
        {
            if (path[at].Lead < Doubt)
            {
                trial.Start(LongestTrial);
                var first = path[at];
                var relation = first.Other == Transition.Shift ? default : FirstLabel(input, state, first.Other, keys, scores, out _);
                var cost = SafeLead + first.Lead;
                trial.Take(new Derivation.Taken(first.Before, first.Other, relation, true, (short)-first.Lead, first.Step, cost), state);
                var saved = first.Cost;
                var most = path.CostOf(at, LongestTrial);
                while (!state.IsDone && cost < most && trial.Count < LongestTrial && state.Signature != path[at + trial.Count].Before)
                {
                    saved += path[at + trial.Count].Cost;
                    var step = Next(input, state, keys, scores);
                    cost += step.Cost;
                    trial.Take(in step, state);
                }

                var isBetter = cost < saved && (state.IsDone || state.Signature == path[at + trial.Count].Before);
                trial.Undo(state);
                if (isBetter)
                {
                    path.Replace(at, trial);
                }
            }

            path.Retake(at, state);
        }
    }

    private Derivation.Taken Next(ParseInput input, ParserState state, Span<ulong> keys, Span<short> scores)
    {
        var (lead, other) = (short.MaxValue, Transition.Shift);
        var step = Only(state) ?? Best(input, state, keys, scores[..StepClass.Count], out lead, out other);
        var isUnsure = false;
        var relation = step == Transition.Shift ? default : FirstLabel(input, state, step, keys, scores, out isUnsure);
        return new Derivation.Taken(state.Signature, step, relation, isUnsure, lead, other, Math.Max(0, SafeLead - lead));
    }

    private Relation FirstLabel(ParseInput input, ParserState state, Transition step, Span<ulong> keys, Span<short> scores, out bool isUnsure)
    {
        var (head, child) = state.Arc(step);
        isUnsure = false;
        if (head == input.Length)
        {
            return Relation.Root;
        }

        if (settledLabels.Find(LabelFeatures.Context(input, state, head, child), LabelFeatures.WordContext(input, head, child)) is >= 0 and var settled)
        {
            return (Relation)settled;
        }

        var isShort = input.Length <= Findings.LongestSentence;
        var key = isShort ? LabelFeatures.FirstKey(state, head, child) : 0;
        ref var kept = ref state.Findings.Arc(key);
        if (isShort && kept >> 16 == key)
        {
            isUnsure = (kept & 256) != 0;
            return (Relation)(byte)kept;
        }

        LabelFeatures.FillFirst(input, state, head, child, keys);
        scores.Clear();
        firstLabels.Add(keys[..LabelFeatures.FirstCount], scores);
        scores[(int)Relation.Root] = short.MinValue;
        isUnsure = WideTable.Lead(scores, out var relation) < SureLabel;
        relation = Math.Min(relation, Relations - 1);
        kept = (key << 16) | (isUnsure ? 256u : 0) | (uint)relation;
        return (Relation)relation;
    }

    /// <summary>Names the relations that a first look left open, now that the whole tree is drawn.</summary>
    private void LookAgain(ParseInput input, ParserState state, Span<ulong> keys, Span<short> scores)
    {
        for (var child = 0; child < input.Length; child++)
        {
            if (!state.IsUnsure[child])
            {
                continue;
            }

            var head = state.Heads[child];
            scores.Clear();
            LabelFeatures.FillFirst(input, state, head, child, keys);
            firstLabels.Add(keys[..LabelFeatures.FirstCount], scores);
            LabelFeatures.FillRest(input, state, head, child, keys);
            labels.Add(keys[..LabelFeatures.RestCount], scores);
            scores[(int)Relation.Root] = short.MinValue;
            state.Rename(child, (Relation)WideTable.Best(scores[..Relations]));
        }
    }

    /// <summary>The step where only one is possible; null where there is a choice.</summary>
    public static Transition? Only(ParserState state) =>
        state.Depth == 0 ? Transition.Shift : state.Next == state.Length ? (state.Depth == 1 ? Transition.Left : Transition.Right) : null;

    private Transition Best(ParseInput input, ParserState state, Span<ulong> keys, Span<short> scores, out short lead, out Transition other)
    {
        (lead, other) = (short.MaxValue, Transition.Shift);
        var view = new StepView(input, state);
        if (settledSteps.Find(StepFeatures.Context(in view), StepFeatures.WiderContext(in view)) is >= 0 and var settled && state.Allows((Transition)settled))
        {
            return (Transition)settled;
        }

        var finding = default(Findings.StepFinding);
        if (input.Length > Findings.LongestSentence)
        {
            FirstLook(in view, keys, scores, ref finding);
            if (!finding.IsSure)
            {
                LookOn(in view, keys, scores, ref finding);
            }
        }
        else
        {
            ref var kept = ref state.Findings.Step(view.Key, out var isKnown);
            if (!isKnown)
            {
                FirstLook(in view, keys, scores, ref kept);
            }

            if (!kept.IsSure && view.WideKey is var wide && kept.Wide != wide)
            {
                LookOn(in view, keys, scores, ref kept);
                kept.Wide = wide;
            }

            finding = kept;
        }

        (lead, other) = (finding.IsSure ? short.MaxValue : finding.Lead, finding.Other);
        return finding.Step;
    }

    private void FirstLook(in StepView view, Span<ulong> keys, Span<short> scores, ref Findings.StepFinding finding)
    {
        StepFeatures.FillFirst(in view, keys);
        scores.Clear();
        firstSteps.Add(keys[..StepFeatures.FirstCount], scores);
        finding.Step = StepClass.Best(scores, view.S1 >= 0, out finding.Lead, out finding.Other);
        finding.IsSure = finding.Lead >= SureStep;
        finding.FirstScores = Vector256.Create<short>(scores);
        finding.Wide = 0;
    }

    private void LookOn(in StepView view, Span<ulong> keys, Span<short> scores, ref Findings.StepFinding finding)
    {
        finding.FirstScores.CopyTo(scores);
        StepFeatures.FillRest(in view, keys);
        steps.Add(keys[..StepFeatures.RestCount], scores);
        finding.Step = StepClass.Best(scores, view.S1 >= 0, out finding.Lead, out finding.Other);
    }
}
