using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>The stored form of a signature: a version byte, strings in UTF-8, numbers as base-128 differences, word hashes as 32-bit little-endian.</summary>
internal static class SignatureFormat
{
    private const byte Version = 2;

    public static byte[] Write(DocumentSignature signature)
    {
        using var stream = new MemoryStream((signature.WordCount * 6) + 256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(signature.Id);
        writer.Write(signature.Path);
        WriteOptional(writer, signature.Site);
        WriteOptional(writer, signature.Url);
        WriteOptional(writer, signature.Published?.Text);
        WriteSpans(writer, signature.Headline is { } headline ? [headline] : []);
        WriteSpans(writer, signature.Datelines);
        WriteSpans(writer, signature.Quotations);
        writer.Write7BitEncodedInt(signature.Links.Length);
        foreach (var link in signature.Links)
        {
            writer.Write(link);
        }

        WriteSpans(writer, [.. signature.Credits.Select(credit => credit.Span)]);
        foreach (var credit in signature.Credits)
        {
            writer.Write(credit.Name);
            writer.Write(credit.Rule);
        }

        WriteWords(writer, signature);
        writer.Flush();
        return stream.ToArray();
    }

    public static DocumentSignature Read(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        try
        {
            return reader.ReadByte() == Version ? Read(reader) : throw new InvalidDataException("This signature was written by another version.");
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("This signature is damaged.", error);
        }
    }

    private static DocumentSignature Read(BinaryReader reader)
    {
        var signature = new DocumentSignature
        {
            Id = reader.ReadString(),
            Path = reader.ReadString(),
            Site = ReadOptional(reader),
            Url = ReadOptional(reader),
            Published = Edtf.TryParse(ReadOptional(reader), out var published) ? published : null,
            Headline = ReadSpans(reader) is [var headline] ? headline : null,
            Datelines = ReadSpans(reader),
            Quotations = ReadSpans(reader),
            Links = [.. Enumerable.Range(0, ReadCount(reader)).Select(_ => reader.ReadString())],
            Credits = [.. ReadSpans(reader).Select(span => new CreditLine(reader.ReadString(), span, reader.ReadString()))],
        };
        var count = ReadCount(reader);
        uint[] hashes = new uint[count];
        int[] starts = new int[count], ends = new int[count];
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            starts[i] = checked(at + reader.Read7BitEncodedInt());
            ends[i] = at = checked(starts[i] + reader.Read7BitEncodedInt());
        }

        Span<byte> four = stackalloc byte[4];
        for (var i = 0; i < count; i++)
        {
            reader.BaseStream.ReadExactly(four);
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(four);
        }

        return signature with { WordHashes = hashes, WordStarts = starts, WordEnds = ends };
    }

    private static void WriteWords(BinaryWriter writer, DocumentSignature signature)
    {
        writer.Write7BitEncodedInt(signature.WordCount);
        var at = 0;
        for (var i = 0; i < signature.WordCount; i++)
        {
            writer.Write7BitEncodedInt(signature.WordStarts[i] - at);
            writer.Write7BitEncodedInt(signature.WordEnds[i] - signature.WordStarts[i]);
            at = signature.WordEnds[i];
        }

        foreach (var hash in signature.WordHashes)
        {
            writer.Write(hash);
        }
    }

    private static void WriteOptional(BinaryWriter writer, string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            writer.Write(value);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteSpans(BinaryWriter writer, ImmutableArray<TextSpan> spans)
    {
        writer.Write7BitEncodedInt(spans.Length);
        foreach (var span in spans)
        {
            writer.Write7BitEncodedInt(span.Start);
            writer.Write7BitEncodedInt(span.Length);
        }
    }

    private static ImmutableArray<TextSpan> ReadSpans(BinaryReader reader)
    {
        var count = ReadCount(reader);
        var spans = ImmutableArray.CreateBuilder<TextSpan>(count);
        for (var i = 0; i < count; i++)
        {
            var start = reader.Read7BitEncodedInt();
            spans.Add(new TextSpan(start, checked(start + reader.Read7BitEncodedInt())));
        }

        return spans.MoveToImmutable();
    }

    // A damaged count must not ask for more memory than the bytes that are left could fill.
    private static int ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new InvalidDataException("This signature is damaged.");
    }
}
