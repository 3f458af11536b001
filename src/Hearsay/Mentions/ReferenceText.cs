using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>A text as coreference asks of it: for each token its tag, head, sentence, mention, and whether it stands in quotation marks.</summary>
internal sealed class ReferenceText
{
    private readonly string text;
    private readonly Tokens tokens;
    private readonly Tags tags;
    private readonly int[] mentionOf;
    private readonly bool[] quoted;

    public ReferenceText(AnnotatedText annotated)
    {
        text = annotated.Text;
        tokens = annotated.Columns<Tokens>();
        tags = annotated.Columns<Tags>();
        Trees = annotated.Columns<Trees>();
        Mentions = annotated.Layer<Mention>();
        mentionOf = new int[tokens.Count];
        Array.Fill(mentionOf, -1);
        quoted = new bool[tokens.Count];
        Ranges = new (int, int)[Mentions.Count];
        for (var m = 0; m < Ranges.Length; m++)
        {
            Ranges[m] = tokens.Within(Mentions[m].Span);
            Array.Fill(mentionOf, m, Ranges[m].First, Ranges[m].End - Ranges[m].First);
        }

        Sentences = [.. annotated.Layer<Sentence>().Select(sentence => tokens.Within(sentence.Span)).Where(range => range.End > range.First)];
        ReadQuotations();
    }

    public Trees Trees { get; }

    public Layer<Mention> Mentions { get; }

    /// <summary>Half-open token range of each mention.</summary>
    public (int First, int End)[] Ranges { get; }

    /// <summary>Half-open token range of each sentence that has tokens.</summary>
    public List<(int First, int End)> Sentences { get; }

    public int Count => tokens.Count;

    /// <summary>Index of the mention that holds a token; −1 where none does.</summary>
    public int MentionOf(int token) => token >= 0 && token < mentionOf.Length ? mentionOf[token] : -1;

    public bool IsQuoted(int token) => quoted[token];

    public UniversalTag Tag(int token) => tags.Universal(token);

    public bool IsPluralNoun(int token) => tags.Penn(token) is "NNS" or "NNPS";

    public string Lower(int token) => token >= 0 && token < tokens.Count ? text[tokens.Starts[token]..tokens.Ends[token]].ToLowerInvariant() : "";

    public string Lemma(int token) => Lemmatizer.BuiltIn.Lemma(text[tokens.Starts[token]..tokens.Ends[token]], tags, token).ToLowerInvariant();

    /// <summary>Whether the words before a noun take its office back: the former president, then-mayor.</summary>
    public bool IsFormer(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && !(Trees.Head(i) != noun && Tag(i) == UniversalTag.Punct && Lower(i) != "-"); i--)
        {
            if (Lower(i) is "former" or "ex" or "ex-" or "then" or "erstwhile" or "late")
            {
                return true;
            }
        }

        return false;
    }

    public TextSpan Span(int first, int end) => new(tokens.Starts[first], tokens.Ends[end - 1]);

    public bool IsNoun(int token) => Tag(token) is UniversalTag.Noun or UniversalTag.Propn;

    /// <summary>Whether a word is a form of a verb of speaking.</summary>
    public bool IsSpeech(int token) => token >= 0 && (NameWords.Of(Lower(token)) & WordClasses.Speech) != 0;

    /// <summary>Marks open and close within a paragraph; a new line closes what is open.</summary>
    private void ReadQuotations()
    {
        var open = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            open &= i == 0 || !text.AsSpan(tokens.Ends[i - 1], tokens.Starts[i] - tokens.Ends[i - 1]).Contains('\n');
            var mark = text[tokens.Starts[i]];
            open = mark switch { '“' => true, '”' => false, '"' => !open, _ => open };
            quoted[i] = open;
        }
    }
}
