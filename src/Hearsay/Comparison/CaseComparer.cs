using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Compares the documents of a case: who repeats whom, and where accounts part.</summary>
public static class CaseComparer
{
    /// <summary>Name and version: part of the pipeline version.</summary>
    public static string Version => "comparison/0";

    /// <summary>Compares all documents of a case.</summary>
    /// <param name="signatures">One a document, in any order.</param>
    /// <param name="rows">The ledger rows of each document, by document id.</param>
    public static CaseComparison Compare(IReadOnlyList<DocumentSignature> signatures, IReadOnlyDictionary<string, DocumentClaims> rows) =>
        new([], [], [], [], []);
}
