using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;

namespace Hearsay.Storage;

/// <summary>What a case holds, read in a stated order: documents by id, rows by document id and place, comparisons by id. Streams; nothing is kept in memory.</summary>
public sealed class Ledger
{
    /// <summary>Name of the case file without folder and extension.</summary>
    public string Name => throw new NotSupportedException();

    /// <summary>Hash of the list of reader, annotator and comparer versions that made the rows.</summary>
    public string PipelineVersion => throw new NotSupportedException();

    /// <summary>Every input, by path, then id.</summary>
    public IEnumerable<InputRecord> Inputs() => throw new NotSupportedException();

    public IEnumerable<DocumentRecord> Documents() => throw new NotSupportedException();

    /// <summary>A document with its text, blocks and way back to the original.</summary>
    /// <returns>Null where no document has this id.</returns>
    public Document? Document(string id) => throw new NotSupportedException();

    /// <summary>Claims of one document, or of all.</summary>
    public IEnumerable<Claim> Claims(string? document = null) => throw new NotSupportedException();

    public IEnumerable<Figure> Figures(string? document = null) => throw new NotSupportedException();

    public IEnumerable<TimelineEntry> Times(string? document = null) => throw new NotSupportedException();

    public IEnumerable<EntityMention> Mentions(string? document = null) => throw new NotSupportedException();

    /// <summary>Passages, edges, groups, matters and entities as last compared.</summary>
    public CaseComparison Comparison() => throw new NotSupportedException();
}
