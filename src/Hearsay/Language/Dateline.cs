using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>The place, date and agency set before the first sentence of a report: "OSTRAVA, 3 May 2019 (ABC) -". No sentence of the article, so no part of what anybody said.</summary>
internal static class Dateline
{
    private const int Longest = 80;

    /// <returns>The place after the dash that closes the dateline; −1 where the text does not open with one.</returns>
    public static int EndAt(string text, int start, int limit)
    {
        var end = Math.Min(limit, start + Longest);
        var dash = DashFrom(text, start, end);
        if (dash < 0)
        {
            return -1;
        }

        var after = dash + 1;
        while (after < end && (text[after] is '-' or '–' or '—' || char.IsWhiteSpace(text[after])))
        {
            after++;
        }

        var head = text.AsSpan(start, dash - start).TrimEnd();
        var opens = after < limit && (char.IsUpper(text[after]) || char.IsDigit(text[after]) || text[after] is '"' or '“' or '‘');
        return opens && IsHead(head) ? AfterDash(text, dash, limit) : -1;
    }

    private static int AfterDash(string text, int dash, int limit)
    {
        while (dash + 1 < limit && text[dash + 1] is '-' or '–' or '—')
        {
            dash++;
        }

        return dash + 1;
    }

    /// <summary>The first dash that stands apart, or that is no hyphen; −1 before it where a word opens with a small letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int DashFrom(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '–' or '—' || text[i] == '-' && i > start && char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }

            var isWordStart = i == start || !char.IsLetterOrDigit(text[i - 1]);
            if (char.IsLower(text[i]) && isWordStart || !(char.IsLetterOrDigit(text[i]) || text[i] is ' ' or ',' or '.' or '(' or ')' or '/' or '-' or '\'' or '’'))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Names and numbers only, and either an agency in brackets at the end or a place in capitals at the start.</summary>
    private static bool IsHead(ReadOnlySpan<char> head)
    {
        if (head.Length < 3 || !char.IsUpper(head[0]))
        {
            return false;
        }

        var open = head.IndexOf('(');
        if (head[^1] == ')')
        {
            return open > 0 && char.IsUpper(head[open + 1]);
        }

        var letters = 0;
        while (letters < head.Length && char.IsUpper(head[letters]))
        {
            letters++;
        }

        return open < 0 && letters >= 4 && (letters == head.Length || !char.IsLetter(head[letters]));
    }
}
