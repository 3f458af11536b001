using System.Globalization;
using Hearsay.Language.Parsing;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>A sentence with its tree; <paramref name="Tags"/> are those that a tagger gave which had not seen it.</summary>
internal sealed record ParsedSentence(WordForm[] Words, byte[] Tags, int[] Heads, Relation[] Relations);

/// <summary><c>train parser</c>: the weights of <see cref="Parser"/>. It follows its own mistakes nine times in ten and learns the best way on from there.</summary>
internal static class ParserTrainer
{
    private const ulong Seed = 7;

    /// <summary>Orders of the sentences that are learned from apart and added up.</summary>
    private const int Orders = 3;

    /// <summary>Sentences made of two: <see cref="SplicedTrees"/>.</summary>
    private const int Spliced = 900;

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var forms = treebank.Forms(WordTable.Load(shipped.Read("words"), Lexicon.Load(shipped.Read("lexicon"))));
        var tags = SecondLook.Of(treebank, forms).Jackknife();
        var trees = treebank.Sentences.Select((words, i) => new ParsedSentence(forms[i], tags[i], Treebank.Heads(words), Treebank.Relations(words))).ToList();
        trees.AddRange(SplicedTrees.Make(trees, treebank.Tags.Universal, Spliced, new SeededRandom(Seed)));
        var file = new WeightsFile();
        var lessons = Enumerable.Range(0, Orders).Select(order => new ParserLesson(treebank.Tags, trees, new SeededRandom(Seed + (100 * (ulong)order)))).ToList();
        Parallel.ForEach(lessons, new ParallelOptions { MaxDegreeOfParallelism = 2 }, lesson => lesson.Learn());
        ParserLesson.Sum(lessons).Save(file);
        shipped.Write("parser", file, Treebank.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{treebank.Words} words of {Treebank.Sizes}; tags by taggers that had not seen the document; {Spliced} sentences made of two"), Seed);
        return 0;
    }
}
