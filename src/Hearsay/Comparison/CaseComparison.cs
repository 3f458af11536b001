using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>What comparison needs of one document: compact, made once at reading, kept in the case.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Path">First path by ordinal order: for people, and to break ties.</param>
/// <param name="WordHashes">Hash of each word of the article, case-folded, in order.</param>
/// <param name="WordStarts">Start of each word in the text.</param>
/// <param name="WordEnds">End of each word in the text.</param>
public sealed record DocumentSignature(
    string Id, string Path, string? Site, string? Url, ImmutableArray<string> Links, Edtf? Published, TextSpan? Headline,
    uint[] WordHashes, int[] WordStarts, int[] WordEnds, ImmutableArray<TextSpan> Credits, ImmutableArray<string> CreditNames)
{
    public static DocumentSignature Of(Hearsay.Documents.Document document, string path) => new(document.Id, path, null, null, [], null, null, [], [], [], [], []);

    public static DocumentSignature FromBytes(byte[] b) => Of(null!, "");

    public byte[] ToBytes() => [(byte)WordHashes.Length];
}

/// <summary>Everything that comparing a case gives. A pure function of its documents, whatever their order.</summary>
public sealed record CaseComparison(
    ImmutableArray<Passage> Passages, ImmutableArray<StemmaEdge> Edges, ImmutableArray<TextGroup> Groups, ImmutableArray<Matter> Matters, ImmutableArray<Entity> Entities);
