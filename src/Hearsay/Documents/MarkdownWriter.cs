using System.Collections.Immutable;
using Hearsay.Documents.Charsets;
using Hearsay.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearsay.Documents;

/// <summary>Writes the blocks of a Markdown document as text and, in step, the map back to the bytes.</summary>
/// <remarks>Markdig's spans count from 0 with an inclusive end; here they become half-open. A piece whose source reads otherwise (an escape, a reference) is one atomic segment.</remarks>
internal sealed class MarkdownWriter(DecodedText decoded)
{
    private readonly SourceMapBuilder builder = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();

    public string Text => builder.Text;

    public SourceMap Map => builder.Build();

    public ImmutableArray<Block> Blocks => blocks.ToImmutable();

    public void Write(LeafBlock block)
    {
        var before = builder.Length;
        if (before > 0)
        {
            builder.Append("\n\n", 0, 0);
        }

        var start = builder.Length;
        if (block.Inline is not null)
        {
            WriteInlines(block.Inline);
        }
        else if (block is CodeBlock code)
        {
            WriteLines(code);
        }

        var end = TrimmedEnd(start);
        builder.Truncate(end > start ? end : before);
        if (end > start)
        {
            blocks.Add(new Block(new TextSpan(start, end), KindOf(block)));
        }
    }

    private static BlockKind KindOf(LeafBlock block)
    {
        if (block is HeadingBlock)
        {
            return BlockKind.Heading;
        }

        for (var outer = block.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case QuoteBlock: return BlockKind.Quotation;
                case ListItemBlock: return BlockKind.ListItem;
                case TableCell: return BlockKind.Cell;
            }
        }

        return block is CodeBlock ? BlockKind.Code : BlockKind.Paragraph;
    }

    private int TrimmedEnd(int start)
    {
        var text = builder.Text;
        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void WriteLines(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
            {
                builder.Append("\n", 0, 0);
            }

            var line = code.Lines.Lines[i];
            Copy(line.Slice.ToString(), line.Position, line.Position + line.Slice.Length);
        }
    }

    // Inlines in order, without recursion: their nesting is the author's to choose.
    private void WriteInlines(ContainerInline root)
    {
        var stack = new Stack<Inline>();
        Push(stack, root);
        while (stack.Count > 0)
        {
            var inline = stack.Pop();
            var (start, end) = (inline.Span.Start, Math.Min(inline.Span.End + 1, decoded.Text.Length));
            switch (inline)
            {
                case LinkInline { IsImage: true } or HtmlInline: break;
                case LiteralInline literal: Copy(literal.Content.ToString(), start, end); break;
                case CodeInline code: CopyWithin(code.Content, start, end); break;
                case AutolinkInline auto: CopyWithin(auto.Url, start, end); break;
                case HtmlEntityInline entity: Put(entity.Transcoded.ToString(), start, end); break;
                case LineBreakInline line: Put(line.IsHard ? "\n" : " ", start, end); break;
                case ContainerInline container: Push(stack, container); break;
            }
        }
    }

    private static void Push(Stack<Inline> stack, ContainerInline container)
    {
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
        {
            stack.Push(child);
        }
    }

    // The literal's own span; after an escape the span has the backslash too.
    private void Copy(string content, int start, int end)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (start >= 0 && end <= decoded.Text.Length && end - start >= content.Length)
        {
            var at = end - content.Length;
            if (decoded.Text.AsSpan(at, content.Length).SequenceEqual(content))
            {
                decoded.CopyTo(builder, at, end);
                return;
            }

            if (decoded.Text.AsSpan(start, content.Length).SequenceEqual(content))
            {
                decoded.CopyTo(builder, start, start + content.Length);
                return;
            }
        }

        Put(content, start, end);
    }

    private void CopyWithin(string content, int start, int end)
    {
        var at = start < 0 || end <= start ? -1 : decoded.Text.AsSpan(start, end - start).IndexOf(content);
        if (at >= 0 && content.Length > 0)
        {
            decoded.CopyTo(builder, start + at, start + at + content.Length);
        }
        else
        {
            Put(content, start, end);
        }
    }

    private void Put(string value, int start, int end)
    {
        var clean = value.Replace('\0', '\uFFFD');
        if (start >= 0 && end > start && end <= decoded.Text.Length)
        {
            decoded.Put(builder, clean, start, end);
        }
        else
        {
            builder.Append(clean, 0, 0);
        }
    }
}
