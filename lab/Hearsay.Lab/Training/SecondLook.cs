using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Teaches the tagger's second look at the words of which its first one is unsure. It learns from the first looks of taggers that had not seen the sentence, as those of unknown sentences will be.</summary>
internal sealed class SecondLook
{
    private const ulong Seed = 3;
    private const int Folds = 5;
    private const int Rounds = 6;
    private const int LeastUpdates = 8;
    private const int Margin = 30 * Perceptron.Unit;

    /// <summary>Wider than the product's doubt, so that there is more to learn from.</summary>
    private const int Doubt = 40 * TaggerTrainer.Scale;

    private readonly TagSet tags;
    private readonly WordForm[][] sentences;
    private readonly int[][] numbers;
    private readonly Tagger[] taggers = new Tagger[Folds];
    private readonly byte[][] found;
    private readonly bool[][] isUnsure;

    private SecondLook(TagSet tags, WordForm[][] sentences, int[][] numbers)
    {
        (this.tags, this.sentences, this.numbers) = (tags, sentences, numbers);
        found = [.. sentences.Select(words => new byte[words.Length])];
        isUnsure = [.. sentences.Select(words => new bool[words.Length])];
    }

    public static SecondLook Of(Treebank treebank, WordForm[][] forms)
    {
        var look = new SecondLook(treebank.Tags, forms, treebank.Numbers());
        Parallel.For(0, Folds, fold =>
        {
            look.taggers[fold] = TaggerTrainer.Train(treebank.Tags, forms, look.numbers, i => i % Folds != fold);
            for (var i = fold; i < forms.Length; i += Folds)
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
            var tagger = taggers[fold].With(Train(i => i % Folds != fold));
            for (var i = fold; i < sentences.Length; i += Folds)
            {
                tagger.Tag(sentences[i], jackknifed[i] = new byte[sentences[i].Length]);
            }
        });
        return jackknifed;
    }

    private WideTable Train(Func<int, bool> isTaught)
    {
        var perceptron = new Perceptron(tags.Count, LeastUpdates);
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, sentences.Length).Where(isTaught).ToArray();
        var keys = new ulong[TagFeatures.AgainCount];
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

                    taggers[sentence % Folds].Score(words, now, i, style, scores);
                    TagFeatures.FillAgain(words, now, i, style, keys);
                    perceptron.Scores(keys, sums);
                    perceptron.Clock++;
                    for (var tag = 0; tag < sums.Length; tag++)
                    {
                        sums[tag] += scores[tag] * (Perceptron.Unit / TaggerTrainer.Scale);
                    }

                    before += now[i] == gold[i] ? 0 : 1;
                    now[i] = (byte)Perceptron.Best(sums);
                    after += now[i] == gold[i] ? 0 : 1;
                    perceptron.Teach(keys, sums, gold[i], Margin);
                }
            }

            Console.Error.WriteLine($"second look, round {round + 1}: {before} wrong before, {after} after");
        }

        return perceptron.ToWideTable(TaggerTrainer.Scale);
    }
}
