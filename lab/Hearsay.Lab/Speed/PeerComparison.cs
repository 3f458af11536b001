using System.Diagnostics;
using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Times;

namespace Hearsay.Lab.Speed;

/// <summary>Hearsay's layers and a peer's on the same texts, a round of one, a round of the other, so that both meet the same moods of the machine.</summary>
internal static class PeerComparison
{
    private const int Rounds = 5;
    private const int WarmUps = 25;

    /// <summary>What is held against wink-nlp, which finds sentence ends, tokens and parts of speech.</summary>
    private static readonly Annotator[] Language = [new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator()];

    /// <summary>What is held against chrono-node, which finds dates, times and ranges.</summary>
    private static readonly Annotator[] Time = [new TimeAnnotator(), new TimePhraseAnnotator()];

    /// <param name="documents">Read texts.</param>
    /// <param name="what">What they are, as printed.</param>
    public static void Print(LabPaths paths, IReadOnlyList<Document> documents, string what)
    {
        Print(paths, NodeProgram.Wink, Language, text => text.Columns<Tokens>().Count, documents, what, "tokens", perChar: false);
        Print(paths, NodeProgram.Chrono, Time, text => text.Layer<TimeExpression>().Count, documents, what, "times", perChar: true);
    }

    private static void Print(LabPaths paths, NodeProgram program, Annotator[] ours, Func<AnnotatedText, long> count, IReadOnlyList<Document> documents, string what, string unit, bool perChar)
    {
        var (started, why) = NodePeer.Start(paths, program, [.. documents.Select(document => document.Text)], WarmUps);
        if (started is null)
        {
            Console.WriteLine($"peer {program.Name} left out: {why}");
            return;
        }

        using var peer = started;
        for (var i = 0; i < WarmUps; i++)
        {
            Round(ours, count, documents);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Round(ours, count, documents), Peer: peer.Round())).ToList();
        var (own, theirs) = (Median(rounds.Select(round => round.Ours.Seconds)), Median(rounds.Select(round => round.Peer.Seconds)));
        var chars = documents.Sum(document => (long)document.Text.Length);
        Console.WriteLine($"{documents.Count} {what}, one core, rounds in turn, median of {Rounds}");
        Print(string.Join(" + ", ours.Select(annotator => annotator.Version)), rounds[0].Ours.Found, own);
        Print(program.Name, rounds[0].Peer.Found, theirs);
        // Seconds for the same text: counts differ with the way of splitting.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"ratio of times, peer to ours",-46} {theirs / own,12:0.00}"));

        void Print(string name, long found, double seconds) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-46} {(perChar ? chars : found) / seconds,12:0} {(perChar ? "chars" : unit)}/s {found,10} {unit}"));
    }

    private static (double Seconds, long Found) Round(Annotator[] ours, Func<AnnotatedText, long> count, IReadOnlyList<Document> documents)
    {
        var watch = Stopwatch.StartNew();
        long found = 0;
        foreach (var document in documents)
        {
            found += count(ours.Aggregate(new AnnotatedText(document), (text, annotator) => annotator.Apply(text)));
        }

        return (watch.Elapsed.TotalSeconds, found);
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Rounds / 2);
}
