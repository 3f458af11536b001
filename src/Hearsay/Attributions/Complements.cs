using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>What follows a reporting verb: in which frame it stands, where the cue ends, and which words are the content.</summary>
internal sealed class Complements(Words words, Phrases phrases, QuotedContent quoted)
{
    public (Frame Frame, int CueEnd, List<TextSpan> Content)? Of(VerbGroup group, int right, int limit)
    {
        var cueEnd = CueEnd(group);
        var word = words[right];
        var next = word is "," or ":" ? right + 1 : right;
        if (next < limit && words.QuotationOf(next) >= 0 && words.QuotationOf(next) != words.QuotationOf(group.Verb))
        {
            return next == right && group.Cue.Bare is BareComplement.Phrase or BareComplement.Content ? (Frame.Bare, cueEnd, [words.Span(right, phrases.PhraseEnd(right))]) : (Frame.Quote, cueEnd, quoted.From(next));
        }

        if (word == "," && Parenthesis(right, limit) is var inner && inner > 0)
        {
            return words.QuotationOf(inner) >= 0 ? (Frame.Quote, cueEnd, quoted.From(inner)) : words[inner] == "that" ? Clause(Frame.That, cueEnd, inner) : null;
        }

        if (word == ":" && right + 1 < limit && group.Cue.Voice is Voice.Speech or Voice.Writing)
        {
            return Clause(Frame.Quote, cueEnd, right + 1);
        }

        if (word == "that" && (words.IsWord(right + 1) || words.QuotationOf(right + 1) >= 0 || words[right + 1] == ","))
        {
            return Clause(Frame.That, cueEnd, right);
        }

        if (group.Cue.Prepositions.Contains(word, StringComparer.Ordinal) && right == group.End && right + 1 < limit && (word != "to" || phrases.IsPhraseStart(right + 1)))
        {
            return Prepositional(group, right, limit);
        }

        if (word is "not" or "never" && words[right + 1] == "to")
        {
            return (Frame.To, cueEnd, [words.Span(right, phrases.ClauseEnd(right, isNonfinite: true))]);
        }

        if (word == "to" && right + 1 < limit && !WordClasses.Determiners.Contains(words[right + 1]))
        {
            return (Frame.To, cueEnd, WithQuotedSentences(right, phrases.ClauseEnd(right, isNonfinite: true)));
        }

        if (WordClasses.Wh.Contains(word) && (word is "whether" or "how" or "why" or "what" || group.Cue.Lemma is "ask" or "wonder" or "know" or "explain" or "describe"))
        {
            return Clause(Frame.Wh, cueEnd, right);
        }

        return Bare(group, right, limit, cueEnd);
    }

    private (Frame, int, List<TextSpan>)? Bare(VerbGroup group, int right, int limit, int cueEnd)
    {
        if (!words.IsWord(right) || WordClasses.Conjunctions.Contains(words[right]) || WordClasses.Prepositions.Contains(words[right]) && !WordClasses.Prepositions.Contains(words[right + 1]) && group.Cue.Bare != BareComplement.Clause && group.Cue.Bare != BareComplement.Raised)
        {
            return null;
        }

        if (group.Cue.HearerFollows)
        {
            return Hearer(group, right, limit, cueEnd);
        }

        switch (group.Cue.Bare)
        {
            case BareComplement.Clause when !WordClasses.Prepositions.Contains(words[right]) && !WordClasses.Subordinators.Contains(words[right]):
                return Gapped(right, limit) is var gap and > 0 ? (Frame.Bare, cueEnd, [words.Span(right, gap)]) : Clause(Frame.Bare, cueEnd, right);
            case BareComplement.Content:
                return Clause(Frame.Bare, cueEnd, right);
            case BareComplement.Phrase when group.Cue.Lemma == "write" && words[right] is "a" or "an":
                return null;    // "wrote a letter" says what was made, not what it said.
            case BareComplement.Phrase when phrases.IsPhraseStart(right) && phrases.PhraseEnd(right) is var end && !IsPronoun(right, end):
                return (Frame.Bare, cueEnd, [words.Span(right, end)]);
            default:
                return null;
        }
    }

    /// <summary>"It", "this" and the like alone tell nothing of what was put forward.</summary>
    private bool IsPronoun(int first, int end) => end == first + 1 && WordClasses.AllPronouns.Contains(words[first]);

    /// <summary>"The ministry says 41, the union 48": after a bare number a comma, a noun phrase and a number are another's report with its verb left out. −1 where that is not so.</summary>
    private int Gapped(int right, int limit)
    {
        if (!char.IsAsciiDigit(words[right][0]) || words[right + 1] != "," || !WordClasses.Determiners.Contains(words[right + 2]))
        {
            return -1;
        }

        var end = right + 3;
        while (end < limit && end - right < 12 && words.IsWord(end) && !char.IsAsciiDigit(words[end][0]))
        {
            end++;
        }

        return end < limit && words.IsWord(end) && (end + 1 >= limit || !words.IsWord(end + 1)) ? right + 1 : -1;
    }

    /// <summary>Who is told stands between verb and content and belongs to neither.</summary>
    private (Frame, int, List<TextSpan>)? Hearer(VerbGroup group, int right, int limit, int cueEnd)
    {
        var end = phrases.PhraseEnd(right);
        if (end >= limit)
        {
            return null;
        }

        for (var i = end; i < limit && i < end + 14; i++)
        {
            if (words[i] == "that" && words.IsWord(i + 1) && !words[i - 1].EndsWith("thing", StringComparison.Ordinal))
            {
                return Clause(Frame.Hearer, cueEnd, i);
            }

            if (words.QuotationOf(i) >= 0)
            {
                return (Frame.Hearer, cueEnd, quoted.From(i));
            }

            if (i == end && (words[i] is "to" || WordClasses.Wh.Contains(words[i]) || WordClasses.PersonalPronouns.Contains(words[i]) || words[i] is "it" or "there"))
            {
                return Clause(Frame.Hearer, cueEnd, i);
            }

            if (words[i] is "." or ";")
            {
                break;
            }
        }

        // "told reporters the plan had failed": the hearer is one pronoun or plural noun, then a new noun phrase starts.
        for (var i = right + 1; i < end; i++)
        {
            if ((WordClasses.Determiners.Contains(words[i]) || WordClasses.Possessives.Contains(words[i])) && !WordClasses.Prepositions.Contains(words[i - 1]))
            {
                return Clause(Frame.Hearer, cueEnd, i);
            }
        }

        return null;
    }

    private (Frame, int, List<TextSpan>)? Prepositional(VerbGroup group, int right, int limit)
    {
        var first = right + 1;
        if (words[right] == "out")
        {
            return words[first] == "that" || words.QuotationOf(first) >= 0 ? Clause(Frame.Prep, first, first) : null;
        }

        if (group.Cue.Lemma == "call" && words[right] == "on")
        {
            return Clause(Frame.Prep, first, first);
        }

        var end = words[first].EndsWith("ing", StringComparison.Ordinal) || group.Cue.Lemma is "call" or "warn" ? phrases.ClauseEnd(first) : phrases.PhraseEnd(first);
        return end > first && end <= limit && !IsPronoun(first, end) ? (Frame.Prep, first, [words.Span(first, end)]) : null;
    }

    private (Frame, int, List<TextSpan>)? Clause(Frame frame, int cueEnd, int first)
    {
        var end = phrases.ClauseEnd(first);
        return end - first < 2 && frame is Frame.That or Frame.Bare ? null : (frame, cueEnd, WithQuotedSentences(first, end));
    }

    /// <summary>A clause that ends in a quotation goes on through the quoted sentences after it.</summary>
    private List<TextSpan> WithQuotedSentences(int first, int end)
    {
        var spans = new List<TextSpan> { words.Span(first, end) };
        if (words.QuotationOf(end - 1) is var q and >= 0 && words.Quotations[q].Span.End > spans[0].End)
        {
            spans[0] = spans[0].Union(words.Quotations[q].Span);
            quoted.Continue(spans, words.FirstFrom(spans[0].End));
        }

        return quoted.Merge(spans);
    }

    /// <summary>"said in a statement" is one cue; days and places after the verb are not.</summary>
    private int CueEnd(VerbGroup group)
    {
        var i = group.End;
        return group.Cue.Voice == Voice.Speech && words[i] == "in" && words[i + 1] is "a" or "an" && words[i + 2] is "statement" or "letter" or "tweet" or "report" or "memo" or "email" ? i + 3 : i;
    }

    /// <summary>Steps over adverbs, days and "in/at/on …" phrases between a verb and its content.</summary>
    public int SkipAdjuncts(int i, int limit)
    {
        var from = i;
        while (i < limit && (words.IsAdverb(i) && !((words[i] is "all" or "both" or "each" or "only" or "even" && words.IsWord(i + 1) || words[i] is "not" or "never" && words[i + 1] == "to")) || WordClasses.Days.Contains(words[i]) || words[i] is "on" && WordClasses.Days.Contains(words[i + 1])))
        {
            i++;
        }

        if (i < limit && words[i] is "in" or "on" or "at" or "during" or "after" or "last" or "this" or "earlier" or "early" or "late" or "to" or "with" or "about" or "of" or "from" or "via" or "before")
        {
            for (var k = i + 1; k < limit && k - i < 22 && words[k] is not ("." or ";" or "—") && !(words[k - 1] == "," && phrases.IsSaying(k)); k++)
            {
                if (words[k] == "that" && words.IsWord(k + 1) || words.QuotationOf(k) >= 0 || words[i] is not ("to" or "of" or "about" or "with") && k - i < 8 && IsClauseOpening(k))
                {
                    return words[i] is "to" && words.QuotationOf(k) >= 0 && words[k - 1] is not ("," or ":") ? from : k;
                }
            }
        }

        return i;
    }

    /// <summary>A subject pronoun opens a clause: "said on Monday she would".</summary>
    private bool IsClauseOpening(int i) => WordClasses.PersonalPronouns.Contains(words[i]) && !WordClasses.Prepositions.Contains(words[i - 1]);

    /// <summary>The start of what follows a short parenthesis: "said, however, that".</summary>
    private int Parenthesis(int comma, int limit)
    {
        for (var i = comma + 1; i < limit - 1 && i - comma < 14; i++)
        {
            if (words[i] == ",")
            {
                return words[i + 1] == "that" || words.QuotationOf(i + 1) >= 0 ? i + 1 : -1;
            }
        }

        return -1;
    }
}
