using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>Teaches which words are cues: in one pair of columns all words, in another those that stand in no annotated content, for there the corpus would not mark them.</summary>
internal sealed class CueLesson
{
    private const int Rounds = 8;
    private const int LeastUpdates = 40;
    private const int Margin = 100 * Perceptron.Unit;

    /// <summary>Features left out, in a hundred.</summary>
    private const int Dropped = 20;

    private readonly Perceptron weights = new(ReportTagger.CueColumns, LeastUpdates);
    private readonly ulong[] all = new ulong[CueFeatures.Count];
    private readonly ulong[] some = new ulong[CueFeatures.Count];
    private readonly int[] scores = new int[ReportTagger.CueColumns];
    private readonly SeededRandom random;

    private CueLesson(ulong seed) => random = new SeededRandom(seed);

    public static WideTable Teach(IReadOnlyList<ReportExample> examples, ulong seed, string name) =>
        Perceptron.Sum([.. Enumerable.Range(0, AttributionsTrainer.Orders).Select(order => Taught(examples, seed + (ulong)order, $"{name}, order {order + 1}").weights)]).ToWideTable(AttributionsTrainer.Scale / AttributionsTrainer.Orders);

    private static CueLesson Taught(IReadOnlyList<ReportExample> examples, ulong seed, string name)
    {
        var lesson = new CueLesson(seed);
        var order = examples.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            lesson.random.Shuffle(order.AsSpan());
            var wrong = order.Sum(lesson.Teach);
            Console.Error.WriteLine($"attributions, {name}, round {round + 1}: {wrong} wrong, {lesson.weights.Features} features");
        }

        return lesson;
    }

    private int Teach(ReportExample example)
    {
        var wrong = 0;
        for (var i = 0; i < example.Input.Count; i++)
        {
            if (!CueFeatures.IsCandidate(example.Input, i))
            {
                continue;
            }

            var (first, end) = example.Input.Words.SentenceOf(i);
            CueFeatures.Fill(example.Input, i, first, end, all);
            var keys = random.Keep(all, some, Dropped);
            var right = example.ByAnchor[i] is null ? 0 : 1;
            weights.Clock++;
            weights.Scores(keys, scores);
            wrong += scores[right] > scores[1 - right] ? 0 : 1;
            Teach(keys, right, 1 - right);
            if (!example.Inside[i])
            {
                Teach(keys, 2 + right, 3 - right);
            }
        }

        return wrong;
    }

    private void Teach(ReadOnlySpan<ulong> keys, int right, int wrong)
    {
        if (scores[right] <= scores[wrong] + Margin)
        {
            weights.Update(keys, right, wrong);
        }
    }
}
