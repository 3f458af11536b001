using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>What comparison needs of the ledger rows of one document: its figures and dates with the words of their sentences as hashes, and its names, counted.</summary>
/// <remarks>A few kilobytes a document, where the rows themselves take a hundred: a case of any size is compared from these.</remarks>
public sealed record ComparedRows
{
    private ComparedRows(string document) => Document = document;

    /// <summary>Document id.</summary>
    public string Document { get; }

    internal ImmutableArray<MatterItem> Items { get; private init; } = [];

    internal ImmutableArray<NameCount> Names { get; private init; } = [];

    /// <param name="signature">Of the document whose rows these are.</param>
    public static ComparedRows Of(DocumentSignature signature, IEnumerable<Figure> figures, IEnumerable<TimelineEntry> times, IEnumerable<EntityMention> mentions) => new(signature.Id)
    {
        Items = MatterItems.Of(signature, figures, times),
        Names = NameCounts.Of(signature.Id, mentions),
    };
}
