using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>conllu</c>: CoNLL-U with tokens and sentences given, to the same with LEMMA, UPOS, XPOS, HEAD and DEPREL.</summary>
internal static class ConlluPredictor
{
    private static readonly Pipeline Syntax = new(new TagAnnotator(), new TreeAnnotator());

    public static int Run(string[] files)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict conllu IN OUT");
            return 2;
        }

        var sentences = new List<List<string>> { new() };
        foreach (var line in File.ReadLines(files[0]))
        {
            if (line.Length == 0)
            {
                sentences.Add([]);
            }
            else
            {
                sentences[^1].Add(line);
            }
        }

        using var writer = new StreamWriter(files[1], append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var sentence in sentences.Where(lines => lines.Count > 0))
        {
            Write(sentence, writer);
        }

        return 0;
    }

    private static void Write(List<string> lines, StreamWriter writer)
    {
        var forms = lines.Where(IsWord).Select(line => line.Split('\t')[1]).ToList();
        var annotated = Annotate(forms);
        var (tokens, tags, trees) = (annotated.Columns<Tokens>(), annotated.Columns<Tags>(), annotated.Columns<Trees>());
        var at = 0;
        foreach (var line in lines)
        {
            if (!IsWord(line))
            {
                writer.WriteLine(line);
                continue;
            }

            var columns = line.Split('\t');
            var head = trees.Head(at) == Trees.NoHead ? 0 : trees.Head(at) + 1;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{columns[0]}\t{columns[1]}\t{Lemmatizer.BuiltIn.Lemma(forms[at], tags, at)}\t{tags.Universal(at).ToString().ToUpperInvariant()}\t{tags.Penn(at)}\t_\t{head}\t{trees.Relation(at).Name()}\t_\t_"));
            at++;
        }

        writer.WriteLine();
    }

    /// <summary>The words with a space between, as one sentence whose tokens are given.</summary>
    private static AnnotatedText Annotate(List<string> forms)
    {
        var text = string.Join(' ', forms);
        var starts = new int[forms.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + forms[i - 1].Length + 1;
        }

        var document = new LabText("sentence", text).Document;
        var read = new AnnotatedText(document).With([new Sentence(new TextSpan(0, text.Length), "sentence.given")])
            .WithColumns(new Tokens(starts, [.. starts.Select((start, i) => start + forms[i].Length)]));
        return Syntax.Annotators.Aggregate(read, (annotated, annotator) => annotator.Apply(annotated));
    }

    private static bool IsWord(string line) => line[0] != '#' && int.TryParse(line.AsSpan(0, Math.Max(0, line.IndexOf('\t', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
