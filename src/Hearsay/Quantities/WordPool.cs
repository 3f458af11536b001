namespace Hearsay.Quantities;

/// <summary>Lower-case forms of words, each kept for the next that is the same, so that common words cost no memory.</summary>
/// <remarks>One table a thread; a newer word takes the place of an older one that falls on the same slot. What it returns does not depend on what it holds.</remarks>
internal static class WordPool
{
    private const int Slots = 4096;
    private const int Longest = 40;

    [ThreadStatic]
    private static string?[]? table;

    /// <summary>The word in lower case with straight apostrophes.</summary>
    /// <param name="raw">At most 40 units.</param>
    public static string Lower(ReadOnlySpan<char> raw)
    {
        Span<char> buffer = stackalloc char[Longest];
        var lower = buffer[..raw.ToLowerInvariant(buffer)];
        lower.Replace('’', '\'');
        var hash = 17u;
        foreach (var c in lower)
        {
            hash = (hash * 31) + c;
        }

        ref var slot = ref (table ??= new string?[Slots])[(hash ^ (hash >> 12)) & (Slots - 1)];
        return slot is { } kept && lower.SequenceEqual(kept) ? kept : slot = lower.ToString();
    }
}
