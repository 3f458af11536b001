using System.Diagnostics;
using Hearsay.Tests.House;

namespace Hearsay.Tests.App;

/// <summary>What a run of the program printed and how it ended.</summary>
internal sealed record Outcome(int Exit, string Output, string Talk)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program as a person would, in a fresh folder that goes with the test.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly string Program = Path.Combine(
        SourceTree.Root, "src", "Hearsay.App", "bin", AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "hearsay.dll");

    public Workplace() => Folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    public string Folder { get; }

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Writes a text file, with the folders it needs.</summary>
    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
        return At(path);
    }

    /// <summary>Columns of the terminal that a run is told of.</summary>
    public int Columns { get; set; } = 200;

    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["COLUMNS"] = Columns.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public Outcome Run(params string[] args) => RunWith("", args);

    public Outcome RunWith(string input, params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, talk.Result);
    }

    /// <summary>The whole case as other programs get it.</summary>
    public string Export(string casePath = "case.hearsay")
    {
        var outcome = Run("export", "jsonl", "--case", casePath);
        Assert.True(outcome.Exit == 0, outcome.Talk);
        return outcome.Output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
