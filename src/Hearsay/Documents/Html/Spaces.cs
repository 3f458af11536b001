using System.Text;

namespace Hearsay.Documents.Html;

/// <summary>White space as HTML collapses it: space, tab, line feed, carriage return, form feed. A no-break space is a character of the text.</summary>
internal static class Spaces
{
    public static bool IsSpace(char unit) => unit is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Runs of any white space, no-break spaces too, become one space; none at the ends.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!char.IsWhiteSpace(unit))
            {
                result.Append(unit);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}
