using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary><c>train attributions [--try]</c>: the weights of <see cref="ReportTagger"/>, from PolNeAR.</summary>
/// <remarks>Cues are found on each part of the documents by weights that had not seen it, so that the second step learns beside the cues it will meet. <c>--try</c> writes nothing: it learns from four fifths of the documents and scores the others.</remarks>
internal static class AttributionsTrainer
{
    private const ulong Seed = 17;
    private const string File = "attribution/polnear.train.jsonl";
    private const int Folds = 4;
    private const int CueRounds = 8;
    private const int RoleRounds = 8;
    private const int LeastUpdates = 8;
    private const double Scale = 16;
    private const int CueMargin = 40 * Perceptron.Unit;
    private const int RoleMargin = 20 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var examples = ReportExamples.Read(paths.Corpus(File));
        Console.Error.WriteLine($"attributions: {examples.Count} documents, {examples.Sum(example => example.Reports.Count)} reports read");
        if (others is ["--try", ..])
        {
            Coverage(examples);
            var (taught, tried) = (examples.Where((_, i) => i % 5 != 3).ToList(), examples.Where((_, i) => i % 5 == 3).ToList());
            var tagger = Train(taught);
            foreach (var threshold in new[] { -300, -200, -100, 0, 100, 200 })
            {
                Console.WriteLine($"{threshold,5} {Score(tagger, tried, threshold)}");
            }

            Console.WriteLine($"gold cues {ScoreRoles(tagger, tried)}");
            return 0;
        }

        var file = new WeightsFile();
        Train(examples).Save(file);
        shipped.Write("attributions", file, [File], string.Create(CultureInfo.InvariantCulture, $"{examples.Sum(example => example.Reports.Count)} attributions of {examples.Count} articles"), Seed);
        return 0;
    }

    private static void Coverage(List<ReportExample> examples)
    {
        var tags = examples.SelectMany(e => e.Reports.Select(r => e.Input.Tags.Universal(r.Anchor))).CountBy(t => t).OrderByDescending(p => p.Value);
        Console.WriteLine("anchors " + string.Join(' ', tags));
        var missed = examples.Sum(e => e.Reports.Count(r => !CueFeatures.IsCandidate(e.Input, r.Anchor)));
        var candidates = examples.Sum(e => Enumerable.Range(0, e.Input.Count).Count(i => CueFeatures.IsCandidate(e.Input, i)));
        int all = 0, reached = 0, sources = 0;
        var reach = new Reach();
        foreach (var e in examples)
        {
            foreach (var r in e.Reports)
            {
                reach.Fill(e.Input, r.Anchor);
                var (from, to) = (reach[0].First, reach[reach.Count - 1].End);
                var size = r.Content.Sum(c => c.End - c.First);
                var got = r.Content.Sum(c => Math.Max(0, Math.Min(c.End, to) - Math.Max(c.First, from)));
                all++;
                reached += got * 2 >= size ? 1 : 0;
                sources += r.Source is { } s && (s.First < reach[reach.OwnFirst].First || s.End > reach[reach.OwnEnd - 1].End) ? 1 : 0;
            }
        }

        Console.WriteLine($"missed {missed}, candidates {candidates} of {examples.Sum(e => e.Input.Count)}; half of content in reach {reached} of {all}; source out of sentence {sources}");
    }

    private static ReportScore Score(ReportTagger tagger, List<ReportExample> examples, int threshold)
    {
        var score = new ReportScore();
        foreach (var example in examples)
        {
            score.Add(example.Reports, [.. tagger.Find(example.Input, threshold).Where(report => !report.IsEmbedded)]);
        }

        return score;
    }

    private static ReportScore ScoreRoles(ReportTagger tagger, List<ReportExample> examples)
    {
        var score = new ReportScore();
        foreach (var example in examples)
        {
            var isCue = example.ByAnchor.Select(report => report is not null).ToArray();
            var reader = new ReportReader(example.Input);
            score.Add(example.Reports, [.. example.Reports.Select(report => tagger.Read(reader, report.Anchor, isCue, 0)).OfType<Report>()]);
        }

        return score;
    }

    private static ReportTagger Train(List<ReportExample> examples)
    {
        var folds = new WideTable[Folds + 1];
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => folds[fold] = TrainCues(examples, fold));
        var isCue = examples.AsParallel().AsOrdered().Select((example, i) => CuesFound(example, folds[i % Folds])).ToList();
        var (weights, steps) = (new Perceptron(RoleLabels.Columns, LeastUpdates), new Perceptron(RoleLabels.Count, 0));
        var random = new SeededRandom(Seed);
        var lesson = new RoleLesson(weights, steps, RoleMargin, random);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < RoleRounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var number in order)
            {
                var features = new RoleFeatures(examples[number].Input);
                foreach (var report in examples[number].Reports)
                {
                    wrong += lesson.Teach(examples[number].Input, features, report, isCue[number]);
                }
            }

            Console.Error.WriteLine($"attributions, parts, round {round + 1}: {wrong} labels updated, {weights.Features} features");
        }

        return new ReportTagger(folds[Folds], weights.ToWideTable(Scale), steps.ToWideTable(Scale));
    }

    private static bool[] CuesFound(ReportExample example, WideTable cues)
    {
        var leads = new (int Outer, int Any)[example.Input.Count];
        ReportTagger.ScoreCues(cues, example.Input, leads);
        return [.. leads.Select(lead => lead.Outer > 0)];
    }

    /// <summary>Teaches which words are cues: on all documents but those of a fold.</summary>
    private static WideTable TrainCues(List<ReportExample> examples, int fold)
    {
        var weights = new Perceptron(ReportTagger.CueColumns, LeastUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, examples.Count).Where(i => fold == Folds || i % Folds != fold).ToArray();
        Span<ulong> keys = stackalloc ulong[CueFeatures.Count];
        Span<int> scores = stackalloc int[ReportTagger.CueColumns];
        for (var round = 0; round < CueRounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var number in order)
            {
                var example = examples[number];
                for (var i = 0; i < example.Input.Count; i++)
                {
                    if (!CueFeatures.IsCandidate(example.Input, i))
                    {
                        continue;
                    }

                    var (first, end) = example.Input.Words.SentenceOf(i);
                    CueFeatures.Fill(example.Input, i, first, end, keys);
                    var right = example.ByAnchor[i] is null ? 0 : 1;
                    weights.Clock++;
                    weights.Scores(keys, scores);
                    wrong += Teach(weights, keys, scores, right, 0);
                    if (!example.Inside[i])
                    {
                        Teach(weights, keys, scores, right, 2);
                    }
                }
            }

            Console.Error.WriteLine($"attributions, cues without part {fold}, round {round + 1}: {wrong} updated, {weights.Features} features");
        }

        return weights.ToWideTable(Scale);
    }

    private static int Teach(Perceptron weights, ReadOnlySpan<ulong> keys, ReadOnlySpan<int> scores, int right, int column)
    {
        if (scores[column + right] > scores[column + 1 - right] + CueMargin)
        {
            return 0;
        }

        weights.Update(keys, column + right, column + 1 - right);
        return scores[column + right] > scores[column + 1 - right] ? 0 : 1;
    }
}
