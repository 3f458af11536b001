using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Lab.Accuracy;

/// <summary>The least figure each measure may have, with the fingerprint of the corpora it was measured on. Rises with <c>--raise</c>, falls only by hand with a decision record.</summary>
internal sealed class Floors
{
    private readonly string path;
    private readonly JsonObject suites;

    public Floors(LabPaths paths)
    {
        path = Path.Combine(paths.Root, "lab", "floors.json");
        suites = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
    }

    /// <summary>SHA-256 over the files of a suite, first 16 digits.</summary>
    public static string Fingerprint(LabPaths paths, Suite suite)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in suite.Corpora)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.OpenRead(paths.Corpus(file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    public double? Of(string suite, string measure) => (double?)suites[suite]?["floors"]?[measure];

    public string? FingerprintOf(string suite) => (string?)suites[suite]?["corpora"];

    /// <summary>Lifts a floor to a figure, rounded down to half a point of its scale; never lowers it.</summary>
    public void Raise(string suite, string fingerprint, string measure, double figure)
    {
        var step = figure <= 1 ? 0.005 : 0.5;
        var floor = Math.Round(Math.Floor(figure / step) * step, 3);
        suites[suite] ??= new JsonObject { ["corpora"] = fingerprint, ["floors"] = new JsonObject() };
        suites[suite]!["corpora"] = fingerprint;
        suites[suite]!["floors"]![measure] = Math.Max(floor, Of(suite, measure) ?? 0);
    }

    public void Save() => File.WriteAllText(path, suites.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
}
