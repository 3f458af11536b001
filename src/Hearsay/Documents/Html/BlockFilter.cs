namespace Hearsay.Documents.Html;

/// <summary>Takes furniture out of an article's blocks: link lists, share buttons, headings of what was taken out.</summary>
internal static class BlockFilter
{
    public static List<PageBlock> Keep(PageTree tree, List<PageBlock> blocks, PageNode root, string? title)
    {
        var kept = new List<PageBlock>();
        var header = new HeaderLines();
        PageNode? skipped = null;
        foreach (var block in blocks)
        {
            if (skipped is not null && IsBelow(block.Container, skipped))
            {
                continue;
            }

            skipped = null;
            var text = block.Chars < 400 ? block.Text(tree.Source) : "";
            if (text.Length > 0 && kept.Count > 0 && (block.Kind == BlockKind.Heading || block.Chars < 60) && PageWords.OpensRest(text))
            {
                skipped = block.Container.Parent;
                if (skipped == root || skipped is null || HoldsKept(skipped, kept))
                {
                    skipped = null;
                }

                continue;
            }

            if (text.Length > 0 && PageWords.IsFurniture(text) || IsLinkList(block))
            {
                continue;
            }

            if (block.Kind == BlockKind.Heading && title is not null && IsTitle(text, title) && !kept.Exists(b => b.Kind == BlockKind.Headline))
            {
                block.Kind = BlockKind.Headline;
            }

            if (block.Kind == BlockKind.Paragraph && text.Length is > 0 and < 100 && header.Take(text) is (BlockKind.Byline or BlockKind.Dateline) and var kind)
            {
                block.Kind = kind;
            }

            kept.Add(block);
        }

        return WithoutBareHeadings(kept);
    }

    private static bool IsTitle(string text, string title) => string.Equals(text, title, StringComparison.OrdinalIgnoreCase);

    private static bool IsLinkList(PageBlock block) => block.Kind switch
    {
        BlockKind.Paragraph or BlockKind.Quotation => block.LinkShare > 0.8 && block.Chars < 200 || block.LinkShare > 0.5 && block.Chars < 40,
        BlockKind.Heading => block.LinkShare > 0.9,
        BlockKind.Code => false,
        _ => block.LinkShare > 0.6,
    };

    private static bool HoldsKept(PageNode node, List<PageBlock> kept)
    {
        var prose = 0;
        for (var i = kept.Count - 1; i >= Math.Max(0, kept.Count - 50) && IsBelow(kept[i].Container, node); i--)
        {
            prose += kept[i].Chars;
        }

        return prose > 200;
    }

    private static bool IsBelow(PageNode node, PageNode outer)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }

    // A heading speaks for what follows it; where nothing does, it belonged to something that was taken out.
    private static List<PageBlock> WithoutBareHeadings(List<PageBlock> blocks)
    {
        var kept = blocks;
        while (kept.Count > 0 && kept[^1].Kind == BlockKind.Heading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }
}
