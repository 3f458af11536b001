namespace Hearsay.Language;

/// <summary>Faces made of marks: eyes, perhaps a nose, a mouth.</summary>
internal static class Emoticons
{
    /// <param name="text">Up to the end of the sentence or block.</param>
    /// <param name="at">Where the eyes may stand.</param>
    /// <returns>The unit after the mouth, where white space, a mark or the end follows; else 0.</returns>
    public static int EndAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not (':' or ';' or '='))
        {
            return 0;
        }

        var mouth = at + 1 < text.Length && text[at + 1] is '-' or '\'' or '^' ? at + 2 : at + 1;
        if (mouth >= text.Length || text[mouth] is not (')' or '(' or ']' or '[' or 'D' or 'P' or 'p' or 'O' or '/' or '\\'))
        {
            return 0;
        }

        var end = mouth + 1;
        while (end < text.Length && text[mouth] is ')' or '(' && text[end] == text[mouth])
        {
            end++;
        }

        return end >= text.Length || !Characters.Is(text[end], CharacterKind.Word) && text[end] is not ('/' or '(') ? end : 0;
    }
}
