using System.Text;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>entities</c>: tokens of a BIO file, one a line, to the same with tags Person, Location, Organization, Facility, Misc.</summary>
/// <remarks>
/// The words are set as a paper would set them, a sentence a paragraph, and read as the product reads a text file. The corpora do not nest names: a country inside
/// an organisation's name is a location of its own there, and a nationality is no part of any name. So they are here; the product keeps the name whole.
/// </remarks>
internal static class EntitiesPredictor
{
    public static int Run(string[] files)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict entities IN OUT");
            return 2;
        }

        var documents = new List<List<string>> { new() };
        foreach (var line in File.ReadLines(files[0]))
        {
            if (line.StartsWith("# doc", StringComparison.Ordinal))
            {
                documents.Add([]);
            }

            documents[^1].Add(line);
        }

        var tagged = documents.AsParallel().AsOrdered().SelectMany((lines, index) => Tag(index, lines));
        File.WriteAllLines(files[1], tagged, new UTF8Encoding(false));
        return 0;
    }

    private static string[] Tag(int index, List<string> lines)
    {
        var written = new StringBuilder();
        var spans = new TextSpan?[lines.Count];
        var straightQuotes = 0;
        var glue = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var word = lines[i].Split('\t')[0];
            if (word.Length == 0 || lines[i].StartsWith("# doc", StringComparison.Ordinal))
            {
                written.Append(written.Length > 0 && !glue ? "\n\n" : "");
                (glue, straightQuotes) = (true, 0);
                continue;
            }

            var before = i > 0 ? lines[i - 1].Split('\t')[0] : "";
            var after = i + 1 < lines.Count ? lines[i + 1].Split('\t')[0] : "";
            var closes = word == "\"" && straightQuotes++ % 2 == 1;
            var tight = glue || closes || IsTight(word, before, after);
            written.Append(tight ? "" : " ");
            spans[i] = new TextSpan(written.Length, written.Length + word.Length);
            written.Append(word);
            glue = word is "(" or "[" or "“" or "‘" or "$" or "#" || word == "\"" && !closes || word is "-" && tight || word == "." && IsInitial(before) && IsInitial(after)
                || word is "’" or "'" && tight && after is "s" or "t" or "re" or "ve" or "ll";
        }

        var text = new LabText("document" + index, written.ToString());
        var tags = new string[lines.Count];
        foreach (var mention in text.Annotated.Layer<Mention>())
        {
            Mark(mention, spans, tags);
            if (mention.Kind == EntityKind.Organisation)
            {
                Unnest(text.Document.Quote, mention.Span, spans, tags);
            }
        }

        return [.. lines.Select((line, i) => spans[i] is null ? line : line.Split('\t')[0] + "\t" + (tags[i] ?? "O"))];
    }

    private static bool IsTight(string word, string before, string after) =>
        word is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "”" or "%" or "…" || word is "’" or "'" && after is "s" or "t" or "re" or "ve" or "ll"
        || word.Length > 1 && word[0] is '\'' or '’' || word == "-" && before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]);

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary>Takes nationalities out of an organisation's name, and makes the places in it locations of their own.</summary>
    private static void Unnest(Func<TextSpan, string> quote, TextSpan name, TextSpan?[] spans, string[] tags)
    {
        var inside = Enumerable.Range(0, spans.Length).Where(i => spans[i] is { } span && name.Contains(span)).ToList();
        for (var i = 0; i < inside.Count; i++)
        {
            for (var to = Math.Min(inside.Count, i + 4); to > i && inside.Count > 1; to--)
            {
                var classes = NameWords.Of(quote(spans[inside[i]]!.Value.Union(spans[inside[to - 1]]!.Value)));
                var place = (classes & WordClasses.Place) != 0;
                if (!place && (classes & WordClasses.Demonym) == 0 || to - i == inside.Count)
                {
                    continue;
                }

                for (var k = i; k < to; k++)
                {
                    tags[inside[k]] = place ? (k == i ? "B-" : "I-") + "Location" : "O";
                }

                if (to < inside.Count)
                {
                    tags[inside[to]] = "B-Organization";
                }

                i = to - 1;
                break;
            }
        }
    }

    private static void Mark(Mention mention, TextSpan?[] spans, string[] tags)
    {
        var type = mention.Kind switch
        {
            EntityKind.Person => "Person",
            EntityKind.Organisation => "Organization",
            EntityKind.Place => mention.Rule == "mention.facility" ? "Facility" : "Location",
            _ => "Misc",
        };
        var first = Array.FindIndex(spans, s => s is { } span && span.End > mention.Span.Start);
        for (var i = first; i >= 0 && i < spans.Length; i++)
        {
            if (spans[i] is { } span)
            {
                if (span.Start >= mention.Span.End)
                {
                    return;
                }

                tags[i] = (i == first ? "B-" : "I-") + type;
            }
        }
    }
}
