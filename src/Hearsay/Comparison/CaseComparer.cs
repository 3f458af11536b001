using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Compares the documents of a case: who repeats whom, and where accounts part.</summary>
public static class CaseComparer
{
    /// <summary>Name and version: part of the pipeline version.</summary>
    public static string Version => "comparison/5";

    /// <summary>Compares all documents of a case. Memory and time grow as the number of documents.</summary>
    /// <param name="signatures">One a document, in any order; of several with one id the first by path counts.</param>
    /// <param name="rows">What comparison needs of the rows of each document, in any order; a document without is compared by its words alone.</param>
    /// <param name="textOf">The text of a document by id, asked for one document of a matter that needs words to name it; null leaves such matters without.</param>
    public static CaseComparison Compare(IReadOnlyList<DocumentSignature> signatures, IEnumerable<ComparedRows> rows, Func<string, string?>? textOf = null)
    {
        DocumentSignature[] sorted = [.. signatures.OrderBy(signature => signature.Id, StringComparer.Ordinal).ThenBy(signature => signature.Path, StringComparer.Ordinal).DistinctBy(signature => signature.Id)];
        var finding = Task.Run(() => ReuseFinder.Find(sorted)); // beside the taking in of the rows
        ImmutableArray<ComparedRows> known = [.. rows.OrderBy(row => row.Document, StringComparer.Ordinal).DistinctBy(row => row.Document)];
        var pairs = finding.GetAwaiter().GetResult();
        var stemma = new StemmaBuilder(sorted, pairs);
        var edges = stemma.Edges();
        var (matters, relations) = new MatterFinder(sorted, pairs, known, new MatterQuestion(sorted, textOf)).Find();
        return new CaseComparison(PassageBuilder.Build(sorted, pairs), edges, stemma.Groups(edges), matters, EntityJoiner.Join(known)) { Relations = relations };
    }
}
