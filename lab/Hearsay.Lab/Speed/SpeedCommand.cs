using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Lab.Speed;

/// <summary><c>speed [LAYER…] [--documents N] [--texts FILE.jsonl]</c>: each layer on one core (with names of layers those alone), else also the language layers beside a peer, then the whole way on one core and on all, peak memory, start-up.</summary>
internal static class SpeedCommand
{
    private const int Rounds = 5;
    private const int WarmUpSeconds = 3;

    /// <summary>The language core: what all other layers rest on; and what stands right on it.</summary>
    private static readonly string[] Core = ["sentences/", "tokens/", "tags/", "trees/", "names/"], Mentions = ["mentions/", "references/"];

    public static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        PrintLoading();
        var (paths, rest) = LabPaths.Take(args);
        var documents = Option(rest, "--documents") is { } given && int.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : 1000;
        // Invented words are few and flatter caches: real news where there is some.
        var file = Option(rest, "--texts") ?? paths.Corpus("attribution/polnear.dev.jsonl");
        var isReal = File.Exists(file);
        var texts = isReal ? File.ReadLines(file).Select(line => (string)JsonNode.Parse(line)!["text"]!).ToList() : [.. Enumerable.Range(0, 300).Select(InventedArticles.Article)];
        var what = isReal ? "texts of " + Path.GetFileName(file) : "invented articles";
        PrintLayers(texts, what, rest);
        if (rest.Count > 0)
        {
            return Task.FromResult(0);
        }

        var limits = new ReadingLimits();
        PeerComparison.Print(paths, [.. texts.Select(text => new PlainTextReader().Read(new Origin("a.txt"), Encoding.UTF8.GetBytes(text), limits).Document!)], what);
        PrintWhole("whole way, one core", WholeWay.Run(documents, 1));
        PrintWhole("whole way, all cores", WholeWay.Run(documents));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start-up, hearsay --version: {WholeWay.StartUp():0} ms (median of 15)"));
        return Task.FromResult(0);
    }

    /// <summary>What the first text of a process waits for: the weights, then the word lists and the compiling of every step.</summary>
    private static void PrintLoading()
    {
        var document = new PlainTextReader().Read(new Origin("a.txt"), "The mayor of Elmsworth said so."u8.ToArray(), new ReadingLimits()).Document!;
        var watch = Stopwatch.StartNew();
        Pipelines.English.Prepare();
        var weights = watch.Elapsed.TotalMilliseconds;
        Pipelines.English.Annotate(document);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weights unpacked cold: {weights:0} ms; with word lists, compiling and the first sentence: {watch.Elapsed.TotalMilliseconds:0} ms"));
    }

    /// <summary>Takes an option and its value out of the arguments.</summary>
    private static string? Option(List<string> args, string name)
    {
        if (args.IndexOf(name) is not (>= 0 and var at) || at + 1 >= args.Count)
        {
            return null;
        }

        var value = args[at + 1];
        args.RemoveRange(at, 2);
        return value;
    }

    private static void PrintLayers(List<string> texts, string what, List<string> chosen)
    {
        var limits = new ReadingLimits();
        var bytes = texts.Select(text => Encoding.UTF8.GetBytes(text)).ToList();
        var read = bytes.Select(b => new PlainTextReader().Read(new Origin("a.txt"), b, limits).Document!).ToList();
        long chars = texts.Sum(text => (long)text.Length), tokens = 0;
        var states = read.Select(document => new AnnotatedText(document)).ToList();
        Console.WriteLine($"{texts.Count} {what}, one core, median of {Rounds}");
        Console.WriteLine($"{"layer",-24} {"docs/s",10} {"tokens/s",12} {"chars/s",12}");
        var rows = new List<(string Layer, double Seconds)> { ("reading", Time(() => bytes.ForEach(b => new PlainTextReader().Read(new Origin("a.txt"), b, limits)))) };
        foreach (var annotator in Pipelines.English.Annotators)
        {
            if (chosen.Count == 0 || chosen.Exists(name => annotator.Version.StartsWith(name, StringComparison.Ordinal)))
            {
                rows.Add((annotator.Version, Time(() => states.ForEach(state => annotator.Apply(state)))));
            }

            states = [.. states.Select(annotator.Apply)];
        }

        tokens = states.Sum(state => (long)state.Columns<Tokens>().Count);
        rows.Add((ClaimBuilder.Version, Time(() => states.ForEach(state => ClaimBuilder.Build(state)))));
        rows.Add(("signature", Time(() => read.ForEach(document => DocumentSignature.Of(document, "")))));
        rows.Add(("all of the above", rows.Sum(row => row.Seconds)));
        if (chosen.Count == 0)
        {
            rows.Add(("of these, the core", Sum(Core)));
            rows.Add(("the core with mentions", Sum([.. Core, .. Mentions])));
        }

        double Sum(string[] layers) => rows.Where(row => layers.Any(layer => row.Layer.StartsWith(layer, StringComparison.Ordinal))).Sum(row => row.Seconds);

        foreach (var (layer, seconds) in rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layer,-24} {texts.Count / seconds,10:0} {tokens / seconds,12:0} {chars / seconds,12:0}"));
        }
    }

    /// <summary>Median of rounds, once the run time has compiled what is used often at its best, which takes it a second or two.</summary>
    private static double Time(Action action)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < WarmUpSeconds;)
        {
            action();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times[i] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static void PrintWhole(string label, WholeWay whole) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{label}: {whole.Documents} documents in {whole.Seconds:0.0} s, {whole.Documents / whole.Seconds:0} documents/s, peak memory {whole.PeakBytes >> 20} MiB"));
}
