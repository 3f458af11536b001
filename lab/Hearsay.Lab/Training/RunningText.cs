using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Lab.Training;

/// <summary>Sentences of plain running text of the corpora, for what is learned without annotation.</summary>
internal static class RunningText
{
    private static readonly string[] Whole =
    [
        "attribution/polnear.train.jsonl", "events/ecbplus.docs.train.jsonl", "time/train.wikiwars.jsonl", "quantity/muc4.train.jsonl", "quantity/measeval.train.jsonl",
    ];

    private static readonly string[] TaggedTexts = ["language/wwn-train.tsv", "language/wikigold.tsv"];

    private static readonly Pipeline Words = new(new SentenceAnnotator(), new TokenAnnotator());

    /// <summary>Those of the files that the corpora hold: who leaves some out learns without them.</summary>
    public static string[] Files(LabPaths paths) => [.. Whole.Concat(TaggedTexts).Where(file => File.Exists(paths.Corpus(file))), .. Treebank.Files(paths)];

    public static IEnumerable<string[]> Sentences(LabPaths paths)
    {
        var files = Files(paths);
        return TextFiles(paths).SelectMany(file => OfTexts(paths.Corpus(file))).Concat(TaggedTexts.Intersect(files).SelectMany(file => Tagged(paths.Corpus(file))))
            .Concat(new Treebank(paths).Sentences.Select(words => words.Select(word => word.Form).ToArray()));
    }

    /// <summary>Those of them that hold whole texts.</summary>
    public static string[] TextFiles(LabPaths paths) => [.. Whole.Intersect(Files(paths))];

    /// <summary>The whole texts, as a pipeline reads them.</summary>
    public static IEnumerable<AnnotatedText> Texts(LabPaths paths, Pipeline pipeline) => TextFiles(paths).SelectMany(file => Read(paths.Corpus(file), pipeline));

    private static ParallelQuery<AnnotatedText> Read(string path, Pipeline pipeline) => File.ReadLines(path).AsParallel().AsOrdered().Select(line =>
    {
        var text = (string)JsonNode.Parse(line)!["text"]!;
        return new PlainTextReader().Read(new Origin("a.txt"), System.Text.Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document is { } document ? pipeline.Annotate(document) : null;
    }).OfType<AnnotatedText>();

    private static ParallelQuery<string[]> OfTexts(string path) => Read(path, Words).SelectMany(annotated =>
    {
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
