using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Lab.Training;

namespace Hearsay.Lab.Accuracy;

/// <summary><c>reliability</c>: how often statements were right by the confidence they carry, and how many remain at a precision asked for, on the development part of PolNeAR.</summary>
internal static class ReliabilityCommand
{
    private const string File = "attribution/polnear.dev.jsonl";
    private const int Bin = 100;

    public static int Run(IReadOnlyList<string> args)
    {
        var (paths, _) = LabPaths.Take(args);
        var examples = ReportExamples.Read(paths.Corpus(File));
        var judged = new List<(int Confidence, bool IsRight)>();
        foreach (var example in examples)
        {
            var found = ReportTagger.BuiltIn.Find(example.Input).Where(report => report.Confidence is not null).ToList();
            judged.AddRange(found.Zip(new ReportScore().Add(example.Reports, found), (report, isRight) => (report.Confidence!.Value, isRight)));
        }

        PrintBins(judged);
        PrintPrecisions([.. judged.OrderByDescending(item => item.Confidence).ThenBy(item => item.IsRight)], examples.Sum(example => example.Reports.Count));
        return 0;
    }

    private static void PrintBins(List<(int Confidence, bool IsRight)> judged)
    {
        Console.WriteLine($"{"confidence",-12} {"statements",10} {"mean",6} {"right",6}   per mille");
        var error = 0.0;
        foreach (var bin in judged.GroupBy(item => Math.Min(item.Confidence, 999) / Bin).OrderBy(bin => bin.Key))
        {
            var (mean, right) = (bin.Average(item => item.Confidence), 1000.0 * bin.Count(item => item.IsRight) / bin.Count());
            error += Math.Abs(mean - right) * bin.Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{bin.Key * Bin}-{(bin.Key + 1) * Bin}",-12} {bin.Count(),10} {mean,6:0} {right,6:0}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected calibration error: {error / Math.Max(1, judged.Count):0} per mille"));
    }

    /// <summary>For each precision the lowest confidence from which on it is reached.</summary>
    private static void PrintPrecisions((int Confidence, bool IsRight)[] judged, int gold)
    {
        foreach (var wanted in new[] { 80, 85, 90 })
        {
            var (right, kept, best) = (0, 0, 0);
            for (var i = 0; i < judged.Length; i++)
            {
                right += judged[i].IsRight ? 1 : 0;
                var ends = i + 1 == judged.Length || judged[i + 1].Confidence < judged[i].Confidence;
                (kept, best) = ends && right * 100 >= wanted * (i + 1) ? (i + 1, right) : (kept, best);
            }

            var least = kept == 0 ? "none" : judged[kept - 1].Confidence.ToString(CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at precision {wanted}: recall {100.0 * best / gold:0.0} ({kept} of {judged.Length} statements, least confidence {least})"));
        }
    }
}
