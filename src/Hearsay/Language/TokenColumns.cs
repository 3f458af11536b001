using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>The columns of <see cref="Tokens"/> while they are written: three buffers that double when full.</summary>
internal sealed class TokenColumns(int expected)
{
    private int[] starts = new int[expected];
    private int[] ends = new int[expected];
    private int[] joined = new int[expected / 32 + 4];
    private int count;
    private int joinedCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int end)
    {
        if (count == starts.Length)
        {
            Array.Resize(ref starts, count * 2);
            Array.Resize(ref ends, count * 2);
        }

        starts[count] = start;
        ends[count++] = end;
    }

    /// <summary>Adds a token that continues the word of the token before it.</summary>
    public void AddJoined(int start, int end)
    {
        if (joinedCount == joined.Length)
        {
            Array.Resize(ref joined, joinedCount * 2);
        }

        joined[joinedCount++] = count;
        Add(start, end);
    }

    public Tokens ToTokens() => new(starts.AsSpan(0, count).ToArray(), ends.AsSpan(0, count).ToArray(), joined.AsSpan(0, joinedCount).ToArray());
}
