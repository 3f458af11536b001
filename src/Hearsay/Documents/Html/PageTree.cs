using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Documents.Html;

/// <summary>A page as a tree whose every text knows its place in the page. Nothing in it runs or is fetched.</summary>
/// <param name="Source">The decoded page.</param>
/// <param name="Nodes">All nodes in order of the page, by index; the first is a made-up element around all.</param>
/// <param name="Reasons">Why not all of the page is in the tree; empty where it is.</param>
/// <param name="Comments">What stands in the first comments that are not long, in order.</param>
internal sealed record PageTree(string Source, IReadOnlyList<PageNode> Nodes, IReadOnlyList<string> Comments, ImmutableArray<string> Reasons)
{
    /// <summary>Reads the markup. Linear in the page times the depth limit at worst; misnested tags are mended as browsers mend the usual cases.</summary>
    public static PageTree Parse(string source, ReadingLimits limits) => new PageTreeBuilder(source, limits).Build();
}

/// <summary>Tree construction after the HTML Living Standard, section 13.2.6, in the parts that decide where text stands: implied end tags, scopes, raw text.
/// Formatting elements are not reopened and nothing is moved out of tables: the text is the same, and each text keeps its one place.</summary>
internal sealed class PageTreeBuilder
{
    private const int LongestComment = 2000;
    private const int MaxComments = 1000;

    private readonly string source;
    private readonly ReadingLimits limits;
    private readonly List<PageNode> nodes = [];
    private readonly List<PageNode> open = [];
    private readonly List<string> comments = [];
    private readonly Dictionary<string, int> tooDeep = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>();
    private int suppressed;
    private bool bodySeen;
    private bool endSeen;

    public PageTreeBuilder(string source, ReadingLimits limits)
    {
        this.source = source;
        this.limits = limits;
        open.Add(new PageNode(source, "#root", 0, 0, null, [], 0));
        nodes.Add(open[0]);
    }

    private PageNode Current => open[^1];

    public PageTree Build()
    {
        var tokens = new PageTokens(source);
        for (var count = 0; tokens.Next(); count++)
        {
            if (count >= limits.MaxMarkupTokens)
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"read up to the limit of {limits.MaxMarkupTokens} markup tokens"));
                break;
            }

            Take(tokens);
        }

        if (suppressed > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"markup nested deeper than {limits.MaxDepth} levels: {suppressed} tags read as if they were not there"));
        }

        if (tokens.Truncated)
        {
            reasons.Add("the page ends inside a tag, comment or script");
        }
        else if (!endSeen && suppressed == 0 && open.Find(node => !TagNames.EndOmissible.Contains(node.Name)) is { } unclosed)
        {
            reasons.Add($"the page ends before its <{unclosed.Name}> is closed: it may be cut off");
        }

        return new PageTree(source, nodes, comments, reasons.ToImmutable());
    }

    private void Take(PageTokens tokens)
    {
        switch (tokens.Kind)
        {
            case PageTokenKind.Text: AddText(tokens, "#text"); break;
            case PageTokenKind.StartTag: StartTag(tokens); break;
            case PageTokenKind.EndTag: EndTag(tokens.Name); break;
            case PageTokenKind.Comment when comments.Count < MaxComments && tokens.End - tokens.Start <= LongestComment && source.AsSpan(tokens.Start).StartsWith("<!--") && tokens.End - tokens.Start > 7:
                comments.Add(source[(tokens.Start + 4)..(tokens.End - 3)]);
                break;
        }
    }

    private void AddText(PageTokens tokens, string kind)
    {
        if (tokens.End > tokens.Start)
        {
            Add(kind, tokens, []);
        }
    }

    private PageNode Add(string name, PageTokens tokens, PageAttribute[] attributes)
    {
        var node = new PageNode(source, name, tokens.Start, tokens.End, Current, attributes, nodes.Count);
        Current.Children.Add(node);
        nodes.Add(node);
        return node;
    }

    private void StartTag(PageTokens tokens)
    {
        var name = tokens.Name == "image" ? "img" : tokens.Name;
        if (name is "html" or "body" && open.Exists(node => node.Name == name) || name == "body" && bodySeen)
        {
            return;
        }

        bodySeen |= name == "body";
        CloseImplied(name);
        if (open.Count > limits.MaxDepth && !TagNames.Void.Contains(name) && !TagNames.Raw.Contains(name))
        {
            suppressed++;
            tooDeep[name] = tooDeep.GetValueOrDefault(name) + 1;
            return;
        }

        var node = Add(name, tokens, tokens.Attributes);
        if (TagNames.Void.Contains(name) || (name is "path" or "use" or "g" && source[tokens.End - 2] == '/'))
        {
            return;
        }

        open.Add(node);
        if (TagNames.Raw.Contains(name) && !open.Exists(outer => outer.Name is "svg"))
        {
            tokens.RawText(name);
            AddText(tokens, name is "title" or "textarea" ? "#text" : "#raw");
        }
    }

    private void CloseImplied(string name)
    {
        if (name == "body" || !TagNames.Head.Contains(name))
        {
            while (Current.Name is "head" || (Current.Parent?.Name is "head" && Current.Name is "noscript" && name == "body"))
            {
                Pop();
            }
        }

        if (TagNames.ClosesParagraph.Contains(name))
        {
            CloseWithin("p", barrier => TagNames.Scope.Contains(barrier) || barrier == "button");
        }

        switch (name)
        {
            case "li": CloseItem(item => item is "li"); break;
            case "dd" or "dt": CloseItem(item => item is "dd" or "dt"); break;
            case "option" or "optgroup" when Current.Name is "option": Pop(); break;
            case "td" or "th": CloseCells(item => item is "td" or "th", "tr"); break;
            case "tr": CloseCells(item => item is "tr", "tbody"); break;
            case "tbody" or "thead" or "tfoot": CloseCells(item => item is "tbody" or "thead" or "tfoot" or "caption" or "colgroup", "table"); break;
            case "a": CloseAnchor(); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when Current.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Pop(); break;
        }
    }

    private void CloseWithin(string name, Func<string, bool> barrier)
    {
        for (var i = open.Count - 1; i > 0 && !barrier(open[i].Name); i--)
        {
            if (open[i].Name == name)
            {
                PopTo(i);
                return;
            }
        }
    }

    private void CloseItem(Func<string, bool> same)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            var name = open[i].Name;
            if (same(name))
            {
                PopTo(i);
                return;
            }

            if (TagNames.Special.Contains(name) && name is not ("address" or "div" or "p"))
            {
                return;
            }
        }
    }

    private void CloseCells(Func<string, bool> same, string outer)
    {
        for (var i = open.Count - 1; i > 0 && open[i].Name != "table" && open[i].Name != outer; i--)
        {
            if (same(open[i].Name))
            {
                PopTo(i);
                return;
            }
        }
    }

    private void CloseAnchor()
    {
        for (var i = open.Count - 1; i > 0 && !TagNames.Special.Contains(open[i].Name); i--)
        {
            if (open[i].Name == "a")
            {
                PopTo(i);
                return;
            }
        }
    }

    private void EndTag(string name)
    {
        if (tooDeep.TryGetValue(name, out var count) && count > 0)
        {
            tooDeep[name] = count - 1;
            return;
        }

        if (name is "html" or "body" || TagNames.Void.Contains(name))
        {
            endSeen |= name is "html" or "body";
            return;
        }

        var special = TagNames.Special.Contains(name);
        for (var i = open.Count - 1; i > 0; i--)
        {
            var candidate = open[i].Name;
            if (candidate == name)
            {
                PopTo(i);
                return;
            }

            if (special ? TagNames.Scope.Contains(candidate) && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot" or "template" or "svg")
                || candidate is "table" && name is "tr" or "tbody" or "thead" or "tfoot" : TagNames.Special.Contains(candidate))
            {
                return;
            }
        }
    }

    private void Pop() => open.RemoveAt(open.Count - 1);

    private void PopTo(int index) => open.RemoveRange(index, open.Count - index);
}
