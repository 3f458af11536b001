namespace Hearsay.Documents.Html;

/// <summary>An element or a stretch of text of a page, with its place in the decoded page.</summary>
/// <remarks>Offsets are half-open UTF-16 units of the decoded page, markup included: of the start tag for an element, of the raw text for text.</remarks>
internal sealed class PageNode
{
    private readonly PageAttribute[] attributes;
    private readonly string source;

    public PageNode(string source, string name, int start, int end, PageNode? parent, PageAttribute[] attributes, int index)
    {
        Index = index;
        this.source = source;
        this.attributes = attributes;
        Name = name;
        Start = start;
        End = end;
        Parent = parent;
    }

    /// <summary>Number in order of the page; a parent's is lower than its children's.</summary>
    public int Index { get; }

    /// <summary>Lower-case element name; <c>#text</c> for text, <c>#raw</c> for text whose references are not read (script, style).</summary>
    public string Name { get; }

    public int Start { get; }

    public int End { get; }

    public PageNode? Parent { get; }

    public List<PageNode> Children { get; } = [];

    public bool IsText => Name is "#text";

    /// <summary>The attribute's value with references read, trimmed; null where the element has none.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in attributes)
            {
                var name = source.AsSpan(candidate.NameStart, candidate.NameEnd - candidate.NameStart);
                if (name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
                {
                    return References.Read(source.AsSpan(candidate.ValueStart, Math.Min(candidate.ValueEnd - candidate.ValueStart, MaxValue))).Trim();
                }
            }

            return null;
        }
    }

    /// <summary>Units of one attribute's value that are read.</summary>
    private const int MaxValue = 1 << 16;

    /// <summary>Whether the attribute is there, with or without a value.</summary>
    public bool Has(string attribute) => this[attribute] is not null;

    /// <summary>This node and all below it, in order of the page. No recursion.</summary>
    public IEnumerable<PageNode> Descendants()
    {
        var stack = new Stack<PageNode>();
        stack.Push(this);
        while (stack.Count > 0)
        {
            var node = stack.Pop();
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                stack.Push(node.Children[i]);
            }
        }
    }

    /// <summary>All text below with references read and white space collapsed, trimmed; cut at <paramref name="limit"/> units.</summary>
    public string InnerText(int limit = 2000)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in Descendants())
        {
            if (text.Length > limit)
            {
                break;
            }

            if (node.IsText)
            {
                text.Append(References.Read(source.AsSpan(node.Start, Math.Min(node.End - node.Start, 2 * limit))));
            }
            else if (node.Name is "br" or "p" or "div" or "li" or "td" or "span" or "time" or "a")
            {
                text.Append(' ');
            }
        }

        return Spaces.Collapse(text.ToString());
    }

    /// <summary>The raw characters of this node's only text child, such as a script's.</summary>
    public ReadOnlySpan<char> RawText => Children.Count == 0 ? [] : source.AsSpan(Children[0].Start, Children[0].End - Children[0].Start);

    public override string ToString() => IsText ? $"\"{source[Start..End]}\"" : $"<{Name}>";
}
