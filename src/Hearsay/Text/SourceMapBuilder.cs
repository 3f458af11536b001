using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Text;

/// <summary>Writes a text and, in step, the map back to the bytes it came from.</summary>
public sealed class SourceMapBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<SourceMap.Segment>.Builder segments = ImmutableArray.CreateBuilder<SourceMap.Segment>();

    /// <summary>Units written so far.</summary>
    public int Length => text.Length;

    public string Text => text.ToString();

    /// <summary>Adds text that was read from <paramref name="sourceLength"/> bytes at <paramref name="sourceStart"/>; 0 bytes for text put in by the reader.</summary>
    /// <remarks>Neighbouring pieces that run in step become one segment.</remarks>
    public void Append(ReadOnlySpan<char> piece, int sourceStart, int sourceLength)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        var added = new SourceMap.Segment(text.Length, piece.Length, sourceStart, sourceLength);
        text.Append(piece);
        if (segments.Count > 0)
        {
            var last = segments[^1];
            var joined = last with { TextLength = last.TextLength + added.TextLength, SourceLength = last.SourceLength + added.SourceLength };
            if (last.Stride > 0 && last.Stride == added.Stride && last.SourceStart + last.SourceLength == added.SourceStart)
            {
                segments[^1] = joined;
                return;
            }
        }

        segments.Add(added);
    }

    /// <summary>Takes back everything written after <paramref name="length"/> units.</summary>
    public void Truncate(int length)
    {
        text.Length = length;
        while (segments.Count > 0 && segments[^1].TextStart >= length)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        if (segments.Count > 0 && segments[^1] is var last && last.TextStart + last.TextLength > length)
        {
            var kept = length - last.TextStart;
            segments[^1] = last with { TextLength = kept, SourceLength = last.Stride == 0 ? last.SourceLength : kept * last.Stride };
        }
    }

    public SourceMap Build() => new(segments.ToImmutable());
}
