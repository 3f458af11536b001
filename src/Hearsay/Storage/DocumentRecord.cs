using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>A document as the ledger lists it: all but its text.</summary>
/// <param name="Paths">Every path it was met at, ordinal order; several where the same bytes were met twice.</param>
/// <param name="Gaps">What was not looked for in it, such as <c>claims not read: language de</c>.</param>
/// <param name="Words">Words in the text.</param>
/// <param name="Claims">All its statements.</param>
/// <param name="OwnWord">Those of them that are the article's own word.</param>
/// <param name="NoOneNamed">Those of them that are passed on without saying whose word they are.</param>
public sealed record DocumentRecord(
    string Id, string Blob, ReadingState State, ImmutableArray<string> Reasons, ImmutableArray<string> Gaps, ImmutableArray<string> Paths,
    DocumentMetadata Metadata, Found<string> Charset, int Words, int Claims, int OwnWord, int NoOneNamed, int Figures, int Times)
{
    /// <summary>When its bytes were captured, with what says so: what came with each input, and what the document says of itself; the earliest first.</summary>
    public ImmutableArray<Found<Edtf>> Captures { get; init; } = [];

    /// <summary>The same without what says so, none twice. Empty where nothing tells.</summary>
    public ImmutableArray<Edtf> Captured => [.. Captures.Select(capture => capture.Value).DistinctBy(at => at.Text)];

    /// <summary>The clocks that all its rows share.</summary>
    public DocumentClocks Clocks => new(Metadata.Published?.Value, Captured);
}

/// <summary>The two clocks of a document that its rows share: when it was published and when its bytes were captured.</summary>
/// <param name="Published">Null where the document does not say.</param>
/// <param name="Captured">Empty where it is not known.</param>
public readonly record struct DocumentClocks(Edtf? Published, ImmutableArray<Edtf> Captured);
