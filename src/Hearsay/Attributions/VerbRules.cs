using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reports made by a verb with its subject: "X said that …", "… , said X", "X told Y …", "X accused Y of …".</summary>
internal sealed class VerbRules(Words words, Cues cues, Phrases phrases, QuotedContent quoted, int threshold)
{
    private (int Sentence, (int First, int End) Phrase)? subject;

    /// <summary>The report whose verb is the token, or null.</summary>
    public Finding? At(int i)
    {
        var group = VerbGroup.At(words, i, cues);
        if (group is null || group.IsInfinitive || group.IsWish && group.Cue.Bare == BareComplement.Phrase)
        {
            return null;
        }

        if (group.IsPassive)
        {
            return Passive(group);
        }

        var right = SkipAdjuncts(group.End, words.SentenceOf(i).End);
        return ContentBefore(group, right) ?? ContentAfter(group, right);
    }

    /// <summary>Content first: a quotation or a clause with a comma, then the report.</summary>
    private Finding? ContentBefore(VerbGroup group, int right)
    {
        if (!group.Cue.Reports(Frame.After, threshold) || group.Form.HasFlag(VerbForms.Gerund))
        {
            return null;
        }

        var start = words.SentenceOf(group.Verb).First;
        if (group.First > start && QuoteEndingAt(group.First) is { } quote)
        {
            return InvertedAfter(group, quoted.Before(quote), "attribution.quoted-inverted");
        }

        if (phrases.SubjectBefore(group.First) is not { } phrase)
        {
            return group.First > start + 3 && words[group.First - 1] == "," && group.First == group.Verb && IsPhraseStart(group.End) && HasVerb(start, group.First - 1)
                ? InvertedAfter(group, [words.Span(start, group.First - 1)], "attribution.clause-inverted") : null;
        }

        if (phrase.First > start && QuoteEndingAt(phrase.First) is { } before && !IsNameBeforeReport(before, start, right))
        {
            return WithSource(group, phrase, quoted.Before(before), "attribution.quoted-said", EndOfReport(group.End));
        }

        var commas = phrase.First - 1;
        if (commas > start + 2 && words[commas] == "," && IsReportEnd(group, right) && HasVerb(start, commas) && !WordClasses.Subordinators.Contains(words[start]))
        {
            var content = new List<TextSpan> { words.Span(ContentStart(start, commas), commas) };
            if (words[group.End] == "," && group.End + 2 < words.SentenceOf(group.Verb).End && words[group.End + 1] is not ("and" or "but" or "who" or "which") && !IsGerundCue(group.End + 1))
            {
                var end = phrases.ClauseEnd(group.End + 1);
                content.Add(words.Span(group.End + 1, end));
            }

            return WithSource(group, phrase, content, "attribution.clause-said", EndOfReport(group.End));
        }

        return null;
    }

    private Finding? InvertedAfter(VerbGroup group, List<TextSpan> content, string rule)
    {
        if (!IsPhraseStart(group.End))
        {
            return null;
        }

        var end = phrases.SourceAfterEnd(group.End);
        return WithSource(group, (group.End, end), content, rule, EndOfReport(end));
    }

    private Finding WithSource(VerbGroup group, (int First, int End) source, List<TextSpan> content, string rule, int after)
    {
        var (start, limit) = words.SentenceOf(group.Verb);
        subject = (start, source);
        if (words[after] == "," || words[after] == ":")
        {
            after++;
        }

        var isQuoted = rule.StartsWith("attribution.quoted", StringComparison.Ordinal);
        if (isQuoted && (after < limit || after == limit))
        {
            quoted.Continue(content, words.QuotationOf(after) >= 0 ? after : limit);
        }

        return Make(group, source, group.End, quoted.Merge(content), rule);
    }

    /// <summary>Report first: the verb's frame says what follows it.</summary>
    private Finding? ContentAfter(VerbGroup group, int right)
    {
        var sentence = words.SentenceOf(group.Verb);
        if (right >= sentence.End)
        {
            return null;
        }

        if (Complement(group, right, sentence.End) is not { } complement || !group.Cue.Reports(complement.Frame, threshold))
        {
            return null;
        }

        var (source, how) = SourceOf(group, sentence.First);
        if (source is not { } phrase || (how == Frame.Gerund || how == Frame.Coord) && !group.Cue.Reports(how, threshold))
        {
            return null;
        }

        subject = (sentence.First, phrase);
        var rule = $"attribution.{group.Cue.Lemma}-{complement.Frame.ToString().ToLowerInvariant()}" + (how is Frame.Gerund or Frame.Coord ? "-shared" : "");
        return Make(group, phrase, complement.CueEnd, complement.Content, rule);
    }

    private ((int First, int End)? Phrase, Frame How) SourceOf(VerbGroup group, int start)
    {
        var shared = subject is { } s && s.Sentence == start && s.Phrase.End <= group.First ? s.Phrase : ((int First, int End)?)null;
        if (group.Form.HasFlag(VerbForms.Gerund) && group.First == group.Verb)
        {
            var own = words[group.First - 1] is not ("," or "by" or "in" or "and" or "but" or "while" or "before" or "after" or "—" or "–") && group.First > start ? phrases.SubjectBefore(group.First) : null;
            return (own is { } near ? Modified(near, start) : shared ?? SentenceSubject(start, group.First), Frame.Gerund);
        }

        if (group.First > start && (words[group.First - 1] is "and" or "but" or "or" || words[group.First - 1] == "," && shared is not null))
        {
            return (shared ?? SentenceSubject(start, group.First), Frame.Coord);
        }

        return (phrases.SubjectBefore(group.First), Frame.That);
    }

    /// <summary>The noun phrase that a gerund right after it modifies: "signed a statement calling for" is about the statement. Null where a preposition leaves it open.</summary>
    private (int First, int End)? Modified((int First, int End) phrase, int start)
    {
        for (var i = phrase.End - 2; i > phrase.First; i--)
        {
            if (words[i] is "a" or "an" or "the" && !WordClasses.Prepositions.Contains(words[i - 1]))
            {
                return (i, phrase.End);
            }
        }

        return phrase.First > start && WordClasses.Prepositions.Contains(words[phrase.First - 1]) && words[phrase.First - 1] is not "with" ? null : phrase;
    }

    /// <summary>The subject at the start of a sentence, up to its verb.</summary>
    private (int First, int End)? SentenceSubject(int start, int limit)
    {
        var first = start;
        while (first < limit && (words[first] is "and" or "but" or "so" or "yet" or "still" || words.IsAdverb(first) || words[first] is ","))
        {
            first++;
        }

        if (first < limit && (WordClasses.Prepositions.Contains(words[first]) || WordClasses.Subordinators.Contains(words[first])))
        {
            while (first < limit && words[first] != ",")
            {
                first++;
            }

            first++;
        }

        if (first >= limit || !words.IsWord(first) || words[start] == "according")
        {
            return null;
        }

        if (WordClasses.PersonalPronouns.Contains(words[first]) || words[first] is "it")
        {
            return (first, first + 1);
        }

        var end = first;
        while (end < limit && end - first < 12 && !words.IsClauseMark(end) && !words.IsAdverb(end) && !(WordClasses.Auxiliaries.Contains(words[end]) && !words.IsPossessiveMark(end)) &&
            !(end > first && !words.IsCapital(end) && (words[end].EndsWith("ed", StringComparison.Ordinal) || words[end] is "took" or "went" or "came" or "made" or "gave" or "spoke" || cues.TryGet(words[end], out _, out _))))
        {
            end++;
        }

        return end > first && end - first < 12 ? (first, end) : null;
    }

    private (Frame Frame, int CueEnd, List<TextSpan> Content)? Complement(VerbGroup group, int right, int limit)
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

        if (group.Cue.Prepositions.Contains(word, StringComparer.Ordinal) && right == group.End && right + 1 < limit && (word != "to" || IsPhraseStart(right + 1)))
        {
            return Prepositional(group, right, limit);
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
                return Clause(Frame.Bare, cueEnd, right);
            case BareComplement.Content:
                return Clause(Frame.Bare, cueEnd, right);
            case BareComplement.Phrase when IsPhraseStart(right):
                return (Frame.Bare, cueEnd, [words.Span(right, phrases.PhraseEnd(right))]);
            default:
                return null;
        }
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
            if (words[i] == "that" && words.IsWord(i + 1))
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
        return end > first && end <= limit ? (Frame.Prep, first, [words.Span(first, end)]) : null;
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

    /// <summary>"is expected to", "was accused of": the content is the subject with what is said of it; there is a source only after "by".</summary>
    private Finding? Passive(VerbGroup group)
    {
        var sentence = words.SentenceOf(group.Verb);
        if (!group.Cue.Reports(Frame.Passive, threshold) || group.End >= sentence.End || group.Cue.HearerFollows || group.Cue.Lemma == "ask")
        {
            return null;
        }

        var phrase = phrases.SubjectBefore(group.First);
        if (phrase is { } near && near.First > sentence.First && WordClasses.Prepositions.Contains(words[near.First - 1]))
        {
            return null;
        }

        var right = group.End;
        TextSpan? source = null;
        if (words[right] == "by" && IsPhraseStart(right + 1))
        {
            var end = phrases.PhraseEnd(right + 1);
            source = words.Span(right + 1, end);
            right = end;
        }

        var content = new List<TextSpan>();
        var impersonal = phrase is { } p && words[p.First] == "it" && right < sentence.End && words[right] == "that";
        if (!impersonal && phrase is { } subjectPhrase)
        {
            content.Add(words.Span(subjectPhrase.First, subjectPhrase.End));
        }

        if (right < sentence.End && (words[right] is "to" or "that" or "as" or "of" || words.IsWord(right) && source is null && !WordClasses.Prepositions.Contains(words[right]) && !WordClasses.Conjunctions.Contains(words[right])))
        {
            content.Add(words.Span(right, phrases.ClauseEnd(right)));
        }
        else if (source is null)
        {
            return null;
        }

        return content.Count == 0 ? null : new Finding(source, [words.Span(group.First, group.End)], content, group.Cue.Voice, group.Polarity, $"attribution.{group.Cue.Lemma}-passive");
    }

    private Finding Make(VerbGroup group, (int First, int End) source, int cueEnd, List<TextSpan> content, string rule)
    {
        var voice = cueEnd > group.End && words[cueEnd - 1] is "statement" or "letter" or "tweet" or "report" or "memo" or "email" ? Voice.Writing : group.Cue.Voice;
        return new Finding(words.Span(source.First, source.End), [words.Span(group.First, cueEnd)], content, voice, group.Polarity, rule);
    }

    /// <summary>"said in a statement" is one cue; days and places after the verb are not.</summary>
    private int CueEnd(VerbGroup group)
    {
        var i = group.End;
        return group.Cue.Voice == Voice.Speech && words[i] == "in" && words[i + 1] is "a" or "an" && words[i + 2] is "statement" or "letter" or "tweet" or "report" or "memo" or "email" ? i + 3 : i;
    }

    /// <summary>Steps over adverbs, days and "in/at/on …" phrases between a verb and its content.</summary>
    private int SkipAdjuncts(int i, int limit)
    {
        var from = i;
        while (i < limit && (words.IsAdverb(i) || WordClasses.Days.Contains(words[i]) || words[i] is "on" && WordClasses.Days.Contains(words[i + 1])))
        {
            i++;
        }

        if (i < limit && words[i] is "in" or "on" or "at" or "during" or "after" or "last" or "this" or "earlier" or "early" or "late" or "to" or "with" or "about" or "of" or "from" or "via" or "before")
        {
            for (var k = i + 1; k < limit && k - i < 22 && words[k] is not ("." or ";" or "—"); k++)
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

    private bool IsReportEnd(VerbGroup group, int right)
    {
        var limit = words.SentenceOf(group.Verb).End;
        if (right >= limit || words[right] is "." or "," or ";" or ")" or "—")
        {
            return true;
        }

        if (group.Cue.HearerFollows && phrases.PhraseEnd(right) is var end && (end >= limit || words[end] is "." or "," || words[end] is "on" or "in" or "at" or "last" or "this"))
        {
            return true;
        }

        return words[group.End] is "in" or "on" or "at" or "during" or "after" or "last" or "this" || WordClasses.Days.Contains(words[group.End]);
    }

    /// <summary>Where the reporting clause ends: at the next comma or the end of the sentence.</summary>
    private int EndOfReport(int i)
    {
        var limit = words.SentenceOf(Math.Min(i, words.Count) - 1).End;
        for (var k = i; k < limit && k - i < 60; k++)
        {
            if (words.QuotationOf(k) >= 0)
            {
                return k;
            }
        }

        return limit;
    }

    /// <summary>The quotation that ends before a token, over a comma at most.</summary>
    private int? QuoteEndingAt(int token)
    {
        var last = token - 1;
        last -= last > 0 && words[last] is "," && words.QuotationOf(last) < 0 ? 1 : 0;
        var q = words.QuotationOf(last);
        if (q < 0 || last + 1 < words.Count && words.QuotationOf(last + 1) == q)
        {
            return null;
        }

        var span = words.Quotations[q].Span;
        var inner = span.End - 1;
        while (inner > span.Start && words.Text[inner] is '"' or '”' or '\'' or '’' or '»')
        {
            inner--;
        }

        return words.Text[inner] is ',' or '?' or '!' or '.' or '—' or '–' or '…' or '-' || words[token - 1] == "," ? q : null;
    }

    /// <summary>A short quotation before "X said that …" is a title or a scare quote, not what was said: `On "Newsday", the mayor said that …`.</summary>
    private bool IsNameBeforeReport(int quote, int start, int right)
    {
        var first = words.FirstFrom(words.Quotations[quote].Span.Start);
        return first > start && words.Quotations[quote].Span.Length < 40 && right < words.SentenceOf(right).End && words[right] is not ("," or "." or ";" or "in" or "on" or "at" or "to") && words.IsWord(right);
    }

    private int ContentStart(int start, int end)
    {
        while (start < end - 2 && words[start] is "but" or "and" or "so" or "yet")
        {
            start++;
        }

        return start;
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (WordClasses.Auxiliaries.Contains(words[i]) || (i > first + 0 && !words.IsCapital(i) && words[i].Length > 3 && (words[i].EndsWith("ed", StringComparison.Ordinal) || words[i].EndsWith('s'))) || words.QuotationOf(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGerundCue(int i) => cues.TryGet(words[i], out _, out var forms) && forms.HasFlag(VerbForms.Gerund);

    private bool IsPhraseStart(int i) => words.IsWord(i) && !WordClasses.Prepositions.Contains(words[i]) && !WordClasses.Subordinators.Contains(words[i]) && !WordClasses.Conjunctions.Contains(words[i]) &&
        !(WordClasses.Auxiliaries.Contains(words[i]) && !words.IsPossessiveMark(i)) && !words.IsAdverb(i) && !WordClasses.Days.Contains(words[i]) || words.QuotationOf(i) >= 0;
}
