using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Export;

/// <summary>Writes JSON Lines to a stream: one object a line, UTF-8, LF.</summary>
/// <remarks>Letters of all scripts stand as themselves; quotes, backslashes and control characters are escaped. Not for embedding in HTML.</remarks>
public sealed class JsonLineWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream stream;
    private readonly Utf8JsonWriter json;

    /// <summary>The stream stays open.</summary>
    public JsonLineWriter(Stream stream)
    {
        this.stream = stream;
        json = new Utf8JsonWriter(stream, Options);
    }

    /// <summary>Writes one line; <paramref name="write"/> writes exactly one object.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        write(json);
        json.Flush();
        stream.WriteByte((byte)'\n');
        json.Reset();
    }

    public void Dispose() => json.Dispose();
}
