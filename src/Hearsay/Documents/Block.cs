using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>What a stretch of an article is for.</summary>
public enum BlockKind { Paragraph, Headline, Heading, Byline, Dateline, Caption, ListItem, Quotation, Cell, Code }

/// <summary>One block of an article. Blocks are in order, do not overlap, and hold no line break at either end.</summary>
public sealed record Block(TextSpan Span, BlockKind Kind);
