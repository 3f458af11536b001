using System.Text;
using Hearsay.Text;

namespace Hearsay.Documents.Charsets;

/// <summary>Decodes bytes of a code page, keeping which bytes gave which character.</summary>
internal static class CodePageDecoding
{
    private static readonly byte[][] Iso2022Escapes = ["\u001b$B"u8.ToArray(), "\u001b$@"u8.ToArray(), "\u001b(J"u8.ToArray()];

    public static bool IsMultiByte(string name) => name is "gb18030" or "big5" or "shift_jis" or "euc-jp" or "euc-kr" or "iso-2022-jp";

    public static bool LooksLikeIso2022(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Iso2022Escapes[0]) >= 0 || bytes.IndexOf(Iso2022Escapes[1]) >= 0 || bytes.IndexOf(Iso2022Escapes[2]) >= 0;

    public static void Decode(ReadOnlySpan<byte> bytes, Encoding encoding, SourceMapBuilder builder, Damage damage)
    {
        if (encoding.IsSingleByte)
        {
            DecodeSingle(bytes, encoding, builder, damage);
        }
        else
        {
            DecodeMulti(bytes, encoding, builder, damage);
        }
    }

    private static void DecodeSingle(ReadOnlySpan<byte> bytes, Encoding encoding, SourceMapBuilder builder, Damage damage)
    {
        var table = new char[256];
        var every = new byte[1];
        for (var i = 0; i < 256; i++)
        {
            every[0] = (byte)i;
            table[i] = encoding.GetChars(every)[0];
        }

        table[0] = '\uFFFD';
        var run = new char[Math.Min(bytes.Length, 1 << 14)];
        for (var at = 0; at < bytes.Length; at += run.Length)
        {
            var length = Math.Min(run.Length, bytes.Length - at);
            for (var i = 0; i < length; i++)
            {
                run[i] = table[bytes[at + i]];
                if (run[i] == '\uFFFD')
                {
                    Count(bytes[at + i], damage);
                }
            }

            builder.Append(run.AsSpan(0, length), at, length);
        }
    }

    private static void Count(byte value, Damage damage)
    {
        if (value == 0)
        {
            damage.Clean("\0");
        }
        else
        {
            damage.Undecodable++;
        }
    }

    // Fed byte by byte, a decoder shows which byte completed a character.
    private static void DecodeMulti(ReadOnlySpan<byte> bytes, Encoding encoding, SourceMapBuilder builder, Damage damage)
    {
        var decoder = encoding.GetDecoder();
        Span<char> units = stackalloc char[8];
        var pending = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var count = decoder.GetChars(bytes.Slice(at, 1), units, flush: at == bytes.Length - 1);
            if (count == 0)
            {
                continue;
            }

            var piece = units[..count];
            damage.Undecodable += piece.Count('\uFFFD');
            for (var i = 0; i < count; i++)
            {
                var whole = char.IsHighSurrogate(piece[i]) && i + 1 < count && char.IsLowSurrogate(piece[i + 1]);
                if (char.IsSurrogate(piece[i]) && !whole && !(i > 0 && char.IsHighSurrogate(piece[i - 1])))
                {
                    piece[i] = '\uFFFD';
                    damage.LoneSurrogates++;
                }
            }

            builder.Append(damage.Clean(piece), pending, at + 1 - pending);
            pending = at + 1;
        }
    }
}
