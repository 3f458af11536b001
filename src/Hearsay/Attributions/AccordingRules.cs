using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reports without a verb: "according to X", "in the words of X", "reportedly".</summary>
internal sealed class AccordingRules(Words words, Phrases phrases, QuotedContent quoted)
{
    public Finding? At(int i)
    {
        if (words[i] != "according" || words[i + 1] != "to" || words.QuotationOf(i) >= 0)
        {
            return null;
        }

        var (start, limit) = words.SentenceOf(i);
        var first = i + 2;
        if (first >= limit || !phrases.IsPhraseStart(first) || words[first] == "according")
        {
            return null;
        }

        return i == start || (i == start + 1 && !words.IsWord(start)) || i - start < 3 && words[start] is "and" or "but" or "yet" ? Fronted(i, first, limit) : Following(i, first, start, limit);
    }

    /// <summary>"According to the ministry, the bridge held."</summary>
    private Finding? Fronted(int cue, int first, int limit)
    {
        var end = SourceEnd(first);
        var content = end;
        while (content < limit && !words.IsWord(content) && words.QuotationOf(content) < 0)
        {
            content++;
        }

        return content >= limit ? null : Make(cue, (first, end), [words.Span(content, phrases.ClauseEnd(content))], "attribution.according-fronted");
    }

    /// <summary>"The bridge held, according to the ministry."</summary>
    private Finding? Following(int cue, int first, int start, int limit)
    {
        var end = SourceEnd(first);
        start = Math.Max(start, cue - Phrases.MaxClause);
        var last = phrases.TrimEnd(start, cue);
        while (start < last - 1 && (words[start] is "but" or "and" or "(" || !words.IsWord(start) && words.QuotationOf(start) < 0))
        {
            start++;
        }

        if (last <= start)
        {
            return null;
        }

        var content = new List<TextSpan> { words.Span(start, last) };
        if (words.QuotationOf(last - 1) is var q and >= 0 && words.FirstFrom(words.Quotations[q].Span.Start) is var opens && opens <= start)
        {
            content = quoted.Before(q);
            quoted.Continue(content, limit);
        }
        else if (words[start] == "," || last - start < 2)
        {
            return null;
        }

        if (words[end] == "," && content.Count == 1 && IsAdjunct(start, last) && end + 2 < limit && phrases.ClauseEnd(end + 1) is var rest && rest > end + 2)
        {
            // "In March, according to the guild, four boats were lost": the clause is what follows.
            content.Add(words.Span(end + 1, rest));
        }

        return Make(cue, (first, end), quoted.Merge(content), "attribution.according-following");
    }

    /// <summary>Whether what stands before is a phrase of time or place only.</summary>
    private bool IsAdjunct(int start, int last)
    {
        for (var i = start; i < last; i++)
        {
            if (WordClasses.Auxiliaries.Contains(words[i]) || words.IsClauseMark(i))
            {
                return false;
            }
        }

        return last - start < 8 && WordClasses.Prepositions.Contains(words[start]) && !WordClasses.Determiners.Contains(words[last - 1]);
    }

    private int SourceEnd(int first)
    {
        var end = phrases.PhraseEnd(first);
        // "according to a report released on Monday by the ministry": a participle belongs to the document it describes.
        var limit = words.SentenceOf(first).End;
        if (end < limit && words[end] is "by" or "published" or "released" or "obtained" or "conducted" or "familiar")
        {
            while (end < limit && end - first < 30 && !words.IsClauseMark(end))
            {
                end++;
            }
        }

        return end;
    }

    private Finding Make(int cue, (int First, int End) source, List<TextSpan> content, string rule) =>
        new(words.Span(source.First, source.End), [words.Span(cue, cue + 2)], content, Voice.Unspecified, Polarity.Positive, rule);
}
