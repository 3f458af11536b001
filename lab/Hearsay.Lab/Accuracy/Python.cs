using System.Diagnostics;

namespace Hearsay.Lab.Accuracy;

/// <summary>Runs a scorer.</summary>
internal static class Python
{
    /// <returns>Its standard output.</returns>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0; the message holds what it said.</exception>
    public static string Run(LabPaths paths, string scorer, IEnumerable<string> args, params (string Name, string Value)[] environment) =>
        Shell("python3", [Path.Combine(paths.Scorers, scorer), .. args], environment);

    public static string Shell(string program, IEnumerable<string> args, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)}: {error.Result}");
    }
}
