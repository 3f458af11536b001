using System.Globalization;

namespace Hearsay.Documents.Charsets;

/// <summary>Tells files that are no text, whatever their name says.</summary>
internal static class BinaryCheck
{
    private const int Sample = 1 << 16;

    private static readonly (byte[] Head, string Kind)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x1F, 0x8B], "a gzip archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"), ("Rar!"u8.ToArray(), "a RAR archive"), ("ID3"u8.ToArray(), "an audio file"),
    ];

    /// <summary>Why the bytes are no text; null where they may be.</summary>
    public static string? Reason(ReadOnlySpan<byte> bytes)
    {
        foreach (var (head, kind) in Kinds)
        {
            if (bytes.StartsWith(head))
            {
                return $"not text: {kind}";
            }
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (UnicodeForms.Marked(sample) is { Name: not "utf-8" } || UnicodeForms.Unmarked(sample) is not null)
        {
            return null;
        }

        var controls = 0;
        foreach (var value in sample)
        {
            controls += value is < 9 or (> 13 and < 32 and not 0x1A and not 0x1B) ? 1 : 0;
        }

        return controls > 8 && controls * 20 > sample.Length
            ? string.Create(CultureInfo.InvariantCulture, $"not text: {controls} of the first {sample.Length} bytes are NUL or control characters")
            : null;
    }
}
