namespace Hearsay.Documents;

/// <summary>Turns the bytes of one kind of file into a document. Pure: no file, network or clock; thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>Name and version, such as <c>html/1</c>: part of the pipeline version. Raise it with any change of results.</summary>
    string Version { get; }

    /// <summary>Whether this reader is for that kind of file, by its name and first bytes.</summary>
    /// <param name="head">Up to the first 4,096 bytes.</param>
    bool Accepts(Origin origin, ReadOnlySpan<byte> head);

    /// <summary>Reads the whole. Never throws on bad input: that is a failed or partial result with its reason.</summary>
    ReadResult Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits);
}
