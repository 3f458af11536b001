using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Documents.Charsets;

/// <summary>Names the code page that bytes are most likely written in, from how its characters sit in words.</summary>
/// <remarks>Each candidate decodes a sample around the bytes beyond ASCII; each such character adds its weight in letters.tsv and loses by standing where text does not
/// have it: a symbol between two letters, two scripts in one word, an upper-case letter after a lower-case one, a control character, an undefined byte. The mean decides;
/// ties go to the first in the list. Deterministic and linear.</remarks>
internal static class CharsetGuess
{
    private const int SampleBytes = 1 << 15;

    private const double Unfit = -1;

    /// <summary>In order of preference among equals: the more usual first.</summary>
    private static readonly string[] Candidates =
    [
        "windows-1252", "windows-1251", "windows-1250", "iso-8859-2", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "koi8-u", "koi8-r",
        "ibm866", "iso-8859-5", "iso-8859-7", "iso-8859-15", "macintosh", "x-mac-cyrillic", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    ];

    private static readonly Lazy<FrozenDictionary<char, int>> Weights = new(ReadWeights);

    /// <summary>The best candidate and its mean weight, about -6 (nonsense) to 3.</summary>
    public static (string Name, double Mean) Best(ReadOnlySpan<byte> bytes)
    {
        var sample = SampleOf(bytes);
        var best = (Name: Candidates[0], Mean: double.NegativeInfinity);
        foreach (var name in Candidates)
        {
            var mean = Mean(sample, name);
            if (mean > best.Mean + 0.01)
            {
                best = (name, mean);
            }
        }

        return best;
    }

    /// <summary>Whether the bytes read in that charset look like words: a charset that was declared is held to this, no more.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes, string name) => Mean(SampleOf(bytes), name) > Unfit;

    /// <summary>Whether <paramref name="name"/> reads so much better than <paramref name="declared"/> that the declaration is taken for a mistake.</summary>
    public static bool MuchBetter(ReadOnlySpan<byte> bytes, string name, string declared)
    {
        var sample = SampleOf(bytes);
        return Mean(sample, name) > Mean(sample, declared) + 1.5;
    }

    // Stretches around bytes beyond ASCII, so that a long English start does not hide the rest.
    private static byte[] SampleOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleBytes)
        {
            return bytes.ToArray();
        }

        var sample = new List<byte>(SampleBytes + 256);
        for (var at = 0; at < bytes.Length && sample.Count < SampleBytes;)
        {
            var next = bytes[at..].IndexOfAnyInRange((byte)128, (byte)255);
            if (next < 0)
            {
                break;
            }

            // From the start of the word, so that double-byte pairs begin where they should.
            var from = Math.Max(at, at + next - 16);
            var start = at + next;
            while (start > from && bytes[start - 1] > 32)
            {
                start--;
            }

            var stop = Math.Min(bytes.Length, at + next + 512);
            while (stop < bytes.Length && bytes[stop] > 32 && stop < at + next + 1024)
            {
                stop++;
            }

            sample.AddRange(bytes[start..stop]);
            at = stop;
        }

        return [.. sample];
    }

    private static double Mean(byte[] sample, string name)
    {
        var text = CharsetNames.Decoder(name).GetString(sample);
        double sum = 0;
        var count = 0;
        var previous = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit >= 128)
            {
                count++;
                sum += Weight(previous, unit, i + 1 < text.Length ? text[i + 1] : ' ');
            }

            previous = unit;
        }

        // A single-byte reading of double-byte text has twice the characters; a mean keeps the two comparable.
        return count == 0 ? 0 : sum / count;
    }

    private static double Weight(char previous, char unit, char next)
    {
        if (unit == '\uFFFD' || unit is >= '\u0080' and < '\u00A0' || unit is >= '\uE000' and < '\uF900')
        {
            return -6;
        }

        var weight = Weights.Value.TryGetValue(unit, out var listed) ? (double)listed : unit is >= '\u4E00' and < '\uA000' or >= '\uAC00' and < '\uD7A4' ? 0.6 : 0;
        if (!char.IsLetter(unit))
        {
            // Quotation marks and dashes stand beside a space, an apostrophe may not.
            return char.IsLetter(previous) && char.IsLetter(next) && unit is not ('’' or '–' or '—' or '·' or '\u00AD') ? -3 : weight * (unit is 'º' or 'ª' ? 0.5 : 1);
        }

        if (char.IsLetter(previous) && ScriptOf(previous) != ScriptOf(unit))
        {
            weight -= 3;
        }

        if (char.IsLower(previous) && char.IsUpper(unit) || char.IsUpper(unit) && char.IsLower(next) && char.IsLetter(previous))
        {
            weight -= 2.5;
        }

        return weight - (CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.OtherNotAssigned ? 6 : 0);
    }

    private static int ScriptOf(char unit) => unit switch
    {
        < '\u0370' => 0,
        < '\u0400' => 1,
        < '\u0530' => 2,
        < '\u0590' => 3,
        < '\u0600' => 4,
        < '\u0900' => 5,
        < '\u2E80' => 0,
        >= '\uAC00' and < '\uD7B0' => 6,
        >= '\uFF61' and < '\uFFA0' => 8,
        _ => 7,
    };

    private static FrozenDictionary<char, int> ReadWeights()
    {
        var weights = new Dictionary<char, int>();
        foreach (var row in WordList.Read("Documents/Charsets/letters.tsv"))
        {
            foreach (var unit in row[1])
            {
                weights[unit] = Math.Max(row[0][0] - '0', weights.GetValueOrDefault(unit));
            }
        }

        return weights.ToFrozenDictionary();
    }
}
