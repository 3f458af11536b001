using System.Globalization;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>A sentence with its tree; <paramref name="Tags"/> are those that a tagger gave which had not seen it.</summary>
internal sealed record ParsedSentence(WordForm[] Words, byte[] Tags, int[] Heads, Relation[] Relations);

/// <summary><c>train parser</c>: the weights of <see cref="Parser"/>. It follows its own mistakes nine times in ten and learns the best way on from there.</summary>
internal static class ParserTrainer
{
    private const ulong Seed = 7;
    private const int Folds = 5;
    private const int Rounds = 7;
    private const int LeastStepUpdates = 9;
    private const int LeastLabelUpdates = 12;
    private const double StepScale = 4;
    private const double LabelScale = 8;

    /// <summary>By how many first steps a right class must lead the best wrong one before a state has no more to teach.</summary>
    private const int StepMargin = 30 * Perceptron.Unit;

    private const int LabelMargin = 60 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var forms = treebank.Forms(WordTable.Load(shipped.Read("words")));
        var tags = Jackknife(treebank, forms);
        var trees = treebank.Sentences.Select((words, i) => new ParsedSentence(forms[i], tags[i], Treebank.Heads(words), Treebank.Relations(words))).ToList();
        var file = new WeightsFile();
        Train(treebank.Tags, trees).Save(file);
        shipped.Write("parser", file, Treebank.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{treebank.Words} words of {Treebank.Sizes}; tags by taggers that had not seen the sentence"), Seed);
        return 0;
    }

    /// <summary>Tags each part of the treebank by a tagger taught on the others, so that the parser learns from the tags that it will meet.</summary>
    public static byte[][] Jackknife(Treebank treebank, WordForm[][] forms)
    {
        var numbers = treebank.Numbers();
        var tags = new byte[forms.Length][];
        Parallel.For(0, Folds, fold =>
        {
            var tagger = TaggerTrainer.Train(treebank.Tags, forms, numbers, i => i % Folds != fold);
            for (var i = fold; i < forms.Length; i += Folds)
            {
                tagger.Tag(forms[i], tags[i] = new byte[forms[i].Length]);
            }
        });
        return tags;
    }

    public static Parser Train(TagSet tags, IReadOnlyList<ParsedSentence> sentences)
    {
        var steps = new Perceptron(StepClass.Count, LeastStepUpdates, shrinks: false);
        var labels = new Perceptron(Parser.Relations, LeastLabelUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var input = new ParseInput();
        var state = new ParserState();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            int wrong = 0, wrongLabels = 0;
            foreach (var number in order)
            {
                var sentence = sentences[number];
                input.Set(sentence.Words, sentence.Tags, tags.Universal.AsSpan());
                state.Start(input.Length);
                while (!state.IsDone)
                {
                    var step = Step(steps, input, state, sentence, random, round, ref wrong);
                    if (step == Transition.Shift)
                    {
                        state.Shift();
                    }
                    else
                    {
                        state.Draw(step, Label(labels, input, state, sentence, step, ref wrongLabels));
                    }
                }
            }

            Console.Error.WriteLine($"parser, round {round + 1}: {wrong} steps and {wrongLabels} relations updated, {steps.Features} and {labels.Features} features");
        }

        return new Parser(steps.ToWideTable(StepScale), labels.ToWideTable(LabelScale));
    }

    private static Transition Step(Perceptron steps, ParseInput input, ParserState state, ParsedSentence sentence, SeededRandom random, int round, ref int wrong)
    {
        if (Parser.Only(state) is { } only)
        {
            return only;
        }

        Span<ulong> keys = stackalloc ulong[StepFeatures.Most];
        Span<int> scores = stackalloc int[StepClass.Count];
        keys = keys[..StepFeatures.Fill(input, state, keys)];
        steps.Scores(keys, scores);
        steps.Clock++;
        Span<int> costs = stackalloc int[3];
        var least = int.MaxValue;
        for (var step = Transition.Shift; step <= Transition.Right; step++)
        {
            costs[(int)step] = state.Allows(step) ? ParserOracle.Cost(state, sentence.Heads, step) : int.MaxValue;
            least = Math.Min(least, costs[(int)step]);
        }

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

        if (rival >= 0 && scores[right] <= scores[rival] + StepMargin)
        {
            steps.Update(keys, right, rival);
            wrong++;
        }

        return StepClass.StepOf(round > 0 && random.Next(10) > 0 ? best : right);
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

    private static Relation Label(Perceptron labels, ParseInput input, ParserState state, ParsedSentence sentence, Transition step, ref int updated)
    {
        var (head, child) = state.Arc(step);
        if (head == input.Length)
        {
            return Relation.Root;
        }

        Span<ulong> keys = stackalloc ulong[LabelFeatures.Most];
        Span<int> scores = stackalloc int[Parser.Relations];
        keys = keys[..LabelFeatures.Fill(input, state, head, child, keys)];
        labels.Scores(keys, scores);
        labels.Clock++;
        scores[(int)Relation.Root] = int.MinValue;
        var best = Perceptron.Best(scores);
        if (sentence.Heads[child] == head)
        {
            updated += labels.Teach(keys, scores, (int)sentence.Relations[child], LabelMargin) ? 1 : 0;
        }

        return (Relation)best;
    }
}
