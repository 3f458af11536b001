using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Lab.Corpora;

/// <summary>Reads documents of GUM (Zeldes 2017) as running text, with the entities of their annotation.</summary>
internal sealed partial class GumDocument
{
    private static readonly Pipeline Layers = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator(), new NameAnnotator(), new MentionAnnotator());

    private readonly string name;
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int Head)> words = [];
    private readonly List<(int First, int Entity)> open = [];
    private readonly List<(int First, int End, int Entity)> mentions = [];
    private int fusedUntil;
    private bool fusedSpace;

    private GumDocument(string name) => this.name = name;

    /// <param name="without">Genres to leave out, as they stand between underscores in a document's name.</param>
    public static List<EntityDocument> Read(string path, params string[] without)
    {
        var all = new List<GumDocument>();
        var sentence = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                all.Add(new GumDocument(line[14..]));
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && all[^1].text.Length > 0 && all[^1].text[^1] != '\n')
            {
                all[^1].text.Append('\n');
            }
            else if (line.Length == 0)
            {
                sentence = all[^1].words.Count;
            }
            else if (line[0] != '#')
            {
                all[^1].Add(line.Split('\t'), sentence = line.StartsWith("1\t", StringComparison.Ordinal) || line.StartsWith("1-", StringComparison.Ordinal) ? all[^1].words.Count : sentence);
            }
        }

        var kept = all.Where(document => !without.Any(genre => document.name.Contains("_" + genre + "_", StringComparison.Ordinal))).ToList();
        return [.. kept.AsParallel().AsOrdered().Select(document => document.Finish()).OfType<EntityDocument>()];
    }

    /// <summary>A text read as far as its names; null where the product cannot read it.</summary>
    public static AnnotatedText? Annotate(string name, string text) =>
        new PlainTextReader().Read(new Origin(name + ".txt", Charset: "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document is { } document ? Layers.Annotate(document) : null;

    private void Add(string[] columns, int sentence)
    {
        var isRange = columns[0].Contains('-', StringComparison.Ordinal);
        if (isRange || columns[0].Contains('.', StringComparison.Ordinal))
        {
            // the words of a fused token are written without a space between them
            fusedUntil = isRange ? int.Parse(columns[0].Split('-')[1], CultureInfo.InvariantCulture) : fusedUntil;
            fusedSpace = isRange ? !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) : fusedSpace;
            return;
        }

        var number = int.Parse(columns[0], CultureInfo.InvariantCulture);
        var head = int.Parse(columns[6], CultureInfo.InvariantCulture);
        words.Add((text.Length, head == 0 ? -1 : sentence + head - 1));
        text.Append(columns[1]);
        var isSpaced = number < fusedUntil ? false : number == fusedUntil ? fusedSpace : !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        fusedUntil = number >= fusedUntil ? 0 : fusedUntil;
        if (isSpaced)
        {
            text.Append(' ');
        }

        foreach (Match mark in Mark().Matches(columns[9].Split('|').FirstOrDefault(item => item.StartsWith("Entity=", StringComparison.Ordinal), "")))
        {
            if (mark.Groups["open"].Success)
            {
                open.Add((words.Count - 1, int.Parse(mark.Groups["open"].Value, CultureInfo.InvariantCulture)));
            }

            var closes = mark.Groups["close"].Success ? int.Parse(mark.Groups["close"].Value, CultureInfo.InvariantCulture) : mark.Value.EndsWith(')') ? open[^1].Entity : 0;
            var at = open.FindLastIndex(item => item.Entity == closes);
            if (at >= 0)
            {
                mentions.Add((open[at].First, words.Count, closes));
                open.RemoveAt(at);
            }
        }
    }

    /// <returns>Null where the product reads the text otherwise than it is written.</returns>
    private EntityDocument? Finish()
    {
        if (Annotate(name, text.ToString()) is not { } annotated || !string.Equals(annotated.Text, text.ToString(), StringComparison.Ordinal))
        {
            return null;
        }

        var tokens = annotated.Columns<Tokens>();
        var entities = new int[tokens.Count];
        foreach (var (first, end, entity) in mentions.OrderByDescending(mention => mention.End - mention.First))
        {
            var head = Enumerable.Range(first, end - first).First(i => words[i].Head < first || words[i].Head >= end);
            var at = tokens.FirstFrom(words[head].Start + 1) - 1;
            if (at >= 0)
            {
                entities[at] = entity;
            }
        }

        return new EntityDocument(name, annotated, entities, [.. entities.Select(_ => true)], HasGaps: false);
    }

    [GeneratedRegex(@"\((?<open>\d+)-[^()]*\)?|(?<close>\d+)\)")]
    private static partial Regex Mark();
}
