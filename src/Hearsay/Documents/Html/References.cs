using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html;

namespace Hearsay.Documents.Html;

/// <summary>Character references of HTML (<c>&amp;amp;</c>, <c>&amp;#8217;</c>). HTML Living Standard, section 13.2.5.72 and following; names by AngleSharp's table.</summary>
internal static class References
{
    private const int MaxName = 33;

    private static readonly ConcurrentDictionary<string, string?> Names = new(StringComparer.Ordinal);

    /// <summary>The text with all references read.</summary>
    public static string Read(ReadOnlySpan<char> source)
    {
        if (!source.Contains('&'))
        {
            return source.ToString();
        }

        var text = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '&' && TryRead(source[at..], out var value, out var length))
            {
                text.Append(value);
                at += length;
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads the reference at the start of <paramref name="source"/>.</summary>
    /// <param name="value">What it stands for; U+FFFD for NUL, surrogates and what is no character.</param>
    /// <param name="length">Units of the source, ampersand and semicolon included.</param>
    /// <returns>False where it is a plain ampersand.</returns>
    public static bool TryRead(ReadOnlySpan<char> source, out string value, out int length)
    {
        value = "";
        length = 0;
        if (source.Length < 3 || source[0] != '&')
        {
            return false;
        }

        return source[1] == '#' ? TryReadNumber(source, out value, out length) : char.IsAsciiLetter(source[1]) && TryReadName(source, out value, out length);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> source, out string value, out int length)
    {
        value = "";
        length = 0;
        var hexadecimal = source.Length > 2 && source[2] is 'x' or 'X';
        var at = hexadecimal ? 3 : 2;
        var first = at;
        var number = 0L;
        for (; at < source.Length && (hexadecimal ? char.IsAsciiHexDigit(source[at]) : char.IsAsciiDigit(source[at])); at++)
        {
            number = Math.Min(number * (hexadecimal ? 16 : 10) + Convert.ToInt32(source[at].ToString(), 16), 0x110000);
        }

        if (at == first)
        {
            return false;
        }

        length = at < source.Length && source[at] == ';' ? at + 1 : at;
        value = OfNumber((int)number);
        return true;
    }

    private static string OfNumber(int number)
    {
        // Pages write the numbers of windows-1252 where they mean its characters; the standard reads them so.
        if (number is >= 0x80 and < 0xA0)
        {
            var read = Charsets.CharsetNames.Decoder("windows-1252").GetString([(byte)number]);
            return read[0] is >= '\u0080' and < '\u00A0' ? "\uFFFD" : read;
        }

        return number > 0 && Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD";
    }

    private static bool TryReadName(ReadOnlySpan<char> source, out string value, out int length)
    {
        var end = 1;
        while (end < source.Length && end <= MaxName && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end < source.Length && source[end] == ';' && Named(source[1..(end + 1)].ToString()) is { } whole)
        {
            value = whole;
            length = end + 1;
            return true;
        }

        // Old names need no semicolon: the longest that is one.
        for (var stop = Math.Min(end, 8); stop > 2; stop--)
        {
            if (Named(source[1..stop].ToString()) is { } old)
            {
                value = old;
                length = stop;
                return true;
            }
        }

        value = "";
        length = 0;
        return false;
    }

    private static string? Named(string name)
    {
        if (Names.TryGetValue(name, out var known))
        {
            return known;
        }

        var symbol = HtmlEntityProvider.Resolver.GetSymbol(name);
        var found = string.IsNullOrEmpty(symbol) ? null : symbol;
        if (Names.Count < 20_000)
        {
            Names[name] = found;
        }

        return found;
    }
}
