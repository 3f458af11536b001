using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Hearsay.Text;

namespace Hearsay.Documents.Charsets;

/// <summary>Turns the bytes of a text file into UTF-16, and says in which charset and why.</summary>
/// <remarks>In this order: byte order mark, UTF-16 or UTF-32 by the pattern of NULs, valid UTF-8, the charset that came with the bytes, the one declared inside,
/// mostly valid UTF-8, statistics over the code pages. A charset that was given and does not fit the bytes is overridden, and the reason says so. Linear time.</remarks>
internal static class TextDecoder
{
    /// <summary>Bytes looked at where a sample is enough.</summary>
    private const int Sample = 1 << 16;

    /// <param name="bytes">The whole file.</param>
    /// <param name="transport">Charset that came with the bytes; null where none did.</param>
    /// <param name="declared">Charset declared inside the file, and where it stands; null where none is.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? transport = null, Found<string>? declared = null)
    {
        var (name, why, skip) = Choose(bytes, transport, declared);
        var builder = new SourceMapBuilder();
        var damage = new Damage();
        switch (name)
        {
            case "utf-8": DecodeUtf8(bytes, skip, builder, damage); break;
            case "utf-16le" or "utf-16be": DecodeUtf16(bytes, skip, name == "utf-16be", builder, damage); break;
            case "utf-32le" or "utf-32be": DecodeUtf32(bytes, skip, name == "utf-32be", builder, damage); break;
            default: CodePageDecoding.Decode(bytes, CharsetNames.Decoder(name), builder, damage); break;
        }

        return new DecodedText(builder.Text, builder.Build(), new Found<string>(name, why), damage.Reasons(name));
    }

    private static (string Name, string Why, int Skip) Choose(ReadOnlySpan<byte> bytes, string? transport, Found<string>? declared)
    {
        if (UnicodeForms.Marked(bytes) is { } marked)
        {
            return marked;
        }

        if (UnicodeForms.Unmarked(bytes[..Math.Min(bytes.Length, Sample)]) is { } unmarked)
        {
            return (unmarked, "pattern of NUL bytes, no byte order mark", 0);
        }

        var given = transport is not null ? new Found<string>(transport, "given with the bytes") : declared;
        var label = given is null ? null : CharsetNames.Canonical(given.Value);
        var unknown = given is not null && label is null ? $"; {given.Where}: {Shown(given.Value)} is no known charset" : "";
        if (Utf8.IsValid(bytes))
        {
            return OfValidUtf8(bytes, given, label, unknown);
        }

        if (label is not null && !label.StartsWith("utf-", StringComparison.Ordinal))
        {
            return OfGiven(bytes, given!, label);
        }

        var against = label is null ? unknown : $"; {given!.Where}: {Shown(given.Value)}, which these bytes are not";
        var (good, bad) = UnicodeForms.CountUtf8(bytes);
        if (good >= 3 * bad)
        {
            return ("utf-8", string.Create(CultureInfo.InvariantCulture, $"mostly valid UTF-8: {good} sequences good, {bad} bad") + unknown, 0);
        }

        var guess = CharsetGuess.Best(bytes);
        return (guess.Name, "statistics: no valid UTF-8" + against, 0);
    }

    private static (string Name, string Why, int Skip) OfValidUtf8(ReadOnlySpan<byte> bytes, Found<string>? given, string? label, string unknown)
    {
        var (sequences, _) = UnicodeForms.CountUtf8(bytes);
        if (sequences == 0)
        {
            return CodePageDecoding.LooksLikeIso2022(bytes)
                ? ("iso-2022-jp", "escape sequences of ISO 2022", 0)
                : ("utf-8", (label is null or "utf-8" ? "ASCII only" : $"ASCII only; {given!.Where}: {Shown(given.Value)}") + unknown, 0);
        }

        if (label is null or "utf-8" || label.StartsWith("utf-", StringComparison.Ordinal))
        {
            return ("utf-8", (label == "utf-8" ? $"{given!.Where}, valid" : "valid UTF-8") + unknown, 0);
        }

        // Two or three characters of a double-byte charset can be valid UTF-8 by chance; single-byte letters can not, outside of made-up words.
        return sequences < 5 && CodePageDecoding.IsMultiByte(label) && CharsetGuess.Fits(bytes, label)
            ? (label, given!.Where, 0)
            : ("utf-8", $"valid UTF-8; {given!.Where}: {Shown(given.Value)}, overridden", 0);
    }

    private static (string Name, string Why, int Skip) OfGiven(ReadOnlySpan<byte> bytes, Found<string> given, string label)
    {
        if (CharsetGuess.Fits(bytes, label))
        {
            return (label, given.Where, 0);
        }

        var (good, bad) = UnicodeForms.CountUtf8(bytes);
        if (good >= 10 && good >= 10 * bad)
        {
            return ("utf-8", string.Create(CultureInfo.InvariantCulture, $"mostly valid UTF-8: {good} sequences good, {bad} bad; {given.Where}: {Shown(given.Value)}, overridden"), 0);
        }

        var guess = CharsetGuess.Best(bytes);
        return guess.Name == label || !CharsetGuess.MuchBetter(bytes, guess.Name, label)
            ? (label, given.Where, 0)
            : (guess.Name, $"statistics; {given.Where}: {Shown(given.Value)}, which does not fit the bytes", 0);
    }

    private static string Shown(string label) => label.Length > 40 ? label[..40] + "…" : label;

    private static void DecodeUtf8(ReadOnlySpan<byte> bytes, int at, SourceMapBuilder builder, Damage damage)
    {
        Span<char> units = stackalloc char[2];
        var run = new char[Math.Min(bytes.Length, 1 << 14)];
        while (at < bytes.Length)
        {
            var ascii = bytes.Slice(at, Math.Min(run.Length, bytes.Length - at)).IndexOfAnyExceptInRange((byte)1, (byte)127);
            var length = ascii < 0 ? Math.Min(run.Length, bytes.Length - at) : ascii;
            if (length > 0)
            {
                Encoding.Latin1.GetChars(bytes.Slice(at, length), run);
                builder.Append(run.AsSpan(0, length), at, length);
                at += length;
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                damage.Undecodable++;
            }

            builder.Append(damage.Clean(units[..rune.EncodeToUtf16(units)]), at, consumed);
            at += consumed;
        }
    }

    private static void DecodeUtf16(ReadOnlySpan<byte> bytes, int at, bool bigEndian, SourceMapBuilder builder, Damage damage)
    {
        Span<char> units = stackalloc char[2];
        for (; at + 1 < bytes.Length;)
        {
            var unit = Unit(bytes, at, bigEndian);
            units[0] = unit;
            var count = 1;
            if (char.IsHighSurrogate(unit) && at + 3 < bytes.Length && char.IsLowSurrogate(Unit(bytes, at + 2, bigEndian)))
            {
                units[1] = Unit(bytes, at + 2, bigEndian);
                count = 2;
            }
            else if (char.IsSurrogate(unit))
            {
                units[0] = '\uFFFD';
                damage.LoneSurrogates++;
            }

            builder.Append(damage.Clean(units[..count]), at, 2 * count);
            at += 2 * count;
        }

        if (at < bytes.Length)
        {
            builder.Append("\uFFFD", at, 1);
            damage.Undecodable++;
        }
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int at, bool bigEndian) =>
        (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]));

    private static void DecodeUtf32(ReadOnlySpan<byte> bytes, int at, bool bigEndian, SourceMapBuilder builder, Damage damage)
    {
        Span<char> units = stackalloc char[2];
        for (; at < bytes.Length; at += 4)
        {
            var value = at + 4 > bytes.Length ? uint.MaxValue
                : bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            var rune = Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar;
            damage.Undecodable += Rune.IsValid(value) ? 0 : 1;
            builder.Append(damage.Clean(units[..rune.EncodeToUtf16(units)]), at, Math.Min(4, bytes.Length - at));
        }
    }
}
