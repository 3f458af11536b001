using System.Text;
using System.Text.Unicode;

namespace Hearsay.Documents.Charsets;

/// <summary>Tells the Unicode encoding forms apart by their bytes.</summary>
internal static class UnicodeForms
{
    /// <summary>The form that a byte order mark names, and the mark's length.</summary>
    public static (string Name, string Why, int Skip)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", "byte order mark", 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => ("utf-32le", "byte order mark", 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => ("utf-32be", "byte order mark", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", "byte order mark", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", "byte order mark", 2),
        _ => null,
    };

    /// <summary>UTF-16 or UTF-32 without a mark: NULs stand in one half of the byte pairs, or in three of four places, and nowhere else.</summary>
    public static string? Unmarked(ReadOnlySpan<byte> sample)
    {
        Span<int> nuls = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            nuls[i & 3] += sample[i] == 0 ? 1 : 0;
        }

        var quarter = sample.Length / 4;
        if (quarter >= 2 && nuls[3] >= quarter && nuls[2] >= quarter * 9 / 10 && nuls[0] == 0)
        {
            return "utf-32le";
        }

        if (quarter >= 2 && nuls[0] >= quarter && nuls[1] >= quarter * 9 / 10 && nuls[3] == 0)
        {
            return "utf-32be";
        }

        var (even, odd) = (nuls[0] + nuls[2], nuls[1] + nuls[3]);
        var pairs = sample.Length / 2;
        if (pairs < 4 || Math.Max(even, odd) * 50 < pairs || Math.Min(even, odd) * 50 > Math.Max(even, odd))
        {
            return null;
        }

        // A stray NUL in a text of bytes is not yet UTF-16: there, a good part of all bytes would be controls.
        return (!Utf8.IsValid(sample) || Controls(sample) * 4 >= pairs) && FewSurrogates(sample, odd > even ? 1 : 0) ? odd > even ? "utf-16le" : "utf-16be" : null;
    }

    /// <summary>Well-formed multi-byte sequences and ill-formed places, as UTF-8.</summary>
    public static (int Good, int Bad) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOfAnyInRange((byte)128, (byte)255);
            if (next < 0)
            {
                break;
            }

            at += next;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            good += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            at += consumed;
        }

        return (good, bad);
    }

    private static int Controls(ReadOnlySpan<byte> sample)
    {
        var count = 0;
        foreach (var value in sample)
        {
            count += value is < 9 or (> 13 and < 32) ? 1 : 0;
        }

        return count;
    }

    // The bytes that would be the upper half: a binary file shows surrogates, controls and private use there; text keeps to a few rows.
    private static bool FewSurrogates(ReadOnlySpan<byte> sample, int high)
    {
        Span<int> rows = stackalloc int[256];
        for (var i = high; i < sample.Length; i += 2)
        {
            rows[sample[i]]++;
        }

        var odd = 0;
        for (var row = 0xD8; row <= 0xF8; row++)
        {
            odd += rows[row];
        }

        var controls = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            controls += sample[i + high] == 0 && sample[i + 1 - high] is < 9 or (> 13 and < 32) ? 1 : 0;
        }

        return (odd + controls) * 20 <= sample.Length / 2;
    }
}
