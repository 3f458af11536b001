using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Makes the word table: distributional classes of the words of running text.</summary>
internal static class WordsTrainer
{
    private const int Coarse = 64;
    private const int Fine = 640;
    private const int Rounds = 8;
    private const int LeastOften = 4;

    /// <returns>Entries for <see cref="WordTable"/>.</returns>
    public static ulong[] Train(IEnumerable<string[]> sentences)
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
        return [.. vocabulary.Select((word, i) => ((ulong)word << 32) | ((ulong)(uint)classes[1][i + 1] << 16) | ((ulong)(uint)classes[0][i + 1] << 8))];
    }
}
