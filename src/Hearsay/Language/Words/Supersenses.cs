using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language.Words;

/// <summary>What field a word's meanings belong to: communication, cognition, feeling, social and so on, as WordNet's lexicographer files sort them.</summary>
/// <remarks>Fellbaum 1998; supersenses as in Ciaramita and Altun 2006. Of the first three senses of a verb or noun: the field of the first, and which others belong to saying, thinking, feeling, perceiving or motives; of an adjective, those of the words that it derives from. No sense is chosen in context. The list is made by <c>lab train supersenses</c>.</remarks>
internal static class Supersenses
{
    public const string List = "Language/Words/supersenses.en.tsv";

    /// <summary>Room for the words of the list.</summary>
    private const int Words = 23_000;

    private static readonly Lazy<(Dictionary<ulong, byte> Of, bool[] IsTeller)> Rows = new(Load);

    /// <summary>Number of the row of the list that a dictionary form stands in; 0 where it stands in none.</summary>
    /// <param name="lemma">Hash of the dictionary form in small letters: <see cref="WordForm.Word"/>.</param>
    public static byte Of(UniversalTag tag, uint lemma) => tag switch
    {
        UniversalTag.Verb => Rows.Value.Of.GetValueOrDefault(Key('v', lemma)),
        UniversalTag.Noun => Rows.Value.Of.GetValueOrDefault(Key('n', lemma)),
        UniversalTag.Adj => Rows.Value.Of.GetValueOrDefault(Key('a', lemma)),
        _ => 0,
    };

    /// <summary>Whether the first sense of the words of a row is a person or a group of people.</summary>
    public static bool IsPersonOrGroup(byte row) => Rows.Value.IsTeller[row];

    /// <exception cref="OverflowException">The list has more rows than a byte counts.</exception>
    private static (Dictionary<ulong, byte> Of, bool[] IsTeller) Load()
    {
        var rows = new Dictionary<ulong, byte>(Words);
        var isTeller = new bool[byte.MaxValue + 1];
        byte number = 0;
        foreach (var row in WordList.Read(List))
        {
            number = checked((byte)(number + 1));
            isTeller[number] = row[0].StartsWith("n.person", StringComparison.Ordinal) || row[0].StartsWith("n.group", StringComparison.Ordinal);
            foreach (var range in row[1].AsSpan().Split(' '))
            {
                rows[Key(row[0][0], WordForm.Of(row[1].AsSpan(range), WordTable.Empty).Word)] = number;
            }
        }

        return (rows, isTeller);
    }

    private static ulong Key(char kind, uint word) => ((ulong)kind << 32) | word;
}
