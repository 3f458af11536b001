namespace Hearsay.Attributions;

/// <summary>Bounds of phrases and clauses around a cue, found by closed-class words and marks: there is no parser behind this. All searches are capped, so that cost stays linear.</summary>
internal sealed class Phrases(Words words, Cues cues)
{
    private const int MaxPhrase = 40;
    private const int MaxClause = 400;

    /// <summary>Half-open token range of the noun phrase that ends where a verb group starts: its subject.</summary>
    /// <param name="end">The token after the phrase.</param>
    /// <returns>Null where what stands there is no noun phrase.</returns>
    public (int First, int End)? SubjectBefore(int end)
    {
        var start = words.SentenceOf(Math.Min(end, words.Count - 1)).First;
        end = BeforeParenthesis(end, start);
        if (end <= start)
        {
            return null;
        }

        var last = end - 1;
        if (words[last] == ")" && OpeningBracket(last, start) is var bracket and > 0)
        {
            return HeadBefore(bracket, start) is { } named ? (named.First, end) : null;
        }

        if (words[last] == "," && words.QuotationOf(last) < 0)
        {
            return Apposition(last, start);
        }

        return WordClasses.SubjectPronouns.Contains(words[last]) ? PronounOrHead(last, start) : HeadBefore(end, start);
    }

    /// <summary>The end of a noun phrase that starts at a token.</summary>
    public int PhraseEnd(int first)
    {
        var limit = Math.Min(words.SentenceOf(first).End, first + MaxPhrase);
        if (WordClasses.HearerPronouns.Contains(words[first]) || (WordClasses.AllPronouns.Contains(words[first]) && !WordClasses.Determiners.Contains(words[first])))
        {
            return first + 1;
        }

        var i = first;
        for (; i < limit; i++)
        {
            var word = words[i];
            if (words.IsClauseMark(i) && !IsInnerDash(i))
            {
                break;
            }

            if (i > first && (IsPhraseBreak(i) || (WordClasses.Auxiliaries.Contains(word) && !words.IsPossessiveMark(i)) || BreaksAtVerb(i)))
            {
                break;
            }
        }

        while (i > first + 1 && (words[i - 1] is "and" or "or" or "but" || words.IsAdverb(i - 1)))
        {
            i--;
        }

        return i;
    }

    /// <summary>The end of a source that follows its verb, with what is said of it: "said Ana Okello, who heads the union". Without closing marks.</summary>
    public int SourceAfterEnd(int first)
    {
        var end = PhraseEnd(first);
        var limit = words.SentenceOf(first).End;
        if (end == first + 1 && WordClasses.AllPronouns.Contains(words[first]) || end >= limit || words[end] != "," || !IsAppositionStart(end + 1) || words[end + 1] is "when" or "as" or "while" || IsGerundCue(end + 1))
        {
            return end;
        }

        var i = end + 1;
        while (i < limit && i - end < MaxPhrase && words.QuotationOf(i) < 0 && words[i] is not (";" or ":" or "—" or "–" or "." or "--") && !(words[i] == "," && (IsGerundCue(i + 1) || words[i + 1] is "but" or "when" or "as" or "after" or "in")))
        {
            i++;
        }

        return TrimEnd(first, i);
    }

    private bool IsGerundCue(int i) => cues.TryGet(words[i], out _, out var forms) && forms.HasFlag(VerbForms.Gerund);

    /// <summary>The end of the clause that starts at a token: before the next reporting verb of the same subject, or the end of the sentence without its full stop.</summary>
    /// <param name="isNonfinite">Whether it has no finite verb of its own ("to attack …"), so that "but was stopped" is no part of it.</param>
    public int ClauseEnd(int first, bool isNonfinite = false)
    {
        var sentenceEnd = words.SentenceOf(first).End;
        var limit = Math.Min(sentenceEnd, first + MaxClause);
        var depth = 0;
        for (var i = first; i < limit; i++)
        {
            if (words.QuotationOf(i) >= 0)
            {
                continue;
            }

            depth += words[i] is "(" ? 1 : words[i] is ")" ? -1 : 0;
            if (depth < 0 || words[i] is ";" || EndsClause(i, first) || isNonfinite && words[i] is "and" or "but" && WordClasses.Auxiliaries.Contains(words[i + 1]))
            {
                return TrimEnd(first, i);
            }
        }

        return TrimEnd(first, limit);
    }

    /// <summary>Drops commas, full stops, dashes and joining words off the end; a closing quotation keeps its own marks.</summary>
    public int TrimEnd(int first, int end)
    {
        while (end > first + 1 && words.QuotationOf(end - 1) < 0 && (words.IsClauseMark(end - 1) && words[end - 1] is not (")" or "]") || words[end - 1] is "and" or "but"))
        {
            end--;
        }

        return end;
    }

    private bool EndsClause(int i, int first)
    {
        if (i == first)
        {
            return false;
        }

        var word = words[i];
        if (word == "according" && words[i + 1] == "to")
        {
            return true;
        }

        if (word == ",")
        {
            var next = i + 1;
            if (words[next] is "and" or "but" or "while")
            {
                next++;
                return StartsReport(next);
            }

            while (words.IsAdverb(next))
            {
                next++;
            }

            return cues.TryGet(words[next], out var cue, out var forms) && forms.HasFlag(VerbForms.Gerund) && cue.Voice is Voice.Speech or Voice.Writing && words[first - 2] != "according" &&
                (cue.Bare is BareComplement.Clause or BareComplement.Content || cue.HearerFollows || cue.Lemma is "cite" or "call");
        }

        return word is "and" or "but" && StartsReportVerb(i + 1);
    }

    /// <summary>Whether a new report with or without its own subject starts here: "and she warned that", "and warned that".</summary>
    private bool StartsReport(int i)
    {
        if (StartsReportVerb(i))
        {
            return true;
        }

        var limit = Math.Min(words.Count, i + 8);
        for (var k = i; k < limit && !words.IsClauseMark(k); k++)
        {
            if (k > i && cues.TryGet(words[k], out var cue, out var forms) && cue.Lemma is "say" or "tell" or "add" or "warn" or "argue" && (forms & (VerbForms.Past | VerbForms.Third)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsReportVerb(int i)
    {
        var limit = Math.Min(words.Count, i + 5);
        while (i < limit && (words.IsAdverb(i) || WordClasses.Have.Contains(words[i])))
        {
            i++;
        }

        return cues.TryGet(words[i], out _, out var forms) && (forms & (VerbForms.Past | VerbForms.Third | VerbForms.Gerund)) != 0 && !words.IsPossessiveMark(i + 1);
    }

    private bool IsPhraseBreak(int i)
    {
        var word = words[i];
        return (WordClasses.Subordinators.Contains(word) && word is not "than") || word is "on" && (WordClasses.Days.Contains(words[i + 1]) || words.IsCapital(i + 1)) ||
            word is "during" or "amid" or "despite" or "by" or "to" or "in" && IsTimeOrGerund(i + 1) || WordClasses.Days.Contains(word) ||
            (word is "last" or "this" or "earlier" or "next" && WordClasses.TimeNouns.Contains(words[i + 1]));
    }

    private bool IsTimeOrGerund(int i) => WordClasses.Months.Contains(words[i]) || words[i] is "a" && words[i + 1] is "statement" or "interview" or "speech" or "tweet" or "letter" ||
        (words[i].Length > 0 && char.IsAsciiDigit(words[i][0]));

    private bool BreaksAtVerb(int i) => cues.TryGet(words[i], out _, out var forms) && (forms & (VerbForms.Past | VerbForms.Third | VerbForms.Gerund)) != 0 && !words.IsCapital(i) &&
        !WordClasses.Determiners.Contains(words[i - 1]) && !words.IsPossessiveMark(i - 1) && forms != VerbForms.Third && !WordClasses.Prepositions.Contains(words[i - 1]);

    private bool IsInnerDash(int i) => words[i] is "-" && i > 0 && words.Start(i) == words.End(i - 1);

    /// <summary>Steps over a short parenthesis that ends here: ", however,", ", for example,".</summary>
    private int BeforeParenthesis(int end, int start)
    {
        if (end - 1 <= start || words[end - 1] != ",")
        {
            return end;
        }

        for (var i = end - 2; i > start && end - i <= 5; i--)
        {
            if (words[i] == ",")
            {
                return i + 1 < end - 1 && (words.IsAdverb(i + 1) || words[i + 1] is "however" or "meanwhile" or "for" or "too" or "though" or "in" or "of" or "on") && !words.IsCapital(i + 1) ? i : end;
            }
        }

        return end;
    }

    private int OpeningBracket(int close, int start)
    {
        for (var i = close; i > start && close - i < 8; i--)
        {
            if (words[i] == "(")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Ana Okello, a teacher from the north," before the verb: the head with its apposition, without the closing comma.</summary>
    private (int First, int End)? Apposition(int comma, int start)
    {
        for (var i = comma - 1; i > start && comma - i < MaxPhrase; i--)
        {
            if (words.QuotationOf(i) >= 0 || words[i] is ";" or ":" or "—" or "–")
            {
                return null;
            }

            if (words[i] == "," && IsAppositionStart(i + 1) && HeadBefore(i, start) is { } head)
            {
                return (head.First, comma);
            }
        }

        return null;
    }

    private bool IsAppositionStart(int i) =>
        words[i] is "a" or "an" or "the" or "who" or "whose" or "which" or "his" or "her" or "their" or "its" or "then" or "now" or "one" or "formerly" or "also" or "jr." or "sr." || !WordClasses.Conjunctions.Contains(words[i]) && !WordClasses.Prepositions.Contains(words[i]) && !WordClasses.PersonalPronouns.Contains(words[i]);

    private (int First, int End)? PronounOrHead(int last, int start)
    {
        var word = words[last];
        if (word is "that" && (last == start || !words.IsWord(last - 1) || cues.TryGet(words[last - 1], out _, out _)))
        {
            return null;
        }

        // "those who", "anyone who", "people who": the reporter's own wording keeps the relative as the source.
        return (last, last + 1);
    }

    /// <summary>The noun phrase that ends before a token, walking left to the first thing that cannot be inside one.</summary>
    private (int First, int End)? HeadBefore(int end, int start)
    {
        var first = end;
        var lowest = Math.Max(start, end - MaxPhrase);
        while (first > lowest && CanBeInside(first - 1, first, end))
        {
            first--;
        }

        first = AfterFrontedPhrase(first, end);
        while (first < end && (words[first] is "and" or "but" or "or" or "so" or "yet" or "then" or "still" or "meanwhile" or "however" or "even" || WordClasses.Prepositions.Contains(words[first]) || words.IsPossessiveMark(first)))
        {
            first++;
        }

        if (first + 1 < end && words[first].Length == 4 && char.IsAsciiDigit(words[first][0]) && words[first - 1] == ",")
        {
            first++;    // "On June 21, 1981 the leader": the year belongs to the date.
        }

        return first < end && words.IsWord(end - 1) && words[first] != "according" && (!words[end - 1].EndsWith("ing", StringComparison.Ordinal) || words.IsCapital(end - 1) || WordClasses.Determiners.Contains(words[end - 2])) && !WordClasses.Prepositions.Contains(words[end - 1]) && !WordClasses.Conjunctions.Contains(words[end - 1]) && !WordClasses.Subordinators.Contains(words[end - 1])
            ? (first, end) : null;
    }

    private bool CanBeInside(int i, int first, int end)
    {
        var word = words[i];
        if (words.QuotationOf(i) >= 0 && words.QuotationOf(i) != words.QuotationOf(end - 1))
        {
            return false;
        }

        if (words.IsClauseMark(i) && !IsInnerDash(i))
        {
            return false;
        }

        if (WordClasses.Auxiliaries.Contains(word) && !words.IsPossessiveMark(i) || WordClasses.PersonalPronouns.Contains(word) || WordClasses.Negations.Contains(word) && word != "no")
        {
            return word is "she" or "he" && words[first] == "and";
        }

        if (WordClasses.Subordinators.Contains(word) || word is "but" or "to" && first < end)
        {
            return false;
        }

        if (cues.TryGet(word, out _, out var forms) && !words.IsCapital(i) && (forms & (VerbForms.Past | VerbForms.Third)) != 0 && !(i > 0 && (WordClasses.Determiners.Contains(words[i - 1]) || words.IsPossessiveMark(i - 1))))
        {
            return false;
        }

        return !(word == "and" && HasVerbBefore(i));
    }

    /// <summary>Whether a finite verb stands between the clause start and an "and": then the "and" joins clauses.</summary>
    private bool HasVerbBefore(int i)
    {
        var (start, _) = words.SentenceOf(i);
        for (var k = i - 1; k >= start && i - k < 20 && !words.IsClauseMark(k) && words.QuotationOf(k) < 0; k--)
        {
            if (WordClasses.Auxiliaries.Contains(words[k]) && !words.IsPossessiveMark(k) || cues.TryGet(words[k], out _, out var forms) && (forms & VerbForms.Past) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In a statement Okello" → "Okello": a phrase that opens with a preposition is not the subject, what follows it is.</summary>
    private int AfterFrontedPhrase(int first, int end)
    {
        if (first >= end || !WordClasses.Prepositions.Contains(words[first]))
        {
            return first;
        }

        for (var i = first + 2; i < end; i++)
        {
            var opens = WordClasses.Determiners.Contains(words[i]) || (words.IsCapital(i) && !words.IsCapital(i - 1) && !words.IsPossessiveMark(i - 1)) || (WordClasses.Days.Contains(words[i - 1]) && words.IsWord(i));
            if (opens && !WordClasses.Prepositions.Contains(words[i - 1]) && !WordClasses.Determiners.Contains(words[i - 1]) && !WordClasses.Conjunctions.Contains(words[i - 1]))
            {
                return i;
            }
        }

        return first;
    }
}
