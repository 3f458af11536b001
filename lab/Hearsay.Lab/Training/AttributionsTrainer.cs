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
    private static int CueRounds = 8;
    private static int RoleRounds = 8;
    private static int CueLeast = 30; private static int RoleLeast = 40; private static int CueDrop = 20; private static int TrustLeast = 10; private static int TrustDrop = 20; private static int TrustRounds = 12; private static int TrustMargin = 60 * Perceptron.Unit;
    private const double Scale = 16;
    private static int CueMargin = 100 * Perceptron.Unit;
    private static int RoleMargin = 60 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var examples = ReportExamples.Read(paths.Corpus(File));
        Console.Error.WriteLine($"attributions: {examples.Count} documents, {examples.Sum(example => example.Reports.Count)} reports read");
        if (others is ["--try", ..])
        {
            foreach (var o in others.Skip(1)) { var kv = o.Split('='); var v = int.Parse(kv[1], CultureInfo.InvariantCulture);
                switch (kv[0]) { case "cm": CueMargin = v * 1024; break; case "rm": RoleMargin = v * 1024; break; case "cl": CueLeast = v; break; case "rl": RoleLeast = v; break; case "cr": CueRounds = v; break; case "rr": RoleRounds = v; break; case "tl": TrustLeast = v; break; case "tr": TrustRounds = v; break; case "tm": TrustMargin = v * 1024; break; case "td": TrustDrop = v; break; case "cd": CueDrop = v; break; } }
            var (taught, tried) = (examples.Where((_, i) => i % 5 != 3).ToList(), examples.Where((_, i) => i % 5 == 3).ToList());
            var tagger = Train(taught);
            foreach (var threshold in new[] { -1200, -900, -600, -400, -200, 0, 200 })
            {
                Console.WriteLine($"{threshold,5} {Score(tagger, tried, threshold)}");
            }

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
            score.Add(example.Reports, [.. tagger.Find(example.Input, threshold, int.MaxValue).Where(report => !report.IsEmbedded)]);
        }

        return score;
    }

    private static ReportTagger Train(List<ReportExample> examples)
    {
        var cues = new WideTable[Folds + 1];
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => cues[fold] = TrainCues(examples, fold));
        var leads = examples.AsParallel().AsOrdered().Select((example, i) => Leads(example, cues[i % Folds])).ToList();
        var parts = new (Perceptron Weights, Perceptron Steps)[3];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => parts[fold] = TrainRoles(examples, leads, fold));
        var tables = parts.Select(part => (Roles: part.Weights.ToWideTable(Scale), Steps: part.Steps.ToWideTable(Scale))).ToList();
        var trust = TrainTrust(examples, leads, tables);
        return new ReportTagger(cues[Folds], tables[2].Roles, tables[2].Steps, trust);
    }

    private static (Perceptron Weights, Perceptron Steps) TrainRoles(List<ReportExample> examples, List<(int Outer, int Any)[]> leads, int fold)
    {
        var (weights, steps) = (new Perceptron(RoleLabels.Columns, RoleLeast), new Perceptron(RoleLabels.Count, 0));
        var random = new SeededRandom(Seed);
        var lesson = new RoleLesson(weights, steps, RoleMargin, random);
        var order = Enumerable.Range(0, examples.Count).Where(i => fold == 2 || i / Folds % 2 != fold).ToArray();
        for (var round = 0; round < RoleRounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var number in order)
            {
                var features = new RoleFeatures(examples[number].Input);
                var isCue = leads[number].Select(lead => lead.Outer > 0).ToArray();
                foreach (var report in examples[number].Reports)
                {
                    wrong += lesson.Teach(examples[number].Input, features, report, isCue);
                }
            }

            Console.Error.WriteLine($"attributions, parts without part {fold}, round {round + 1}: {wrong} labels updated, {weights.Features} features");
        }

        return (weights, steps);
    }

    private static WideTable TrainTrust(List<ReportExample> examples, List<(int Outer, int Any)[]> leads, List<(WideTable Roles, WideTable Steps)> tables)
    {
        var cases = examples.AsParallel().AsOrdered().SelectMany((example, i) =>
        {
            var (roles, steps) = tables[i / Folds % 2];
            var tagger = new ReportTagger(roles, roles, steps, roles);
            var possible = tagger.Possible(new ReportReader(example.Input, [.. leads[i].Select(lead => lead.Outer > 0)]), leads[i]);
            var good = new ReportScore().Add(example.Reports, possible);
            var features = new TrustFeatures(example.Input, possible);
            return possible.Select((_, number) =>
            {
                var keys = new ulong[TrustFeatures.Count];
                features.Fill(number, keys);
                return (Keys: keys, IsRight: good[number]);
            }).ToList();
        }).ToArray();
        var weights = new Perceptron(2, TrustLeast);
        var random = new SeededRandom(Seed);
        Span<ulong> some = stackalloc ulong[TrustFeatures.Count];
        Span<int> scores = stackalloc int[2];
        for (var round = 0; round < TrustRounds; round++)
        {
            random.Shuffle(cases.AsSpan());
            var wrong = 0;
            foreach (var (keys, isRight) in cases)
            {
                weights.Clock++;
                var kept = 0;
                foreach (var key in keys)
                {
                    some[kept] = key;
                    kept += random.Next(100) < TrustDrop ? 0 : 1;
                }

                weights.Scores(some[..kept], scores);
                wrong += Teach(weights, some[..kept], scores, isRight ? 1 : 0, 0, TrustMargin);
            }

            Console.Error.WriteLine($"attributions, trust, round {round + 1}: {wrong} of {cases.Length} wrong, {cases.Count(c => c.IsRight)} right, {weights.Features} features");
        }

        return weights.ToWideTable(Scale);
    }

    private static (int Outer, int Any)[] Leads(ReportExample example, WideTable cues)
    {
        var leads = new (int Outer, int Any)[example.Input.Count];
        ReportTagger.ScoreCues(cues, example.Input, leads);
        return leads;
    }

    /// <summary>Teaches which words are cues: on all documents but those of a fold.</summary>
    private static WideTable TrainCues(List<ReportExample> examples, int fold)
    {
        var weights = new Perceptron(ReportTagger.CueColumns, CueLeast);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, examples.Count).Where(i => fold == Folds || i % Folds != fold).ToArray();
        Span<ulong> keys = stackalloc ulong[CueFeatures.Count];
        Span<ulong> some = stackalloc ulong[CueFeatures.Count];
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
                    var kept = 0;
                    foreach (var key in keys)
                    {
                        some[kept] = key;
                        kept += random.Next(100) < CueDrop ? 0 : 1;
                    }

                    weights.Clock++;
                    weights.Scores(some[..kept], scores);
                    wrong += Teach(weights, some[..kept], scores, right, 0, CueMargin);
                    if (!example.Inside[i])
                    {
                        Teach(weights, some[..kept], scores, right, 2, CueMargin);
                    }
                }
            }

            Console.Error.WriteLine($"attributions, cues without part {fold}, round {round + 1}: {wrong} updated, {weights.Features} features");
        }

        return weights.ToWideTable(Scale);
    }

    private static int Teach(Perceptron weights, ReadOnlySpan<ulong> keys, ReadOnlySpan<int> scores, int right, int column, int margin)
    {
        if (scores[column + right] > scores[column + 1 - right] + margin)
        {
            return 0;
        }

        weights.Update(keys, column + right, column + 1 - right);
        return scores[column + right] > scores[column + 1 - right] ? 0 : 1;
    }
}
