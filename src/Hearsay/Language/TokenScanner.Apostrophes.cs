using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Clitics, possessives, elisions and single quotation marks.</summary>
internal ref partial struct TokenScanner
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        WordList.Read("Language/elisions.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Past an apostrophe after a word: n't, the rest of a name (O'Dell), a decade's s, the apostrophe of a dropped g (fishin'). A clitic is left to <see cref="Apostrophe"/>.</summary>
    private readonly int AfterApostrophe(int at, int end)
    {
        if (Peek(end + 1) is 't' or 'T' && text[end - 1] is 'n' or 'N' && !IsWord(end + 2))
        {
            return end + 2;
        }

        if (CliticLength(end) > 0)
        {
            return IsDecade(at, end) && Peek(end + 1) == 's' ? end + 2 : 0;
        }

        if (IsLetter(end + 1))
        {
            return RunEnd(end + 1);
        }

        var isDroppedG = !isQuoteOpen && end - at >= 5 && text[end - 1] == 'n' && text[end - 2] == 'i' && Characters.Is(text[at], CharacterKind.Lower);
        return isDroppedG && !IsWord(end + 1) ? end + 1 : 0;
    }

    /// <summary>Two or four digits of which the last is 0: the 60's, the 1980's.</summary>
    private readonly bool IsDecade(int at, int end) => end - at is 2 or 4 && text[end - 1] == '0' && IsDigit(at) && IsDigit(end - 2);

    /// <summary>Where n't begins in a token; 0 where it has none.</summary>
    private readonly int NotStart(int at, int end) =>
        end - at >= 3 && text[end - 1] is 't' or 'T' && text[end - 2] is '\'' or '’' && text[end - 3] is 'n' or 'N' ? end - 3 : 0;

    /// <summary>Length of 's, 're, 've, 'll, 'd, 'm at an apostrophe; 0 where none stands there.</summary>
    private readonly int CliticLength(int at)
    {
        var second = (char)(Peek(at + 1) | 0x20);
        var third = (char)(Peek(at + 2) | 0x20);
        var length = second is 's' or 'd' or 'm' && !IsWord(at + 2) ? 2
            : (second, third) is ('r', 'e') or ('v', 'e') or ('l', 'l') && !IsWord(at + 3) ? 3
            : 0;
        return length > 0 && IsLetter(at + 1) ? length : 0;
    }

    private int Apostrophe(int at)
    {
        var follows = at > start && !Characters.Is(text[at - 1], CharacterKind.Space);
        var afterWord = follows && (Characters.Is(text[at - 1], CharacterKind.Word | CharacterKind.Surrogate | CharacterKind.Ideograph) || text[at - 1] == '.');
        if (text[at] != '‘' && (follows && text[at - 1] is not ('(' or '[' or '"' or '“') || !follows && at > start) && CliticLength(at) is > 0 and var clitic)
        {
            return Add(at, at + clitic, afterWord);
        }

        if (!afterWord && text[at] != '‘' && ElisionEnd(at) is > 0 and var elision)
        {
            return Add(at, elision, joins: false);
        }

        if (afterWord && !isQuoteOpen && text[at] != '‘' && text[at - 1] is 's' or 'S')
        {
            return Add(at, at + 1, joins: true); // the workers' rights
        }

        isQuoteOpen = !follows || text[at - 1] is '(' or '[' or '"' or '“' or '-' or '—' or '–' ? !IsGap(at + 1) : text[at] == '‘' || isQuoteOpen && !IsGap(at + 1) && IsWord(at + 1);
        return Add(at, Peek(at + 1) == text[at] ? at + 2 : at + 1, joins: false);
    }

    /// <summary>A word or year without its beginning: 'em, '71, '60s, and the 'n' of rock 'n' roll. The unit after it; 0 where none stands here.</summary>
    private readonly int ElisionEnd(int at)
    {
        var end = RunEnd(at + 1);
        if (IsDigit(at + 1) && IsDigit(at + 2) && (end == at + 3 || end == at + 4 && text[at + 3] == 's'))
        {
            return end == at + 3 && CliticLength(end) > 0 && Peek(end + 1) == 's' && Peek(end) is '\'' or '’' ? end + 2 : end;
        }

        return Elisions.Contains(text[(at + 1)..end]) ? end : end == at + 2 && text[at + 1] == 'n' && Peek(end) is '\'' or '’' ? end + 1 : 0;
    }

    private readonly int Add(int from, int end, bool joins)
    {
        if (joins)
        {
            columns.AddJoined(from, end);
        }
        else
        {
            columns.Add(from, end);
        }

        return end;
    }
}
