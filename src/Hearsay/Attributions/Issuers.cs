using Hearsay.Annotations;
using Hearsay.Language.Parsing;
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

    /// <summary>Words back to the paper whose authors are spoken of: some three sentences.</summary>
    private const int WritersReach = 80;
    private const int SentenceReach = 60;
    private const int ListReach = 24;

    private readonly Layer<Mention> mentions;
    private readonly Words words;
    private readonly Trees trees;
    private readonly List<(int Token, string Name)> papers = [];

    /// <summary>Whether all papers of the text were issued by the same.</summary>
    private readonly bool hasOneIssuer;

    public Issuers(AnnotatedText text, Words words)
    {
        mentions = text.Layer<Mention>();
        this.words = words;
        trees = text.Columns<Trees>();
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

                var name = NamedIn.Of(words, from, i, Math.Min(end, i + NameReach)) is { } holder ? NameOf(holder) : Included(from, i, end);
                if (name is not null)
                {
                    papers.Add((i, name));
                }
            }
        }

        hasOneIssuer = papers.TrueForAll(paper => paper.Name == papers[0].Name);
    }

    /// <summary>The fullest form of a holder's name; with the noun that belongs to it, as written.</summary>
    public string? NameOf(NamedIn.Holder holder) => holder.IsPart ? words.Text[words.Start(holder.First)..words.End(holder.End - 1)] : NameAt(holder.End);

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

    /// <summary>Who issued the paper behind a source that is no description of it: its writers ("the researchers"), "it" after a sentence that has the paper for its subject, "which" behind the paper.</summary>
    public string? Behind(int first, int last)
    {
        if (WordClasses.Writers.Contains(words[last]) && words[first] is "the" or "these" or "those")
        {
            return words[last + 1] is "of" ? papers.Find(item => item.Token > last && item.Token <= last + 3).Name
                : words[last] is "authors" or "researchers" && !WordClasses.Prepositions.Contains(words[last + 1]) && papers.FindLast(item => item.Token < first) is { Name: { } name } near && (first - near.Token <= WritersReach || hasOneIssuer) ? name : null;
        }

        var paper = first != last ? -1 : words[first] is "it" ? SubjectBefore(first) : words[first] is "which" ? NounBefore(first) : -1;
        return paper >= 0 && WordClasses.Papers.Contains(words[paper]) ? papers.Find(item => item.Token == paper).Name ?? Last(paper, word => word == words[paper]) : null;
    }

    /// <summary>The noun right before a relative pronoun and the mark between them; −1 where none stands there.</summary>
    private int NounBefore(int pronoun)
    {
        var noun = pronoun > 0 && words.IsClauseMark(pronoun - 1) ? pronoun - 2 : pronoun - 1;
        return noun >= 0 ? noun : -1;
    }

    /// <summary>The last subject outside quotation marks in the sentence before one that begins with the token; −1 where the token does not begin its sentence.</summary>
    private int SubjectBefore(int token)
    {
        var first = words.SentenceOf(token).First;
        for (var i = first - 1; token - first <= 1 && i >= Math.Max(0, first - SentenceReach) && words.SentenceOf(i).End == first; i--)
        {
            if (trees.Relation(i) == Relation.Nsubj && words.QuotationOf(i) < 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"The authors of the report, which include Ana Okello and the Canal Guild": those named, as written.</summary>
    private string? Included(int from, int paper, int end)
    {
        if (from < 1 || !words[paper - 1].Equals("the", StringComparison.Ordinal) || words[paper - 2] is not "of" || !WordClasses.Writers.Contains(words[paper - 3])
            || words[paper + 1] is not "," || words[paper + 2] is not ("which" or "who") || words[paper + 3] is not ("include" or "are" or "included" or "were"))
        {
            return null;
        }

        var start = words[paper + 4] is "the" ? paper + 5 : paper + 4;
        var stop = start;
        while (stop < Math.Min(end, start + ListReach) && words[stop] is not "," && (words.NameEnd(stop) > stop || words[stop] is "and" or "the"))
        {
            stop++;
        }

        return stop > start && words.NameEnd(start) > start && words.NameEnd(stop - 1) == stop ? words.Text[words.Start(start)..words.End(stop - 1)] : null;
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
