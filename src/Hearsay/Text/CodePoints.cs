namespace Hearsay.Text;

/// <summary>Translates places in a text from UTF-16 units to Unicode code points, the count that everything leaving the program uses.</summary>
/// <remarks>Keeps the places of the characters beyond the basic plane alone, not the text: constant time and no memory where there are none,
/// logarithmic in their number otherwise. Immutable, thread-safe.</remarks>
public sealed class CodePoints
{
    private static readonly CodePoints Same = new([]);

    /// <summary>Position of the second unit of each surrogate pair, ascending.</summary>
    private readonly int[] seconds;

    private CodePoints(int[] seconds) => this.seconds = seconds;

    /// <summary>Scans a text once. Lone surrogates count as one code point each.</summary>
    public static CodePoints Of(string text)
    {
        List<int>? seconds = null;
        var rest = text.AsSpan();
        for (int from = 0, found; (found = rest.IndexOfAnyInRange('\uD800', '\uDBFF')) >= 0;)
        {
            var at = from + found;
            if (at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                (seconds ??= []).Add(at + 1);
            }

            from = at + 1;
            rest = text.AsSpan(from);
        }

        return seconds is null ? Same : new CodePoints([.. seconds]);
    }

    /// <summary>Code points before a place.</summary>
    /// <param name="unit">UTF-16 units from 0 to the length of the text; a place inside a pair counts the pair's character.</param>
    public int Before(int unit)
    {
        if (seconds.Length == 0)
        {
            return unit;
        }

        var index = Array.BinarySearch(seconds, unit);
        return unit - (index < 0 ? ~index : index);
    }

    /// <summary>Half-open, in code points.</summary>
    public (int Start, int End) Of(TextSpan span) => (Before(span.Start), Before(span.End));
}
