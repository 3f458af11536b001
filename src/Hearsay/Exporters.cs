using System.Collections.Immutable;
using Hearsay.Export;

namespace Hearsay;

/// <summary>What goes out: the formats of <c>export</c>.</summary>
public static class Exporters
{
    public static ImmutableArray<ILedgerExporter> All { get; } = [new JsonLinesExporter(), new CsvExporter()];
}
