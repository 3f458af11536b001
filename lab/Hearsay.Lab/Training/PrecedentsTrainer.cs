using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;
using Hearsay.Mentions;

namespace Hearsay.Lab.Training;

/// <summary><c>train precedents</c>: the contexts in which the weights of the parser and of cues, asked without precedents, always decide alike. Last of all, for it is the others' weights that decide.</summary>
/// <remarks>After Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network": what is large teaches what is small, on text without annotation.</remarks>
internal static class PrecedentsTrainer
{
    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var parser = Parser.Load(shipped.Read("parser"));
        var file = new WeightsFile();
        var words = Trees(parser, Tagger.Load(shipped.Read("tagger")), WordTable.Load(shipped.Read("words"), Lexicon.Load(shipped.Read("lexicon"))), RunningText.Sentences(paths), file);
        Cues(ReportTagger.Load(shipped.Read("attributions"), Precedents.None), RunningText.Texts(paths, Before(parser)), file);
        shipped.Write("precedents", file, RunningText.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{words} words of running text"), 0);
        return 0;
    }

    /// <summary>What runs before cues are looked for.</summary>
    private static Pipeline Before(Parser parser) =>
        new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator(parser), new NameAnnotator(), new MentionAnnotator());

    /// <returns>How many words were read.</returns>
    private static long Trees(Parser parser, Tagger tagger, WordTable table, IEnumerable<string[]> sentences, WeightsFile file)
    {
        var (steps, labels) = (new PrecedentsLesson(), new PrecedentsLesson());
        var (input, drawn, walk) = (new ParseInput(), new ParserState(), new ParserState());
        var count = 0L;
        foreach (var forms in sentences.Select(words => words.Select(word => WordForm.Of(word, table)).ToArray()))
        {
            count += forms.Length;
            var tags = new byte[forms.Length];
            tagger.Tag(forms, tags);
            input.Set(forms, tags, tagger.Tags.Universal.AsSpan());
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

    private static void Cues(ReportTagger tagger, IEnumerable<AnnotatedText> texts, WeightsFile file)
    {
        var lesson = new PrecedentsLesson();
        foreach (var text in texts)
        {
            var input = new ReportInput(text);
            var leads = new CueLead[input.Count];
            tagger.ScoreCues(input, leads);
            for (var i = 0; i < leads.Length; i++)
            {
                if (CueFeatures.IsCandidate(input, i))
                {
                    lesson.Add(CueFeatures.Context(input, i), CueFeatures.WiderContext(input, i), leads[i].Outer > ReportTagger.LeastPossible || leads[i].Any > ReportTagger.LeastInside ? 1 : 0);
                }
            }
        }

        lesson.Settle(only: 0).Save(file, "cues");
    }
}
