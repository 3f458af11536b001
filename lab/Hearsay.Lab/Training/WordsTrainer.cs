using System.Globalization;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train words [VECTORS]</c>: the word table, which is distributional classes of the words of running text, and the tag of the function words that have only one; with a file of <see cref="WordVectors"/>, of many more words, and topics.</summary>
internal static class WordsTrainer
{
    private const int Coarse = 64;
    private const int Fine = 640;
    private const int Rounds = 8;
    private const int LeastOften = 4;

    /// <summary>A word must be met this often with one tag to be taken for a word of one tag.</summary>
    private const int LeastOftenTagged = 25;

    private static readonly UniversalTag[] Closed = [UniversalTag.Adp, UniversalTag.Aux, UniversalTag.Cconj, UniversalTag.Det, UniversalTag.Part, UniversalTag.Pron, UniversalTag.Punct, UniversalTag.Sconj];

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        if (others.Count > 1)
        {
            Console.Error.WriteLine("usage: train words [VECTORS]");
            return 2;
        }

        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var text = RunningText.Sentences(paths).ToList();
        var file = new WeightsFile();
        var entries = Train(text, OnlyTags(treebank), Casings(text));
        var (all, topics) = others is [var vectors] ? WordNeighbours.Widen(entries, WordVectors.Read(vectors, WordNeighbours.MostWords)) : (entries, new ushort[entries.Length]);
        WordTable.Save(file, all, topics);
        shipped.Write("words", file, RunningText.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{text.Sum(words => words.Length)} words of running text; word classes by {Rounds} rounds of exchange; {all.Length} words in all"), 0, others: others);
        return 0;
    }

    /// <summary>Number of the only tag, plus one, of the function words and marks that have only one.</summary>
    private static Dictionary<uint, byte> OnlyTags(Treebank treebank)
    {
        var (forms, numbers) = (treebank.Forms(WordTable.Empty), treebank.Numbers());
        return forms.SelectMany((words, i) => words.Select((word, k) => (word.Word, Tag: numbers[i][k]))).GroupBy(pair => pair.Word)
            .Select(group => (Word: group.Key, Tags: group.CountBy(pair => pair.Tag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList(), Count: group.Count()))
            .Where(word => word.Count >= LeastOftenTagged && word.Tags[0].Value * 500L >= word.Count * 499L && word.Tags[0].Key >= 0 && Closed.Contains(treebank.Tags.Universal[word.Tags[0].Key]))
            .ToDictionary(word => word.Word, word => (byte)(word.Tags[0].Key + 1));
    }

    /// <summary>How each word is written inside sentences of ordinary writing, as <see cref="WordForm.Casing"/> counts.</summary>
    private static Dictionary<uint, uint> Casings(List<string[]> sentences)
    {
        var counts = new Dictionary<uint, (int All, int Capital)>();
        foreach (var words in sentences)
        {
            var forms = words.Select(word => WordForm.Of(word, WordTable.Empty)).ToArray();
            if (TagFeatures.StyleOf(forms) > 0)
            {
                continue;
            }

            for (var i = 1; i < forms.Length; i++)
            {
                if ((forms[i - 1].Shape & WordShape.Mark) == 0)
                {
                    var (all, capital) = counts.GetValueOrDefault(forms[i].Word);
                    counts[forms[i].Word] = (all + 1, capital + ((forms[i].Shape & WordShape.CapitalFirst) != 0 ? 1 : 0));
                }
            }
        }

        return counts.ToDictionary(pair => pair.Key, pair => (uint)(pair.Value.Capital * 10 < pair.Value.All ? 0 : pair.Value.Capital * 2 < pair.Value.All ? 1 : pair.Value.Capital * 10 < pair.Value.All * 9 ? 2 : 3));
    }

    /// <returns>Entries for <see cref="WordTable"/>.</returns>
    private static ulong[] Train(IEnumerable<string[]> sentences, Dictionary<uint, byte> onlyTags, Dictionary<uint, uint> casings)
    {
        var hashed = sentences.Select(words => words.Select(word => WordForm.Of(word, WordTable.Empty).Word).ToArray()).ToList();
        var counts = new Dictionary<uint, int>();
        foreach (var word in hashed.SelectMany(words => words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var vocabulary = counts.Where(pair => pair.Value >= LeastOften).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        var numbers = vocabulary.Select((word, i) => (word, Number: i + 1)).ToDictionary(pair => pair.word, pair => pair.Number);

        // Rare words share one number, the last.
        var rare = vocabulary.Count + 1;
        var text = hashed.SelectMany(words => words.Select(word => numbers.GetValueOrDefault(word, rare)).Append(0)).ToList();
        Console.Error.WriteLine($"words: {text.Count} in running text, {vocabulary.Count} kinds");
        var classes = new[] { Coarse, Fine }.AsParallel().AsOrdered().Select(number =>
        {
            var sorted = new WordClasses(text, rare + 1, number);
            for (var round = 0; round < Rounds; round++)
            {
                Console.Error.WriteLine($"{number} classes, round {round + 1}: {sorted.Round()} moved");
            }

            return sorted.Of;
        }).ToArray();
        return [.. vocabulary.Select((word, i) => ((ulong)word << 32) | ((ulong)(uint)classes[1][i + 1] << 16) | ((ulong)casings.GetValueOrDefault(word) << 14) | ((ulong)(uint)classes[0][i + 1] << 8) | onlyTags.GetValueOrDefault(word))];
    }
}
