namespace Hearsay.Quantities;

/// <summary>How far a run of letters or digits reaches: apostrophes inside words, marks inside numbers.</summary>
internal static class WordRuns
{
    public static bool IsLetter(string text, int i) => text[i] < 128 ? char.IsAsciiLetter(text[i]) : char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static int Letters(string text, int i)
    {
        while (i < text.Length)
        {
            if (IsLetter(text, i))
            {
                i++;
            }
            else if (IsApostrophe(text[i]) && i + 1 < text.Length && IsLetter(text, i + 1)
                && !(text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !IsLetter(text, i + 2))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    public static int Digits(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            else if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (text[i] is '.' or ',' || (IsGroupMark(text[i]) && IsGroup(text, i + 1))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsGroupMark(char c) => c is '\'' or '’' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsGroup(string text, int i) =>
        i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 >= text.Length || !char.IsAsciiDigit(text[i + 3]));
}
