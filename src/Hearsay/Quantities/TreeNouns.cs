using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Quantities;

/// <summary>What the dependency trees say of a number and of the noun it counts, in words of <see cref="Words"/>.</summary>
internal sealed class TreeNouns(Words words, AnnotatedText text)
{
    /// <summary>Words between a number and the noun it modifies; beyond that the tree is seldom right.</summary>
    private const int Farthest = 10;

    private readonly Tokens tokens = text.Columns<Tokens>();
    private readonly Trees trees = text.Columns<Trees>();
    private readonly Tags tags = text.Columns<Tags>();

    /// <summary>The word of the noun to the right that a number modifies; null where the tree gives none.</summary>
    public int? Modified(NumberExpression number)
    {
        if (HeadOf(number.First, number.End) is not { } head || trees.Relation(head) != Relation.Nummod || trees.Head(head) <= head || !IsNoun(trees.Head(head)))
        {
            return null;
        }

        for (var word = number.End; word < words.Count && word < number.End + Farthest && words.Together(number.First, word); word++)
        {
            if (words.Kind(word) == WordKind.Symbol && words.Raw(word)[0] is ',' or ';' or ':' or '(' or ')' or '–' or '—')
            {
                return null;
            }

            // "30 are boats", "9,000 over two years": a verb or preposition between them, and the tree is wrong.
            if (TokenOf(word) is { } token && token != trees.Head(head) && tags.Penn(token) is "VB" or "VBD" or "VBZ" or "VBP" or "MD" or "IN" && !words.Is(word + 1, "-"))
            {
                return null;
            }

            if (words.End(word) >= tokens.Ends[trees.Head(head)])
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Whether the number modifies no noun: it stands alone, is a subject or object, or part of a name.</summary>
    public bool IsLoose(NumberExpression number) => HeadOf(number.First, number.End) is { } head && trees.Relation(head) != Relation.Nummod;

    /// <summary>Whether a word is a common noun in the plural.</summary>
    public bool IsPluralNoun(int word) => TokenOf(word) is { } token && tags.Penn(token) == "NNS";

    public bool IsProperNoun(int word) => TokenOf(word) is { } token && tags.Penn(token).StartsWith("NNP", StringComparison.Ordinal);

    /// <summary>The subject of the clause in which a number is said of something: "the margin was 12", "turnout is 40 percent".</summary>
    /// <returns>Its noun; null where the number is no predicate or its subject is no noun.</returns>
    public int? Subject(int first, int end)
    {
        if (HeadOf(first, end) is not { } head)
        {
            return null;
        }

        // The number, or its unit, is the predicate.
        var subject = SubjectOf(trees.Relation(head) == Relation.Nummod && trees.Head(head) >= 0 ? trees.Head(head) : head);
        return subject is { } found && found < head && IsNoun(found) ? WordAt(first, found) : null;
    }

    /// <summary>The verb of which a noun is subject or object.</summary>
    public (int Word, Relation Relation)? Governor(int word)
    {
        if (TokenOf(word) is not { } token || trees.Head(token) is not (>= 0 and var verb) || trees.Relation(token) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj))
        {
            return null;
        }

        var step = verb > token ? 1 : -1;
        for (var i = word + step; i >= 0 && i < words.Count && Math.Abs(i - word) < 40 && words.Together(word, i); i += step)
        {
            if (words.Start(i) >= tokens.Starts[verb] && words.End(i) <= tokens.Ends[verb])
            {
                return (i, trees.Relation(token));
            }
        }

        return null;
    }

    private int? SubjectOf(int predicate)
    {
        for (var i = predicate - 1; i >= 0 && predicate - i < 30 && tokens.Ends[i] >= words.Start(0); i--)
        {
            if (trees.Head(i) == predicate && trees.Relation(i) is Relation.Nsubj or Relation.NsubjPass)
            {
                return i;
            }
        }

        return null;
    }

    private int? WordAt(int before, int token)
    {
        for (var i = before - 1; i >= 0 && before - i < 40 && words.Together(i, before); i--)
        {
            if (words.End(i) <= tokens.Ends[token])
            {
                return i;
            }
        }

        return null;
    }

    private bool IsNoun(int token) => tags.Penn(token).StartsWith("NN", StringComparison.Ordinal);

    private int? HeadOf(int first, int end)
    {
        var (from, to) = tokens.Within(words.Span(first, end));
        return to > from ? trees.HeadOf(from, to) : null;
    }

    private int? TokenOf(int word)
    {
        if (word < 0 || word >= words.Count)
        {
            return null;
        }

        var token = tokens.FirstFrom(words.End(word)) - 1;
        return token >= 0 && tokens.Ends[token] > words.Start(word) ? token : null;
    }
}
