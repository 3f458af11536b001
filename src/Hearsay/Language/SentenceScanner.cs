using System.Buffers;
using System.Runtime.CompilerServices;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Cuts one block into sentences: leaps from one mark that may end a sentence to the next and asks <see cref="SentenceEnds"/>.</summary>
/// <param name="text">The whole text.</param>
/// <param name="sentences">Where the sentences go, in order.</param>
internal ref struct SentenceScanner(string text, List<Sentence> sentences)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(SentenceEnds.Marks + "\"");

    private ReadOnlySpan<char> block;

    /// <summary>Whether a straight quotation mark was opened and not closed.</summary>
    private bool isQuoteOpen;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(Block from)
    {
        block = text.AsSpan(0, from.Span.End);
        var start = SkipSpace(from.Span.Start);
        if (from.Kind == BlockKind.Paragraph && Dateline.EndAt(text, start, from.Span.End) is var dateline and > 0)
        {
            sentences.Add(new Sentence(new TextSpan(start, dateline), "sentence.dateline"));
            start = SkipSpace(dateline);
        }

        for (var i = start; i < block.Length;)
        {
            var leap = block[i..].IndexOfAny(Stops);
            if (leap < 0)
            {
                break;
            }

            i += leap;
            if (block[i] == '"')
            {
                isQuoteOpen = Opens(i, start);
                i++;
                continue;
            }

            var last = i + 1;
            while (last < block.Length && (SentenceEnds.IsMark(block[last]) || GoesOn(last)))
            {
                last++;
            }

            var end = AfterNotes(AfterClosers(last));
            if (SentenceEnds.IsEnd(block, start, i, last, end))
            {
                sentences.Add(new Sentence(new TextSpan(start, end), "sentence.terminator"));
                i = start = SkipSpace(end);
            }
            else
            {
                i = end;
            }
        }

        var trimmed = block.Length;
        while (trimmed > start && char.IsWhiteSpace(block[trimmed - 1]))
        {
            trimmed--;
        }

        if (trimmed > start)
        {
            sentences.Add(new Sentence(new TextSpan(start, trimmed), "sentence.block-end"));
        }
    }

    private readonly int SkipSpace(int at)
    {
        while (at < block.Length && char.IsWhiteSpace(block[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a space stands between two marks of one run, as in an ellipsis of the old school (. . .).</summary>
    private readonly bool GoesOn(int at) => block[at] == ' ' && at + 1 < block.Length && SentenceEnds.IsMark(block[at + 1]) && (IsGap(at + 2) || SentenceEnds.IsMark(block[at + 2]));

    private readonly bool IsGap(int at) => at >= block.Length || char.IsWhiteSpace(block[at]);

    /// <summary>Whether a straight mark opens: by the white space at its sides, and by turns where both sides are alike.</summary>
    private readonly bool Opens(int at, int start)
    {
        var before = at == start || char.IsWhiteSpace(block[at - 1]) || block[at - 1] is '(' or '[' or '-' or '–' or '—';
        return before != IsGap(at + 1) ? before : !isQuoteOpen;
    }

    /// <summary>The place after closing quotation marks and brackets. Text whose marks stand apart (" . ”") is met too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AfterClosers(int at)
    {
        while (at < block.Length)
        {
            var next = block[at] == ' ' && at + 1 < block.Length && block[at + 1] is '”' or '"' ? at + 1 : at;
            var closes = block[next] switch
            {
                '"' => next == at ? IsGap(next + 1) || !char.IsLetterOrDigit(block[next + 1]) : isQuoteOpen && IsGap(next + 1),
                '”' or '’' or '\'' or ')' or ']' or '}' or '»' => true,
                _ => false,
            };
            if (!closes)
            {
                return at;
            }

            isQuoteOpen &= block[next] != '"';
            at = next + 1;
        }

        return at;
    }

    /// <summary>The place after what is set behind the full stop and still belongs to the sentence: numbers of notes ([12]) and a face.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int AfterNotes(int at)
    {
        for (; at < block.Length;)
        {
            var next = block[at] == ' ' ? at + 1 : at;
            var end = NoteEnd(next) is > 0 and var note ? note : Emoticons.EndAt(block, next);
            if (end == 0)
            {
                return at;
            }

            at = end;
        }

        return at;
    }

    /// <summary>The unit after a bracket of up to eight digits, commas and dashes, or of one small letter; 0 where none stands here.</summary>
    private readonly int NoteEnd(int at)
    {
        if (at + 2 >= block.Length || block[at] != '[')
        {
            return 0;
        }

        var end = at + 1;
        while (end < block.Length && end <= at + 8 && (char.IsAsciiDigit(block[end]) || end > at + 1 && block[end] is ',' or ' ' or '-' or '–'))
        {
            end++;
        }

        end += end == at + 1 && char.IsAsciiLetterLower(block[end]) ? 1 : 0;
        return end > at + 1 && end < block.Length && block[end] == ']' ? end + 1 : 0;
    }
}
