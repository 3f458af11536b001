namespace Hearsay.Documents.Html;

/// <summary>How much text each part of a page holds, counted once from the leaves up.</summary>
internal sealed class PageMeasures
{
    /// <summary>Units of one text from which on it counts as prose.</summary>
    private const int ProseUnits = 50;

    private readonly int[] sizes;
    private readonly int[] links;
    private readonly int[] prose;
    private readonly bool[] content;
    private readonly bool[] headings;

    public PageMeasures(PageTree tree)
    {
        var count = tree.Nodes.Count;
        (sizes, links, prose, content, headings) = (new int[count], new int[count], new int[count], new bool[count], new bool[count]);
        for (var i = count - 1; i > 0; i--)
        {
            Count(tree, tree.Nodes[i]);
        }
    }

    /// <summary>Units that are no white space.</summary>
    public static int Visible(string source, PageNode node)
    {
        var count = 0;
        foreach (var unit in source.AsSpan(node.Start, node.End - node.Start))
        {
            count += Spaces.IsSpace(unit) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Share of the visible text that stands in links, 0 to 1.</summary>
    public double LinkShare(PageNode node) => sizes[node.Index] == 0 ? 0 : (double)links[node.Index] / sizes[node.Index];

    /// <summary>Whether it holds so much of the page's prose that a name which speaks against it must mislead.</summary>
    public bool IsBulk(PageNode node) => prose[node.Index] * 5 > prose[0] * 2 && prose[node.Index] > 200;

    public bool IsNearlyAll(PageNode node) => prose[node.Index] * 5 > prose[0] * 4;

    /// <summary>Whether an element below is named for the article's text, and holds a good part of the page: it speaks louder than the name of a box around it.</summary>
    public bool HoldsContent(PageNode node) => content[node.Index];

    /// <summary>Whether a heading of first rank stands below.</summary>
    public bool HoldsHeading(PageNode node) => headings[node.Index];

    private void Count(PageTree tree, PageNode node)
    {
        var (i, outer) = (node.Index, node.Parent!.Index);
        if (node.IsText)
        {
            sizes[i] = Visible(tree.Source, node);
            prose[i] = sizes[i] >= ProseUnits && node.Parent.Name != "a" ? sizes[i] : 0;
        }
        else if (PageBlocks.Silent.Contains(node.Name) && node.Name != "noscript")
        {
            return;
        }

        links[i] = node.Name == "a" ? sizes[i] : links[i];
        headings[i] |= node.Name == "h1";
        content[i] |= !node.IsText && sizes[i] > 400 && IsNamedContent(node) && prose[i] > 200;
        sizes[outer] += sizes[i];
        links[outer] += links[i];
        prose[outer] += prose[i];
        headings[outer] |= headings[i];
        content[outer] |= content[i];
    }

    private static bool IsNamedContent(PageNode node) =>
        node.Name == "main" || PageWords.Names(node, "content") || node["itemprop"] is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);
}
