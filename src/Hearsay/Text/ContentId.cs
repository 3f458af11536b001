using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Text;

/// <summary>Names things by what they are: an id is a SHA-256 over the parts that make the thing itself.</summary>
public static class ContentId
{
    /// <summary>Lower-case hex SHA-256 of bytes: the name of a blob.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Lower-case hex of the first <paramref name="digits"/> digits of the SHA-256 over the parts, each preceded by its length, so that no two lists collide by joining.</summary>
    /// <param name="digits">Hex digits kept: 64 for documents, 24 for rows.</param>
    /// <param name="parts">Null is told apart from empty.</param>
    public static string Of(int digits, params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..digits];
    }
}
