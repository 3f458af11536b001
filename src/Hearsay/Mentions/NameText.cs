using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>A text seen as words: what the steps of this folder ask of a token. Index outside the text gives the empty word.</summary>
internal sealed class NameText
{
    private readonly string text;
    private readonly Tokens tokens;

    // Looked up when they are asked for: most words are never asked.
    private readonly WordClasses?[] classes;
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? small;

    public NameText(string text, Tokens tokens)
    {
        this.text = text;
        this.tokens = tokens;
        classes = new WordClasses?[tokens.Count];
    }

    public int Count => tokens.Count;

    public ReadOnlySpan<char> Word(int index) =>
        index < 0 || index >= tokens.Count ? default : text.AsSpan(tokens.Starts[index], tokens.Ends[index] - tokens.Starts[index]);

    public bool Is(int index, string word) => Word(index).SequenceEqual(word);

    public bool Has(int index, WordClasses any) => index >= 0 && index < classes.Length && (ClassesOf(index) & any) != 0;

    public TextSpan Span(int first, int end) => new(tokens.Starts[first], tokens.Ends[end - 1]);

    public ReadOnlySpan<char> Name(int first, int end) => text.AsSpan(tokens.Starts[first], tokens.Ends[end - 1] - tokens.Starts[first]);

    private WordClasses ClassesOf(int index) =>
        classes[index] ??= NameWords.Of(Word(index)) | (NameWords.IsCommon(Word(index)) ? WordClasses.Common : WordClasses.None);

    /// <summary>Whether no white space stands between a token and the one before it.</summary>
    public bool Adjoins(int index) => index > 0 && index < Count && tokens.Ends[index - 1] == tokens.Starts[index];

    public bool IsCapital(int index)
    {
        var word = Word(index);
        return word.Length > 0 && char.IsUpper(word[0]) && !(word.Length == 1 && word[0] == 'I');
    }

    /// <summary>Whether the text writes a word in small letters somewhere.</summary>
    public bool IsWrittenSmall(int index)
    {
        small ??= SmallWords();
        Span<char> word = stackalloc char[32];
        return Word(index).Length <= word.Length && small.Value.Contains(word[..Word(index).ToLowerInvariant(word)]);
    }

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < Count; i++)
        {
            if (char.IsLower(Word(i)[0]))
            {
                words.Add(Word(i));
            }
        }

        return words;
    }

    /// <summary>Whether the capital of a word may be that of a sentence or quotation.</summary>
    public bool Opens(int index) =>
        index == 0 || text.AsSpan(tokens.Ends[index - 1], tokens.Starts[index] - tokens.Ends[index - 1]).Contains('\n') || Word(index - 1) is ['“' or '"' or '‘' or '\'' or ':' or '-' or '–' or '—' or '•' or '*' or '.' or '!' or '?' or '(' or '…' or '#', ..];

    /// <summary>Whether a word is written in capitals alone: two or more of them, digits and stops aside.</summary>
    public bool IsAllCapitals(int index)
    {
        var capitals = 0;
        foreach (var c in Word(index))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1;
    }

    /// <summary>Whether a word has at least two capitals and may be an acronym: FIFA, BoG, GCHQ.</summary>
    public bool IsAcronym(int index)
    {
        var word = Word(index);
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2 && capitals * 2 >= word.Length && word.Length <= 8;
    }
}
