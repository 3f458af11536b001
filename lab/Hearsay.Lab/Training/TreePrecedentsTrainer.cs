using System.Globalization;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train tree-precedents</c>: the contexts in which the parser's weights nearly always decide alike. Right after the parser, for all that reads trees reads them so.</summary>
/// <remarks>After Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network": what is large teaches what is small, on text without annotation.</remarks>
internal static class TreePrecedentsTrainer
{
    private static readonly string[] Deciders = ["words", "lexicon", "tagger", "parser"];

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var table = WordTable.Load(shipped.Read("words"), Lexicon.Load(shipped.Read("lexicon")));
        var file = new WeightsFile();
        var words = Learn(Parser.Load(shipped.Read("parser")), Tagger.Load(shipped.Read("tagger")), RunningText.Sentences(paths).Select(words => words.Select(word => WordForm.Of(word, table)).ToArray()), file);
        shipped.Write("tree-precedents", file, RunningText.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{words} words of running text"), 0, Deciders);
        return 0;
    }

    /// <returns>How many words were read.</returns>
    private static long Learn(Parser parser, Tagger tagger, IEnumerable<WordForm[]> sentences, WeightsFile file)
    {
        var (steps, labels) = (new PrecedentsLesson(), new PrecedentsLesson());
        var (input, drawn, walk) = (new ParseInput(), new ParserState(), new ParserState());
        var count = 0L;
        foreach (var words in sentences)
        {
            count += words.Length;
            var tags = new byte[words.Length];
            tagger.Tag(words, tags);
            input.Set(words, tags, tagger.Tags.Universal.AsSpan());
            parser.Parse(input, drawn);
            walk.Start(input.Length);
            for (var at = 0; at < drawn.Path.Count; at++)
            {
                var step = drawn.Path[at].Step;
                if (Parser.Only(walk) is null)
                {
                    var view = new StepView(input, walk);
                    steps.Add(StepFeatures.Context(in view), StepFeatures.WiderContext(in view), (int)step);
                }

                if (step != Transition.Shift && walk.Arc(step) is var (head, child) && head < input.Length)
                {
                    labels.Add(LabelFeatures.Context(input, walk, head, child), LabelFeatures.WordContext(input, head, child), (int)drawn.Relations[child]);
                }

                drawn.Path.Retake(at, walk);
            }
        }

        steps.Settle().Save(file, "steps");
        labels.Settle().Save(file, "labels");
        return count;
    }
}
