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
        var rows = documents.ToDictionary(
            document => document.Id, document => new DocumentClaims([.. ledger.Claims(document.Id)], [.. ledger.Figures(document.Id)], [.. ledger.Times(document.Id)], [.. ledger.Mentions(document.Id)], document.Gaps), StringComparer.Ordinal);
        var comparison = CaseComparer.Compare(signatures, rows);
        store.Begin();
        store.PutComparison(comparison);
        store.SetMeta("compared", key);
        store.Commit();
        return true;
    }
}
