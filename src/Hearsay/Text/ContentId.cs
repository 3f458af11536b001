using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Text;

/// <summary>Names things by what they are: an id is a SHA-256 over the parts that make the thing itself.</summary>
public static class ContentId
{
    private const int MostOnStack = 1024;

    /// <summary>Lower-case hex SHA-256 of bytes: the name of a blob.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Lower-case hex of the first <paramref name="digits"/> digits of the SHA-256 over the parts, each preceded by its length, so that no two lists collide by joining.</summary>
    /// <param name="digits">Hex digits kept: 64 for documents, 24 for rows.</param>
    /// <param name="parts">Null is told apart from empty.</param>
    public static string Of(int digits, params ReadOnlySpan<string?> parts)
    {
        var size = 0;
        foreach (var part in parts)
        {
            size += sizeof(int) + Encoding.UTF8.GetByteCount(part ?? "");
        }

        // One buffer and one call: most names are of a few hundred bytes, and a hash that is fed in pieces costs more than its bytes.
        Span<byte> bytes = size <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[size];
        var at = 0;
        foreach (var part in parts)
        {
            var written = Encoding.UTF8.GetBytes(part ?? "", bytes[(at + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], part is null ? -1 : written);
            at += sizeof(int) + written;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..at], hash);
        return Convert.ToHexStringLower(hash[..((digits + 1) / 2)])[..digits];
    }
}
