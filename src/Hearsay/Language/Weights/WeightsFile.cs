using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Hearsay.Language.Weights;

/// <summary>A file of trained weights: named arrays of integers, each packed by itself, unpacked when it is asked for, so that they can be side by side.</summary>
/// <remarks>
/// Layout: "HSW3" and the number of arrays (32-bit, little-endian); for each array its name (length byte, ASCII), its size and its packed size in bytes (both 32-bit) and how it is packed (a byte: 1 Brotli, 2 Deflate); then the streams in the same order.
/// Weights are hashed features and numbers, no text.
/// </remarks>
internal sealed class WeightsFile
{
    private const uint Magic = 0x33575348;

    /// <summary>The best: a sixth smaller than at 9, and a minute or two to write what is read for years.</summary>
    private const int Quality = 11;

    private const int Window = 22;

    private readonly Dictionary<string, Stored> arrays = new(StringComparer.Ordinal);

    private enum Packing : byte { None, Brotli, Deflate }

    /// <summary>An array as it is stored, or plain where it is not packed yet.</summary>
    private readonly record struct Stored(int Size, ArraySegment<byte> Bytes, Packing Packing);

    /// <summary>The weights that the library ships under a name, such as <c>tagger</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this version.</exception>
    public static WeightsFile BuiltIn(string name)
    {
        using var stream = typeof(WeightsFile).Assembly.GetManifestResourceStream($"Language/Weights/{name}.weights") ?? throw new InvalidDataException($"No weights {name} are built in.");
        return Read(stream);
    }

    /// <summary>Name and SHA-256 of each weights file that is built in, by the records beside them, in order of name.</summary>
    public static ImmutableArray<string> BuiltInHashes()
    {
        const string folder = "Language/Weights/", record = ".provenance.json";
        var assembly = typeof(WeightsFile).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(record, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var json = JsonDocument.Parse(stream);
                return name[folder.Length..^record.Length] + " " + json.RootElement.GetProperty("Sha256").GetString();
            }),
        ];
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Damage inside an array may pass unnoticed: there is no sum to check, for the program carries its files in itself.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this version, or it is damaged or cut off.</exception>
    public static WeightsFile Read(Stream stream)
    {
        using var bytes = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        try
        {
            return bytes.ReadUInt32() == Magic ? ReadArrays(bytes) : throw new InvalidDataException("These are no weights of this version.");
        }
        catch (Exception e) when (e is IOException or FormatException or OverflowException or ArgumentException or OutOfMemoryException)
        {
            throw new InvalidDataException("The weights are damaged or cut off.", e);
        }
    }

    private static WeightsFile ReadArrays(BinaryReader bytes)
    {
        var sizes = new (string Name, int Size, int Packed, Packing Packing)[bytes.ReadInt32()];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (bytes.ReadString(), bytes.ReadInt32(), bytes.ReadInt32(), (Packing)bytes.ReadByte());
        }

        var all = GC.AllocateUninitializedArray<byte>(sizes.Sum(each => each.Packed));
        bytes.BaseStream.ReadExactly(all);
        var file = new WeightsFile();
        var at = 0;
        foreach (var (name, size, packed, packing) in sizes)
        {
            file.arrays[name] = new Stored(size, new ArraySegment<byte>(all, at, packed), packing);
            at += packed;
        }

        return file;
    }

    public void Write(Stream stream)
    {
        using var bytes = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        var sorted = arrays.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var packed = sorted.AsParallel().AsOrdered().Select(pair => pair.Value.Packing == Packing.None ? Pack(pair.Value.Bytes) : pair.Value).ToArray();
        bytes.Write(Magic);
        bytes.Write(sorted.Length);
        foreach (var ((name, _), stored) in sorted.Zip(packed))
        {
            bytes.Write(name);
            bytes.Write(stored.Size);
            bytes.Write(stored.Bytes.Count);
            bytes.Write((byte)stored.Packing);
        }

        foreach (var stored in packed)
        {
            bytes.Write(stored.Bytes);
        }
    }

    /// <summary>By Brotli where that is smaller by a fifth or more; else by Deflate without matches, which unpacks in half the time: most weights do not repeat in rows.</summary>
    private static Stored Pack(ReadOnlySpan<byte> array)
    {
        var brotli = new byte[BrotliEncoder.GetMaxCompressedLength(array.Length)];
        var bytes = BrotliEncoder.TryCompress(array, brotli, out var written, Quality, Window) ? written : throw new InvalidOperationException("The weights could not be packed.");
        var deflate = new MemoryStream();
        using (var packing = new DeflateStream(deflate, new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = ZLibCompressionStrategy.HuffmanOnly }, leaveOpen: true))
        {
            packing.Write(array);
        }

        return bytes * 5L > deflate.Length * 4 ? new Stored(array.Length, deflate.ToArray(), Packing.Deflate) : new Stored(array.Length, brotli[..bytes], Packing.Brotli);
    }

    public void Set<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => Keep(name, MemoryMarshal.AsBytes(values).ToArray());

    public void SetText(string name, IEnumerable<string> lines) => Keep(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <exception cref="InvalidDataException">There is no such array, or it is damaged.</exception>
    public T[] Get<T>(string name)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(SizeOf(name) / Unsafe.SizeOf<T>());
        Unpack(name, MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <exception cref="InvalidDataException">There is no such array, or it is damaged.</exception>
    public string[] GetText(string name) => Encoding.UTF8.GetString(Get<byte>(name)).Split('\n');

    /// <summary>Bytes of an array.</summary>
    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public int SizeOf(string name) => Find(name).Size;

    /// <summary>Unpacks an array into its place; thread-safe.</summary>
    /// <param name="place">As long as <see cref="SizeOf"/>.</param>
    /// <exception cref="InvalidDataException">There is no such array, or it is damaged.</exception>
    public void Unpack(string name, Span<byte> place)
    {
        var stored = Find(name);
        var isWhole = stored.Packing switch
        {
            Packing.None => stored.Bytes.AsSpan().TryCopyTo(place),
            Packing.Brotli => BrotliDecoder.TryDecompress(stored.Bytes, place, out var written) && written == stored.Size,
            Packing.Deflate => Inflate(stored.Bytes, place),
            _ => false,
        };
        if (!isWhole)
        {
            throw new InvalidDataException($"The weights {name} are damaged.");
        }
    }

    private static bool Inflate(ArraySegment<byte> packed, Span<byte> place)
    {
        try
        {
            using var stream = new DeflateStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count), CompressionMode.Decompress);
            return stream.ReadAtLeast(place, place.Length, throwOnEndOfStream: false) == place.Length && stream.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Keep(string name, byte[] plain) => arrays[name] = new Stored(plain.Length, plain, Packing.None);

    private Stored Find(string name) => arrays.TryGetValue(name, out var array) ? array : throw new InvalidDataException($"The weights hold no {name}.");
}
