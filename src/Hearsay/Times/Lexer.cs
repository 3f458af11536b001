using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Cuts a text into pieces: finer than words, because <c>mid-May</c>, <c>third-quarter</c> and <c>1991-95</c> have parts.</summary>
internal static class Lexer
{
    /// <summary>Pieces in order; a blank line gives a <see cref="WordClass.Break"/>, which nothing matches across. Linear.</summary>
    public static Piece[] Cut(string text)
    {
        var pieces = new List<Piece>((text.Length / 5) + 4);
        Cut(text, 0, text.Length, pieces);
        return [.. pieces];
    }

    /// <summary>Only the pieces that begin within so many units of a span, for each of some spans in order; a <see cref="WordClass.Break"/> where text is left out. Linear.</summary>
    public static Piece[] CutAround(string text, IEnumerable<TextSpan> spans, int reach)
    {
        var pieces = new List<Piece>();
        int from = 0, until = 0;
        foreach (var span in spans)
        {
            if (span.Start - reach > until)
            {
                Cut(text, from, until, pieces);
                pieces.Add(new Piece(until, until, WordClass.Break, 0, true, false));
                from = span.Start - reach;
                // Between words, so that no word or number is cut.
                while (from > until && !char.IsWhiteSpace(text[from]))
                {
                    from--;
                }
            }

            until = Math.Max(until, Math.Min(text.Length, span.End + reach));
            while (until < text.Length && !char.IsWhiteSpace(text[until]))
            {
                until++;
            }
        }

        Cut(text, from, until, pieces);
        return [.. pieces];
    }

    private static void Cut(string text, int from, int until, List<Piece> pieces)
    {
        var gap = false;
        var lines = 0;
        for (var i = from; i < until;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                lines += c == '\n' ? 1 : 0;
                gap = true;
                i++;
                continue;
            }

            if (lines > 1)
            {
                pieces.Add(new Piece(i, i, WordClass.Break, 0, true, false));
            }

            lines = 0;
            var piece = char.IsAsciiDigit(c) ? Digits(text, i, gap) : char.IsLetter(c) ? Word(text, i, gap) : new Piece(i, i + 1, WordClass.Symbol, c, gap, false);
            pieces.Add(piece);
            gap = false;
            i = piece.End;
        }
    }

    private static Piece Digits(string text, int start, bool gap)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            value = end - start < 9 ? (value * 10) + (text[end] - '0') : -1;
            end++;
        }

        return new Piece(start, end, WordClass.Number, value, gap, false);
    }

    private static Piece Word(string text, int start, bool gap)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end == start + 1 && Dotted(text, start) is { } dotted && dotted.Class != WordClass.None)
        {
            return dotted with { Gap = gap };
        }

        var (found, value) = Lexicon.Find(text.AsSpan(start, end - start));
        return new Piece(start, end, found, value, gap, char.IsUpper(text[start]));
    }

    /// <summary><c>a.m.</c>, <c>P.M</c>, <c>B.C.</c>, <c>B.C.E.</c> as one word.</summary>
    private static Piece Dotted(string text, int start)
    {
        Span<char> letters = stackalloc char[3];
        int count = 0, i = start, end = start;
        while (count < 3 && i < text.Length && char.IsLetter(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
        {
            letters[count++] = text[i];
            end = ++i;
            if (i == text.Length || text[i] != '.')
            {
                break;
            }

            end = ++i;
        }

        if (count < 2)
        {
            return default;
        }

        var (found, value) = Lexicon.Find(letters[..count]);
        return found is WordClass.AmPm or WordClass.Era ? new Piece(start, end, found, value, false, char.IsUpper(text[start])) : default;
    }
}
