using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>The tokens of a text with what the rules ask of each: its lower-case form, its sentence, its quotation. Arrays by token index.</summary>
internal sealed class Words
{
    private readonly Tokens tokens;
    private readonly string?[] lower;
    private readonly int[] sentence;
    private readonly int[] quotation;
    private readonly int[] nameEnd;
    private readonly List<(int First, int End)> sentences = [];
    private readonly List<bool> headlines = [];

    public Words(AnnotatedText annotated)
    {
        Text = annotated.Text;
        tokens = annotated.Columns<Tokens>();
        lower = new string?[tokens.Count];
        sentence = new int[tokens.Count];
        quotation = new int[tokens.Count];
        nameEnd = new int[tokens.Count];
        foreach (var (first, end) in annotated.Layer<Mention>().Select(mention => tokens.Within(mention.Span)))
        {
            Array.Fill(nameEnd, end, first, end - first);
        }

        Quotations = QuotationScanner.Scan(Text);
        ReadSentences(annotated.Layer<Sentence>());
        ReadQuotations();
    }

    public string Text { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public int Count => tokens.Count;

    /// <summary>Lower-case form; empty past either end.</summary>
    public string this[int i] => i >= 0 && i < lower.Length ? lower[i] ??= Text[tokens.Starts[i]..tokens.Ends[i]].ToLowerInvariant() : "";

    public int Start(int i) => tokens.Starts[i];

    public int End(int i) => tokens.Ends[i];

    public TextSpan Span(int first, int end) => new(tokens.Starts[first], tokens.Ends[end - 1]);

    /// <summary>Half-open token range of the sentence that holds a token.</summary>
    public (int First, int End) SentenceOf(int i) => sentences[sentence[i]];

    /// <summary>Whether the token's sentence is written in title case, so that capitals tell nothing.</summary>
    public bool IsHeadline(int i) => headlines[sentence[i]];

    /// <summary>Index of the quotation that holds a token, marks included; −1 outside all.</summary>
    public int QuotationOf(int i) => i >= 0 && i < quotation.Length ? quotation[i] : -1;

    /// <summary>Half-open token range of the quotation that holds a token, marks included.</summary>
    /// <param name="i">A token inside a quotation.</param>
    public (int First, int End) QuotationAround(int i)
    {
        var (first, end) = (i, i + 1);
        while (QuotationOf(first - 1) == quotation[i])
        {
            first--;
        }

        while (QuotationOf(end) == quotation[i])
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Index of the first token of the name that holds a token; the token's own where none does.</summary>
    public int NameFirst(int i)
    {
        var end = NameEnd(i);
        while (end > 0 && NameEnd(i - 1) == end)
        {
            i--;
        }

        return i;
    }

    /// <summary>Index after the last token of the name that holds a token; 0 where none does.</summary>
    public int NameEnd(int i) => i >= 0 && i < nameEnd.Length ? nameEnd[i] : 0;

    public int FirstFrom(int position) => tokens.FirstFrom(position);

    public bool IsCapital(int i) => i >= 0 && i < lower.Length && char.IsUpper(Text[tokens.Starts[i]]);

    public bool IsWord(int i) => i >= 0 && i < lower.Length && char.IsLetterOrDigit(Text[tokens.Starts[i]]);

    public bool IsPossessiveMark(int i) => this[i] is "'s" or "’s" or "'" or "’";

    public bool IsClauseMark(int i) => this[i] is "," or ";" or ":" or "—" or "–" or "--" or "-" or "(" or ")" or "[" or "]" or "." or "!" or "?" or "…";

    private void ReadSentences(Layer<Sentence> layer)
    {
        foreach (var item in layer)
        {
            var (first, end) = tokens.Within(item.Span);
            for (var i = first; i < end; i++)
            {
                sentence[i] = sentences.Count;
                quotation[i] = -1;
            }

            sentences.Add((first, end));
            headlines.Add(IsTitleCase(first, end));
        }
    }

    private bool IsTitleCase(int first, int end)
    {
        int capitals = 0, all = 0;
        for (var i = first + 1; i < end; i++)
        {
            if (tokens.Ends[i] - tokens.Starts[i] > 3 && char.IsLetter(Text[tokens.Starts[i]]))
            {
                all++;
                capitals += IsCapital(i) ? 1 : 0;
            }
        }

        return all > 2 && capitals * 4 >= all * 3;
    }

    private void ReadQuotations()
    {
        for (var q = 0; q < Quotations.Count; q++)
        {
            var (first, end) = tokens.Within(Quotations[q].Span);
            for (var i = first; i < end; i++)
            {
                quotation[i] = q;
            }
        }
    }
}
