using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Language.Weights;

/// <summary>A file of trained weights: named arrays of integers under one Brotli stream.</summary>
/// <remarks>Layout: "HSW1", then for each array its name (length byte, ASCII), its element size in bytes, its count (both 32-bit, little-endian) and its elements. Weights are hashed features and numbers, no text.</remarks>
internal sealed class WeightsFile
{
    private const uint Magic = 0x31575348;

    /// <summary>A tenth larger than at the best quality, and ten times as fast to write.</summary>
    private const int Quality = 9;

    private readonly Dictionary<string, byte[]> arrays = new(StringComparer.Ordinal);

    /// <summary>The weights that the library ships under a name, such as <c>tagger</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this version.</exception>
    public static WeightsFile BuiltIn(string name)
    {
        using var stream = typeof(WeightsFile).Assembly.GetManifestResourceStream($"Language/Weights/{name}.weights") ?? throw new InvalidDataException($"No weights {name} are built in.");
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The file is not one of this version.</exception>
    public static WeightsFile Read(Stream stream)
    {
        using var bytes = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.ASCII);
        if (bytes.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are no weights of this version.");
        }

        var file = new WeightsFile();
        for (var count = bytes.ReadInt32(); count > 0; count--)
        {
            var name = bytes.ReadString();
            var array = GC.AllocateUninitializedArray<byte>(bytes.ReadInt32());
            bytes.BaseStream.ReadExactly(array);
            file.arrays[name] = array;
        }

        return file;
    }

    public void Write(Stream stream)
    {
        using var bytes = new BinaryWriter(new BrotliStream(stream, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true), Encoding.ASCII);
        bytes.Write(Magic);
        bytes.Write(arrays.Count);
        foreach (var (name, array) in arrays.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            bytes.Write(name);
            bytes.Write(array.Length);
            bytes.Write(array);
        }
    }

    public void Set<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => arrays[name] = MemoryMarshal.AsBytes(values).ToArray();

    public void SetText(string name, IEnumerable<string> lines) => arrays[name] = Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public T[] Get<T>(string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Find(name)).ToArray();

    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public string[] GetText(string name) => Encoding.UTF8.GetString(Find(name)).Split('\n');

    private byte[] Find(string name) => arrays.TryGetValue(name, out var array) ? array : throw new InvalidDataException($"The weights hold no {name}.");
}
