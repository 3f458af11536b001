using System.Buffers;
using Hearsay.Language.Words;

namespace Hearsay.Language.Lemmas;

/// <summary>Ways of writing that no dictionary form keeps, such as commas between thousands or letters drawn out, and what letters can be.</summary>
internal static class Spelling
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] FileEndings = [".csv", ".doc", ".docx", ".gif", ".htm", ".html", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx", ".zip"];

    /// <summary>Whether a word is the name of a file, and so a common noun, whatever its letters.</summary>
    public static bool IsFile(string small) => small.AsSpan().IndexOfAny("/@:") < 0 && FileEndings.Any(ending => small.Length > ending.Length && small.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A number without the commas between its thousands; null where it has none, or others.</summary>
    public static string? WithoutThousands(string number)
    {
        var groups = number.Split('.')[0].Split(',');
        return groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups[1..].All(group => group.Length == 3) && groups.All(group => group.All(char.IsAsciiDigit))
            ? number.Replace(",", string.Empty, StringComparison.Ordinal)
            : null;
    }

    /// <summary>The word that was drawn out, as "soooo" is: where a letter stands three times or more in a row, a word of running text that has it twice or once; null for all other words.</summary>
    public static string? Undrawn(string small)
    {
        for (var i = 2; i < small.Length; i++)
        {
            if (char.IsAsciiLetter(small[i]) && small[i] == small[i - 1] && small[i] == small[i - 2])
            {
                var end = i + 1;
                while (end < small.Length && small[end] == small[i])
                {
                    end++;
                }

                string twice = small[..i] + small[end..], once = small[..(i - 1)] + small[end..];
                return IsWord(twice) ? twice : IsWord(once) ? once : null;
            }
        }

        return null;
    }

    /// <summary>Whether letters can be read as a word; those without a vowel are an acronym.</summary>
    public static bool CanBeRead(string small) => small.AsSpan().ContainsAny(Vowels);

    private static bool IsWord(string small) => small.Length > 1 && WordForm.Of(small, WordTable.BuiltIn).Casing == 0;
}
