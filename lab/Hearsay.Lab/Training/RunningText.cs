using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Lab.Corpora;
using Hearsay.Language;

namespace Hearsay.Lab.Training;

/// <summary>Sentences of plain running text of the corpora, for what is learned without annotation.</summary>
internal static class RunningText
{
    private static readonly string[] Texts =
    [
        "attribution/polnear.train.jsonl", "events/ecbplus.docs.train.jsonl", "time/train.wikiwars.jsonl", "quantity/muc4.train.jsonl", "quantity/measeval.train.jsonl",
    ];

    public static readonly string[] Files = [.. Texts, "language/wwn-train.tsv", "language/wikigold.tsv", .. Treebank.Files];

    private static readonly Pipeline Words = new(new SentenceAnnotator(), new TokenAnnotator());

    public static IEnumerable<string[]> Sentences(LabPaths paths) => Texts.SelectMany(name => OfTexts(paths.Corpus(name)))
        .Concat(Tagged(paths.Corpus("language/wwn-train.tsv"))).Concat(Tagged(paths.Corpus("language/wikigold.tsv")))
        .Concat(new[] { "ewt", "gum" }.SelectMany(name => ConlluCorpus.Read(paths.Corpus($"language/{name}-train.conllu"), "whow", "fiction")).Select(words => words.Select(word => word.Form).ToArray()));

    public static IEnumerable<string[]> OfTexts(string path) => File.ReadLines(path).AsParallel().AsOrdered().SelectMany(line =>
    {
        var text = (string)JsonNode.Parse(line)!["text"]!;
        var document = new PlainTextReader().Read(new Origin("a.txt"), System.Text.Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document;
        if (document is null)
        {
            return [];
        }

        var annotated = Words.Annotate(document);
        var tokens = annotated.Columns<Tokens>();
        return annotated.Layer<Sentence>().Select(sentence =>
        {
            var (first, end) = tokens.Within(sentence.Span);
            return Enumerable.Range(first, end - first).Select(i => annotated.Quote(tokens.Span(i))).ToArray();
        }).ToList();
    });

    private static IEnumerable<string[]> Tagged(string path)
    {
        var words = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            var isEnd = line.Length == 0 || line.StartsWith("# doc", StringComparison.Ordinal);
            if (!isEnd)
            {
                words.Add(line.Split('\t')[0]);
            }
            else if (words.Count > 0)
            {
                yield return [.. words];
                words.Clear();
            }
        }
    }
}
