using System.Globalization;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train tagger</c>: the weights of <see cref="Tagger"/>, from the treebanks and the word table.</summary>
internal static class TaggerTrainer
{
    private const ulong Seed = 1;
    public const int Scale = 32;
    private const int Rounds = 8;
    private const int LeastUpdates = 3;
    private const int LeastFirstUpdates = 16;

    /// <summary>By how many first steps the right tag must lead the next best before a sentence has no more to teach.</summary>
    private const int Margin = 40 * Perceptron.Unit;

    private const int FirstMargin = 30 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var forms = treebank.Forms(WordTable.Load(shipped.Read("words"), Lexicon.Load(shipped.Read("lexicon"))));
        var numbers = treebank.Numbers();
        var tagger = SecondLook.Of(treebank, forms).Train(Train(treebank.Tags, forms, numbers, _ => true));
        var file = new WeightsFile();
        tagger.Save(file);
        shipped.Write("tagger", file, Treebank.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{treebank.Words} words of {Treebank.Sizes}"), Seed);
        return 0;
    }

    /// <summary>A tagger of one look.</summary>
    /// <param name="isTaught">Which sentences to learn from, by number.</param>
    public static Tagger Train(TagSet tags, WordForm[][] sentences, int[][] numbers, Func<int, bool> isTaught)
    {
        var first = new Perceptron(tags.Count, LeastFirstUpdates);
        var rest = new Perceptron(tags.Count, LeastUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, sentences.Length).Where(isTaught).ToArray();
        var firstKeys = new ulong[TagFeatures.FirstCount];
        var keys = new ulong[TagFeatures.RestCount];
        var scores = new int[tags.Count];
        var more = new int[tags.Count];
        var found = new byte[sentences.Max(words => words.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            int updates = 0, firstUpdates = 0;
            foreach (var sentence in order)
            {
                var (words, gold) = (sentences[sentence], numbers[sentence]);
                var style = TagFeatures.StyleOf(words);
                for (var i = 0; i < words.Length; i++)
                {
                    first.Clock++;
                    rest.Clock++;
                    if (words[i].OnlyTag > 0)
                    {
                        found[i] = (byte)(words[i].OnlyTag - 1);
                        continue;
                    }

                    TagFeatures.FillFirst(words, found, i, firstKeys);
                    TagFeatures.FillRest(words, found, i, style, keys);
                    first.Scores(firstKeys, scores);
                    rest.Scores(keys, more);
                    for (var tag = 0; tag < more.Length; tag++)
                    {
                        more[tag] += scores[tag];
                    }

                    found[i] = (byte)Perceptron.Best(more);
                    if (gold[i] < 0)
                    {
                        continue;
                    }

                    if (Perceptron.Rival(more, gold[i], Margin) is >= 0 and var rival)
                    {
                        first.Update(firstKeys, gold[i], rival);
                        rest.Update(keys, gold[i], rival);
                        updates++;
                    }

                    if (Perceptron.Rival(scores, gold[i], FirstMargin) is >= 0 and var firstRival)
                    {
                        first.Update(firstKeys, gold[i], firstRival);
                        firstUpdates++;
                    }
                }
            }

            Console.Error.WriteLine($"tagger, round {round + 1}: {updates} and {firstUpdates} updates, {rest.Features} and {first.Features} features");
        }

        return new Tagger(tags, first.ToWideTable(Scale), rest.ToWideTable(Scale), null);
    }
}
