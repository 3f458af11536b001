using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary><c>train cue-precedents</c>: the contexts in which the weights of attributions hardly ever take a word for a cue. Last of all.</summary>
internal static class CuePrecedentsTrainer
{
    private static readonly string[] Deciders = ["words", "lexicon", "lemmas", "tagger", "parser", "tree-precedents", "names", "attributions"];

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var tagger = ReportTagger.Load(shipped.Read("attributions"), Precedents.None);
        var lesson = new PrecedentsLesson();
        var count = 0L;
        foreach (var text in RunningText.Texts(paths, ReportExamples.Syntax))
        {
            var input = new ReportInput(text);
            var leads = new CueLead[input.Count];
            tagger.ScoreCues(input, leads);
            count += leads.Length;
            for (var i = 0; i < leads.Length; i++)
            {
                if (CueFeatures.IsCandidate(input, i))
                {
                    lesson.Add(CueFeatures.Context(input, i), CueFeatures.WiderContext(input, i), leads[i].MayBeOuter || leads[i].MayBeInside ? 1 : 0);
                }
            }
        }

        var file = new WeightsFile();
        lesson.Settle(only: 0).Save(file, "cues");
        shipped.Write("cue-precedents", file, RunningText.TextFiles(paths), string.Create(CultureInfo.InvariantCulture, $"{count} words of running text"), 0, Deciders);
        return 0;
    }
}
