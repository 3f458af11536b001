using System.Globalization;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train tagger</c>: the weights of <see cref="Tagger"/>, from the treebanks and the word table.</summary>
internal static class TaggerTrainer
{
    private const ulong Seed = 1;
    private const double Scale = 32;
    private const int Rounds = 8;
    private const int LeastUpdates = 3;

    /// <summary>By how many first steps the right tag must lead the next best before a sentence has no more to teach.</summary>
    private const int Margin = 40 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var tagger = Train(treebank.Tags, treebank.Forms(WordTable.Load(shipped.Read("words"))), treebank.Numbers(), _ => true);
        var file = new WeightsFile();
        tagger.Save(file);
        shipped.Write("tagger", file, Treebank.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{treebank.Words} words of {Treebank.Sizes}"), Seed);
        return 0;
    }

    /// <param name="isTaught">Which sentences to learn from, by number.</param>
    public static Tagger Train(TagSet tags, WordForm[][] sentences, int[][] numbers, Func<int, bool> isTaught)
    {
        var perceptron = new Perceptron(tags.Count, LeastUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, sentences.Length).Where(isTaught).ToArray();
        var keys = new ulong[TagFeatures.Count];
        var scores = new int[tags.Count];
        var found = new byte[sentences.Max(words => words.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var updates = 0;
            foreach (var sentence in order)
            {
                var (words, gold) = (sentences[sentence], numbers[sentence]);
                var style = TagFeatures.StyleOf(words);
                for (var i = 0; i < words.Length; i++)
                {
                    perceptron.Clock++;
                    if (words[i].OnlyTag > 0)
                    {
                        found[i] = (byte)(words[i].OnlyTag - 1);
                        continue;
                    }

                    TagFeatures.Fill(words, found, i, style, keys);
                    perceptron.Scores(keys, scores);
                    found[i] = (byte)Perceptron.Best(scores);
                    updates += gold[i] >= 0 && perceptron.Teach(keys, scores, gold[i], Margin) ? 1 : 0;
                }
            }

            Console.Error.WriteLine($"tagger, round {round + 1}: {updates} updates, {perceptron.Features} features");
        }

        return new Tagger(tags, perceptron.ToWideTable(Scale));
    }
}
