namespace Hearsay.Language;

/// <summary>Words followed by a full stop.</summary>
internal ref partial struct TokenScanner
{
    /// <summary>Past a full stop after a word: an abbreviation with its stop, an address, a dotted name. 0 where the stop is a mark of its own.</summary>
    private int AfterStop(int at, int stop)
    {
        if (AddressEnd(at, stop) is > 0 and var address)
        {
            return address;
        }

        if (text[stop - 1] == '.' || Peek(stop + 1) == '.')
        {
            return 0; // a stop that belongs to the word stands already; the first of several is an ellipsis
        }

        if (DottedEnd(at, stop) is > 0 and var dotted)
        {
            return dotted;
        }

        return IsAbbreviation(at, stop) ? stop + 1 : IsName(at, stop) ? RunEnd(stop + 1) : 0;
    }

    /// <summary>U.S., e.g., a.m., Ph.D.: single letters, or a capital with a small one, each with its stop; the last stop may lack.</summary>
    private readonly int DottedEnd(int at, int stop)
    {
        if (!IsShort(at, stop))
        {
            return 0;
        }

        var end = stop;
        while (Peek(end) == '.' && IsLetter(end + 1))
        {
            var next = end + 1;
            while (next - end <= 3 && IsLetter(next))
            {
                next++;
            }

            if (!IsShort(end + 1, next))
            {
                return end == stop ? 0 : end + 1;
            }

            end = next;
        }

        return end == stop ? 0 : Peek(end) == '.' && Peek(end + 1) != '.' ? end + 1 : end;
    }

    private readonly bool IsShort(int from, int end) =>
        end - from == 1 ? IsLetter(from) : end - from == 2 && Characters.Is(text[from], CharacterKind.Upper) && Characters.Is(text[from + 1], CharacterKind.Lower);

    private readonly bool IsAbbreviation(int at, int stop)
    {
        var isLast = stop + 1 >= text.Length;
        var word = text[at..stop];
        if (word.Length == 1 && Characters.Is(word[0], CharacterKind.Upper))
        {
            return word[0] != 'I' && !isLast; // an initial
        }

        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => Abbreviations.IsNumberNext(text, stop + 1),
            AbbreviationKind.Date => Abbreviations.IsNumberNext(text, stop + 1) || Abbreviations.IsCalendarWordNext(text, stop + 1),
            AbbreviationKind.Title => !isLast,
            _ => true,
        };
    }

    /// <summary>A name with a stop and no space inside: a newsgroup, a host, a file. A capital after small letters begins a sentence whose space was left out.</summary>
    private readonly bool IsName(int at, int stop) =>
        stop - at >= 2 && IsLetter(stop + 1) && IsLetter(stop + 2)
        && (Characters.Is(text[stop + 1], CharacterKind.Lower) || IsCapitals(at, stop));
}
