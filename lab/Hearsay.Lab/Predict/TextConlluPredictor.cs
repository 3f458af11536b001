using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>text-conllu</c>: {id, text} to CoNLL-U with token ranges, columns 3 to 10 blank but for MISC; a word that was cut has its line i-j before its parts.</summary>
internal static class TextConlluPredictor
{
    public static int Run(string[] files)
    {
        using var writer = new StreamWriter(files[1], append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in File.ReadLines(files[0]).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var item = JsonNode.Parse(line)!;
            var text = new LabText((string)item["id"]!, (string)item["text"]!);
            var tokens = text.Annotated.Columns<Tokens>();
            writer.WriteLine($"# newdoc id = {(string)item["id"]!}");
            foreach (var sentence in text.Annotated.Layer<Sentence>())
            {
                var (first, end) = tokens.Within(sentence.Span);
                for (var i = first; i < end; i++)
                {
                    var last = i;
                    while (last + 1 < end && tokens.IsJoined(last + 1))
                    {
                        last++;
                    }

                    if (last > i && !tokens.IsJoined(i))
                    {
                        WriteLine(writer, text, string.Create(CultureInfo.InvariantCulture, $"{i - first + 1}-{last - first + 1}"), new TextSpan(tokens.Starts[i], tokens.Ends[last]));
                    }

                    WriteLine(writer, text, (i - first + 1).ToString(CultureInfo.InvariantCulture), tokens.Span(i));
                }

                writer.WriteLine();
            }
        }

        return 0;
    }

    private static void WriteLine(StreamWriter writer, LabText text, string id, TextSpan span)
    {
        var (from, to) = text.CodePoints(span);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{text.Annotated.Quote(span)}\t_\t_\t_\t_\t_\t_\t_\tTokenRange={from}:{to}"));
    }
}
