using Hearsay.Annotations;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Attributions;

/// <summary>Who issued the papers that a text speaks of: after "a study by Ana Okello" the study speaks for her.</summary>
internal sealed class Issuers
{
    /// <summary>Words for one kind of paper: a poll may be called a survey later.</summary>
    private static readonly string[][] Alike =
    [
        ["study", "survey", "poll", "report", "analysis", "review", "investigation"], ["article", "story", "piece", "column", "essay", "editorial", "report", "commentary"],
        ["ruling", "decision", "opinion", "order"], ["letter", "memo", "memorandum", "email", "statement", "missive"], ["post", "tweet", "blog"],
    ];

    private const int PhraseReach = 8;
    private const int NameReach = 12;

    private readonly Layer<Mention> mentions;
    private readonly Words words;
    private readonly List<(int Token, string Name)> papers = [];

    public Issuers(AnnotatedText text, Words words)
    {
        mentions = text.Layer<Mention>();
        this.words = words;
        var tags = text.Columns<Tags>();
        for (var i = 0; i < words.Count; i++)
        {
            if (WordClasses.Papers.Contains(words[i]) && tags.Universal(i) == UniversalTag.Noun)
            {
                var (first, end) = words.SentenceOf(i);
                var from = i;
                while (from > Math.Max(first, i - PhraseReach) && !words.IsClauseMark(from - 1) && (words.NameEnd(from - 1) > 0 || !WordClasses.Prepositions.Contains(words[from - 1])))
                {
                    from--;
                }

                if (NamedIn.Of(words, from, i, Math.Min(end, i + NameReach)) is { } holder && NameAt(holder.End) is { } name)
                {
                    papers.Add((i, name));
                }
            }
        }
    }

    /// <summary>The fullest form of the name of a person or organisation that ends before a token.</summary>
    public string? NameAt(int end) =>
        mentions.Within(words.Span(Math.Max(0, end - PhraseReach), end)).LastOrDefault(mention => mention.Span.End == words.End(end - 1) && mention.Kind is EntityKind.Person or EntityKind.Organisation)?.Entity;

    /// <summary>Who issued the paper that a definite description goes back to: the last one named by the same word, else by a word for the same kind.</summary>
    /// <returns>Null where the description is of no paper, or no paper before it tells.</returns>
    public string? Of(int first, int last)
    {
        if (!WordClasses.Papers.Contains(words[last]) || words[first] is not ("the" or "this" or "that"))
        {
            return null;
        }

        return Last(last, word => word == words[last]) ?? Last(last, word => Array.Exists(Alike, group => group.Contains(word) && group.Contains(words[last])));
    }

    private string? Last(int before, Func<string, bool> fits)
    {
        for (var i = papers.Count - 1; i >= 0 && i >= papers.Count - 400; i--)
        {
            if (papers[i].Token < before && fits(words[papers[i].Token]))
            {
                return papers[i].Name;
            }
        }

        return null;
    }
}
