namespace Hearsay.Quantities;

/// <summary>What words of a correction say of the number beside them.</summary>
/// <remarks>A notice; an article on its own earlier number; somebody's number said to be wrong, or taken back; words that lead to the right one.</remarks>
internal enum NoticeWord { Notice, Own, Wrong, Withdrawal, Right }

/// <summary>Reads which of two numbers takes the place of the other: the count went on ("raised to 31 from 24"), or the words say that the earlier number was wrong ("31, not 24", "misstated as 24").</summary>
/// <remarks>A correction is never told from the values: only from the words of a notice in the sentence of one of the two, or in that before. Words: settings.tsv.</remarks>
internal sealed class RevisionRules(Words words, List<Found> found)
{
    private const int Reach = 12;
    private const int WidestNotice = 60;
    private const int WidestLead = 6;
    private const int NumbersBack = 4;

    private static readonly Phrases<NoticeWord> Notices = SettingRules.Field<NoticeWord>("notice");

    /// <summary>The number whose place the number found last takes; null where none.</summary>
    public NumberTie? OfLast()
    {
        if (found.Count < 2)
        {
            return null;
        }

        var (before, last) = (found[^2].Context, found[^1].Context);
        if (IsTold() && words.Is(Opening(last.First), "to") && words.Is(Opening(before.First), "from"))
        {
            return Revision(before);
        }

        for (var i = found.Count - 2; i >= Math.Max(0, found.Count - NumbersBack) && IsLedTo(last); i--)
        {
            if (AreOneThing(found[i], found[^1]) && HasNotice(i, isOwn: false))
            {
                return Tie(found[i].Context, "relation.corrects.misstated");
            }
        }

        return null;
    }

    /// <summary>The number found last, where the one before takes its place; null where it does not.</summary>
    public NumberTie? OfTheOneBefore()
    {
        if (found.Count < 2)
        {
            return null;
        }

        var (first, second) = (found[^2].Context, found[^1].Context);
        return IsTold() && words.Is(Opening(second.First), "from") && !words.Is(Opening(first.First), "from") ? Revision(second)
            : !AreOneThing(found[^2], found[^1]) ? null
            : words.Together(first.First, second.First) && IsDenied(Opening(second.First)) && IsNotice(first, second) ? Tie(second, "relation.corrects.not")
            : found[^2].IsRevising ? null
            : HasNotice(found.Count - 1, isOwn: true) && !HasNotice(found.Count - 2, isOwn: false) && !HasPredicate(second.End) ? Tie(second, "relation.corrects.misstated")
            : null;
    }

    /// <summary>"An earlier version said 12 people were from Lindby": a number with a predicate of its own that befell nobody counts something else.</summary>
    private bool HasPredicate(int end)
    {
        for (var i = end; i < end + NumbersBack && words.Together(end, i); i++)
        {
            if (words.Lower(i) is "was" or "were" or "is" or "are" or "had" or "have" or "has")
            {
                return found[^1].Outcomes.IsEmpty;
            }
        }

        return false;
    }

    private NumberTie Revision(NumberContext earlier) => IsNotice(found[^2].Context, found[^1].Context)
        ? Tie(earlier, "relation.corrects.from-to")
        : new NumberTie(words.Span(earlier.Number.First, earlier.Number.End), "relation.supersedes.from-to");

    private NumberTie Tie(NumberContext earlier, string rule) => new(words.Span(earlier.Number.First, earlier.Number.End), rule, IsCorrection: true);

    /// <summary>Whether the last two numbers stand close together and the words speak of a toll or a revision; else two levels are no revision, nor are the counts of two years.</summary>
    private bool IsTold()
    {
        var (first, second) = (found[^2].Context, found[^1].Context);
        return first.Unit == second.Unit && words.Together(first.First, second.First) && second.First - first.End <= 8
            && IsToll(first.First) && !HasTimeBetween(first.End, second.First);
    }

    private static bool IsPeople(string head) => WordSets.People.Contains(head);

    /// <summary>Whether the last two numbers may count one thing, as far as their words say, in one sentence or in two that follow one another.</summary>
    private bool AreOneThing(Found one, Found other) =>
        one.Context.Unit == other.Context.Unit && words.Sentence(other.Context.First) - words.Sentence(one.Context.First) <= 1 && other.Context.First - one.Context.End <= WidestNotice
            && (one.Counted.Head is not { } head || other.Counted.Head is not { } same || head == same || (IsPeople(head) && IsPeople(same)))
            && (one.Outcomes.IsEmpty || other.Outcomes.IsEmpty || one.Outcomes.SequenceEqual(other.Outcomes));

    /// <summary>"31, not 24", "31 rather than 24".</summary>
    private bool IsDenied(int opening) => words.Lower(opening) is "not" || (words.Is(opening, "than") && words.Is(opening - 1, "rather")) || (words.Is(opening, "of") && words.Is(opening - 1, "instead"));

    /// <summary>Whether words of a correction stand in the sentence of the second number, or from the start of that of the first.</summary>
    private bool IsNotice(NumberContext first, NumberContext second) => Any(SentenceStart(first.First), SentenceEnd(second.End - 1), notice => notice != NoticeWord.Right);

    /// <summary>Whether such words stand in the sentence of the number found at an index, before it and after the number before.</summary>
    private bool HasNotice(int index, bool isOwn)
    {
        var number = found[index].Context.First;
        return Any(Math.Max(SentenceStart(number), index > 0 ? found[index - 1].Context.End : 0), number, notice => notice == NoticeWord.Own || (notice is NoticeWord.Wrong or NoticeWord.Withdrawal && !isOwn));
    }

    /// <summary>Whether words that lead to the right number stand right before a number, in its sentence and after the number before.</summary>
    private bool IsLedTo(NumberContext number) => Any(Math.Max(Math.Max(SentenceStart(number.First), found[^2].Context.End), number.First - WidestLead), number.First, notice => notice == NoticeWord.Right);

    private bool Any(int from, int end, Func<NoticeWord, bool> fits)
    {
        for (var i = from; i < end; i++)
        {
            if (Notices.From(words, i) is { } notice && fits(notice.Value) && (notice.Value != NoticeWord.Withdrawal || IsOfNumber(notice.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Withdrew its first figure": what was withdrawn is a number, no troops.</summary>
    private bool IsOfNumber(int word)
    {
        for (var i = word; i < word + 4 && words.Together(word, i); i++)
        {
            if (WordSets.Statements.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private int SentenceStart(int word)
    {
        var at = word;
        while (word - at < WidestNotice && words.Together(word, at - 1))
        {
            at--;
        }

        return at;
    }

    private int SentenceEnd(int word)
    {
        var at = word;
        while (at - word < Reach && words.Together(word, at + 1))
        {
            at++;
        }

        return at + 1;
    }

    /// <summary>The word before a number, its bound or "an earlier" left out.</summary>
    private int Opening(int word)
    {
        var at = BoundLexicon.Before(words, word, isLarge: true) is { } cue ? cue.First - 1 : word - 1;
        return words.Lower(at) is "earlier" or "previous" or "initial" or "original" or "the" or "an" ? Opening(at) : at;
    }

    /// <summary>"From 24 in 2019 to 31": each number has a time of its own.</summary>
    private bool HasTimeBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Lower(i) is "in" or "on" or "last" or "per" or "a" && i + 1 < to)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsToll(int word)
    {
        for (var i = word - 1; i >= Math.Max(0, word - Reach) && words.Together(i, word); i--)
        {
            if (words.Lower(i) is "toll" or "revised" or "revising" or "revises" or "corrected" or "updated" or "raised" or "raises" or "lowered" or "lowers" or "estimate" or "tally" || words.Lower(i) is "number" or "count" && words.Is(i + 1, "of"))
            {
                return true;
            }
        }

        return false;
    }
}
