using Hearsay.Annotations;
using Hearsay.Language;

namespace Hearsay.Mentions;

/// <summary>Finds names of people, organisations and places in English text by rule, and joins shorter forms to the fullest form of the document.</summary>
/// <remarks>
/// Titles (Minister, Dr) and the article are not part of a name; nationalities, days and months are no names. What the evidence does not settle is
/// <see cref="EntityKind.Other"/>. Mentions do not overlap. Time is linear in the text. Spec: Specs/Mentions/names.en.md
/// </remarks>
public sealed class MentionAnnotator : Annotator<Mention>
{
    private const int MinHeadlineWords = 4;

    public override string Version => "mentions/1";

    public override IEnumerable<Mention> Annotate(AnnotatedText text)
    {
        var tokens = text.Columns<Tokens>();
        var words = new NameText(text.Text, tokens);
        var candidates = new List<Candidate>();
        var headlines = new List<(int First, int End)>();
        foreach (var sentence in text.Layer<Sentence>())
        {
            var (first, end) = tokens.Within(sentence.Span);
            if (IsHeadline(words, first, end))
            {
                headlines.Add((first, end));
            }
            else
            {
                Scan(words, first, end, candidates);
            }
        }

        var names = new DocumentNames(words, candidates);
        foreach (var (first, end) in headlines)
        {
            ScanHeadline(words, names, first, end, candidates);
        }

        var decided = candidates.OrderBy(c => c.First).Select(names.Decide).ToList();
        var aliases = new Aliases(words, names, decided);
        return decided.Select(candidate => Build(words, names, aliases, candidate)).OfType<Mention>();
    }

    private static void Scan(NameText text, int first, int end, List<Candidate> candidates)
    {
        for (var i = first; i < end;)
        {
            if (!text.IsCapital(i) && !RunScanner.IsArticle(text, i))
            {
                i++;
                continue;
            }

            var runEnd = RunScanner.End(text, i, end);
            var from = candidates.Count;
            NameReader.Read(text, i, runEnd, Opens(text, first, i), candidates);
            for (var k = from; k < candidates.Count; k++)
            {
                candidates[k] = i == first && IsDateline(text, candidates[k])
                    ? candidates[k] with { Kind = EntityKind.Place, Strength = 2, Rule = "mention.dateline" }
                    : Context.Weigh(text, candidates[k]);
            }

            i = Math.Max(runEnd, i + 1);
        }
    }

    /// <summary>Whether a capital here may be the sentence's or the quotation's rather than the word's own.</summary>
    private static bool Opens(NameText text, int first, int at) =>
        at == first || text.Word(at - 1) is ['“' or '"' or '‘' or '\'' or ':' or '-' or '–' or '—' or '•' or '*' or '.' or '(' or '…' or '#', ..];

    private static bool IsDateline(NameText text, Candidate name) =>
        name.Strength < 3 && text.IsAllCapitals(name.First) && text.Word(name.First).Length >= 4
        && (text.Is(name.End, "(") || text.Is(name.End, "-") || text.Is(name.End, "–") || text.Is(name.End, "—") || text.Is(name.End, ",") && text.Word(name.End + 1) is [>= '0' and <= '9', ..]);

    /// <summary>Whether a sentence has capitals on most of its words, so that they say nothing.</summary>
    private static bool IsHeadline(NameText text, int first, int end)
    {
        int capitals = 0, small = 0;
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            capitals += char.IsUpper(word[0]) ? 1 : 0;
            small += char.IsLower(word[0]) && word.Length > 3 ? 1 : 0;
        }

        return capitals >= MinHeadlineWords && capitals > 3 * small && text.Word(end - 1) is not ['.' or '!' or '?' or '”' or '"', ..];
    }

    /// <summary>In a headline only names that the lists or the rest of the document know.</summary>
    private static void ScanHeadline(NameText text, DocumentNames names, int first, int end, List<Candidate> candidates)
    {
        for (var i = first; i < end;)
        {
            var to = text.IsCapital(i) ? Math.Min(end, i + 6) : i;
            while (to > i && !IsKnown(text, names, i, to))
            {
                to--;
            }

            if (to > i)
            {
                NameReader.Read(text, i, to, opens: false, candidates);
            }

            i = Math.Max(to, i + 1);
        }
    }

    private static bool IsKnown(NameText text, DocumentNames names, int first, int end)
    {
        var classes = text.ClassesOf(first, end);
        return (classes & (WordClasses.Place | WordClasses.OrgName | WordClasses.OrgMulti)) != 0 && (classes & WordClasses.Ambiguous) == 0
            || names.Knows(text.Name(first, end)) || end - first is 2 or 3 && text.Has(first, WordClasses.Given) && text.IsCapital(end - 1) && text.IsCapital(first + 1) && !text.Has(end - 1, WordClasses.Common);
    }

    /// <summary>A word of a form that names seldom have, or a letter.</summary>
    private static bool IsInflected(ReadOnlySpan<char> word) => word.Length == 1 || word.Length > 6 && (word.EndsWith("ing") || word.EndsWith("ly") || word.EndsWith("ed") || word.EndsWith("ness"));

    private static Mention? Build(NameText text, DocumentNames names, Aliases aliases, Candidate candidate)
    {
        var span = text.Span(candidate.First, candidate.End);
        var surface = names.Surface(candidate);
        if (candidate.Rule == "mention.dateline" && names.Uncapitalised(surface) is { } form)
        {
            return new Mention(span, candidate.Kind, form, "written in capitals", candidate.Rule);
        }

        if (aliases.Of(surface, candidate) is { } alias)
        {
            return new Mention(span, alias.Kind, alias.Entity, alias.Joined, candidate.Rule);
        }

        // a lone common word with a capital names nobody unless something says so
        var weak = candidate.Words == 1 && candidate.Strength < 2 && (text.Has(candidate.First, WordClasses.Common | WordClasses.AcronymNot) || IsInflected(text.Word(candidate.First)));
        return weak ? null : new Mention(span, candidate.Kind, surface, null, candidate.Rule);
    }
}
