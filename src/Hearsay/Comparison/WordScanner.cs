using System.Globalization;
using System.Text;

namespace Hearsay.Comparison;

/// <summary>Cuts a text of any language into words for comparison: runs of letters, marks and digits.</summary>
/// <remarks>Apostrophes and hyphens part words, so that <c>don't</c> and a tokenised <c>do n't</c> come close; characters of scripts written without spaces stand alone.</remarks>
internal static class WordScanner
{
    private const int LongestWord = 64;

    /// <returns>Hash, start and end (UTF-16) of each word, in order.</returns>
    public static (uint[] Hashes, int[] Starts, int[] Ends) Scan(string text)
    {
        List<uint> hashes = new(text.Length / 6);
        List<int> starts = new(text.Length / 6), ends = new(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            var (kind, width) = KindAt(text, i);
            if (kind == Kind.Other)
            {
                i += width;
                continue;
            }

            var start = i;
            i += width;
            while (kind == Kind.Spaced && i < text.Length && i - start < LongestWord && KindAt(text, i) is { Kind: Kind.Spaced } next)
            {
                i += next.Width;
            }

            hashes.Add(Hash(text.AsSpan(start, i - start)));
            starts.Add(start);
            ends.Add(i);
        }

        return ([.. hashes], [.. starts], [.. ends]);
    }

    /// <summary>32-bit FNV-1a over the case-folded word in NFC, with a final mix; the same on any machine.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        if (Ascii.IsValid(word))
        {
            foreach (var c in word)
            {
                hash = (hash ^ (c is >= 'A' and <= 'Z' ? (uint)c | 0x20 : c)) * 16777619u;
            }
        }
        else
        {
            foreach (var c in word.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant())
            {
                hash = (hash ^ c) * 16777619u;
            }
        }

        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        return hash ^ (hash >> 13);
    }

    private enum Kind { Other, Spaced, Unspaced }

    private static (Kind Kind, int Width) KindAt(string text, int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return (Kind.Spaced, 1);
        }

        if (c < 0x80 || Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var width) != System.Buffers.OperationStatus.Done)
        {
            return (Kind.Other, 1);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter when IsUnspaced(rune.Value) => (Kind.Unspaced, width),
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark => (Kind.Spaced, width),
            _ => (Kind.Other, width),
        };
    }

    // Thai and Lao, Myanmar, Khmer, kana, Han with its extensions.
    private static bool IsUnspaced(int value) => value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
