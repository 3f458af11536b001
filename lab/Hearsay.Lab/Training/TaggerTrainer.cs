using Hearsay.Lab.Corpora;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>A sentence as the trainers see it.</summary>
internal sealed record TaggedSentence(WordForm[] Words, int[] Tags);

/// <summary>Trains the tagger.</summary>
internal static class TaggerTrainer
{
    /// <summary>More classes would take a fifth vector of weights; the rest are the rarest combinations.</summary>
    public const int MostTags = 64;

    private const double Scale = 32;
    public static readonly int Margin = int.Parse(Environment.GetEnvironmentVariable("TM") ?? "40", System.Globalization.CultureInfo.InvariantCulture);
    public static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("TR") ?? "6", System.Globalization.CultureInfo.InvariantCulture);
    private const int LeastUpdates = 3;

    public static TagSet TagsOf(IEnumerable<ConlluWord[]> sentences) => new(sentences.SelectMany(words => words).CountBy(word => word.Tag)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTags).Select(pair => pair.Key));

    public static Tagger Train(TagSet tags, IReadOnlyList<TaggedSentence> sentences, ulong seed = 1)
    {
        var perceptron = new Perceptron(tags.Count);
        var random = new SeededRandom(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var keys = new ulong[TagFeatures.Count];
        var scores = new int[tags.Count];
        var found = new byte[sentences.Max(sentence => sentence.Words.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var number in order)
            {
                var (words, gold) = sentences[number];
                for (var i = 0; i < words.Length; i++)
                {
                    perceptron.Clock++;
                    if (words[i].OnlyTag > 0)
                    {
                        found[i] = (byte)(words[i].OnlyTag - 1);
                        continue;
                    }

                    TagFeatures.Fill(words, found, i, keys);
                    perceptron.Scores(keys, scores);
                    var best = Best(scores);
                    found[i] = (byte)best;
                    if (gold[i] < 0)
                    {
                        continue;
                    }

                    var rival = gold[i] == 0 ? 1 : 0;
                    for (var k = 0; k < scores.Length; k++)
                    {
                        rival = k != gold[i] && scores[k] > scores[rival] ? k : rival;
                    }

                    if (scores[gold[i]] <= scores[rival] + (Margin * Perceptron.Unit))
                    {
                        perceptron.Update(keys, gold[i], rival);
                        wrong++;
                    }
                }
            }

            Console.Error.WriteLine($"tagger round {round + 1}: {wrong} wrong, {perceptron.Features} features");
        }

        return new Tagger(tags, perceptron.ToWideTable(Scale, LeastUpdates));
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
