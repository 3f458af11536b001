using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Reading;

/// <summary>Compares the documents of a case anew, where they are not those last compared.</summary>
internal static class CaseComparing
{
    /// <returns>Whether there was anything to compare.</returns>
    public static bool Run(LedgerStore store, Ledger ledger, string pipeline)
    {
        var documents = ledger.Documents().ToList();
        var key = ContentId.Of(32, [pipeline, .. documents.Select(document => document.Id + " " + string.Join('\n', document.Paths))]);
        if (store.Meta("compared") == key)
        {
            return false;
        }

        var paths = documents.ToDictionary(document => document.Id, document => document.Paths.FirstOrDefault("")!, StringComparer.Ordinal);
        var signatures = ledger.Signatures().Select(row => DocumentSignature.FromBytes(row.Signature) with { Path = paths[row.Id] }).ToList();
        var comparison = CaseComparer.Compare(signatures, Rows(ledger, signatures), ledger.Text);
        store.Begin();
        store.PutComparison(comparison);
        store.SetMeta("compared", key);
        store.Commit();
        return true;
    }

    // One pass over each table, all in order of document id: of each document only what comparison needs stays in memory.
    private static IEnumerable<ComparedRows> Rows(Ledger ledger, List<DocumentSignature> signatures)
    {
        using var figures = new RowsByDocument<Figure>(ledger.Figures(), figure => figure.Document);
        using var times = new RowsByDocument<TimelineEntry>(ledger.Times(), time => time.Document);
        using var mentions = new RowsByDocument<EntityMention>(ledger.Mentions(), mention => mention.Document);
        foreach (var signature in signatures)
        {
            yield return ComparedRows.Of(signature, figures.Of(signature.Id), times.Of(signature.Id), mentions.Of(signature.Id));
        }
    }
}
