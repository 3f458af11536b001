using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reports made by a verb with its subject: "X said that …", "… , said X", "X told Y …", "X accused Y of …".</summary>
internal sealed class VerbRules(Words words, Cues cues, Phrases phrases, Subjects subjects, QuotedContent quoted, int threshold)
{
    private readonly Complements complements = new(words, phrases, quoted);
    private readonly PassiveRules passives = new(words, phrases, subjects, threshold);
    private (int Sentence, (int First, int End) Phrase)? subject;

    /// <summary>The report whose verb is the token, or null.</summary>
    public Finding? At(int i)
    {
        var group = VerbGroup.At(words, i, cues);
        if (group is null || IsNaming(group) || group.IsInfinitive || group.IsWish && group.Cue.Bare == BareComplement.Phrase)
        {
            return null;
        }

        if (group.IsPassive)
        {
            return passives.Of(group);
        }

        var right = complements.SkipAdjuncts(group.End, words.SentenceOf(i).End);
        return ContentBefore(group, right) ?? ContentAfter(group, right);
    }

    /// <summary>"A group that calls itself …" gives a name, not a statement.</summary>
    private bool IsNaming(VerbGroup group) => group.Cue.Lemma == "call" && (words[group.End].EndsWith("self", StringComparison.Ordinal) || words[group.End] == "themselves");

    /// <summary>"A government that supports crime", "by supporting the guild": a stance that tells who is meant, or by what means, rather than something put forward.</summary>
    private bool IsDescription(VerbGroup group, (int First, int End) source) =>
        source.End == source.First + 1 && words[source.First] is "that" or "which" or "who" || group.Form.HasFlag(VerbForms.Gerund) && words[group.First - 1] == "by";

    /// <summary>Content first: a quotation or a clause with a comma, then the report.</summary>
    private Finding? ContentBefore(VerbGroup group, int right)
    {
        if (!group.Cue.Reports(Frame.After, threshold) || group.Form.HasFlag(VerbForms.Gerund))
        {
            return null;
        }

        var start = Math.Max(words.SentenceOf(group.Verb).First, group.First - Phrases.MaxClause);
        if (group.First > start && QuoteEndingAt(group.First) is { } quote)
        {
            return InvertedAfter(group, quoted.Before(quote), "attribution.quoted-inverted");
        }

        if (subjects.Before(group.First) is not { } phrase)
        {
            return group.First > start + 3 && words[group.First - 1] == "," && group.First == group.Verb && phrases.IsPhraseStart(group.End) && HasVerb(start, group.First - 1)
                ? InvertedAfter(group, [words.Span(start, group.First - 1)], "attribution.clause-inverted") : null;
        }

        if (phrase.First > start && QuoteEndingAt(phrase.First) is { } before && !IsNameBeforeReport(before, start, right))
        {
            return WithSource(group, phrase, quoted.Before(before), "attribution.quoted-said", EndOfReport(group.End));
        }

        var commas = phrase.First - 1;
        if (commas > start + 2 && words[commas] == "," && words[phrase.First] is not ("who" or "which" or "that" or "whose") && IsReportEnd(group, right) && HasVerb(start, commas) && !WordClasses.Subordinators.Contains(words[start]))
        {
            var content = new List<TextSpan> { words.Span(ContentStart(start, commas), commas) };
            if (words[group.End] == "," && group.End + 2 < words.SentenceOf(group.Verb).End && words[group.End + 1] is not ("and" or "but" or "who" or "which") && !phrases.IsGerundCue(group.End + 1))
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
        if (!phrases.IsPhraseStart(group.End))
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

        if (complements.Of(group, right, sentence.End) is not { } complement || !group.Cue.Reports(complement.Frame, threshold))
        {
            return null;
        }

        var (source, how) = SourceOf(group, sentence.First);
        if (source is not { } phrase || (how == Frame.Gerund || how == Frame.Coord) && !group.Cue.Reports(how, threshold))
        {
            return null;
        }

        if (complement.Frame == Frame.Bare && group.Cue.Bare == BareComplement.Phrase && IsDescription(group, phrase))
        {
            return null;
        }

        if (phrase.First > sentence.First && words[phrase.First - 1] == "if" && complement.Frame != Frame.Quote)
        {
            return null;    // A condition puts nothing forward.
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
            var own = words[group.First - 1] is not ("," or "by" or "in" or "and" or "but" or "while" or "before" or "after" or "—" or "–") && group.First > start ? subjects.Before(group.First) : null;
            return (own is { } near ? subjects.Modified(near, start) : shared ?? subjects.OfSentence(start, group.First), Frame.Gerund);
        }

        if (group.First > start && (words[group.First - 1] is "and" or "but" or "or" || words[group.First - 1] == "," && shared is not null))
        {
            // "The union, which had called for the rally, said": past the comma the subject is again the one described.
            var described = words[group.First - 1] == "," && shared is { } relative && words[relative.First] is "who" or "which" or "that" ? subjects.Before(group.First) : null;
            return described is not null ? (described, Frame.That) : (shared ?? subjects.OfSentence(start, group.First), Frame.Coord);
        }

        return (subjects.Before(group.First), Frame.That);
    }

    private Finding Make(VerbGroup group, (int First, int End) source, int cueEnd, List<TextSpan> content, string rule)
    {
        var voice = cueEnd > group.End && words[cueEnd - 1] is "statement" or "letter" or "tweet" or "report" or "memo" or "email" ? Voice.Writing : group.Cue.Voice;
        return new Finding(words.Span(source.First, source.End), [words.Span(group.First, cueEnd)], content, voice, group.Polarity, rule);
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

}
