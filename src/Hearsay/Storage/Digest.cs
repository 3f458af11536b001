using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Storage;

/// <summary>The check over one stored row: the first 16 bytes of the SHA-256 over its columns, each with its kind and length.</summary>
internal static class Digest
{
    /// <param name="columns">Strings, long integers, byte arrays or null, in the order of the table.</param>
    public static byte[] Of(params ReadOnlySpan<object?> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[5];
        foreach (var column in columns)
        {
            var (kind, bytes) = column switch
            {
                null or DBNull => ((byte)0, []),
                byte[] blob => ((byte)1, blob),
                string text => ((byte)2, Encoding.UTF8.GetBytes(text)),
                _ => ((byte)3, Encoding.UTF8.GetBytes(Convert.ToInt64(column, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))),
            };
            head[0] = kind;
            BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
            hash.AppendData(head);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset()[..16];
    }
}
