using System.Runtime.CompilerServices;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Whether a mark ends a sentence.</summary>
internal static class SentenceEnds
{
    public const string Marks = ".!?…。！？؟۔।";

    /// <summary>How far behind a quotation its reporting verb is looked for, in units.</summary>
    private const int LongestName = 48;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words("Language/sentence-openers.en.tsv");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReportingVerbs = Words("Language/reporting-verbs.en.tsv");

    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    /// <param name="block">The text up to the end of the block.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="first">Its mark.</param>
    /// <param name="last">The unit after the last of its marks.</param>
    /// <param name="end">The unit after what closes behind the marks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsEnd(ReadOnlySpan<char> block, int start, int first, int last, int end)
    {
        if (end >= block.Length || block[first] is '。' or '！' or '？' or '।')
        {
            return true;
        }

        if (!char.IsWhiteSpace(block[end]))
        {
            return false;
        }

        var next = SkipSpace(block, end);
        if (next >= block.Length)
        {
            return true;
        }

        var opener = next;
        while (opener < block.Length && block[opener] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '—' or '–' or '-')
        {
            opener++;
        }

        opener = SkipSpace(block, opener);
        if (opener >= block.Length || block[opener] is ',' or ';' or ':' or ')')
        {
            return false;
        }

        var isFullStop = block[first] == '.' && last == first + 1;
        if (char.IsLower(block[opener]))
        {
            return opener == next && end == last && (isFullStop || block[first] is '?' or '!') && IsWholeWord(block, start, first);
        }

        if (!isFullStop || end > last)
        {
            return isFullStop || end == last || !IsReporting(block, next);
        }

        return !IsItemNumber(block, start, first) && !GoesOnAfterAbbreviation(block, start, first, next);
    }

    /// <summary>Whether the stop belongs to the number of an item (3. or 2.1.), which opens the sentence or follows a colon.</summary>
    private static bool IsItemNumber(ReadOnlySpan<char> block, int start, int stop)
    {
        var digit = stop;
        while (digit > start && stop - digit < 6 && (char.IsAsciiDigit(block[digit - 1]) || block[digit - 1] == '.' && stop - digit is > 0 and < 4))
        {
            digit--;
        }

        return stop - digit is > 0 and < 6 && stop - digit != 4 && (digit == start || digit > start + 1 && block[digit - 1] == ' ' && block[digit - 2] == ':');
    }

    /// <summary>Whether the mark follows a word in small letters that is no abbreviation, so that a small letter may begin the next sentence.</summary>
    private static bool IsWholeWord(ReadOnlySpan<char> block, int start, int stop)
    {
        var word = block[WordStart(block, start, stop)..stop];
        return word.Length >= 2 && char.IsLower(word[0]) && word.IndexOf('.') < 0 && Abbreviations.Of(word) == AbbreviationKind.None;
    }

    /// <summary>Whether a reporting clause follows a quotation: I or a name of up to four words, then said, asked and the like.</summary>
    private static bool IsReporting(ReadOnlySpan<char> block, int at)
    {
        var limit = Math.Min(block.Length, at + LongestName);
        for (var words = 0; words < 5 && at < limit; words++)
        {
            var end = WordEnd(block, at, limit);
            var word = block[at..end];
            if (word.IsEmpty || end >= block.Length)
            {
                return false;
            }

            if (char.IsLower(word[0]))
            {
                return words > 0 && ReportingVerbs.Contains(word);
            }

            if (word is not "I" && Openers.Contains(word))
            {
                return false;
            }

            at = end + (block[end] == '.' ? 1 : 0);
            at += at < block.Length && block[at] == ' ' ? 1 : 0;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool GoesOnAfterAbbreviation(ReadOnlySpan<char> block, int start, int stop, int next)
    {
        var word = block[WordStart(block, start, stop)..stop];
        if (word.IsEmpty)
        {
            return false;
        }

        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return !StartsSentence(block, next); // an initial: J. Smith
        }

        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.Title => true,
            AbbreviationKind.Number => Abbreviations.IsNumberNext(block, stop + 1),
            AbbreviationKind.Date => Abbreviations.IsNumberNext(block, stop + 1) || Abbreviations.IsCalendarWordNext(block, next),
            AbbreviationKind.Inner => char.IsDigit(block[next]) || !StartsSentence(block, next) || word.Length <= 2 && char.IsLower(word[0]),
            AbbreviationKind.Plain => !StartsSentence(block, next),
            AbbreviationKind.Closing => !char.IsUpper(block[next]) && !IsOpening(block[next]) || Abbreviations.IsCalendarWordNext(block, next),
            _ => word.Contains('.') && word.Length >= 3 && !StartsSentence(block, next),
        };
    }

    private static bool IsOpening(char c) => c is '"' or '“' or '‘';

    /// <summary>Whether the next word is one that begins sentences rather than goes on with a name: an article, pronoun, conjunction or preposition with a capital.</summary>
    private static bool StartsSentence(ReadOnlySpan<char> block, int next)
    {
        while (next < block.Length && !char.IsLetterOrDigit(block[next]))
        {
            next++;
        }

        var end = WordEnd(block, next, block.Length);
        return end > next && char.IsUpper(block[next]) && Openers.Contains(block[next..end]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WordEnd(ReadOnlySpan<char> block, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < 20 && (char.IsLetter(block[end]) || block[end] is '-' or '’' && end > at))
        {
            end++;
        }

        return end;
    }

    /// <summary>Start of the letters and stops before a stop, up to 16 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WordStart(ReadOnlySpan<char> block, int start, int stop)
    {
        var at = stop;
        while (at > start && stop - at < 16 && (char.IsLetter(block[at - 1]) || block[at - 1] == '.'))
        {
            at--;
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> block, int at)
    {
        while (at < block.Length && char.IsWhiteSpace(block[at]))
        {
            at++;
        }

        return at;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        WordList.Read(list).Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
