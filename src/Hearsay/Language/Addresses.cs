using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Web and mail addresses and names of files: one token each, without the full stop or bracket after them.</summary>
internal static class Addresses
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        WordList.Read("Language/address-endings.tsv").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">Up to the end of the sentence.</param>
    /// <param name="at">Where a word starts.</param>
    /// <param name="reach">How far was looked; no other address starts before it where this one is none.</param>
    /// <returns>The unit after the address; 0 where none starts here.</returns>
    public static int EndAt(ReadOnlySpan<char> text, int at, out int reach)
    {
        var end = at;
        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        reach = end;
        var head = text[at..end];
        if (end + 1 < text.Length && text[end] == '@' && char.IsAsciiLetterOrDigit(text[end + 1]))
        {
            return MailEnd(text, end + 1);
        }

        if (IsScheme(text, head, end) || head.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return LinkEnd(text, end);
        }

        head = head.TrimEnd(".-_%+~");
        var dot = head.LastIndexOf('.');
        if (dot < 1 || !Endings.Contains(head[(dot + 1)..]))
        {
            return 0;
        }

        return at + head.Length == end && end < text.Length && text[end] is '/' or '?' or '#' ? LinkEnd(text, end) : at + head.Length;
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '%' or '~';

    private static bool IsScheme(ReadOnlySpan<char> text, ReadOnlySpan<char> head, int end) =>
        end + 1 < text.Length && text[end] == ':'
        && (text[end + 1] == '/' && end + 2 < text.Length && text[end + 2] == '/'
            || !char.IsWhiteSpace(text[end + 1]) && (head.Equals("mailto", StringComparison.OrdinalIgnoreCase) || head.Equals("doi", StringComparison.OrdinalIgnoreCase)));

    private static int MailEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (text[end - 1] is '.' or '-' or '_')
        {
            end--;
        }

        return end;
    }

    private static int LinkEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>' or ')' or ']' or '}' or '|'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’')
        {
            end--;
        }

        return end;
    }
}
