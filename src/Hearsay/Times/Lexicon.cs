using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

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
        var words = new Dictionary<string, (WordClass Class, int Value)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordList.Read("Times/words.en.tsv"))
        {
            words.Add(row[0], (Enum.Parse<WordClass>(row[1]), int.Parse(row[2], CultureInfo.InvariantCulture)));
        }

        foreach (var first in NamedDays.FirstWords)
        {
            words.TryAdd(first, (WordClass.DayName, 0));
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
