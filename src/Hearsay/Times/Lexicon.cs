using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Times;

/// <summary>The words of <c>words.en.tsv</c>.</summary>
internal static class Lexicon
{
    private const int LongestWord = 13;

    private static readonly FrozenDictionary<string, (WordClass Class, int Value)> Words = Load();

    private static readonly FrozenDictionary<string, (WordClass Class, int Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word is known as, whatever its case; <see cref="WordClass.None"/> where it is not.</summary>
    public static (WordClass Class, int Value) Find(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && Lookup.TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, (WordClass Class, int Value)> Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Times/words.en.tsv")!;
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, (WordClass Class, int Value)>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var word, var name, var value])
            {
                words.Add(word, (Enum.Parse<WordClass>(name), int.Parse(value, CultureInfo.InvariantCulture)));
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
