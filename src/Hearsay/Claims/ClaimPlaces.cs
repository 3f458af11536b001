using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>In what part of its article a stretch stands.</summary>
internal sealed class ClaimPlaces
{
    private readonly System.Collections.Immutable.ImmutableArray<Block> blocks;
    private readonly int credit;

    public ClaimPlaces(Document document)
    {
        blocks = document.Blocks;
        // only where a headline opens the article does what stands before the credit line introduce it
        credit = blocks.Length > 0 && blocks[0].Kind == BlockKind.Headline ? blocks.ToList().FindIndex(block => block.Kind is BlockKind.Byline or BlockKind.Dateline) : -1;
    }

    /// <summary>Null where an article's words are not its prose: bylines, datelines, captions, tables, code, quoted blocks.</summary>
    public ClaimPlace? Of(TextSpan span)
    {
        var (at, end) = (0, blocks.Length);
        while (at < end)
        {
            var middle = (at + end) / 2;
            (at, end) = blocks[middle].Span.End <= span.Start ? (middle + 1, end) : (at, middle);
        }

        return at == blocks.Length || blocks[at].Span.Start > span.Start ? ClaimPlace.Text : blocks[at].Kind switch
        {
            BlockKind.Headline or BlockKind.Heading => ClaimPlace.Headline,
            BlockKind.Paragraph or BlockKind.ListItem => at < credit ? ClaimPlace.Standfirst : ClaimPlace.Text,
            _ => null,
        };
    }
}
