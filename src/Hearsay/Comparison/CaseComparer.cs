using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Compares the documents of a case: who repeats whom, and where accounts part.</summary>
public static class CaseComparer
{
    /// <summary>Name and version: part of the pipeline version.</summary>
    public static string Version => "comparison/1";

    /// <summary>Compares all documents of a case.</summary>
    /// <param name="signatures">One a document, in any order; of several with one id the first by path counts.</param>
    /// <param name="rows">The ledger rows of each document, by document id; a document without rows is compared by its words alone.</param>
    public static CaseComparison Compare(IReadOnlyList<DocumentSignature> signatures, IReadOnlyDictionary<string, DocumentClaims> rows)
    {
        DocumentSignature[] sorted = [.. signatures.OrderBy(signature => signature.Id, StringComparer.Ordinal).ThenBy(signature => signature.Path, StringComparer.Ordinal).DistinctBy(signature => signature.Id)];
        var pairs = ReuseFinder.Find(sorted);
        var stemma = new StemmaBuilder(sorted, pairs);
        var edges = stemma.Edges();
        return new CaseComparison(PassageBuilder.Build(sorted, pairs), edges, stemma.Groups(edges), new MatterFinder(sorted, pairs, rows).Find(), EntityJoiner.Join(rows));
    }
}
