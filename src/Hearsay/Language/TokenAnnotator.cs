using Hearsay.Annotations;

namespace Hearsay.Language;

/// <summary>Writes the <see cref="Tokens"/> columns. One pass without regular expressions; a token never crosses a sentence.</summary>
/// <remarks>Universal Dependencies English conventions. Spec: Specs/Language/tokens.md</remarks>
public sealed class TokenAnnotator : Annotator
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new HashSet<string>(
        "non anti pre post re co ex semi sub mis un pro vice e multi inter intra ultra neo".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override string Version => "tokens/1";

    public override AnnotatedText Apply(AnnotatedText text)
    {
        var starts = new List<int>(text.Text.Length / 5);
        var ends = new List<int>(text.Text.Length / 5);
        foreach (var sentence in text.Layer<Sentence>())
        {
            Split(text.Text, sentence.Span.Start, sentence.Span.End, starts, ends);
        }

        return text.WithColumns(new Tokens([.. starts], [.. ends]));
    }

    private static void Split(string text, int start, int end, List<int> starts, List<int> ends)
    {
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var next = Math.Min(end, TokenEnd(text, i, end));
            var clitic = CliticStart(text, i, next);
            if (clitic > i)
            {
                starts.Add(i);
                ends.Add(clitic);
                i = clitic;
            }

            starts.Add(i);
            ends.Add(next);
            i = next;
        }
    }

    private static int TokenEnd(string text, int at, int limit)
    {
        var c = text[at];
        if (IsWordUnit(c))
        {
            return char.IsDigit(c) ? NumberEnd(text, at, limit) : WordEnd(text, at, limit);
        }

        if (c is '\'' or '’' && CliticAt(text, at, limit) is > 0 and var length && at > 0 && (IsWordUnit(text[at - 1]) || char.IsWhiteSpace(text[at - 1])))
        {
            return at + length;
        }

        if (c is '.' or '-' or '–' or '—' or '_' or '*' or '=' or '!' or '?')
        {
            var end = at + 1;
            while (end < limit && text[end] == c)
            {
                end++;
            }

            return end;
        }

        return char.IsHighSurrogate(c) && at + 1 < limit ? at + 2 : at + 1;
    }

    private static bool IsWordUnit(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    private static int WordEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && IsWordUnit(text[end]))
        {
            end++;
        }

        if (end < limit && text[end] is ':' or '.' or '@' && AddressEnd(text, at, end, limit) is > 0 and var address)
        {
            return address;
        }

        if (end + 1 < limit && text[end] == '-' && IsWordUnit(text[end + 1]) && Prefixes.Contains(text.AsSpan(at, end - at)))
        {
            return WordEnd(text, end + 1, limit);
        }

        if (end < limit && text[end] == '.')
        {
            return AbbreviationEnd(text, at, end, limit);
        }

        if (end + 1 < limit && text[end] is '&' && end - at <= 2 && char.IsUpper(text[at]) && char.IsUpper(text[end + 1]))
        {
            return WordEnd(text, end + 1, limit); // AT&T
        }

        return CliticWithin(text, end, limit);
    }

    /// <summary>Takes in an apostrophe inside a name (O'Brien) and the clitic after it, which is split off later.</summary>
    private static int CliticWithin(string text, int end, int limit)
    {
        if (end + 1 < limit && text[end] is '\'' or '’' && char.IsLetter(text[end + 1]) && CliticAt(text, end, limit) == 0)
        {
            var next = end + 1;
            while (next < limit && IsWordUnit(text[next]))
            {
                next++;
            }

            return next;
        }

        return end;
    }

    /// <summary>Length of 's, 're, 've, 'll, 'd, 'm at an apostrophe; 0 where none stands there.</summary>
    private static int CliticAt(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at <= 3 && char.IsLetter(text[end]))
        {
            end++;
        }

        var length = end - at;
        if (end < limit && char.IsLetterOrDigit(text[end]))
        {
            return 0;
        }

        var letters = text.AsSpan(at + 1, length - 1);
        return length switch
        {
            2 when letters[0] is 's' or 'S' or 'd' or 'D' or 'm' or 'M' => 2,
            3 when letters.Equals("re", StringComparison.OrdinalIgnoreCase) || letters.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || letters.Equals("ll", StringComparison.OrdinalIgnoreCase) => 3,
            _ => 0,
        };
    }

    /// <summary>Where n't begins inside a token, or "cannot" splits; the token's start where it has none.</summary>
    private static int CliticStart(string text, int start, int end)
    {
        var token = text.AsSpan(start, end - start);
        if (token.Length >= 4 && token[^2] is '\'' or '’' && token[^1] is 't' or 'T' && token[^3] is 'n' or 'N')
        {
            return end - 3;
        }

        return token.Equals("cannot", StringComparison.OrdinalIgnoreCase) ? start + 3 : start;
    }

    private static int AbbreviationEnd(string text, int at, int stop, int limit)
    {
        var end = stop;
        var letters = stop - at;
        // U.S., e.g., a.m., Ph.D.: short runs of letters, each with its stop
        while (letters <= 2 && end + 1 < limit && text[end] == '.' && char.IsLetter(text[end + 1]) && char.IsLetter(text[at]))
        {
            var next = end + 1;
            while (next < limit && char.IsLetter(text[next]))
            {
                next++;
            }

            if (next - end - 1 > 2)
            {
                return end + (end == stop ? 0 : 1);
            }

            end = next;
        }

        if (end > stop)
        {
            return end < limit && text[end] == '.' ? end + 1 : end;
        }

        var initial = letters == 1 && char.IsUpper(text[at]) && text[at] != 'I' && stop + 1 < limit;
        return initial || (stop + 1 < limit || Abbreviations.Of(text.AsSpan(at, letters)) == AbbreviationKind.Plain) && Abbreviations.Of(text.AsSpan(at, letters)) != AbbreviationKind.None
            ? stop + 1
            : stop;
    }

    private static int NumberEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit)
        {
            if (char.IsDigit(text[end]) || text[end] is '.' or ',' or ':' && end + 1 < limit && char.IsDigit(text[end + 1]))
            {
                end++;
                continue;
            }

            break;
        }

        // 1980s, 5th, 30bn, 4G; letters run on to the end of the word
        while (end < limit && IsWordUnit(text[end]))
        {
            end++;
        }

        if (end + 1 < limit && text[end] is '\'' or '’' && text[end + 1] == 's' && (end + 2 >= limit || !char.IsLetter(text[end + 2])) && end - at is 2 or 4)
        {
            return end; // 80's: the clitic stands apart
        }

        return end;
    }

    /// <summary>End of a web or mail address that begins at <paramref name="at"/>; 0 where it is none.</summary>
    private static int AddressEnd(string text, int at, int end, int limit)
    {
        var head = text.AsSpan(at, end - at);
        var isUrl = text[end] == ':' && end + 2 < limit && text[end + 1] == '/' && text[end + 2] == '/' || text[end] == '.' && head.Equals("www", StringComparison.OrdinalIgnoreCase);
        if (!isUrl && text[end] != '@')
        {
            return 0;
        }

        var stop = end;
        while (stop < limit && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('"' or '”' or '<' or '>' or ')' or ']'))
        {
            stop++;
        }

        while (stop > end && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’')
        {
            stop--;
        }

        return stop > end + 1 ? stop : 0;
    }
}
