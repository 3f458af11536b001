using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Reading;

/// <summary>Bytes to ledger rows: the pure middle of the program.</summary>
internal static class ArticleReading
{
    /// <summary>Hash of the list of everything that decides what a document's rows are, limits included.</summary>
    public static string PipelineVersion(ReadingLimits limits) => ContentId.Of(
        16, [.. Readers.All.Select(reader => reader.Version), .. Pipelines.English.Annotators.Concat(Pipelines.Unread.Annotators).Select(annotator => annotator.Version), .. Pipelines.Weights, ClaimBuilder.Version, CaseComparer.Version, limits.ToString()]);

    /// <summary>Reads one input whole. A pure function of its arguments; never throws on bad input.</summary>
    /// <returns>State, reasons, and the reading where there is one.</returns>
    public static (ReadingState State, ImmutableArray<string> Reasons, StoredReading? Reading) Read(Origin origin, ReadOnlyMemory<byte> bytes, ReadingLimits limits, string pipeline)
    {
        if (bytes.Length > limits.MaxBytes)
        {
            return (ReadingState.Failed, [TooLarge(bytes.Length, limits)], null);
        }

        var head = bytes.Span[..Math.Min(4096, bytes.Length)];
        foreach (var reader in Readers.All)
        {
            if (reader.Accepts(origin, head))
            {
                var result = reader.Read(origin, bytes, limits);
                return result.Document is { } document
                    ? (result.State, result.Reasons, Annotate(document, origin, result, pipeline))
                    : (result.State, result.Reasons, null);
            }
        }

        return (ReadingState.Failed, ["no reader knows this kind of file"], null);
    }

    /// <summary>Why an input over the byte limit is not read.</summary>
    public static string TooLarge(long bytes, ReadingLimits limits) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"too large: {bytes:N0} bytes, and the limit is {limits.MaxBytes:N0} (option --max-bytes)");

    private static StoredReading Annotate(Document document, Origin origin, ReadResult result, string pipeline)
    {
        var text = Pipelines.For(document).Annotate(document);
        var signature = DocumentSignature.Of(document, path: "");
        return new StoredReading(document, result.State, result.Reasons, ClaimBuilder.Build(text), signature.ToBytes(), signature.WordHashes.Length, pipeline);
    }
}
