using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The tokens of a text as columns, in order, without overlap.</summary>
/// <remarks>Words split as Universal Dependencies English does: <c>did|n't</c>, <c>France|'s</c>, <c>$|5|million</c>, <c>7|pm</c>,
/// <c>eight|-|year|-|old</c> (prefixes such as <c>non-</c> and <c>co-</c> stay with their word); <c>1,200,000</c>, <c>9:30</c>, <c>1/8</c>, <c>U.S.</c>, <c>a.m.</c>, <c>...</c> and addresses stay whole.</remarks>
public sealed class Tokens
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] joined;

    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public Tokens(int[] starts, int[] ends)
        : this(starts, ends, [])
    {
    }

    /// <param name="starts">First units, ascending.</param>
    /// <param name="ends">The units after the last, as long as <paramref name="starts"/>.</param>
    /// <param name="joined">Indices of the tokens that continue the word of the token before them, ascending.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public Tokens(int[] starts, int[] ends, int[] joined)
    {
        if (starts.Length != ends.Length)
        {
            throw new ArgumentException("Columns differ in length.", nameof(ends));
        }

        this.starts = starts;
        this.ends = ends;
        this.joined = joined;
    }

    public int Count => starts.Length;

    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> Ends => ends;

    public TextSpan Span(int index) => new(starts[index], ends[index]);

    /// <summary>Whether a token is written as one word with the token before it and was cut off by grammar: <c>n't</c>, <c>'s</c>, the <c>not</c> of <c>cannot</c>. False for marks and for the parts of a compound.</summary>
    public bool IsJoined(int index) => Array.BinarySearch(joined, index) >= 0;

    /// <summary>Index of the first token that starts at or after a position; <see cref="Count"/> where none does.</summary>
    public int FirstFrom(int position)
    {
        var i = Array.BinarySearch(starts, position);
        return i < 0 ? ~i : i;
    }

    /// <summary>Half-open range of indices of the tokens that start in the span.</summary>
    public (int First, int End) Within(TextSpan span) => (FirstFrom(span.Start), FirstFrom(span.End));
}
