using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Words that are two words, and where to cut them.</summary>
internal sealed class FusedWords
{
    /// <summary>Least length of a word that is cut, in letters: dont, can't.</summary>
    public const int Shortest = 4;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cuts;

    /// <summary>By first letter, a bit for each length that a word of the list has: most words of a text are settled by one look here.</summary>
    private readonly int[] lengths = new int[26];

    /// <param name="list">Rows of a word in small ASCII letters and the length of its first part.</param>
    public FusedWords(string list)
    {
        var words = WordList.Read(list).ToDictionary(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        cuts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words.Keys)
        {
            lengths[word[0] - 'a'] |= 1 << word.Length;
        }
    }

    /// <summary>Length of the first part; 0 for a word that is one.</summary>
    public int CutOf(ReadOnlySpan<char> word)
    {
        var letter = (word[0] | 0x20) - 'a';
        return (uint)letter < 26 && word.Length < 31 && (lengths[letter] >> word.Length & 1) != 0 && cuts.TryGetValue(word, out var cut) ? cut : 0;
    }
}
