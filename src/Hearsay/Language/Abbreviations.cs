using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>How likely a sentence is to end at the full stop of an abbreviation; see abbreviations.en.tsv.</summary>
internal enum AbbreviationKind { None, Plain, Inner, Title, Number, Date, Closing }

/// <summary>English abbreviations that are written with a full stop.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, (AbbreviationKind Kind, bool IsName)>.AlternateLookup<ReadOnlySpan<char>> Kinds = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CalendarWords =
        WordList.Read("Language/calendar-words.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its last full stop. What the list writes with a capital must have one: Sat. is a day, sat a verb.</param>
    public static AbbreviationKind Of(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 10 && Kinds.TryGetValue(word, out var found) && (!found.IsName || char.IsUpper(word[0])) ? found.Kind : AbbreviationKind.None;

    /// <summary>Whether a digit comes next, after white space and a bracket or number sign: what makes "No." a number and no answer.</summary>
    public static bool IsNumberNext(ReadOnlySpan<char> text, int at)
    {
        for (var i = at; i < text.Length && i < at + 4; i++)
        {
            if (char.IsDigit(text[i]))
            {
                return true;
            }

            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('#' or '('))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a day, a month or a time zone comes next, after one space or none.</summary>
    public static bool IsCalendarWordNext(ReadOnlySpan<char> text, int at)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return CalendarWords.Contains(text[at..end]);
    }

    private static Dictionary<string, (AbbreviationKind Kind, bool IsName)> Load() => WordList.Read("Language/abbreviations.en.tsv")
        .ToDictionary(row => row[0], row => (Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), char.IsUpper(row[0][0])), StringComparer.OrdinalIgnoreCase);
}
