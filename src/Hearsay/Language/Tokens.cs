using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The tokens of a text as columns, in order, without overlap.</summary>
/// <remarks>Words split as Universal Dependencies English does: <c>did|n't</c>, <c>France|'s</c>, <c>$|5|million</c>,
/// <c>eight|-|year|-|old</c> (prefixes such as <c>non-</c> and <c>co-</c> stay with their word); <c>1,200,000</c>, <c>9:30</c>, <c>U.S.</c>, <c>a.m.</c>, <c>...</c> and addresses stay whole.</remarks>
public sealed class Tokens
{
    private readonly int[] starts;
    private readonly int[] ends;

    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public Tokens(int[] starts, int[] ends)
    {
        if (starts.Length != ends.Length)
        {
            throw new ArgumentException("Columns differ in length.", nameof(ends));
        }

        this.starts = starts;
        this.ends = ends;
    }

    public int Count => starts.Length;

    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> Ends => ends;

    public TextSpan Span(int index) => new(starts[index], ends[index]);

    /// <summary>Index of the first token that starts at or after a position; <see cref="Count"/> where none does.</summary>
    public int FirstFrom(int position)
    {
        var i = Array.BinarySearch(starts, position);
        return i < 0 ? ~i : i;
    }

    /// <summary>Half-open range of indices of the tokens that start in the span.</summary>
    public (int First, int End) Within(TextSpan span) => (FirstFrom(span.Start), FirstFrom(span.End));
}
