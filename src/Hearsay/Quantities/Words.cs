using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>What a word is made of.</summary>
internal enum WordKind
{
    /// <summary>Letters, with apostrophes inside.</summary>
    Letters,

    /// <summary>Digits with the marks between them: <c>1,200.5</c>.</summary>
    Digits,

    /// <summary>Letters followed by digits: a name or a model, never a number.</summary>
    Mixed,

    /// <summary>One other character.</summary>
    Symbol,
}

/// <summary>The words of one text as number rules need them: hyphens apart, a number with its marks whole.</summary>
/// <remarks>Finer than <see cref="Tokens"/>, which keep "five-year-old" together. One pass; columns.</remarks>
internal sealed class Words
{
    private const int LongestWord = 40;
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly List<WordKind> kinds = [];
    private readonly List<string> lowers = [];
    private readonly List<int> sentences = [];

    public Words(AnnotatedText text)
    {
        Text = text.Text;
        for (var i = 0; i < Text.Length;)
        {
            i = char.IsWhiteSpace(Text[i]) ? i + 1 : Scan(i);
        }

        MarkSentences(text.Layer<Sentence>());
    }

    public string Text { get; }

    public int Count => starts.Count;

    public int Start(int word) => starts[word];

    public int End(int word) => ends[word];

    public WordKind Kind(int word) => word >= 0 && word < Count ? kinds[word] : WordKind.Symbol;

    /// <summary>Lower case, straight apostrophes; empty before the first and after the last word, and for words too long to be any.</summary>
    public string Lower(int word) => word >= 0 && word < Count ? lowers[word] : "";

    /// <summary>Whether two words stand in one sentence; false outside the text.</summary>
    public bool Together(int word, int other) =>
        word >= 0 && other >= 0 && word < Count && other < Count && sentences[word] == sentences[other];

    public int Sentence(int word) => sentences[word];

    /// <summary>Whether no white space stands before the word.</summary>
    public bool IsGlued(int word) => word > 0 && word < Count && starts[word] == ends[word - 1];

    /// <summary>Whether the word is a quotation mark that may open.</summary>
    public bool IsQuote(int word) => word >= 0 && word < Count && Raw(word)[0] is '"' or '“' or '”' or '‘' or '`' or '«' or '„';

    public bool IsCapital(int word) => word >= 0 && word < Count && char.IsUpper(Text[starts[word]]);

    /// <summary>Whether the word is the first of its sentence, quotation marks and dashes not counted.</summary>
    public bool IsFirst(int word)
    {
        while (word > 0 && Together(word, word - 1))
        {
            if (kinds[--word] != WordKind.Symbol)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word stands in a run of capitals, where capitals tell nothing.</summary>
    public bool IsShouted(int word) => IsUpper(word) && (IsUpper(word - 1) || IsUpper(word + 1));

    public bool Is(int word, string lower) => Lower(word) == lower;

    /// <summary>Whether the words from here on, in one sentence, are those of a phrase.</summary>
    public bool Has(int word, ReadOnlySpan<string> phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Lower(word + i) != phrase[i] || !Together(word, word + i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUpper(int word)
    {
        if (word < 0 || word >= Count || kinds[word] != WordKind.Letters || ends[word] - starts[word] is < 2 or > LongestWord)
        {
            return false;
        }

        foreach (var c in Raw(word))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    public ReadOnlySpan<char> Raw(int word) => Text.AsSpan(starts[word], ends[word] - starts[word]);

    public TextSpan Span(int first, int end) => new(starts[first], ends[end - 1]);

    private int Scan(int i)
    {
        var start = i;
        var kind = WordKind.Symbol;
        if (char.IsAsciiDigit(Text[i]))
        {
            kind = WordKind.Digits;
            i = Digits(i);
        }
        else if (IsLetter(i))
        {
            kind = WordKind.Letters;
            i = Letters(i);
            if (i < Text.Length && char.IsAsciiDigit(Text[i]))
            {
                kind = WordKind.Mixed;
                while (i < Text.Length && (IsLetter(i) || char.IsAsciiDigit(Text[i])))
                {
                    i++;
                }
            }
        }
        else if (IsApostrophe(Text[i]) && i + 1 < Text.Length && Text[i + 1] is 's' or 'S' && (i + 2 >= Text.Length || !IsLetter(i + 2)))
        {
            kind = WordKind.Letters;
            i += 2;
        }
        else
        {
            i += char.IsHighSurrogate(Text[i]) && i + 1 < Text.Length ? 2 : 1;
        }

        Add(start, i, kind);
        return i;
    }

    private void Add(int start, int end, WordKind kind)
    {
        starts.Add(start);
        ends.Add(end);
        kinds.Add(kind);
        lowers.Add(end - start > LongestWord ? "" : Text[start..end].ToLowerInvariant().Replace('’', '\''));
    }

    private bool IsLetter(int i) => char.IsLetter(Text[i]) || char.GetUnicodeCategory(Text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private int Letters(int i)
    {
        while (i < Text.Length)
        {
            if (IsLetter(i))
            {
                i++;
            }
            else if (IsApostrophe(Text[i]) && i + 1 < Text.Length && IsLetter(i + 1)
                && !(Text[i + 1] is 's' or 'S' && (i + 2 >= Text.Length || !IsLetter(i + 2))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private int Digits(int i)
    {
        while (i < Text.Length)
        {
            if (char.IsAsciiDigit(Text[i]))
            {
                i++;
            }
            else if (i + 1 < Text.Length && char.IsAsciiDigit(Text[i + 1]) && (Text[i] is '.' or ',' || (IsGroupMark(Text[i]) && IsGroup(i + 1))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsGroupMark(char c) => c is '\'' or '’' or '\u00A0' or '\u202F' or '\u2009';

    private bool IsGroup(int i) =>
        i + 2 < Text.Length && char.IsAsciiDigit(Text[i + 1]) && char.IsAsciiDigit(Text[i + 2]) && (i + 3 >= Text.Length || !char.IsAsciiDigit(Text[i + 3]));

    private void MarkSentences(Layer<Sentence> layer)
    {
        var next = 0;
        var line = 0;
        for (var word = 0; word < Count; word++)
        {
            while (next < layer.Count && layer[next].Span.End <= starts[word])
            {
                next++;
            }

            // Without sentences a line stands for one.
            if (layer.Count == 0 && word > 0 && Text.AsSpan(ends[word - 1], starts[word] - ends[word - 1]).Contains('\n'))
            {
                line++;
            }

            sentences.Add(layer.Count == 0 ? line : next);
        }
    }
}
