using System.Diagnostics;
using System.Globalization;
using Hearsay.App.Commands;

namespace Hearsay.Lab.Speed;

/// <summary>Files on disk to finished case and dossier, by the built program in a process of its own.</summary>
internal sealed record WholeWay(int Documents, double Seconds, long PeakBytes)
{
    public double MillisecondsPerDocument => 1000 * Seconds / Documents;

    /// <summary>Writes invented articles and reads them.</summary>
    /// <param name="workers">Documents read at once; null for all cores.</param>
    public static WholeWay Run(int documents, int? workers = null)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-speed-").FullName;
        try
        {
            var pile = Path.Combine(folder, "pile");
            Parallel.For(0, documents, number =>
            {
                var place = Path.Combine(pile, (number / 1000).ToString("000", CultureInfo.InvariantCulture));
                Directory.CreateDirectory(place);
                File.WriteAllText(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{number:000000}.txt")), InventedArticles.Article(number));
            });
            var watch = Stopwatch.StartNew();
            var peak = Measure(folder, ["read", pile, "--case", Path.Combine(folder, "case.hearsay"), "--dossier", Path.Combine(folder, "dossier.html"), "--quiet",
                .. workers is { } count ? ["--workers", count.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()]);
            return new WholeWay(documents, watch.Elapsed.TotalSeconds, peak);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Median milliseconds from start to end of <c>hearsay --version</c>.</summary>
    public static double StartUp()
    {
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var watch = Stopwatch.StartNew();
            Measure(Path.GetTempPath(), ["--version"]);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static long Measure(string folder, IEnumerable<string> args)
    {
        var executable = Path.ChangeExtension(typeof(CommandLine).Assembly.Location, null);
        var start = new ProcessStartInfo(executable) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        output.Wait();
        return process.ExitCode is 0 or 3 ? peak : throw new InvalidOperationException($"hearsay {string.Join(' ', args)} ended with {process.ExitCode}.");
    }
}
