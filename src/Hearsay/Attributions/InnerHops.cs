using Hearsay.Language.Words;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Whose words a report goes back to beyond its source, where the report's own sentence names them: "…, citing hospital officials"; "rejected the union's claim that …".</summary>
internal static class InnerHops
{
    /// <summary>Most words between a cue and what its sentence cites.</summary>
    private const int MostWords = 60;

    /// <summary>Most words of whose claim or request a content begins with.</summary>
    private const int MostBefore = 12;

    private static readonly uint Citing = WordForm.Of("citing", WordTable.Empty).Word;

    /// <returns>Null where the sentence names nobody further.</returns>
    public static TextSpan? Of(ReportInput input, Report report) => QuotedAs(input, report)?.Whom ?? Cited(input, report) ?? TakenUp(input, report);

    /// <summary>"The agency quoted the ministry as saying that …": whom it quotes, and the first token of what that one says.</summary>
    public static (TextSpan Whom, int Content)? QuotedAs(ReportInput input, Report report)
    {
        var words = input.Words;
        var limit = Math.Min(words.SentenceOf(report.Anchor).End, report.Anchor + MostBefore);
        for (var i = report.Anchor + 1; i + 1 < limit && words.QuotationOf(i) < 0 && WordClasses.Quoting.Contains(words[report.Anchor]); i++)
        {
            if (words[i] == "as" && WordClasses.Speaking.Contains(words[i + 1]))
            {
                var end = SourceKinds.HeadEnd(words, report.Anchor + 1, i);
                return i > report.Anchor + 1 && !IsPassive(input, report) ? (words.Span(report.Anchor + 1, end), i + 2) : null;
            }
        }

        return null;
    }

    /// <summary>"Was quoted by the Herald as saying": who is quoted stands before.</summary>
    private static bool IsPassive(ReportInput input, Report report) =>
        input.Words[report.Anchor + 1] is "by" or "in" or "as" || Enumerable.Range(report.Cue.First, report.Anchor - report.Cue.First).Any(i => WordClasses.BeForms.Contains(input.Words[i])) || WordClasses.BeForms.Contains(input.Words[report.Anchor - 1]);

    private static TextSpan? Cited(ReportInput input, Report report)
    {
        var words = input.Words;
        var limit = Math.Min(words.SentenceOf(report.Anchor).End, report.Anchor + MostWords);
        for (var i = report.Cue.End; i + 1 < limit; i++)
        {
            if (input.Forms[i].Word == Citing && words.QuotationOf(i) < 0)
            {
                var end = i + 1;
                while (end < limit && words.IsWord(end))
                {
                    end++;
                }

                return end > i + 1 && IsSource(words, (i + 1, end)) ? words.Span(i + 1, end) : null;
            }
        }

        return null;
    }

    /// <summary>Whose claim, request or decision is denied, upheld or repeated as a whole. One that is only judged ("deplored the mayor's remarks") adds no hop.</summary>
    private static TextSpan? TakenUp(ReportInput input, Report report)
    {
        var words = input.Words;
        if (report.Content.Count == 0)
        {
            return null;
        }

        var (first, end) = report.Content[0];
        if (words[first] == "to" && WordClasses.TakingUp.Contains(words[first + 1]))
        {
            first += 2;   // "decided to grant a request by the guild"
        }
        else if (CueReading.PolarityOf(input, report) != Polarity.Denied && !CueReading.Has(input, report, WordClasses.TakingUp))
        {
            return null;
        }

        if (WordClasses.Utterances.Contains(words[report.Cue.End - 1]) && words[report.Cue.End] is "by" or "from")
        {
            return Phrase(words, report.Cue.End + 1, words.SentenceOf(report.Anchor).End);
        }

        var limit = Math.Min(end, first + MostBefore);
        var owner = -1;
        for (var i = first; i < limit && words.QuotationOf(i) < 0 && !words.IsClauseMark(i) && !WordClasses.Subordinators.Contains(words[i]); i++)
        {
            owner = words.IsPossessiveMark(i) ? i : owner;
            if (WordClasses.Utterances.Contains(words[i]) && words.NameEnd(i) == 0)
            {
                return owner > first ? words.Span(first, owner) : words[i + 1] is "by" or "from" ? Phrase(words, i + 2, end) : null;
            }

            if (words.NameEnd(i) == 0 && WordClasses.Prepositions.Contains(words[i]))
            {
                return null;
            }
        }

        return null;
    }

    private static TextSpan? Phrase(Words words, int first, int end)
    {
        var last = first;
        end = Math.Min(end, first + MostBefore);
        while (last < end && !words.IsClauseMark(last) && words[last] != "to" && !WordClasses.Subordinators.Contains(words[last]) && !WordClasses.Auxiliaries.Contains(words[last]))
        {
            last++;
        }

        return last > first ? words.Span(first, Math.Max(first + 1, SourceKinds.HeadEnd(words, first, last))) : null;
    }

    /// <summary>Whether a phrase names somebody or some paper, rather than a reason ("citing concerns").</summary>
    private static bool IsSource(Words words, (int First, int End) phrase)
    {
        var last = SourceKinds.HeadEnd(words, phrase.First, phrase.End) - 1;
        return words.IsCapital(last) || WordClasses.Unnamed.Contains(words[last]) || WordClasses.Collectives.Contains(words[last]);
    }
}
