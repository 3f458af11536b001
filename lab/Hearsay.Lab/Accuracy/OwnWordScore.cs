using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Lab.Accuracy;

/// <summary>How often what is shown as the article's own word was annotated as somebody's: reports that the layer of attributions missed.</summary>
internal static class OwnWordScore
{
    /// <param name="file">Texts with their annotated attributions, a JSON object a line.</param>
    /// <returns>Of the statements on the article's own word, the share of which less than half lies in the content of an annotated attribution; of the sentences that no annotated attribution touches, the share that is own word.</returns>
    public static string Of(string file)
    {
        var (own, inside, free, found) = File.ReadLines(file).AsParallel().Select(line => Count(JsonNode.Parse(line)!))
            .Aggregate((Own: 0, Inside: 0, Free: 0, Found: 0), (sum, one) => (sum.Own + one.Own, sum.Inside + one.Inside, sum.Free + one.Free, sum.Found + one.Found));
        return string.Create(CultureInfo.InvariantCulture, $"own word, in no content {100.0 * (own - inside) / Math.Max(1, own):0.0} ({inside} of {own} in one)\nsentences without attribution, own word {100.0 * found / Math.Max(1, free):0.0} ({found} of {free})\n");
    }

    private static (int Own, int Inside, int Free, int Found) Count(JsonNode item)
    {
        var document = new PlainTextReader().Read(new Origin("a.txt", Charset: "utf-8"), Encoding.UTF8.GetBytes((string)item["text"]!), new ReadingLimits()).Document!;
        var text = Pipelines.English.Annotate(document);
        bool[] content = new bool[document.Text.Length + 1], touched = new bool[document.Text.Length + 1];
        foreach (var attribution in item["attributions"]!.AsArray())
        {
            Fill(touched, attribution!["source"]!);
            Fill(touched, attribution["cue"]!);
            Fill(touched, attribution["content"]!);
            Fill(content, attribution["content"]!);
        }

        var own = ClaimBuilder.Build(text).Claims.Where(claim => claim.Kind == ClaimKind.OwnWord).Select(claim => claim.Content.Fragments).ToList();
        var free = text.Layer<Sentence>().Where(sentence => !touched.AsSpan(sentence.Span.Start, sentence.Span.Length).Contains(true)).ToList();
        var starts = own.Select(fragments => fragments[0].Span).ToList();
        return (own.Count, own.Count(fragments => fragments.Sum(piece => content.AsSpan(piece.Span.Start, piece.Span.Length).Count(true)) * 2 >= fragments.Sum(piece => piece.Span.Length)),
            free.Count, free.Count(sentence => starts.Exists(sentence.Span.Contains)));
    }

    private static void Fill(bool[] marks, JsonNode pairs)
    {
        foreach (var pair in pairs.AsArray())
        {
            var (start, end) = (Math.Min((int)pair![0]!, marks.Length), Math.Min((int)pair[1]!, marks.Length));
            marks.AsSpan(start, Math.Max(0, end - start)).Fill(true);
        }
    }
}
