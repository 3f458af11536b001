using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay;

/// <summary>What comes in: the readers, asked in this order.</summary>
public static class Readers
{
    public static ImmutableArray<IDocumentReader> All { get; } = [new HtmlReader(), new MarkdownReader(), new PlainTextReader()];
}
