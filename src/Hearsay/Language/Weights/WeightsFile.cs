using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Hearsay.Language.Weights;

/// <summary>A file of trained weights: named arrays of integers, each a Brotli stream of its own, so that they unpack side by side.</summary>
/// <remarks>Layout: "HSW2" and the number of arrays (32-bit, little-endian); for each array its name (length byte, ASCII), its size and its packed size in bytes (both 32-bit); then the streams in the same order. Weights are hashed features and numbers, no text.</remarks>
internal sealed class WeightsFile
{
    private const uint Magic = 0x32575348;

    /// <summary>The best: a sixth smaller than at 9, and a minute or two to write what is read for years.</summary>
    private const int Quality = 11;

    private const int Window = 22;

    private readonly Dictionary<string, byte[]> arrays = new(StringComparer.Ordinal);

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

    /// <exception cref="InvalidDataException">The file is not one of this version.</exception>
    public static WeightsFile Read(Stream stream)
    {
        using var bytes = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        if (bytes.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are no weights of this version.");
        }

        var arrays = new (string Name, byte[] Array, byte[] Packed)[bytes.ReadInt32()];
        for (var i = 0; i < arrays.Length; i++)
        {
            arrays[i] = (bytes.ReadString(), GC.AllocateUninitializedArray<byte>(bytes.ReadInt32()), new byte[bytes.ReadInt32()]);
        }

        foreach (var (_, _, packed) in arrays)
        {
            bytes.BaseStream.ReadExactly(packed);
        }

        Parallel.ForEach(arrays, each =>
        {
            if (!BrotliDecoder.TryDecompress(each.Packed, each.Array, out var written) || written != each.Array.Length)
            {
                throw new InvalidDataException($"The weights {each.Name} are damaged.");
            }
        });
        var file = new WeightsFile();
        foreach (var (name, array, _) in arrays)
        {
            file.arrays[name] = array;
        }

        return file;
    }

    public void Write(Stream stream)
    {
        using var bytes = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        var sorted = arrays.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var packed = sorted.AsParallel().AsOrdered().Select(pair => Pack(pair.Value)).ToArray();
        bytes.Write(Magic);
        bytes.Write(sorted.Length);
        foreach (var ((name, array), stored) in sorted.Zip(packed))
        {
            bytes.Write(name);
            bytes.Write(array.Length);
            bytes.Write(stored.Length);
        }

        foreach (var stored in packed)
        {
            bytes.Write(stored);
        }
    }

    private static byte[] Pack(byte[] array)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(array.Length)];
        return BrotliEncoder.TryCompress(array, packed, out var written, Quality, Window) ? packed[..written] : throw new InvalidOperationException("The weights could not be packed.");
    }

    public void Set<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => arrays[name] = MemoryMarshal.AsBytes(values).ToArray();

    public void SetText(string name, IEnumerable<string> lines) => arrays[name] = Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public T[] Get<T>(string name)
        where T : unmanaged => View<T>(name).ToArray();

    /// <summary>An array as it lies in the file.</summary>
    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public ReadOnlySpan<T> View<T>(string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Find(name));

    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public string[] GetText(string name) => Encoding.UTF8.GetString(Find(name)).Split('\n');

    private byte[] Find(string name) => arrays.TryGetValue(name, out var array) ? array : throw new InvalidDataException($"The weights hold no {name}.");
}
