using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary><c>train attributions [--try]</c>: the weights of <see cref="ReportTagger"/>, from PolNeAR.</summary>
/// <remarks>Each step is tried on documents that its weights had not seen, so that the next learns beside what it will meet. <c>--try</c> writes nothing: it learns from four fifths of the documents and scores the others.</remarks>
internal static class AttributionsTrainer
{
    public const double Scale = 6;

    /// <summary>Orders in which the examples of cues and parts are learned; the weights are their sum.</summary>
    public const int Orders = 5;

    private const ulong Seed = 17;
    private const string File = "attribution/polnear.train.jsonl";
    private const int CueFolds = 4;
    private const int RoleFolds = 2;

    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var examples = ReportExamples.Read(paths.Corpus(File));
        if (others is ["--try"])
        {
            var tagger = Train([.. examples.Where((_, i) => i % 5 != 3)]);
            var score = new ReportScore();
            foreach (var example in examples.Where((_, i) => i % 5 == 3))
            {
                score.Add(example.Reports, [.. tagger.Find(example.Input).Where(report => !report.IsEmbedded)]);
            }

            Console.WriteLine(score);
            return 0;
        }

        var file = new WeightsFile();
        Train(examples).Save(file);
        shipped.Write("attributions", file, [File], string.Create(CultureInfo.InvariantCulture, $"{examples.Sum(example => example.Reports.Count)} attributions of {examples.Count} articles"), Seed);
        return 0;
    }

    private static ReportTagger Train(List<ReportExample> examples)
    {
        var cues = new WideTable[CueFolds + 1];
        Parallel.For(0, CueFolds + 1, TwoAtOnce, fold => cues[fold] = CueLesson.Teach([.. examples.Where((_, i) => fold == CueFolds || i % CueFolds != fold)], Seed, $"cues {fold}"));
        var leads = examples.AsParallel().AsOrdered().Select((example, i) => Leads(example, cues[i % CueFolds])).ToList();
        var roles = new (WideTable Roles, WideTable Steps)[RoleFolds + 1];
        Parallel.For(0, RoleFolds + 1, TwoAtOnce, fold => roles[fold] = RoleLesson.Teach([.. examples.Zip(leads).Where((_, i) => fold == RoleFolds || RoleFold(i) != fold)], Seed, $"parts {fold}"));
        var cases = examples.AsParallel().AsOrdered().SelectMany((example, i) => Cases(example, i, leads[i], roles[RoleFold(i)])).ToList();
        var tried = TrustLesson.Tried(cases, Seed);
        return new ReportTagger(
            cues[CueFolds], Precedents.None, roles[RoleFolds].Roles, roles[RoleFolds].Steps, TrustLesson.Teach(cases, Seed), TrustLesson.Curve(tried));
    }

    /// <summary>Independent of the cue folds.</summary>
    private static int RoleFold(int document) => document / CueFolds % RoleFolds;

    private static CueLead[] Leads(ReportExample example, WideTable cues)
    {
        var leads = new CueLead[example.Input.Count];
        ReportTagger.ScoreCues(cues, Precedents.None, example.Input, leads);
        return leads;
    }

    private static List<TrustCase> Cases(ReportExample example, int document, CueLead[] leads, (WideTable Roles, WideTable Steps) weights)
    {
        var tagger = new ReportTagger(weights.Roles, Precedents.None, weights.Roles, weights.Steps, weights.Roles, new Calibration([0], [0]));
        var possible = tagger.Possible(new ReportReader(example.Input, leads), leads);
        var good = new ReportScore().Add(example.Reports, possible);
        var features = new TrustFeatures(example.Input, possible);
        return [.. possible.Select((_, number) =>
        {
            var keys = new ulong[TrustFeatures.Count];
            features.Fill(number, keys);
            return new TrustCase(document, keys, good[number]);
        })];
    }
}
