using System.Collections.Frozen;

namespace Hearsay.Documents.Html;

/// <summary>Cuts a page into the blocks that it shows as.</summary>
internal static class PageBlocks
{
    /// <summary>Elements whose text is no article text, or that hold none.</summary>
    internal static readonly FrozenSet<string> Silent = (
        "script style noscript template svg math iframe object embed applet audio video canvas map select option textarea button dialog head title noembed noframes datalist progress meter rt rp "
        + "amp-ad amp-social-share label input menu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AsideRoles = "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist alert"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All blocks with text, in order of the page; those in silent elements left out, those in asides marked.</summary>
    /// <remarks>Linear: each text is looked at once, each element once.</remarks>
    public static List<PageBlock> Of(PageTree tree)
    {
        var states = new State[tree.Nodes.Count];
        var measures = new PageMeasures(tree);
        var blocks = new List<PageBlock>();
        PageBlock? current = null;
        foreach (var node in tree.Nodes)
        {
            var outer = node.Parent is { } parent ? states[parent.Index] : default;
            ref var state = ref states[node.Index];
            state = outer;
            if (node.IsText || node.Name == "br")
            {
                // A block's text may go on after a child block; the nearest block element decides.
                if (!outer.Silent && outer.Block is { } container)
                {
                    current = Add(tree.Source, blocks, current, container, node, outer);
                }

                continue;
            }

            if (node.Name is "#raw" or "#root")
            {
                state.Block ??= node;
                continue;
            }

            state.Silent |= (Silent.Contains(node.Name) && !(node.Name == "noscript" && measures.IsBulk(node))) || IsHidden(node, measures);
            state.Link |= node.Name == "a" && node["href"] is not null;
            if (TagNames.Block.Contains(node.Name))
            {
                state.Block = node;
                state.Kind = KindOf(node, outer.Kind);
                current = null;
            }

            state.Aside |= !state.Silent && IsAside(node, measures) && (!measures.HoldsContent(node) || node.Name is "nav");
        }

        blocks.RemoveAll(block => block.Chars == 0);
        return blocks;
    }

    private static PageBlock Add(string source, List<PageBlock> blocks, PageBlock? current, PageNode container, PageNode node, State state)
    {
        if (current is null || current.Container != container || current.Aside != state.Aside)
        {
            if (!node.IsText || PageMeasures.Visible(source, node) == 0)
            {
                return current is not null && current.Container == container ? current : null!;
            }

            current = new PageBlock(container, state.Kind) { Aside = state.Aside };
            blocks.Add(current);
        }
        else if (!node.IsText && current.Nodes.Count > 0 && current.Nodes[^1].Name == "br")
        {
            // Two line breaks in a row are how old pages write the end of a paragraph.
            return null!;
        }

        if (!node.IsText || current.Nodes.Count == 0 || current.Nodes[^1].Name != "br" || PageMeasures.Visible(source, node) > 0)
        {
            current.Nodes.Add(node);
        }

        if (node.IsText)
        {
            var visible = PageMeasures.Visible(source, node);
            current.Chars += visible;
            current.LinkChars += state.Link ? visible : 0;
        }

        return current;
    }

    private static BlockKind KindOf(PageNode node, BlockKind outer) => node.Name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "blockquote" => BlockKind.Quotation,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "td" or "th" => BlockKind.Cell,
        "figcaption" or "caption" or "figure" => BlockKind.Caption,
        "pre" or "xmp" => BlockKind.Code,
        "p" or "div" when PageWords.NamesPart(node, "caption") => BlockKind.Caption,
        "p" or "div" when outer is BlockKind.Quotation or BlockKind.Caption or BlockKind.Cell or BlockKind.ListItem => outer,
        "tr" or "tbody" or "table" => BlockKind.Cell,
        _ => BlockKind.Paragraph,
    };

    private static bool IsHidden(PageNode node, PageMeasures measures)
    {
        if (node.Name is "body" or "html" or "main" or "article")
        {
            return false;
        }

        var style = node["style"];
        var hidden = node.Has("hidden") || (style is not null && (Squeezed(style).Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || Squeezed(style).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
        return hidden && !measures.IsBulk(node);
    }

    private static string Squeezed(string style) => style.Length > 500 ? "" : style.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsAside(PageNode node, PageMeasures measures) => node.Name switch
    {
        "html" or "body" or "main" or "#root" or "em" or "strong" or "b" or "i" or "tbody" or "tr" => false,
        "nav" => true,
        "aside" or "footer" => !measures.IsBulk(node),
        "header" => (measures.LinkShare(node) > 0.3 && !measures.HoldsHeading(node) && !measures.IsBulk(node)) || IsNamedAside(node, measures),
        "article" => node["role"] is { } articleRole && AsideRoles.Contains(articleRole),
        _ => IsNamedAside(node, measures),
    };

    private static bool IsNamedAside(PageNode node, PageMeasures measures)
    {
        if (PageWords.Names(node, "comment") || PageWords.NamesPart(node, "commentpart"))
        {
            return !measures.IsNearlyAll(node);
        }

        return (node["role"] is { } role && AsideRoles.Contains(role) || PageWords.NamesAside(node) || measures.LinkShare(node) > 0.2 && PageWords.NamesPart(node, "linked"))
            && !measures.IsBulk(node);
    }

    private record struct State(bool Silent, bool Aside, bool Link, PageNode? Block, BlockKind Kind);
}
