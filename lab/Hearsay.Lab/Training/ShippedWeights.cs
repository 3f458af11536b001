using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>Reads and writes the weights that the library ships, with a record beside each of what it was made from.</summary>
/// <param name="folder">What the command calls the folder that it read in the place of the corpora; null where it read those.</param>
internal sealed class ShippedWeights(LabPaths paths, string? folder = null)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly string place = Path.Combine(paths.Root, "src", "Hearsay", "Language", "Weights");
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <exception cref="FileNotFoundException">They were not trained yet.</exception>
    public WeightsFile Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(place, name + ".weights"));
        return WeightsFile.Read(stream);
    }

    /// <param name="corpora">Files under the corpora that were read, in order.</param>
    /// <param name="sizes">What was learned from and how much, in words.</param>
    /// <param name="deciders">Names of shipped weights that decided what these hold; null where none did.</param>
    /// <param name="others">Paths of files from elsewhere, recorded by their names.</param>
    public void Write(string name, WeightsFile weights, IReadOnlyList<string> corpora, string sizes, ulong seed, IReadOnlyList<string>? deciders = null, params IReadOnlyList<string> others)
    {
        var path = Path.Combine(place, name + ".weights");
        using (var stream = File.Create(path))
        {
            weights.Write(stream);
        }

        var record = new
        {
            Weights = name,
            Sha256 = Hash(path),
            Bytes = new FileInfo(path).Length,
            Command = $"dotnet run -c Release --project lab/Hearsay.Lab -- train {string.Join(' ', new[] { name, folder }.Concat(others.Select(Path.GetFileName)).OfType<string>())}",
            Seed = seed,
            Sizes = sizes,
            Corpora = corpora.Select(file => (Name: file, Path: paths.Corpus(file))).Concat(others.Select(file => (Name: Path.GetFileName(file), Path: file))).ToDictionary(file => file.Name, file => "sha256:" + Hash(file.Path), StringComparer.Ordinal),
            DecidedBy = deciders?.ToDictionary(decider => decider, decider => Hash(Path.Combine(place, decider + ".weights")), StringComparer.Ordinal),
            Terms = "docs/weights.md",
        };
        File.WriteAllText(Path.Combine(place, name + ".provenance.json"), JsonSerializer.Serialize(record, Written) + "\n", new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}.weights: {new FileInfo(path).Length} bytes, {watch.Elapsed.TotalSeconds:0} s"));
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
