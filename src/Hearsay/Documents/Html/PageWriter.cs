using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents.Charsets;
using Hearsay.Text;

namespace Hearsay.Documents.Html;

/// <summary>Writes the blocks of an article as text and, in step, the map back to the bytes of the page.</summary>
/// <remarks>Literal characters run in step; a run of white space is one space and one atomic segment, as is a character reference; the blank line between blocks and the
/// line break of a <c>br</c> are put in and have no bytes.</remarks>
internal sealed class PageWriter(DecodedText decoded, int maxTextLength)
{
    private readonly SourceMapBuilder builder = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private (int Start, int End) space;
    private bool lineBreak;
    private int blockStart;
    private int unreadable;

    public string Text => builder.Text;

    public SourceMap Map => builder.Build();

    public ImmutableArray<Block> Blocks => blocks.ToImmutable();

    /// <summary>Writes one block after a blank line.</summary>
    /// <returns>False where the text is full: the block is cut and nothing more is taken.</returns>
    public bool Write(PageBlock block)
    {
        var before = builder.Length;
        if (before > 0)
        {
            builder.Append("\n\n", 0, 0);
        }

        blockStart = builder.Length;
        (space, lineBreak) = ((-1, -1), false);
        foreach (var node in block.Nodes)
        {
            if (node.IsText)
            {
                WriteText(node, block.Kind == BlockKind.Code);
            }
            else
            {
                lineBreak = builder.Length > blockStart;
            }

            if (builder.Length > maxTextLength)
            {
                Cut();
                break;
            }
        }

        if (builder.Length <= blockStart)
        {
            builder.Truncate(Math.Min(before, builder.Length));
            return builder.Length < maxTextLength;
        }

        blocks.Add(new Block(new TextSpan(blockStart, builder.Length), block.Kind));
        return builder.Length < maxTextLength;
    }

    /// <summary>What of the text could not be written as it was meant.</summary>
    public IEnumerable<string> Reasons()
    {
        if (unreadable > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{unreadable} character references name no character and stand as U+FFFD");
        }
    }

    private void Cut()
    {
        var length = maxTextLength;
        var text = builder.Text;
        length -= length > 0 && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        while (length > blockStart && char.IsWhiteSpace(text[length - 1]))
        {
            length--;
        }

        builder.Truncate(length);
    }

    private void WriteText(PageNode node, bool verbatim)
    {
        var source = decoded.Text;
        for (var at = node.Start; at < node.End && builder.Length <= maxTextLength;)
        {
            if (Spaces.IsSpace(source[at]))
            {
                var from = at;
                while (at < node.End && Spaces.IsSpace(source[at]))
                {
                    at++;
                }

                space = space.Start < 0 ? (from, at) : space;
            }
            else if (source[at] == '&' && References.TryRead(source.AsSpan(at, Math.Min(node.End - at, 40)), out var value, out var length))
            {
                WriteReference(value, at, at + length, verbatim);
                at += length;
            }
            else
            {
                var stop = at + 1;
                while (stop < node.End && source[stop] != '&' && !Spaces.IsSpace(source[stop]))
                {
                    stop++;
                }

                FlushSpace(verbatim);
                decoded.CopyTo(builder, at, stop);
                at = stop;
            }
        }
    }

    private void WriteReference(string value, int start, int end, bool verbatim)
    {
        if (!verbatim && value.Length == 1 && Spaces.IsSpace(value[0]))
        {
            space = space.Start < 0 ? (start, end) : space;
            return;
        }

        unreadable += value == "\uFFFD" ? 1 : 0;
        FlushSpace(verbatim);
        decoded.Put(builder, value, start, end);
    }

    private void FlushSpace(bool verbatim)
    {
        if (builder.Length > blockStart)
        {
            if (verbatim && space.Start >= 0)
            {
                decoded.CopyLinesTo(builder, space.Start, space.End);
            }
            else if (lineBreak)
            {
                builder.Append("\n", 0, 0);
            }
            else if (space.Start >= 0)
            {
                decoded.Put(builder, " ", space.Start, space.End);
            }
        }

        (space, lineBreak) = ((-1, -1), false);
    }
}
