using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Cuts plain text into blocks: by blank lines where lines are wrapped by hand, else by lines.</summary>
internal static class PlainTextBlocks
{
    private const int MaxWrapped = 110;
    private const int MinWrapped = 40;
    private const int MaxHeadline = 150;

    /// <returns>Blocks in order, and what the header lines said.</returns>
    public static (ImmutableArray<Block> Blocks, HeaderLines Header, Found<string>? Title) Of(string text)
    {
        var lines = Lines(text);
        var wrapped = IsWrapped(text, lines);
        var spans = wrapped.Width > 0 ? Join(text, lines, wrapped.Width) : [.. lines.Where(line => !line.IsEmpty)];
        var blocks = ImmutableArray.CreateBuilder<Block>(spans.Count);
        var header = new HeaderLines();
        Found<string>? title = null;
        var open = true;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var kind = IsItem(text, span) ? BlockKind.ListItem : BlockKind.Paragraph;
            if (open && i < HeaderLines.Most && span.Length <= MaxHeadline)
            {
                var line = text[span.Start..span.End];
                var taken = header.Take(line);
                kind = taken != BlockKind.Paragraph ? taken : kind;
                if (taken == BlockKind.Paragraph && title is null && kind == BlockKind.Paragraph && IsHeadline(text, spans, i))
                {
                    title = new Found<string>(line.ReplaceLineEndings(" "), "text: first line");
                    kind = BlockKind.Headline;
                }
            }

            open &= kind is not (BlockKind.Paragraph or BlockKind.ListItem);
            blocks.Add(new Block(span, kind));
        }

        return (blocks.ToImmutable(), header, header.Title ?? title);
    }

    /// <summary>Each line without white space at its ends; empty where it is blank.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start);
            var from = start + line.Length - line.TrimStart().Length;
            lines.Add(new TextSpan(Math.Min(from, end), Math.Max(from, start + line.TrimEnd().Length)));
            start = end + 1;
        }

        return lines;
    }

    // Wrapped by hand: lines that are followed by another are about as long as each other, and many of them stop in the middle of a sentence.
    private static (int Width, int Count) IsWrapped(string text, List<TextSpan> lines)
    {
        int width = 0, inner = 0, broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsInner(text, lines, i))
            {
                width = Math.Max(width, lines[i].Length);
                inner++;
                broken += EndsSentence(text, lines[i]) ? 0 : 1;
            }
        }

        if (inner < 2 || width is > MaxWrapped or < MinWrapped || broken * 2 < inner)
        {
            return (0, 0);
        }

        var full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            full += IsInner(text, lines, i) && lines[i].Length * 10 >= width * 7 ? 1 : 0;
        }

        return full * 10 >= inner * 6 ? (width, inner) : (0, 0);
    }

    // A line that another follows; short ones are headers, lists and addresses.
    private static bool IsInner(string text, List<TextSpan> lines, int i) => lines[i].Length >= MinWrapped / 2 && !lines[i + 1].IsEmpty && !IsItem(text, lines[i]);

    private static List<TextSpan> Join(string text, List<TextSpan> lines, int width)
    {
        var spans = new List<TextSpan>();
        TextSpan? current = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var starts = !line.IsEmpty && (IsItem(text, line) || IsIndented(text, line, i > 0 ? lines[i - 1] : line) || (i > 0 && IsShortEnd(text, lines[i - 1], line, width)));
            if (current is { } open && (line.IsEmpty || starts))
            {
                spans.Add(open);
                current = null;
            }

            if (!line.IsEmpty)
            {
                current = current is { } begun ? new TextSpan(begun.Start, line.End) : line;
            }
        }

        if (current is { } rest)
        {
            spans.Add(rest);
        }

        return spans;
    }

    // A line much shorter than the others ends its paragraph: there was room for the next word.
    private static bool IsShortEnd(string text, TextSpan previous, TextSpan next, int width)
    {
        var word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return !previous.IsEmpty && previous.Length + 1 + (word < 0 ? next.Length : word) < width * 3 / 4;
    }

    private static bool IsIndented(string text, TextSpan line, TextSpan previous) => Indent(text, line) >= 2 && Indent(text, previous) < 2;

    private static int Indent(string text, TextSpan line)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] != '\n' && line.Start - start < 20)
        {
            start--;
        }

        return line.Start - start;
    }

    private static bool IsItem(string text, TextSpan line)
    {
        var start = text.AsSpan(line.Start, Math.Min(4, line.Length));
        return start.StartsWith("• ") || start.StartsWith("- ") || start.StartsWith("* ") || start.StartsWith("– ")
            || (start.Length > 3 && char.IsAsciiDigit(start[0]) && start[1] is '.' or ')' && start[2] == ' ');
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        var end = line.End - 1;
        while (end > line.Start && text[end] is '"' or '\'' or '”' or '’' or '»' or '“' or ')' or ']')
        {
            end--;
        }

        return text[end] is '.' or '!' or '?' or '…' or ':' or '。';
    }

    // A short first line without a full stop, with longer text to come.
    private static bool IsHeadline(string text, List<TextSpan> spans, int index)
    {
        var span = spans[index];
        return index < 3 && text[span.End - 1] is not ('.' or ',' or ';' or ':') && HasLetter(text, span)
            && spans.Skip(index + 1).Take(HeaderLines.Most).Any(next => next.Length > span.Length || EndsSentence(text, next));
    }

    private static bool HasLetter(string text, TextSpan span)
    {
        foreach (var unit in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLetter(unit))
            {
                return true;
            }
        }

        return false;
    }
}
