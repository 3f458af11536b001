using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Language;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>text-conllu</c>: {id, text} to CoNLL-U with token ranges, columns 3 to 10 blank but for MISC.</summary>
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
                    var (from, to) = text.CodePoints(tokens.Span(i));
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i - first + 1}\t{text.Annotated.Quote(tokens.Span(i))}\t_\t_\t_\t_\t_\t_\t_\tTokenRange={from}:{to}"));
                }

                writer.WriteLine();
            }
        }

        return 0;
    }
}
