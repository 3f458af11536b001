using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Documents.Charsets;

/// <summary>A file's bytes as UTF-16, with the way back to each byte. No NUL and no lone surrogate; line ends as stored.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Map">From units of <paramref name="Text"/> to bytes of the file.</param>
/// <param name="Charset">Name and why.</param>
/// <param name="Reasons">Why the reading is partial; empty where it is whole.</param>
internal sealed record DecodedText(string Text, SourceMap Map, Found<string> Charset, ImmutableArray<string> Reasons)
{
    /// <summary>Adds the units from <paramref name="start"/> to <paramref name="end"/> as they stand, with their bytes.</summary>
    public void CopyTo(SourceMapBuilder target, int start, int end)
    {
        var segments = Map.Segments;
        for (var i = SegmentAt(start); i < segments.Length && segments[i].TextStart < end; i++)
        {
            var segment = segments[i];
            var from = Math.Max(start, segment.TextStart);
            var to = Math.Min(end, segment.TextStart + segment.TextLength);
            if (segment.Stride == 0)
            {
                target.Append(Text.AsSpan(from, to - from), segment.SourceStart, segment.SourceLength);
            }
            else
            {
                target.Append(Text.AsSpan(from, to - from), segment.SourceStart + (from - segment.TextStart) * segment.Stride, (to - from) * segment.Stride);
            }
        }
    }

    /// <summary>Adds <paramref name="piece"/> as read from the units between <paramref name="start"/> and <paramref name="end"/>: one atomic segment.</summary>
    public void Put(SourceMapBuilder target, ReadOnlySpan<char> piece, int start, int end)
    {
        var (first, last) = Map.ToSource(new TextSpan(start, end));
        target.Append(piece, first, last - first);
    }

    /// <summary>Adds a stretch with CRLF and CR turned into LF.</summary>
    public void CopyLinesTo(SourceMapBuilder target, int start, int end)
    {
        while (start < end)
        {
            var next = Text.AsSpan(start, end - start).IndexOf('\r');
            var stop = next < 0 ? end : start + next;
            CopyTo(target, start, stop);
            if (stop == end)
            {
                return;
            }

            var after = stop + 1 < end && Text[stop + 1] == '\n' ? stop + 2 : stop + 1;
            Put(target, "\n", stop, after);
            start = after;
        }
    }

    private int SegmentAt(int position)
    {
        var segments = Map.Segments;
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

        return Math.Max(low, 0);
    }
}
