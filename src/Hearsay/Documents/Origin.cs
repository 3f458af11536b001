using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Where and as what some bytes were met. Everything a reader may know besides the bytes.</summary>
/// <param name="Path">Name of the pile and path inside it, with forward slashes; never absolute.</param>
/// <param name="Charset">Charset that came with the bytes (a transport header), not one declared inside them; null where none did.</param>
/// <param name="Url">Address the bytes were fetched from, where known.</param>
/// <param name="Published">Publication date given from outside for documents that carry none (the option <c>--published</c>); null where none was.</param>
public sealed record Origin(string Path, string? Charset = null, string? Url = null, Edtf? Published = null)
{
    /// <summary>The last part of the path.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Lower-case extension with its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(FileName).ToLowerInvariant();
}
