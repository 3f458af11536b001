using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>Writes a stretch of an article with its passages marked, whatever way they overlap.</summary>
/// <remarks>Elements nest; a passage that crosses another's end is closed and opened again there, its id only on the first piece.
/// No link stands inside another: a passage that cannot be a link itself gets a numbered one behind it.</remarks>
internal sealed class MarkedText(HtmlOutput html, string text)
{
    /// <summary>Deeper marks become an anchor without extent: markup must stay shallow whatever the rows are.</summary>
    private const int MaxDepth = 24;

    private readonly List<Open> stack = [];
    private readonly List<Mark> waiting = [];
    private int links;

    /// <summary>Writes the units of <paramref name="span"/>.</summary>
    /// <param name="marks">Those that overlap the span, in order of span; each is clipped to it.</param>
    public void Write(TextSpan span, IReadOnlyList<Mark> marks)
    {
        var at = span.Start;
        var next = 0;
        while (at < span.End || stack.Count > 0)
        {
            var end = stack.Count > 0 ? stack.Min(o => o.End) : span.End;
            var start = next < marks.Count ? Math.Max(marks[next].Span.Start, span.Start) : int.MaxValue;
            var stop = Math.Min(Math.Min(start, end), span.End);
            if (stop > at)
            {
                html.Text(text.AsSpan(at, stop - at));
                at = stop;
            }

            CloseAt(at);
            for (; next < marks.Count && marks[next].Span.Start <= at && at < span.End; next++)
            {
                Begin(marks[next], span);
            }

            if (at >= span.End)
            {
                CloseAt(at);
                break;
            }
        }

        Flush();
    }

    private void CloseAt(int at)
    {
        var first = stack.FindIndex(o => o.End <= at);
        if (first < 0)
        {
            return;
        }

        var again = new List<Open>();
        for (var i = stack.Count - 1; i >= first; i--)
        {
            var open = stack[i];
            html.Raw(open.IsLink ? "</a>" : "</span>");
            links -= open.IsLink ? 1 : 0;
            if (open.End > at)
            {
                again.Add(open);
            }
            else if (open.Mark.Row is not null && !open.WasLink && open.IsLast)
            {
                waiting.Add(open.Mark);
            }
        }

        stack.RemoveRange(first, stack.Count - first);
        Flush();
        for (var i = again.Count - 1; i >= 0; i--)
        {
            Push(again[i], isFirst: false);
        }
    }

    private void Begin(Mark mark, TextSpan span)
    {
        var isFirst = mark.Span.Start >= span.Start;
        if (stack.Count >= MaxDepth)
        {
            html.Raw(mark.Anchor is { } anchor && isFirst ? $"<span id=\"{anchor}\"></span>" : "");
            if (mark.Row is not null && isFirst)
            {
                waiting.Add(mark);
                Flush();
            }

            return;
        }

        Push(new Open(mark, Math.Min(mark.Span.End, span.End), false, false, mark.Span.End <= span.End), isFirst);
    }

    private void Push(Open open, bool isFirst)
    {
        var mark = open.Mark;
        var id = isFirst && mark.Anchor is { } anchor ? $" id=\"{anchor}\"" : "";
        var isLink = mark.IsLink && mark.Row is not null && links == 0;
        html.Raw(isLink ? $"<a class=\"{mark.Class}\"{id} href=\"#{mark.Row}\">" : $"<span class=\"{mark.Class}\"{id}>");
        links += isLink ? 1 : 0;
        stack.Add(open with { IsLink = isLink, WasLink = open.WasLink || isLink });
    }

    /// <summary>Writes the links back that had to wait until no link was open.</summary>
    private void Flush()
    {
        if (links > 0 || waiting.Count == 0)
        {
            return;
        }

        foreach (var mark in waiting.DistinctBy(m => m.Row))
        {
            html.Raw($"<a class=\"ref\" href=\"#{mark.Row}\">{mark.Label}</a>");
        }

        waiting.Clear();
    }

    private readonly record struct Open(Mark Mark, int End, bool IsLink, bool WasLink, bool IsLast);

    /// <summary>The stretches to write: the blocks, and whatever text stands between them.</summary>
    public static IEnumerable<(TextSpan Span, Documents.BlockKind Kind)> Stretches(string text, ImmutableArray<Documents.Block> blocks)
    {
        var at = 0;
        foreach (var block in blocks)
        {
            if (Gap(text, at, block.Span.Start) is { } gap)
            {
                yield return (gap, Documents.BlockKind.Paragraph);
            }

            yield return (block.Span, block.Kind);
            at = Math.Max(at, block.Span.End);
        }

        if (Gap(text, at, text.Length) is { } last)
        {
            yield return (last, Documents.BlockKind.Paragraph);
        }
    }

    private static TextSpan? Gap(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return to > from ? new TextSpan(from, to) : null;
    }
}
