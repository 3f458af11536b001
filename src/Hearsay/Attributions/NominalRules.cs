using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reports made by a noun: "the claim that …", "her plan to …", "Okello's call for …".</summary>
internal sealed class NominalRules(Words words, Phrases phrases, Subjects subjects)
{
    private static readonly Dictionary<string, NominalCue> Nouns = WordList.Read("Attributions/cue-nouns.en.tsv").Skip(1)
        .SelectMany(row => row[0].Split(',').Select(form => (form, new NominalCue(Enum.Parse<Voice>(row[1], true), row[2].Split(',')))))
        .ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private sealed record NominalCue(Voice Voice, string[] Complements);

    public Finding? At(int i)
    {
        if (words.QuotationOf(i) >= 0 || !Nouns.TryGetValue(words[i], out var noun))
        {
            return null;
        }

        var (start, limit) = words.SentenceOf(i);
        var next = i + 1;
        if (next + 1 >= limit || !noun.Complements.Contains(words[next], StringComparer.Ordinal))
        {
            return null;
        }

        var first = i;
        while (first > start && i - first < 4 && words.IsWord(first - 1) && !words.IsPossessiveMark(first - 1) && !WordClasses.Determiners.Contains(words[first - 1]) && !WordClasses.Prepositions.Contains(words[first - 1]) &&
            !WordClasses.Auxiliaries.Contains(words[first - 1]) && !WordClasses.Conjunctions.Contains(words[first - 1]) && !WordClasses.AllPronouns.Contains(words[first - 1]) && !words.IsCapital(first - 1))
        {
            first--;
        }

        var source = Owner(first, start);
        if (source is null)
        {
            return null;
        }

        var isClause = words[next] is "that" or "to";
        var content = isClause ? next : next + 1;
        var cueEnd = isClause ? next : next + 1;
        var end = isClause ? phrases.ClauseEnd(content) : phrases.PhraseEnd(content);
        return end <= content ? null : new Finding(source, [words.Span(first, cueEnd)], [words.Span(content, end)], noun.Voice, Polarity.Positive, $"attribution.noun-{words[next]}");
    }

    /// <summary>Whose it is: "her", "Okello's", "the ministry's". Only a noun that belongs to somebody is a report.</summary>
    private TextSpan? Owner(int first, int start)
    {
        var last = first - 1;
        if (last < start)
        {
            return null;
        }

        if (words[last] is "his" or "her" or "its" or "their" or "my" or "our" or "your")
        {
            return words.Span(last, first);
        }

        if (!words.IsPossessiveMark(last) || subjects.Before(last) is not { } phrase)
        {
            return null;
        }

        return words.Span(OwnerStart(phrase.First, last), first);
    }

    /// <summary>A name that owns a noun is its run of capitals, a description starts at its determiner: verbs before either are no part of it.</summary>
    private int OwnerStart(int first, int mark)
    {
        var start = mark - 1;
        while (start > first && !WordClasses.Determiners.Contains(words[start]) && (!words.IsCapital(mark - 1) || words.IsCapital(start - 1) || WordClasses.Titles.Contains(words[start - 1])))
        {
            start--;
        }

        return start;
    }
}
