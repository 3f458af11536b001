using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Mentions.References;

/// <summary>The columns of a text as resolution asks of them: for each token its words, its mention, what depends on it, and whether it stands in quotation marks.</summary>
internal sealed class ReferenceText
{
    private readonly string text;
    private readonly Tokens tokens;
    private readonly Tags tags;
    private readonly int[] mentionOf;
    private readonly bool[] quoted;
    private readonly int[] paragraph;
    private readonly int[] subject;
    private readonly int[] determiner;
    private readonly bool[] copula;

    public ReferenceText(AnnotatedText annotated)
    {
        text = annotated.Text;
        tokens = annotated.Columns<Tokens>();
        tags = annotated.Columns<Tags>();
        Trees = annotated.Columns<Trees>();
        Mentions = annotated.Layer<Mention>();
        mentionOf = Filled(tokens.Count);
        subject = Filled(tokens.Count);
        determiner = Filled(tokens.Count);
        copula = new bool[tokens.Count];
        quoted = new bool[tokens.Count];
        paragraph = new int[tokens.Count];
        Ranges = new (int, int)[Mentions.Count];
        for (var m = 0; m < Ranges.Length; m++)
        {
            Ranges[m] = tokens.Within(Mentions[m].Span);
            Array.Fill(mentionOf, m, Ranges[m].First, Ranges[m].End - Ranges[m].First);
        }

        Sentences = [.. annotated.Layer<Sentence>().Select(sentence => tokens.Within(sentence.Span)).Where(range => range.End > range.First)];
        ReadLines();
        ReadDependents();
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

    /// <summary>Number of the line that a token stands in.</summary>
    public int Paragraph(int token) => paragraph[token];

    public UniversalTag Tag(int token) => tags.Universal(token);

    public bool IsPluralNoun(int token) => tags.Penn(token) is "NNS" or "NNPS";

    public bool IsNoun(int token) => Tag(token) is UniversalTag.Noun or UniversalTag.Propn;

    /// <summary>Hash of the small form of a word; 0 outside the text.</summary>
    public uint Word(int token) => token >= 0 && token < tokens.Count ? tags.Forms[token].Word : 0;

    /// <summary>Coarse distributional class of a word; 0 where it is rare, which tells of names.</summary>
    public int Coarse(int token) => token >= 0 && token < tokens.Count && !tags.Forms[token].IsGuessed ? tags.Forms[token].Coarse : 0;

    /// <summary>Fine distributional class of a word; 0 where it is rare.</summary>
    public int Fine(int token) => token >= 0 && token < tokens.Count && !tags.Forms[token].IsGuessed ? tags.Forms[token].Fine : 0;

    public NounTrait Traits(int token) => NounTraits.Of(Word(token));

    public ReadOnlySpan<char> Form(int token) => token >= 0 && token < tokens.Count ? text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]) : default;

    public bool Is(int token, string word) => Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>First subject of a verb or predicate; −1 where it has none.</summary>
    public int Subject(int verb) => verb < 0 ? -1 : subject[verb];

    /// <summary>The article, demonstrative or possessor of a noun, the first that stands before it; −1 where it has none.</summary>
    public int Determiner(int noun) => determiner[noun];

    public bool HasCopula(int predicate) => copula[predicate];

    /// <summary>Whether a word is a form of a verb of speaking.</summary>
    public bool IsSpeech(int token) => token >= 0 && (Traits(token) & NounTrait.Speech) != 0;

    public TextSpan Span(int first, int end) => new(tokens.Starts[first], tokens.Ends[end - 1]);

    /// <summary>Whether the words before a noun take its office back: the former president, then-mayor.</summary>
    public bool IsFormer(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && !(Trees.Head(i) != noun && Tag(i) == UniversalTag.Punct && !Is(i, "-")); i--)
        {
            if ((Traits(i) & NounTrait.Former) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks open and close within a paragraph; a new line closes what is open.</summary>
    private void ReadLines()
    {
        var open = false;
        var line = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && text.AsSpan(tokens.Ends[i - 1], tokens.Starts[i] - tokens.Ends[i - 1]).Contains('\n'))
            {
                open = false;
                line++;
            }

            open = text[tokens.Starts[i]] switch { '“' => true, '”' => false, '"' => !open, _ => open };
            quoted[i] = open;
            paragraph[i] = line;
        }
    }

    private void ReadDependents()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var head = Trees.Head(i);
            if (head < 0)
            {
                continue;
            }

            switch (Trees.Relation(i))
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter when subject[head] < 0:
                    subject[head] = i;
                    break;
                case Relation.Det or Relation.NmodPoss when i < head && determiner[head] < 0:
                    determiner[head] = i;
                    break;
                case Relation.Cop:
                    copula[head] = true;
                    break;
            }
        }
    }

    private static int[] Filled(int count)
    {
        var column = new int[count];
        Array.Fill(column, -1);
        return column;
    }
}
