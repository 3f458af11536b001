using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds stretches in quotation marks, of any of the common styles, within one line each.</summary>
/// <remarks>A quotation left open at the end of its line ends there: newspapers open each paragraph of a long quotation and close only the last.</remarks>
internal static class QuotationScanner
{
    public static ImmutableArray<TextSpan> Scan(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        var closers = string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open >= 0 && (c == '\n' || IsClose(text, i, closers)))
            {
                Add(found, open, c == '\n' ? i : i + 1);
                open = -1;
            }
            else if (open < 0 && ClosersOf(text, i) is { } pair)
            {
                open = i;
                closers = pair;
            }
        }

        if (open >= 0)
        {
            Add(found, open, text.Length);
        }

        return found.ToImmutable();
    }

    private static void Add(ImmutableArray<TextSpan>.Builder found, int start, int end)
    {
        if (end > start + 1)
        {
            found.Add(new TextSpan(start, end));
        }
    }

    private static bool IsClose(string text, int index, string closers) =>
        closers == "''" ? text[index] == '\'' && index > 0 && text[index - 1] == '\'' : closers.Contains(text[index], StringComparison.Ordinal);

    private static string? ClosersOf(string text, int index) => text[index] switch
    {
        '"' => "\"”",
        '“' => "”\"",
        '„' => "“”\"",
        '«' => "»",
        '»' => "«",
        '「' => "」",
        '『' => "』",
        '`' when index > 0 && text[index - 1] == '`' => "''",
        _ => null,
    };
}
