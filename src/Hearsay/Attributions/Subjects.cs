namespace Hearsay.Attributions;

/// <summary>Finds the noun phrase that a verb group has for its subject, by walking left over what can stand inside one.</summary>
internal sealed class Subjects(Words words, Cues cues, Phrases phrases)
{
    /// <summary>Half-open token range of the noun phrase that ends where a verb group starts: its subject.</summary>
    /// <param name="end">The token after the phrase.</param>
    /// <returns>Null where what stands there is no noun phrase.</returns>
    public (int First, int End)? Before(int end)
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

    /// <summary>The subject at the start of a sentence, up to its verb.</summary>
    public (int First, int End)? OfSentence(int start, int limit)
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

    /// <summary>The noun phrase that a gerund right after it modifies: "signed a statement calling for" is about the statement. Null where a preposition leaves it open.</summary>
    public (int First, int End)? Modified((int First, int End) phrase, int start)
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
        for (var i = comma - 1; i > start && comma - i < Phrases.MaxPhrase; i--)
        {
            if (words.QuotationOf(i) >= 0 || words[i] is ";" or ":" or "—" or "–")
            {
                return null;
            }

            if (words[i] == "," && phrases.IsAppositionStart(i + 1) && HeadBefore(i, start) is { } head)
            {
                return (head.First, comma);
            }
        }

        return null;
    }

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
    private (int First, int End)? HeadBefore(int end, int start, bool withRelative = true)
    {
        var first = end;
        var lowest = Math.Max(start, end - Phrases.MaxPhrase);
        while (first > lowest && CanBeInside(first - 1, first, end))
        {
            first--;
        }

        first = AfterSecondDeterminer(AfterFrontedPhrase(first, end), end);
        while (first < end && (words[first] is "and" or "but" or "or" or "so" or "yet" or "then" or "still" or "meanwhile" or "however" or "even" || WordClasses.Prepositions.Contains(words[first]) || words.IsPossessiveMark(first)))
        {
            first++;
        }

        if (first + 1 < end && words[first].Length == 4 && char.IsAsciiDigit(words[first][0]) && words[first - 1] == ",")
        {
            first++;    // "On June 21, 1981 the leader": the year belongs to the date.
        }

        if (withRelative && end - first > 1 && RelativeBefore(first, start) is var relative and >= 0)
        {
            return HeadBefore(relative, start, withRelative: false) is { } head ? (head.First, end) : null;
        }

        return first < end && words.IsWord(end - 1) && !(end - first == 1 && char.IsAsciiDigit(words[first][0])) && words[first] != "according" && (!words[end - 1].EndsWith("ing", StringComparison.Ordinal) || words.IsCapital(end - 1) || WordClasses.Determiners.Contains(words[end - 2])) && !WordClasses.Prepositions.Contains(words[end - 1]) && !WordClasses.Conjunctions.Contains(words[end - 1]) && !WordClasses.Subordinators.Contains(words[end - 1])
            ? (first, end) : null;
    }

    /// <summary>The relative pronoun whose clause goes on at a token ("those who | died at the lift"): such a clause is part of the phrase that it describes. −1 where none does.</summary>
    private int RelativeBefore(int first, int start)
    {
        var i = first - 1;
        var lowest = Math.Max(start, first - 5);
        while (i > lowest && (WordClasses.Auxiliaries.Contains(words[i]) && !words.IsPossessiveMark(i) || words.IsAdverb(i) || cues.TryGet(words[i], out _, out _)))
        {
            i--;
        }

        var hasVerb = i < first - 1 || words[first].EndsWith("ed", StringComparison.Ordinal);
        return i > start && (words[i] is "who" || words[i] is "that" && words[first].EndsWith("self", StringComparison.Ordinal)) && words.IsWord(i - 1) && hasVerb ? i : -1;
    }

    /// <summary>"Before the accident the gate" → "the gate": a noun phrase has one determiner, a second one without a preposition before it opens the next.</summary>
    private int AfterSecondDeterminer(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (words[i] is "the" or "a" or "an" && words.IsWord(i - 1) && !WordClasses.Prepositions.Contains(words[i - 1]) && !WordClasses.Determiners.Contains(words[i - 1]) && !WordClasses.Conjunctions.Contains(words[i - 1]) && !words.IsPossessiveMark(i - 1))
            {
                return i;
            }
        }

        return first;
    }

    private bool CanBeInside(int i, int first, int end)
    {
        var word = words[i];
        if (words.QuotationOf(i) >= 0 && words.QuotationOf(i) != words.QuotationOf(end - 1))
        {
            return false;
        }

        if (words.IsClauseMark(i) && !phrases.IsInnerDash(i))
        {
            return false;
        }

        if (WordClasses.Auxiliaries.Contains(word) && !words.IsPossessiveMark(i) || WordClasses.PersonalPronouns.Contains(word) || WordClasses.Negations.Contains(word) && word is not ("no" or "neither"))
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
