using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>A stretch between quotation marks, marks included.</summary>
/// <param name="IsClosed">False where no mark closes it: a quotation that goes on in the next paragraph.</param>
/// <param name="Continues">Whether it goes on from the paragraph before.</param>
internal sealed record Quotation(TextSpan Span, bool IsClosed, bool Continues);

/// <summary>Finds quotations by their marks, paragraph by paragraph. One pass over the text.</summary>
/// <remarks>Double marks, straight and curly; pairs of single ones as wire services type them ('' and ``); curly single ones where they cannot be apostrophes.
/// A mark that nothing closes opens a quotation only where the next paragraph opens with a mark again: the convention for quotations over several paragraphs.</remarks>
internal static class QuotationScanner
{
    public static List<Quotation> Scan(string text)
    {
        var found = new List<Quotation>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ScanParagraph(text, start, end, found);
            start = end + 1;
        }

        return found;
    }

    private static void ScanParagraph(string text, int start, int end, List<Quotation> found)
    {
        var open = -1;
        var single = -1;
        for (var i = start; i < end; i++)
        {
            var width = MarkWidth(text, i, end, open >= 0, out var opens, out var closes);
            if (width == 0)
            {
                single = open >= 0 ? -1 : SingleMark(text, i, start, end, single, found);
                continue;
            }

            if (open < 0 && opens)
            {
                open = i;
            }
            else if (opens && NestedEnd(text, i, end) is > 0 and var inner)
            {
                i = inner;
                continue;
            }
            else if (open >= 0 && closes)
            {
                Add(text, found, open, i + width, true);
                open = -1;
            }

            i += width - 1;
        }

        if (open >= 0 && NextOpens(text, end))
        {
            Add(text, found, open, end, false);
        }
    }

    /// <summary>"“They call it “home” still.”": where inside a quotation two closing marks follow an opening one, the first of them closes a quotation inside.</summary>
    /// <returns>Index of that mark, or −1.</returns>
    private static int NestedEnd(string text, int at, int end)
    {
        if (text[at] != '“')
        {
            return -1;
        }

        var rest = text.AsSpan(at + 1, end - at - 1);
        var first = rest.IndexOfAny('“', '”');
        var second = first < 0 || rest[first] != '”' ? -1 : rest[(first + 1)..].IndexOfAny('“', '”');
        return second >= 0 && rest[first + 1 + second] == '”' ? at + 1 + first : -1;
    }

    private static void Add(string text, List<Quotation> found, int start, int end, bool isClosed)
    {
        var continues = found.Count > 0 && !found[^1].IsClosed && text.AsSpan(found[^1].Span.End, start - found[^1].Span.End).IsWhiteSpace();
        if (end - start > 2)
        {
            found.Add(new Quotation(new TextSpan(start, end), isClosed, continues));
        }
    }

    private static int MarkWidth(string text, int i, int end, bool isOpen, out bool opens, out bool closes)
    {
        (opens, closes) = (false, false);
        switch (text[i])
        {
            case '“' or '„' or '«':
                opens = true;
                return 1;
            case '”' or '»':
                closes = true;
                return 1;
            case '"':
                (opens, closes) = (!isOpen, isOpen);
                return 1;
            case '\'' when i + 1 < end && text[i + 1] == '\'':
                (opens, closes) = (!isOpen, isOpen);
                return 2;
            case '`' when i + 1 < end && text[i + 1] == '`':
                opens = true;
                return 2;
            default:
                return 0;
        }
    }

    /// <summary>Curly single marks outside double ones; a closing one must not stand inside a word.</summary>
    /// <returns>Where a single mark is open, or −1.</returns>
    private static int SingleMark(string text, int i, int start, int end, int open, List<Quotation> found)
    {
        if (text[i] == '‘' && (i == start || !char.IsLetterOrDigit(text[i - 1])))
        {
            return i;
        }

        if (open >= 0 && text[i] == '’' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1])))
        {
            Add(text, found, open, i + 1, true);
            return -1;
        }

        return open;
    }

    private static bool NextOpens(string text, int end)
    {
        var i = end;
        while (i < text.Length && i < end + 8 && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length && (text[i] is '“' or '"' or '„' || (text[i] == '\'' && i + 1 < text.Length && text[i + 1] == '\''));
    }
}
