using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>Teaches a parser: it draws each tree by its own steps, nine times in ten the wrong ones too, and learns the best way on from there. Each of its two looks at a step or a relation is taught to lead by a margin of its own.</summary>
/// <param name="random">Orders the sentences, and tells when a wrong step is followed.</param>
internal sealed class ParserLesson(TagSet tags, IReadOnlyList<ParsedSentence> sentences, SeededRandom random)
{
    private const int Rounds = 7;
    private const int LeastFirstStepUpdates = 16;
    private const int LeastStepUpdates = 6;
    private const int LeastFirstLabelUpdates = 16;
    private const int LeastLabelUpdates = 8;
    private const int FirstStepMargin = 30 * Perceptron.Unit;
    private const int FirstLabelMargin = 40 * Perceptron.Unit;
    private const double StepScale = 4;
    private const double LabelScale = 8;

    /// <summary>By how many first steps a right class must lead the best wrong one before a state has no more to teach.</summary>
    private const int StepMargin = 30 * Perceptron.Unit;

    private const int LabelMargin = 60 * Perceptron.Unit;

    private readonly Perceptron firstSteps = new(StepClass.Count, LeastFirstStepUpdates, shrinks: false);
    private readonly Perceptron steps = new(StepClass.Count, LeastStepUpdates, shrinks: false);
    private readonly Perceptron firstLabels = new(Parser.Relations, LeastFirstLabelUpdates);
    private readonly Perceptron labels = new(Parser.Relations, LeastLabelUpdates);
    private readonly ulong[] firstKeys = new ulong[StepFeatures.FirstCount];
    private readonly ulong[] keys = new ulong[StepFeatures.RestCount];
    private readonly int[] first = new int[StepClass.Count];
    private readonly int[] scores = new int[StepClass.Count];
    private readonly ulong[] firstLabelKeys = new ulong[LabelFeatures.FirstCount];
    private readonly ulong[] labelKeys = new ulong[LabelFeatures.RestCount];
    private readonly int[] firstLabelScores = new int[Parser.Relations];
    private readonly int[] labelScores = new int[Parser.Relations];
    private int wrong, wrongLabels;

    /// <summary>The parser of what several learned from the same sentences in different orders.</summary>
    public static Parser Sum(IReadOnlyList<ParserLesson> all)
    {
        return new Parser(Table(lesson => lesson.firstSteps, StepScale), Table(lesson => lesson.steps, StepScale), Table(lesson => lesson.firstLabels, LabelScale), Table(lesson => lesson.labels, LabelScale), Precedents.None, Precedents.None);

        WideTable Table(Func<ParserLesson, Perceptron> part, double scale) => Perceptron.Sum([.. all.Select(part)]).ToWideTable(scale / all.Count);
    }

    public void Learn()
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var input = new ParseInput();
        var state = new ParserState();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            (wrong, wrongLabels) = (0, 0);
            foreach (var number in order)
            {
                var sentence = sentences[number];
                input.Set(sentence.Words, sentence.Tags, tags.Universal.AsSpan());
                state.Start(input.Length);
                while (!state.IsDone)
                {
                    var step = Step(input, state, sentence, round);
                    if (step == Transition.Shift)
                    {
                        state.Shift();
                    }
                    else
                    {
                        state.Draw(step, FirstLabel(input, state, sentence, step));
                    }
                }

                for (var child = 0; child < input.Length; child++)
                {
                    if (state.Heads[child] < input.Length)
                    {
                        Label(input, state, sentence, child);
                    }
                }
            }

            Console.Error.WriteLine($"parser, round {round + 1}: {wrong} steps and {wrongLabels} relations updated, {firstSteps.Features} {steps.Features} and {firstLabels.Features} {labels.Features} features");
        }
    }

    private Relation FirstLabel(ParseInput input, ParserState state, ParsedSentence sentence, Transition step)
    {
        var (head, child) = state.Arc(step);
        if (head == input.Length)
        {
            return Relation.Root;
        }

        LabelFeatures.FillFirst(input, state, head, child, firstLabelKeys);
        firstLabels.Scores(firstLabelKeys, firstLabelScores);
        firstLabels.Clock++;
        firstLabelScores[(int)Relation.Root] = int.MinValue / 2;
        var best = Perceptron.Best(firstLabelScores);
        if (sentence.Heads[child] == head)
        {
            firstLabels.Teach(firstLabelKeys, firstLabelScores, (int)sentence.Relations[child], FirstLabelMargin);
        }

        return (Relation)best;
    }

    private void Label(ParseInput input, ParserState state, ParsedSentence sentence, int child)
    {
        var head = state.Heads[child];
        LabelFeatures.FillFirst(input, state, head, child, firstLabelKeys);
        firstLabels.Scores(firstLabelKeys, firstLabelScores);
        LabelFeatures.FillRest(input, state, head, child, labelKeys);
        labels.Scores(labelKeys, labelScores);
        labels.Clock++;
        for (var i = 0; i < labelScores.Length; i++)
        {
            labelScores[i] += firstLabelScores[i];
        }

        labelScores[(int)Relation.Root] = int.MinValue / 2;
        var best = Perceptron.Best(labelScores);
        if (sentence.Heads[child] == head && Perceptron.Rival(labelScores, (int)sentence.Relations[child], LabelMargin) is >= 0 and var rival)
        {
            firstLabels.Update(firstLabelKeys, (int)sentence.Relations[child], rival);
            labels.Update(labelKeys, (int)sentence.Relations[child], rival);
            wrongLabels++;
        }

        state.Rename(child, (Relation)best);
    }

    private Transition Step(ParseInput input, ParserState state, ParsedSentence sentence, int round)
    {
        if (Parser.Only(state) is { } only)
        {
            return only;
        }

        var view = new StepView(input, state);
        StepFeatures.FillFirst(in view, firstKeys);
        StepFeatures.FillRest(in view, keys);
        firstSteps.Scores(firstKeys, first);
        steps.Scores(keys, scores);
        firstSteps.Clock++;
        steps.Clock++;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += first[i];
        }

        Span<int> costs = stackalloc int[3];
        var least = int.MaxValue;
        for (var step = Transition.Shift; step <= Transition.Right; step++)
        {
            costs[(int)step] = state.Allows(step) ? ParserOracle.Cost(state, sentence.Heads, step) : int.MaxValue;
            least = Math.Min(least, costs[(int)step]);
        }

        var (best, right, rival) = Leaders(state, sentence, costs, least, scores);
        if (rival >= 0 && scores[right] <= scores[rival] + StepMargin)
        {
            firstSteps.Update(firstKeys, right, rival);
            steps.Update(keys, right, rival);
            wrong++;
        }

        var (_, firstRight, firstRival) = Leaders(state, sentence, costs, least, first);
        if (firstRival >= 0 && first[firstRight] <= first[firstRival] + FirstStepMargin)
        {
            firstSteps.Update(firstKeys, firstRight, firstRival);
        }

        return StepClass.StepOf(round > 0 && random.Next(10) > 0 ? best : right);
    }

    private static (int Best, int Right, int Rival) Leaders(ParserState state, ParsedSentence sentence, ReadOnlySpan<int> costs, int least, ReadOnlySpan<int> scores)
    {
        int best = -1, right = -1, rival = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            var step = StepClass.StepOf(i);
            if (costs[(int)step] == int.MaxValue)
            {
                continue;
            }

            best = best < 0 || scores[i] > scores[best] ? i : best;
            if (costs[(int)step] == least && IsRightKind(state, sentence, step, i))
            {
                right = right < 0 || scores[i] > scores[right] ? i : right;
            }
            else
            {
                rival = rival < 0 || scores[i] > scores[rival] ? i : rival;
            }
        }

        return (best, right, rival);
    }

    /// <summary>Whether an arc that the right tree has would be drawn as the kind it is there; any kind will do for one that it has not.</summary>
    private static bool IsRightKind(ParserState state, ParsedSentence sentence, Transition step, int kind)
    {
        if (step == Transition.Shift)
        {
            return true;
        }

        var (head, child) = state.Arc(step);
        return sentence.Heads[child] != head || kind == StepClass.Of(step, sentence.Relations[child]);
    }
}
