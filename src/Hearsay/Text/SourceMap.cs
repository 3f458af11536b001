using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Leads from a document's text back to the bytes of the original.</summary>
/// <remarks>
/// A sorted list of segments that together cover the text. A segment whose byte count is a multiple of its text length runs in
/// step (ASCII 1 byte a unit, UTF-16 2, a Cyrillic run in UTF-8 2, a CJK run 3); any other is atomic: a place inside it maps to the
/// whole of it (<c>&amp;amp;</c> for one character, CRLF for one line feed, a run of white space for one space). A segment of no bytes is text
/// that the reader put in, such as the blank line between two blocks of a page. Offsets into text are UTF-16 units, offsets into the
/// original are bytes of the blob as stored; both from 0 and half-open.
/// </remarks>
public sealed class SourceMap
{
    private readonly ImmutableArray<Segment> segments;

    /// <exception cref="ArgumentException">The segments leave a gap in the text or overlap.</exception>
    public SourceMap(ImmutableArray<Segment> segments)
    {
        var next = 0;
        foreach (var segment in segments)
        {
            if (segment.TextStart != next || segment.TextLength <= 0 || segment.SourceLength < 0 || segment.SourceStart < 0)
            {
                throw new ArgumentException($"Segment at {segment.TextStart} does not continue at {next}.", nameof(segments));
            }

            next += segment.TextLength;
        }

        this.segments = segments;
        TextLength = next;
    }

    /// <summary>One stretch of text and the bytes it was read from.</summary>
    public readonly record struct Segment(int TextStart, int TextLength, int SourceStart, int SourceLength)
    {
        /// <summary>Bytes a UTF-16 unit where the two run in step, else 0.</summary>
        public int Stride => SourceLength % TextLength == 0 ? SourceLength / TextLength : 0;
    }

    /// <summary>Length of the mapped text in UTF-16 units.</summary>
    public int TextLength { get; }

    public ImmutableArray<Segment> Segments => segments;

    /// <summary>The bytes that a stretch of text was read from.</summary>
    /// <param name="span">A non-empty span inside the text.</param>
    /// <returns>First byte and the byte after the last. Empty where all of it was put in by the reader.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public (int Start, int End) ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, TextLength);
        if (span.IsEmpty)
        {
            return segments.IsEmpty ? (0, 0) : (StartOf(Math.Min(span.Start, TextLength - 1)), StartOf(Math.Min(span.Start, TextLength - 1)));
        }

        var start = int.MaxValue;
        var end = 0;
        for (var i = IndexAt(span.Start); i < segments.Length && segments[i].TextStart < span.End; i++)
        {
            var segment = segments[i];
            if (segment.SourceLength == 0)
            {
                continue;
            }

            var (first, last) = Part(segment, Math.Max(span.Start, segment.TextStart), Math.Min(span.End, segment.TextStart + segment.TextLength));
            start = Math.Min(start, first);
            end = Math.Max(end, last);
        }

        return start == int.MaxValue ? (StartOf(span.Start), StartOf(span.Start)) : (start, end);
    }

    /// <summary>The text that was read from a stretch of the original: every unit any of whose bytes lies in it.</summary>
    /// <returns>Null where none of those bytes became text.</returns>
    public TextSpan? ToText(int sourceStart, int sourceEnd)
    {
        TextSpan? found = null;
        foreach (var segment in segments)
        {
            if (segment.SourceLength == 0 || segment.SourceStart >= sourceEnd || segment.SourceStart + segment.SourceLength <= sourceStart)
            {
                continue;
            }

            var from = Math.Max(sourceStart, segment.SourceStart) - segment.SourceStart;
            var to = Math.Min(sourceEnd, segment.SourceStart + segment.SourceLength) - segment.SourceStart;
            var span = segment.Stride == 0
                ? new TextSpan(segment.TextStart, segment.TextStart + segment.TextLength)
                : new TextSpan(segment.TextStart + from / segment.Stride, segment.TextStart + (to + segment.Stride - 1) / segment.Stride);
            found = found is { } f ? f.Union(span) : span;
        }

        return found;
    }

    private static (int Start, int End) Part(Segment segment, int textStart, int textEnd) => segment.Stride == 0
        ? (segment.SourceStart, segment.SourceStart + segment.SourceLength)
        : (segment.SourceStart + (textStart - segment.TextStart) * segment.Stride, segment.SourceStart + (textEnd - segment.TextStart) * segment.Stride);

    private int StartOf(int position) => Part(segments[IndexAt(position)], position, position).Start;

    private int IndexAt(int position)
    {
        int low = 0, high = segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].TextStart <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
