using Hearsay.Storage;

namespace Hearsay.Export;

/// <summary>Writes a case in one format. The same ledger gives the same bytes.</summary>
public interface ILedgerExporter
{
    /// <summary>As typed after <c>export</c>, such as <c>jsonl</c>.</summary>
    string Name { get; }

    /// <summary>Writes the whole case, UTF-8, offsets in code points.</summary>
    void Write(Ledger ledger, Stream stream);
}
