using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Teaches the tagger's second look at the words of which its first one is unsure. It learns from the first looks of taggers that had not seen the document, as those of unknown documents will be.</summary>
internal sealed class SecondLook
{
    private const ulong Seed = 3;
    private const int Folds = 5;
    private const int Rounds = 3;

    /// <summary>Of a hundred features of a word, how many are left out by chance.</summary>
    private const int Dropped = 30;

    private const int LeastUpdates = 8;
    private const int Margin = 30 * Perceptron.Unit;

    /// <summary>Wider than the product's doubt, so that there is more to learn from.</summary>
    private const int Doubt = 40 * TaggerTrainer.Scale;

    private readonly TagSet tags;
    private readonly WordForm[][] sentences;
    private readonly int[][] numbers;
    private readonly int[] folds;
    private readonly Tagger[] taggers = new Tagger[Folds];
    private readonly byte[][] found;
    private readonly bool[][] isUnsure;

    private SecondLook(TagSet tags, WordForm[][] sentences, int[][] numbers, int[] folds)
    {
        (this.tags, this.sentences, this.numbers, this.folds) = (tags, sentences, numbers, folds);
        found = [.. sentences.Select(words => new byte[words.Length])];
        isUnsure = [.. sentences.Select(words => new bool[words.Length])];
    }

    public static SecondLook Of(Treebank treebank, WordForm[][] forms)
    {
        // A treebank that does not tell its documents is parted by sentences.
        var hasDocuments = treebank.Sentences.Max(words => words[0].Document) >= Folds;
        var look = new SecondLook(treebank.Tags, forms, treebank.Numbers(), [.. treebank.Sentences.Select((words, i) => (hasDocuments ? words[0].Document : i) % Folds)]);
        Parallel.For(0, Folds, fold =>
        {
            look.taggers[fold] = TaggerTrainer.Train(treebank.Tags, forms, look.numbers, i => look.folds[i] != fold);
            foreach (var i in look.In(fold))
            {
                look.taggers[fold].Look(forms[i], look.found[i], look.isUnsure[i], Doubt);
            }
        });
        return look;
    }

    /// <summary>Gives a tagger its second look.</summary>
    public Tagger Train(Tagger tagger) => tagger.With(Train(_ => true));

    /// <summary>Tags each part of the treebank by a tagger taught on the others, so that the parser learns from the tags that it will meet.</summary>
    public byte[][] Jackknife()
    {
        var jackknifed = new byte[sentences.Length][];
        Parallel.For(0, Folds, fold =>
        {
            var tagger = taggers[fold].With(Train(i => folds[i] != fold));
            foreach (var i in In(fold))
            {
                tagger.Tag(sentences[i], jackknifed[i] = new byte[sentences[i].Length]);
            }
        });
        return jackknifed;
    }

    private IEnumerable<int> In(int fold) => Enumerable.Range(0, sentences.Length).Where(i => folds[i] == fold);

    private WideTable Train(Func<int, bool> isTaught)
    {
        var perceptron = new Perceptron(tags.Count, LeastUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, sentences.Length).Where(isTaught).ToArray();
        var keys = new ulong[TagFeatures.AgainCount];
        var kept = new ulong[TagFeatures.AgainCount];
        var scores = new short[(tags.Count + 31) / 32 * 32];
        var sums = new int[tags.Count];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            int before = 0, after = 0;
            foreach (var sentence in order.Where(sentence => isUnsure[sentence].Contains(true)))
            {
                var (words, gold, now) = (sentences[sentence], numbers[sentence], (byte[])found[sentence].Clone());
                var style = TagFeatures.StyleOf(words);
                for (var i = 0; i < words.Length; i++)
                {
                    if (!isUnsure[sentence][i] || gold[i] < 0)
                    {
                        continue;
                    }

                    taggers[folds[sentence]].Score(words, now, i, style, scores);
                    TagFeatures.FillAgain(words, now, i, style, keys);
                    var some = random.Keep(keys, kept, Dropped);
                    perceptron.Scores(some, sums);
                    perceptron.Clock++;
                    for (var tag = 0; tag < sums.Length; tag++)
                    {
                        sums[tag] += scores[tag] * (Perceptron.Unit / TaggerTrainer.Scale);
                    }

                    before += now[i] == gold[i] ? 0 : 1;
                    now[i] = (byte)Perceptron.Best(sums);
                    after += now[i] == gold[i] ? 0 : 1;
                    perceptron.Teach(some, sums, gold[i], Margin);
                }
            }

            Console.Error.WriteLine($"second look, round {round + 1}: {before} wrong before, {after} after");
        }

        return perceptron.ToWideTable(TaggerTrainer.Scale);
    }
}
