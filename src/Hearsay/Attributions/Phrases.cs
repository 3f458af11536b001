namespace Hearsay.Attributions;

/// <summary>Bounds of phrases and clauses around a cue, found by closed-class words and marks: there is no parser behind this. All searches are capped, so that cost stays linear.</summary>
internal sealed class Phrases(Words words, Cues cues)
{
    public const int MaxPhrase = 40;
    public const int MaxClause = 200;

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

        while (i > first + 1 && (words[i - 1] is "and" or "or" or "but" or "such" || words.IsAdverb(i - 1)))
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

    public bool IsGerundCue(int i) => cues.TryGet(words[i], out _, out var forms) && forms.HasFlag(VerbForms.Gerund);

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

    /// <summary>Whether a finite verb that does nothing but report stands here.</summary>
    public bool IsSaying(int i) => cues.TryGet(words[i], out var cue, out var forms) && cue.Lemma is "say" or "tell" or "add" or "deny" or "warn" or "write" && (forms & (VerbForms.Past | VerbForms.Third)) != 0;

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
            if (IsSaying(next))
            {
                return true;
            }

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
        return (WordClasses.Subordinators.Contains(word) && word is not "than" && !(word == "as" && words[i - 1] == "such")) || word is "on" && (WordClasses.Days.Contains(words[i + 1]) || words.IsCapital(i + 1)) ||
            word is "during" or "amid" or "despite" or "by" or "to" or "in" && IsTimeOrGerund(i + 1) || WordClasses.Days.Contains(word) ||
            (word is "last" or "this" or "earlier" or "next" && WordClasses.TimeNouns.Contains(words[i + 1]));
    }

    private bool IsTimeOrGerund(int i) => WordClasses.Months.Contains(words[i]) || words[i] is "a" && words[i + 1] is "statement" or "interview" or "speech" or "tweet" or "letter" ||
        (words[i].Length > 0 && char.IsAsciiDigit(words[i][0]));

    private bool BreaksAtVerb(int i) => cues.TryGet(words[i], out _, out var forms) && (forms & (VerbForms.Past | VerbForms.Third | VerbForms.Gerund)) != 0 && !words.IsCapital(i) &&
        !WordClasses.Determiners.Contains(words[i - 1]) && !words.IsPossessiveMark(i - 1) && forms != VerbForms.Third && !WordClasses.Prepositions.Contains(words[i - 1]);

    public bool IsInnerDash(int i) => words[i] is "-" && i > 0 && words.Start(i) == words.End(i - 1);

    public bool IsAppositionStart(int i) =>
        words[i] is "a" or "an" or "the" or "who" or "whose" or "which" or "his" or "her" or "their" or "its" or "then" or "now" or "one" or "formerly" or "also" or "jr." or "sr." || !WordClasses.Conjunctions.Contains(words[i]) && !WordClasses.Prepositions.Contains(words[i]) && !WordClasses.PersonalPronouns.Contains(words[i]);

    /// <summary>Whether a noun phrase can start here.</summary>
    public bool IsPhraseStart(int i) => words.IsWord(i) && !WordClasses.Prepositions.Contains(words[i]) && !WordClasses.Subordinators.Contains(words[i]) && !WordClasses.Conjunctions.Contains(words[i]) &&
        !(WordClasses.Auxiliaries.Contains(words[i]) && !words.IsPossessiveMark(i)) && !words.IsAdverb(i) && !WordClasses.Days.Contains(words[i]) || words.QuotationOf(i) >= 0;
}
