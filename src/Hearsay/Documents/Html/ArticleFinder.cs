namespace Hearsay.Documents.Html;

/// <summary>Finds which blocks of a page are its article.</summary>
/// <remarks>An element named for its content is taken where it holds enough prose; else the walk goes down from the body as long as one child holds nearly all of it.
/// Prose is text in blocks that are long enough and hold few links. The ideas are those of Readability, jusText (Pomikálek 2011) and trafilatura (Barbaresi 2021).</remarks>
internal static class ArticleFinder
{
    /// <summary>Units of a block from which on it counts as prose.</summary>
    private const int ProseUnits = 60;

    public static List<PageBlock> Find(PageTree tree, List<PageBlock> blocks, string? title)
    {
        var root = Root(tree, blocks);
        var inside = blocks.Where(block => !block.Aside && Below(block.Container, root)).ToList();
        return BlockFilter.Keep(tree, [.. Lead(tree, blocks, root), .. inside], root, title);
    }

    /// <summary>The headline and what stands between it and the article's element: the lead.</summary>
    private static IEnumerable<PageBlock> Lead(PageTree tree, List<PageBlock> blocks, PageNode root)
    {
        var first = blocks.FindIndex(block => block.Container.Index >= root.Index);
        var heading = first;
        while (heading > 0 && first - heading < MaxLead && blocks[heading].Container.Name != "h1")
        {
            heading--;
        }

        if (heading < 0 || first <= heading || blocks[heading].Container.Name != "h1" || Below(blocks[heading].Container, root))
        {
            return [];
        }

        return blocks.Skip(heading).Take(first - heading).Where((block, i) => i == 0 || !block.Aside && block.Chars >= MinLead && block.LinkShare < 0.3 && block.Kind is not BlockKind.Caption)
            .Take(4);
    }

    private const int MaxLead = 14;

    /// <summary>Units of a lead: shorter blocks there are bylines, dates and sections.</summary>
    private const int MinLead = 50;


    /// <summary>The element that holds the article.</summary>
    private static PageNode Root(PageTree tree, List<PageBlock> blocks)
    {
        var prose = Prose(tree, blocks);
        var named = tree.Nodes.Where(node => prose[node.Index] > 0 && NameWeight(node) > 0)
            .OrderByDescending(node => prose[node.Index] * NameWeight(node)).ThenBy(node => node.Index).FirstOrDefault();
        var node = named is not null && (prose[named.Index] * 10 > prose[0] * 4 || prose[named.Index] > 1500) ? named : tree.Nodes[0];
        while (true)
        {
            var next = node.Children.Find(child => prose[child.Index] * 10 > prose[node.Index] * 9 && prose[child.Index] > 0);
            if (next is null)
            {
                return node;
            }

            // One long paragraph is no container.
            if (next.Name is "p" or "blockquote" or "ul" or "ol" or "table" or "tbody" or "span" or "li" or "pre")
            {
                return node;
            }

            node = next;
        }
    }

    private static double NameWeight(PageNode node)
    {
        if (node.IsText || node.Name is "body" or "html" or "#root")
        {
            return 0;
        }

        if (node["itemprop"] is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
        {
            return 1.3;
        }

        return PageWords.Names(node, "content") ? 1.15 : node.Name == "article" ? 1.1 : node.Name == "main" || node["role"] is "main" or "article" ? 1 : 0;
    }

    private static int[] Prose(PageTree tree, List<PageBlock> blocks)
    {
        var prose = new int[tree.Nodes.Count];
        foreach (var block in blocks)
        {
            if (!block.Aside && block.Kind is not BlockKind.Heading and not BlockKind.Caption && block.Chars >= ProseUnits && block.LinkShare < 0.4)
            {
                prose[block.Container.Index] += block.Chars;
            }
        }

        for (var i = tree.Nodes.Count - 1; i > 0; i--)
        {
            prose[tree.Nodes[i].Parent!.Index] += prose[i];
        }

        return prose;
    }

    private static bool Below(PageNode node, PageNode root)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at == root)
            {
                return true;
            }
        }

        return false;
    }
}
