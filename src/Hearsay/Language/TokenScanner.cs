using System.Runtime.CompilerServices;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Cuts one sentence into tokens, from left to right. Each step reads what it takes and a bounded number of units beyond.</summary>
/// <param name="text">The text up to the end of the sentence; positions are those of the whole text.</param>
/// <param name="columns">Where the tokens go.</param>
/// <param name="start">Where the sentence starts.</param>
internal ref partial struct TokenScanner(ReadOnlySpan<char> text, TokenColumns columns, int start)
{
    private const char None = '\0';

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        WordList.Read("Language/hyphen-prefixes.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FusedWords Fused = new("Language/fused-words.en.tsv");

    private readonly ReadOnlySpan<char> text = text;
    private readonly TokenColumns columns = columns;
    private readonly int start = start;

    /// <summary>No address starts before this unit: looked at already.</summary>
    private int plainUntil;

    /// <summary>Whether a single quotation mark was opened and not closed, so that an apostrophe after an s may close it.</summary>
    private bool isQuoteOpen;

    // Compiled at its best at once, as are the other loops of this folder: a case of some hundred articles is read before the run time would do it by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan()
    {
        var all = text; // locals stay in registers
        var kinds = Characters.Kinds;
        for (var i = start; i < all.Length;)
        {
            var kind = all[i] < kinds.Length ? kinds[all[i]] : Characters.Of(all[i]);
            if ((kind & CharacterKind.Space) != 0)
            {
                i++;
            }
            else if ((kind & CharacterKind.Letter) != 0)
            {
                var end = i + 1;
                while (end < all.Length && ((all[end] < kinds.Length ? kinds[all[end]] : Characters.Of(all[end])) & CharacterKind.Word) != 0)
                {
                    end++;
                }

                // nine words in ten end here: nothing but a space or a comma follows
                i = end == all.Length || all[end] == ' ' || all[end] == ',' && !IsDigit(end + 1) ? Write(i, end) : WordFrom(i, RunEnd(end));
            }
            else if ((kind & CharacterKind.Digit) != 0)
            {
                i = Number(i);
            }
            else
            {
                i = (kind & CharacterKind.Mark) != 0 || (kind & CharacterKind.Surrogate) != 0 && Characters.OfPair(all, i) != CharacterKind.None ? Word(i) : Sign(i);
            }
        }
    }

    private readonly char Peek(int at) => at < text.Length ? text[at] : None;

    private readonly bool IsWord(int at) => at < text.Length && (Characters.Is(text[at], CharacterKind.Word) || Characters.OfPair(text, at) != CharacterKind.None);

    private readonly bool IsLetter(int at) => at < text.Length && Characters.Is(text[at], CharacterKind.Letter);

    private readonly bool IsDigit(int at) => at < text.Length && Characters.Is(text[at], CharacterKind.Digit);

    /// <summary>Whether nothing is written here: white space, or the end of the sentence.</summary>
    private readonly bool IsGap(int at) => at >= text.Length || Characters.Is(text[at], CharacterKind.Space);

    private readonly bool IsApart(int at) => at == start || !IsWord(at - 1);

    /// <summary>The unit after a run of letters, digits and marks; an underscore between two of them is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int RunEnd(int at)
    {
        while (at < text.Length)
        {
            var kind = Characters.Of(text[at]);
            if ((kind & CharacterKind.Word) != 0)
            {
                at++;
            }
            else if ((kind & CharacterKind.Surrogate) != 0 && Characters.OfPair(text, at) != CharacterKind.None)
            {
                at += 2;
            }
            else if (text[at] == '_' && at > start && IsWord(at + 1) && text[at - 1] != '_')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int Word(int at) => WordFrom(at, RunEnd(at));

    /// <summary>Writes the token whose first run is at..end, with what belongs to it after a hyphen, an apostrophe, a full stop and the like.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WordFrom(int at, int end)
    {
        while (end < text.Length)
        {
            var more = text[end] switch
            {
                '\'' or '’' => AfterApostrophe(at, end),
                '.' => AfterStop(at, end),
                '-' => AfterHyphen(at, end),
                '@' or ':' => AddressEnd(at, end),
                '/' => AfterSlash(at, end),
                '&' => AfterAmpersand(at, end),
                '(' => AfterBracket(end),
                '$' => end - at <= 3 && IsCapitals(at, end) ? end + 1 : 0, // US$, HK$
                ',' => 0,
                _ => -1,
            };
            if (more <= end)
            {
                var cut = more == 0 && text[end] is '.' or ',' ? NumberWithin(at, end) : 0;
                if (cut > 0)
                {
                    columns.Add(at, cut);
                    return cut;
                }

                break;
            }

            end = more;
        }

        return Write(at, end);
    }

    /// <summary>Writes one word, cut where it is two: n't, cannot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int Write(int at, int end)
    {
        if (end - at < FusedWords.Shortest)
        {
            columns.Add(at, end);
            return end;
        }

        var cut = NotStart(at, end) is > 0 and var not ? not : at + Fused.CutOf(text[at..end]);
        if (cut > at)
        {
            columns.Add(at, cut);
            columns.AddJoined(cut, end);
        }
        else
        {
            columns.Add(at, end);
        }

        return end;
    }

    private int AddressEnd(int at, int end)
    {
        if (at < plainUntil || IsGap(end + 1))
        {
            return 0;
        }

        var address = Addresses.EndAt(text, at, out var reach);
        plainUntil = address > 0 ? plainUntil : reach;
        return address;
    }

    /// <summary>Past a hyphen: an address, the word after a prefix (co-founder), or the hyphen of a word that was broken off (wh- which).</summary>
    private int AfterHyphen(int at, int end)
    {
        if (AddressEnd(at, end) is > 0 and var address)
        {
            return address;
        }

        if (IsWord(end + 1))
        {
            return Prefixes.Contains(text[at..end]) ? RunEnd(end + 1) : 0;
        }

        return IsBrokenOff(at, end) ? end + 1 : 0;
    }

    /// <summary>Speech written down word for word: one or two letters, or letters that the next word takes up again.</summary>
    private readonly bool IsBrokenOff(int at, int end)
    {
        if (!Characters.Is(text[end - 1], CharacterKind.Lower) && end - at > 1 || !IsApart(at) || Characters.Is(text[at], CharacterKind.Digit) || !(IsGap(end + 1) || Peek(end + 1) == ','))
        {
            return false;
        }

        if (end - at <= 2)
        {
            return true;
        }

        var next = end + 2;
        var length = end - at;
        return next + length < text.Length && IsLetter(next + length) && text.Slice(next, length).Equals(text[at..end], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Past a slash: an address, or the other half of a short form whose first half is one letter (s/he, w/out, n/a).</summary>
    private int AfterSlash(int at, int end)
    {
        if (AddressEnd(at, end) is > 0 and var address)
        {
            return address;
        }

        var other = end - at == 1 && IsLetter(at) && IsLetter(end + 1) ? RunEnd(end + 1) : end;
        return other > end && other - end <= 4 && Peek(other) != '/' ? other : 0;
    }

    /// <summary>AT&amp;T, R&amp;D: capitals on both sides, or one letter on each.</summary>
    private readonly int AfterAmpersand(int at, int end)
    {
        var other = IsLetter(end + 1) ? RunEnd(end + 1) : end;
        return other > end && end - at <= 4 && (IsCapitals(at, end) && IsCapitals(end + 1, other) || end - at == 1 && other - end == 2) ? other : 0;
    }

    /// <summary>An ending left open in brackets: "the person(s)". One or two small letters.</summary>
    private readonly int AfterBracket(int end)
    {
        var close = end + 1;
        while (close <= end + 2 && Characters.Is(Peek(close), CharacterKind.Lower))
        {
            close++;
        }

        return close > end + 1 && Peek(close) == ')' ? RunEnd(close + 1) : 0;
    }

    private readonly bool IsCapitals(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!Characters.Is(text[i], CharacterKind.Upper))
            {
                return false;
            }
        }

        return end > from;
    }
}
