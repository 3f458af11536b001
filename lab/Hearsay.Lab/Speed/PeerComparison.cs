using System.Diagnostics;
using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Lab.Speed;

/// <summary>Hearsay's language layers and the peer's on the same texts, a round of one, a round of the other, so that both meet the same moods of the machine.</summary>
internal static class PeerComparison
{
    private const int Rounds = 5;
    private const int WarmUps = 3;

    /// <summary>What is held against the peer, which finds sentence ends, tokens and parts of speech.</summary>
    private static readonly Annotator[] Ours = [new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator()];

    /// <param name="documents">Read texts.</param>
    /// <param name="what">What they are, as printed.</param>
    public static void Print(LabPaths paths, IReadOnlyList<Document> documents, string what)
    {
        var (started, why) = WinkPeer.Start(paths, [.. documents.Select(document => document.Text)], WarmUps);
        if (started is null)
        {
            Console.WriteLine($"peer left out: {why}");
            return;
        }

        using var peer = started;
        for (var i = 0; i < WarmUps; i++)
        {
            Round(documents);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Round(documents), Peer: peer.Round())).ToList();
        var (ours, theirs) = (Median(rounds.Select(round => round.Ours.Seconds)), Median(rounds.Select(round => round.Peer.Seconds)));
        Console.WriteLine($"{documents.Count} {what}, one core, rounds in turn, median of {Rounds}");
        Print(string.Join(" + ", Ours.Select(annotator => annotator.Version)), rounds[0].Ours.Tokens, ours);
        Print(WinkPeer.Name, rounds[0].Peer.Tokens, theirs);
        // Seconds for the same text: token counts differ with the way of splitting.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"ratio of times, peer to ours",-46} {theirs / ours,12:0.00}"));
    }

    private static (double Seconds, long Tokens) Round(IReadOnlyList<Document> documents)
    {
        var watch = Stopwatch.StartNew();
        long tokens = 0;
        foreach (var document in documents)
        {
            var text = Ours.Aggregate(new AnnotatedText(document), (text, annotator) => annotator.Apply(text));
            tokens += text.Columns<Tokens>().Count;
        }

        return (watch.Elapsed.TotalSeconds, tokens);
    }

    private static void Print(string name, long tokens, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {tokens / seconds,12:0} tokens/s {tokens,10} tokens"));

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Rounds / 2);
}
