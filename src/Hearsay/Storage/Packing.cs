using System.IO.Compression;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>How texts, maps and originals lie in the case: zlib where that is smaller.</summary>
internal static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what was packed.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zlib.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] PackText(string text) => Pack(Encoding.UTF8.GetBytes(text));

    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));

    /// <summary>Segments as differences in 7-bit integers: text length, gap in the source since the end of the last segment, source length.</summary>
    public static byte[] PackMap(SourceMap map)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var at = 0;
        foreach (var segment in map.Segments)
        {
            writer.Write7BitEncodedInt(segment.TextLength);
            writer.Write7BitEncodedInt(ZigZag(segment.SourceStart - at));
            writer.Write7BitEncodedInt(segment.SourceLength);
            at = segment.SourceStart + segment.SourceLength;
        }

        writer.Flush();
        return Pack(bytes.ToArray());
    }

    public static SourceMap UnpackMap(byte[] packed)
    {
        var segments = System.Collections.Immutable.ImmutableArray.CreateBuilder<SourceMap.Segment>();
        using var reader = new BinaryReader(new MemoryStream(Unpack(packed)));
        var (text, source) = (0, 0);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var length = reader.Read7BitEncodedInt();
            var start = source + UnZigZag(reader.Read7BitEncodedInt());
            var bytes = reader.Read7BitEncodedInt();
            segments.Add(new SourceMap.Segment(text, length, start, bytes));
            (text, source) = (text + length, start + bytes);
        }

        return new SourceMap(segments.ToImmutable());
    }

    private static int ZigZag(int value) => (value << 1) ^ (value >> 31);

    private static int UnZigZag(int value) => (int)((uint)value >> 1) ^ -(value & 1);
}
