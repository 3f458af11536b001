using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Documents;

namespace Hearsay.Storage;

/// <summary>One document with all that reading gave, ready to be kept.</summary>
/// <param name="Pipeline">Version of the pipeline that read it.</param>
/// <param name="Words">Words in the text.</param>
/// <param name="Signature">What comparison needs of it, as bytes.</param>
public sealed record StoredReading(
    Document Document, ReadingState State, ImmutableArray<string> Reasons, DocumentClaims Rows, byte[] Signature, int Words, string Pipeline);
