using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>Marks and symbols.</summary>
internal ref partial struct TokenScanner
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sign(int at)
    {
        switch (text[at])
        {
            case '\'' or '’' or '‘':
                return Apostrophe(at);
            case ',' or '"' or '“' or '”':
                return Add(at, at + 1, joins: false);
            case '.' or '-' or '–' or '—' or '_' or '*' or '=' or '~' or '+' or '<' or '>' or '!' or '?' or '`':
                return Repeated(at);
            case '#' when IsLetter(at + 1) && !IsAfterWord(at):
                return Add(at, RunEnd(at + 1), joins: false);
            case '@' when IsLetter(at + 1) && !IsAfterWord(at):
                return WordFrom(at, RunEnd(at + 1));
            case ':' or ';' when EmoticonEnd(at) is > 0 and var face:
                return Add(at, face, joins: false);
            case '(' when Peek(at + 2) == ')' && Characters.Is(Peek(at + 1), CharacterKind.Lower) && !IsAfterWord(at) && IsGap(at + 3):
                return Add(at, at + 3, joins: false); // (a) before an item
            default:
                return Symbol(at);
        }
    }

    private readonly bool IsAfterWord(int at) => !IsApart(at);

    /// <summary>A mark that is repeated is one token: dots, dashes, rules, arrows, !?; so is a telephone number with its plus, and a face.</summary>
    private int Repeated(int at)
    {
        var c = text[at];
        var end = at + 1;
        while (Peek(end) == c || c is '!' or '?' && Peek(end) is '!' or '?')
        {
            end++;
        }

        if (c == '=' && end == at + 1 && EmoticonEnd(at) is > 0 and var face)
        {
            return Add(at, face, joins: false);
        }

        if (c is '-' or '=' && Peek(end) == '>')
        {
            return Add(at, end + 1, joins: false);
        }

        if (c == '.' && end == at + 1 && (at == start || IsGap(at - 1)) && IsWord(end))
        {
            return IsDigit(end) ? Number(at, end) : WordFrom(at, RunEnd(end)); // .265, .NET
        }

        return c == '+' && end == at + 1 && !IsAfterWord(at) && PhoneEnd(end) is > 0 and var phone ? Add(at, phone, joins: false) : Add(at, end, joins: false);
    }

    /// <summary>Country code and number after a plus: two digits or more, with hyphens; no amount such as +12.5 or +30%.</summary>
    private readonly int PhoneEnd(int at)
    {
        var end = DigitsEnd(at);
        if (end - at < 2)
        {
            return 0;
        }

        while (Peek(end) == '-' && IsDigit(end + 1))
        {
            end = DigitsEnd(end + 1);
        }

        return Peek(end) == '%' || Peek(end) is '.' or ',' && IsDigit(end + 1) || IsLetter(end) ? 0 : end;
    }

    /// <summary>A face such as :-) that stands apart; 0 where none does.</summary>
    private readonly int EmoticonEnd(int at) => at == start || !IsAfterWord(at) ? Emoticons.EndAt(text, at) : 0;

    /// <summary>One symbol with the marks that change it, so that a sequence joined by zero-width joiners (a family, a flag with its colours) is one token.</summary>
    private readonly int Symbol(int at)
    {
        var end = at + Width(at);
        for (var grows = true; grows;)
        {
            grows = false;
            while (end < text.Length && Characters.Is(text[end], CharacterKind.Mark))
            {
                grows = text[end] == '\u200D';
                end++;
            }

            if (end < text.Length && (grows && !IsGap(end) && !IsWord(end) || IsSkinTone(end)))
            {
                end += Width(end);
                grows = true;
            }
        }

        columns.Add(at, Math.Min(end, text.Length));
        return end;
    }

    private readonly int Width(int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;

    private readonly bool IsSkinTone(int at) => text[at] == '\uD83C' && Peek(at + 1) is >= '\uDFFB' and <= '\uDFFF';
}
