namespace Hearsay.Documents.Html;

/// <summary>A stretch of a page that shows as one block: its texts in order, and what they add up to.</summary>
internal sealed class PageBlock(PageNode container, BlockKind kind)
{
    /// <summary>The nearest block element around the text.</summary>
    public PageNode Container { get; } = container;

    public BlockKind Kind { get; set; } = kind;

    /// <summary>Text nodes, and the <c>br</c> elements between them.</summary>
    public List<PageNode> Nodes { get; } = [];

    /// <summary>Letters, digits and signs, white space not counted; references count as one or more.</summary>
    public int Chars { get; set; }

    /// <summary>Of those, the ones inside links.</summary>
    public int LinkChars { get; set; }

    /// <summary>Whether it stands in a part of the page that is no article text.</summary>
    public bool Aside { get; set; }

    public double LinkShare => Chars == 0 ? 0 : (double)LinkChars / Chars;

    /// <summary>Collapsed text, cut at <paramref name="limit"/> units.</summary>
    public string Text(string source, int limit = 400)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in Nodes)
        {
            if (text.Length > limit)
            {
                break;
            }

            text.Append(node.IsText ? References.Read(source.AsSpan(node.Start, Math.Min(node.End - node.Start, 2 * limit))) : " ");
        }

        return Spaces.Collapse(text.ToString());
    }
}
