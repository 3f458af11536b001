using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Comparison.Coreference;

/// <summary>The tokens of a document as clustering asks of them, with the name and the reference that each belongs to.</summary>
internal sealed class MentionView
{
    private readonly AnnotatedText text;
    private readonly Tokens tokens;
    private readonly Tags tags;
    private readonly Mention?[] names;
    private readonly string?[] references;
    private readonly int[] sentences;

    public MentionView(AnnotatedText text)
    {
        this.text = text;
        tokens = text.Columns<Tokens>();
        tags = text.Columns<Tags>();
        Trees = text.Columns<Trees>();
        names = new Mention?[tokens.Count];
        references = new string?[tokens.Count];
        sentences = new int[tokens.Count];
        foreach (var name in text.Layer<Mention>())
        {
            var (first, end) = tokens.Within(name.Span);
            Array.Fill(names, name, first, end - first);
        }

        foreach (var reference in text.Layer<Reference>())
        {
            references[tokens.Within(reference.Span).End - 1] = reference.Entity;
        }

        var number = 0;
        foreach (var sentence in text.Layer<Sentence>())
        {
            var (first, end) = tokens.Within(sentence.Span);
            Array.Fill(sentences, number++, first, end - first);
        }
    }

    public Trees Trees { get; }

    public int Count => tokens.Count;

    public UniversalTag Tag(int token) => tags.Universal(token);

    public bool IsPlural(int token) => tags.Penn(token) is "NNS" or "NNPS";

    public string Lower(int token) => text.Quote(tokens.Span(token)).ToLowerInvariant();

    public string Lemma(int token) => Lemmatizer.BuiltIn.Lemma(text.Quote(tokens.Span(token)), tags, token).ToLowerInvariant();

    public Mention? Name(int token) => names[token];

    /// <summary>Name that a reference which ends with this token stands for; null where none does.</summary>
    public string? Referent(int token) => references[token];

    public int Sentence(int token) => sentences[token];

    /// <summary>The word of a mention whose head lies outside it.</summary>
    public int Head(CaseMention mention)
    {
        foreach (var token in mention.Tokens)
        {
            if (!mention.Tokens.Contains(Trees.Head(token)) && Trees.Relation(token) is not (Relation.Punct or Relation.Case or Relation.Det))
            {
                return token;
            }
        }

        return mention.Tokens[^1];
    }

    /// <summary>Last word of a name in small letters: the surname of a person.</summary>
    public static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    /// <summary>The first subject of a verb; −1 where it has none nearby.</summary>
    public int Subject(int verb)
    {
        for (var i = Math.Max(0, verb - 30); i < Math.Min(Count, verb + 30); i++)
        {
            if (Trees.Head(i) == verb && Trees.Relation(i) == Relation.Nsubj)
            {
                return i;
            }
        }

        return -1;
    }

    public bool HasCopula(int subject, int predicate) =>
        Enumerable.Range(subject, Math.Clamp(predicate - subject, 0, 24)).Any(i => Trees.Head(i) == predicate && Trees.Relation(i) == Relation.Cop);
}
