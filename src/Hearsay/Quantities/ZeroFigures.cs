using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Statements that there were none: only of those killed, injured, missing, arrested, displaced or attending.</summary>
internal sealed class ZeroFigures(Words words)
{
    /// <summary>The zero figure that starts at a word; null where none does.</summary>
    public Quantity? Read(int word) => words.Lower(word) switch
    {
        "no" when words.Is(word + 1, "one") => Nobody(word, word + 2),
        "nobody" => Nobody(word, word + 1),
        "no" => None(word),
        _ => null,
    };

    private Quantity? Nobody(int word, int after)
    {
        for (var i = after; i < words.Count && i < after + 6 && words.Together(word, i); i++)
        {
            var lower = words.Lower(i);
            if (OutcomeFinder.Said(lower, "be") is { } outcome && i > after)
            {
                return Zero(word, after, null, "people", outcome, "quantity.zero-nobody");
            }

            if (OutcomeFinder.Said(lower, "be") is { } bare && lower is "died" or "attended" or "perished")
            {
                return Zero(word, after, null, "people", bare, "quantity.zero-nobody");
            }

            if (lower is not ("else" or "was" or "is" or "has" or "had" or "been" or "were" or "have" or "seriously" or "reported" or "yet" or "of" or "them" or "us"))
            {
                return null;
            }
        }

        return null;
    }

    private Quantity? None(int word)
    {
        int first = word + 1, head = first;
        while (head < first + 4 && words.Together(word, head) && words.Kind(head) == WordKind.Letters && WordClasses.Of(words, head) is WordClass.Noun or WordClass.Name or WordClass.NounOrVerb or WordClass.Adjective)
        {
            head++;
        }

        head--;
        if (head < first || words.Lower(head) is "reports" or "report" or "information" or "word" or "sign" or "evidence")
        {
            return null;
        }

        var lower = words.Lower(head);
        if (OutcomeFinder.Said(lower, "noun") is { } noun && lower is not ("toll" or "death" or "missing" or "bodies"))
        {
            return Zero(word, first, words.Span(first, head + 1), Nouns.Singular(lower), noun, "quantity.zero-noun");
        }

        var at = head + 1;
        while (at < head + 5 && words.Together(word, at) && words.Lower(at) is "was" or "were" or "is" or "are" or "has" or "have" or "had" or "been" or "reported" or "being" or "seriously")
        {
            at++;
        }

        return at > head + 1 && words.Together(word, at) && OutcomeFinder.Said(words.Lower(at), "be") is { } outcome && Nouns.IsPlural(lower) | words.Lower(head + 1) is "was" or "is"
            ? Zero(word, first, words.Span(first, head + 1), Nouns.Singular(lower), outcome, "quantity.zero-passive")
            : null;
    }

    private Quantity Zero(int word, int end, TextSpan? counted, string head, string outcome, string rule) =>
        new(words.Span(word, end), 0, 0, Bound.Exact, "count", counted, head, [outcome], null, rule) { IsNegated = true };
}
