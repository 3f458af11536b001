namespace Hearsay.Text;

/// <summary>A half-open range of UTF-16 code units in a document's text: the one coordinate system of the program.</summary>
/// <remarks>Foreign coordinates (code points, bytes, lines) are translated where they enter or leave and go no further.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <exception cref="ArgumentOutOfRangeException">start is negative or end lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First unit, from 0.</summary>
    public int Start { get; }

    /// <summary>The unit after the last; never before <see cref="Start"/>.</summary>
    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    /// <summary>Whether every unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the unit at <paramref name="position"/> lies in this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Order of reading: by start, the longer first where starts are equal.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}-{End}");
}
