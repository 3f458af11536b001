using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>What a word is made of.</summary>
internal enum WordKind : byte
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
/// <remarks>Finer than <see cref="Tokens"/>, which keep "five-year-old" together. Columns; a word is lowered when a rule first asks for it.</remarks>
internal sealed class Words
{
    private const int LongestWord = 40;
    private int[] starts;
    private int[] ends;
    private int[] sentences;
    private WordKind[] kinds;
    private bool[] hints;
    private byte[] classes;
    private string?[] lowers;

    private Words(string text, int capacity)
    {
        Text = text;
        (starts, ends, sentences) = (new int[capacity], new int[capacity], new int[capacity]);
        (kinds, hints, classes, lowers) = (new WordKind[capacity], new bool[capacity], new byte[capacity], new string?[capacity]);
    }

    private Tokens? tokens;
    private Tags? tags;

    /// <summary>The words of a whole text.</summary>
    public static Words OfAll(AnnotatedText text)
    {
        var words = new Words(text.Text, (text.Text.Length / 5) + 8);
        words.ScanSentences(text.Layer<Sentence>(), _ => true);
        return words;
    }

    /// <summary>The words of the sentences that may hold a number, which most do not: a digit, a number word or "no" stands in them.</summary>
    public static Words OfNumbers(AnnotatedText text)
    {
        var words = new Words(text.Text, (text.Text.Length / 16) + 8) { tokens = text.Columns<Tokens>(), tags = text.Columns<Tags>() };
        words.ScanSentences(text.Layer<Sentence>(), span => NumberHints.AnyIn(text.Text.AsSpan(span.Start, span.Length)));
        return words;
    }

    public int Count { get; private set; }

    public string Text { get; }

    public int Start(int word) => starts[word];

    public int End(int word) => ends[word];

    public WordKind Kind(int word) => word >= 0 && word < Count ? kinds[word] : WordKind.Symbol;

    /// <summary>Lower case, straight apostrophes; empty before the first and after the last word, and for words too long to be any.</summary>
    public string Lower(int word) => (uint)word < (uint)Count ? lowers[word] ??= Lowered(word) : "";

    /// <summary>Whether a number may start at a word: one that <see cref="NumberHints"/> knows, or an article or "several" with such a word after it.</summary>
    public bool MayStart(int word) => hints[word]
        || (((word + 1 < Count && hints[word + 1]) || (word + 2 < Count && hints[word + 2])) && (Text[starts[word]] | 0x20) is 'a' or 's' or 'f' or 'm' && ends[word] - starts[word] < 8);

    /// <summary>Whether a word is a number, a number word, or one that may open a number.</summary>
    public bool IsHint(int word) => (uint)word < (uint)Count && hints[word];

    /// <summary>Whether the tagger takes the word for a finite verb; false where the text has no tags.</summary>
    public bool IsFiniteVerb(int word)
    {
        if (tokens is null || tags is null)
        {
            return false;
        }

        var token = tokens.FirstFrom(ends[word]) - 1;
        return token >= 0 && tokens.Starts[token] == starts[word] && tokens.Ends[token] == ends[word] && tags.Penn(token) is "VBD" or "VBZ" or "VBP" or "MD";
    }

    /// <summary>The word's class, worked out when first asked for.</summary>
    public WordClass Class(int word)
    {
        if ((uint)word >= (uint)Count)
        {
            return WordClasses.Find(this, word);
        }

        ref var kept = ref classes[word];
        kept = kept == 0 ? (byte)((int)WordClasses.Find(this, word) + 1) : kept;
        return (WordClass)(kept - 1);
    }

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

    private string Lowered(int word) => ends[word] - starts[word] > LongestWord ? "" : WordPool.Lower(Raw(word));

    private int Scan(int i, int sentence)
    {
        var start = i;
        var kind = WordKind.Symbol;
        var isHint = false;
        if (char.IsAsciiDigit(Text[i]))
        {
            (kind, isHint) = (WordKind.Digits, true);
            i = WordRuns.Digits(Text, i);
        }
        else if (WordRuns.IsLetter(Text, i))
        {
            kind = WordKind.Letters;
            i = WordRuns.Letters(Text, i);
            isHint = NumberHints.IsWord(Text.AsSpan(start, i - start));
            if (i < Text.Length && char.IsAsciiDigit(Text[i]) && !IsCode(start, i))
            {
                kind = WordKind.Mixed;
                while (i < Text.Length && (WordRuns.IsLetter(Text, i) || char.IsAsciiDigit(Text[i])))
                {
                    i++;
                }
            }
        }
        else if (WordRuns.IsApostrophe(Text[i]) && i + 1 < Text.Length && Text[i + 1] is 's' or 'S' && (i + 2 >= Text.Length || !WordRuns.IsLetter(Text, i + 2)))
        {
            kind = WordKind.Letters;
            i += 2;
        }
        else
        {
            isHint = Text[i] >= '\u00BC' && NumberWords.Vulgar(Text.AsSpan(i, 1)) is not null;
            i += char.IsHighSurrogate(Text[i]) && i + 1 < Text.Length ? 2 : 1;
        }

        Add(start, i, kind, sentence, isHint);
        return i;
    }

    /// <summary>"USD115": a currency code joined to its number is a word of its own.</summary>
    private bool IsCode(int start, int end) => end - start == 3 && char.IsUpper(Text[start]) && UnitLexicon.Codes.ContainsKey(WordPool.Lower(Text.AsSpan(start, 3)));

    private void Add(int start, int end, WordKind kind, int sentence, bool isHint)
    {
        if (Count == starts.Length)
        {
            var larger = Count * 2;
            Array.Resize(ref starts, larger);
            Array.Resize(ref ends, larger);
            Array.Resize(ref sentences, larger);
            Array.Resize(ref kinds, larger);
            Array.Resize(ref hints, larger);
            Array.Resize(ref classes, larger);
            Array.Resize(ref lowers, larger);
        }

        (starts[Count], ends[Count], sentences[Count], kinds[Count], hints[Count]) = (start, end, sentence, kind, isHint);
        Count++;
    }

    /// <summary>Scans the sentences chosen, and what stands before, between and after them with the one that follows; without sentences a line stands for one.</summary>
    private void ScanSentences(Layer<Sentence> layer, Func<TextSpan, bool> isChosen)
    {
        var from = 0;
        for (var next = 0; next < layer.Count; next++)
        {
            var end = next == layer.Count - 1 ? Text.Length : layer[next].Span.End;
            Stretch(from, end, next, isChosen);
            from = Math.Max(from, end);
        }

        for (var line = 0; layer.Count == 0 && from < Text.Length; line++)
        {
            var length = Text.AsSpan(from).IndexOf('\n');
            var end = length < 0 ? Text.Length : from + length + 1;
            Stretch(from, end, line, isChosen);
            from = end;
        }
    }

    private void Stretch(int from, int end, int sentence, Func<TextSpan, bool> isChosen)
    {
        if (end <= from || !isChosen(new TextSpan(from, end)))
        {
            return;
        }

        // A word may reach beyond the sentence it starts in.
        for (var i = Count > 0 ? Math.Max(from, ends[Count - 1]) : from; i < end;)
        {
            i = char.IsWhiteSpace(Text[i]) ? i + 1 : Scan(i, sentence);
        }
    }
}
