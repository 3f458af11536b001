using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Lab.Training;

/// <summary>An annotated attribution, in tokens.</summary>
/// <param name="Anchor">The word that stands for the cue: its first verb, else its first noun, adjective or other word.</param>
/// <param name="Source">Token range; null where the annotation has none.</param>
internal sealed record GoldReport(int Anchor, (int First, int End)? Source, (int First, int End) Cue, List<(int First, int End)> Content);

/// <summary>A document to learn attributions from.</summary>
/// <param name="ByAnchor">For each token the gold report whose cue it stands for.</param>
/// <param name="Inside">For each token whether it stands in the content of a report.</param>
internal sealed record ReportExample(ReportInput Input, List<GoldReport> Reports, GoldReport?[] ByAnchor, bool[] Inside);

/// <summary>Reads PolNeAR as the product reads a text, with the tags, trees and names that the product gives it.</summary>
internal static class ReportExamples
{
    public static readonly Pipeline Syntax = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator(), new NameAnnotator(), new MentionAnnotator());

    private static readonly UniversalTag[] Meaning = [UniversalTag.Verb, UniversalTag.Noun, UniversalTag.Adj, UniversalTag.Adv, UniversalTag.Adp];

    public static List<ReportExample> Read(string file) =>
        [.. File.ReadLines(file).AsParallel().AsOrdered().Select(line => Read(JsonNode.Parse(line)!.AsObject())).OfType<ReportExample>()];

    private static ReportExample? Read(JsonObject item)
    {
        var given = (string)item["text"]!;
        var document = new PlainTextReader().Read(new Origin("a.txt", Charset: "utf-8"), Encoding.UTF8.GetBytes(given), new ReadingLimits()).Document;
        if (document is null || !string.Equals(document.Text, given, StringComparison.Ordinal))
        {
            Console.Error.WriteLine($"left out, for its characters are not those of the corpus: {item["id"]}");
            return null;
        }

        var input = new ReportInput(Syntax.Annotate(document));
        var reports = item["attributions"]!.AsArray().Select(node => Report(input, node!.AsObject())).OfType<GoldReport>().ToList();
        var byAnchor = new GoldReport?[input.Count];
        var inside = new bool[input.Count];
        foreach (var report in reports)
        {
            byAnchor[report.Anchor] ??= report;
            report.Content.ForEach(range => inside.AsSpan(range.First..range.End).Fill(true));
        }

        return new ReportExample(input, reports, byAnchor, inside);
    }

    private static GoldReport? Report(ReportInput input, JsonObject item)
    {
        var (source, cue, content) = (Ranges(input, item["source"]!), Ranges(input, item["cue"]!), Ranges(input, item["content"]!));
        return cue.Count == 0 || content.Count == 0 ? null : new GoldReport(AnchorOf(input, cue[0]), source.Count == 0 ? null : source[0], cue[0], content);
    }

    private static int AnchorOf(ReportInput input, (int First, int End) cue)
    {
        foreach (var tag in Meaning)
        {
            for (var i = cue.First; i < cue.End; i++)
            {
                if (input.Tags.Universal(i) == tag)
                {
                    return i;
                }
            }
        }

        return cue.First;
    }

    private static List<(int First, int End)> Ranges(ReportInput input, JsonNode pairs)
    {
        var ranges = new List<(int First, int End)>();
        foreach (var pair in pairs.AsArray())
        {
            var span = new TextSpan((int)pair![0]!, (int)pair[1]!);
            var (first, end) = (input.Words.FirstFrom(span.Start), input.Words.FirstFrom(span.End));
            first -= first > 0 && input.Words.End(first - 1) > span.Start ? 1 : 0;
            if (end > first)
            {
                ranges.Add((first, end));
            }
        }

        return ranges;
    }
}
