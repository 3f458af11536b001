using System.Collections.Immutable;

namespace Hearsay.Documents;

/// <summary>The outcome of reading one input: a document, whole or in part, or the reason why there is none.</summary>
/// <param name="Document">Null only where <paramref name="State"/> is failed.</param>
/// <param name="Reasons">For people; empty only where all was read. First the gravest.</param>
public sealed record ReadResult(ReadingState State, Document? Document, ImmutableArray<string> Reasons)
{
    public static ReadResult Ok(Document document) => new(ReadingState.Ok, document, []);

    public static ReadResult Failed(string reason) => new(ReadingState.Failed, null, [reason]);

    /// <summary>Ok where there are no reasons, else partial.</summary>
    public static ReadResult Of(Document document, ImmutableArray<string> reasons) =>
        new(reasons.IsEmpty ? ReadingState.Ok : ReadingState.Partial, document, reasons);
}
