using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Accuracy;

/// <summary><c>accuracy</c>: predicts, scores, prints a table, and fails where a figure lies under its floor.</summary>
internal static class AccuracyCommand
{
    public static int Run(IReadOnlyList<string> args)
    {
        var (paths, rest) = LabPaths.Take(args);
        var raise = rest.Remove("--raise");
        var chosen = Suites.All.Where(suite => rest.Count == 0 || rest.Any(name => suite.Name == name || suite.Name.StartsWith(name + ".", StringComparison.Ordinal))).ToList();
        if (rest.Count > 0 && chosen.Count == 0)
        {
            Console.Error.WriteLine("No such suite: " + string.Join(", ", rest));
            return 2;
        }

        var floors = new Floors(paths);
        var under = 0;
        Console.WriteLine($"{"suite",-18} {"measure",-30} {"figure",8} {"floor",8}");
        foreach (var suite in chosen)
        {
            under += Measure(paths, suite, floors, raise);
        }

        if (raise)
        {
            floors.Save();
        }

        Console.WriteLine(under == 0 ? "no figure lies under its floor" : $"{under} under their floor");
        return under == 0 ? 0 : 1;
    }

    private static int Measure(LabPaths paths, Suite suite, Floors floors, bool raise)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-lab-").FullName;
        try
        {
            var fingerprint = Floors.Fingerprint(paths, suite);
            if (floors.FingerprintOf(suite.Name) is { } known && known != fingerprint)
            {
                Console.WriteLine($"{suite.Name,-18} the corpora are not those of the floors");
            }

            var output = suite.Score(paths, folder);
            var under = 0;
            foreach (var (name, pattern) in suite.Measures)
            {
                var match = Regex.Match(output, pattern);
                if (!match.Success)
                {
                    throw new InvalidOperationException($"{suite.Name}: no {name} in what the scorer printed:\n{output}");
                }

                var figure = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                var floor = floors.Of(suite.Name, name);
                under += figure < floor ? 1 : 0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suite.Name,-18} {name,-30} {figure,8:0.###} {floor,8:0.###}{(figure < floor ? "  UNDER" : "")}"));
                if (raise)
                {
                    floors.Raise(suite.Name, fingerprint, name, figure);
                }
            }

            return under;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
