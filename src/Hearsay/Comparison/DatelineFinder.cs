using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds where an article says when and where it was made: its dateline and byline blocks, a short line of place and day before the text, and the head of the first
/// paragraph up to its dash.</summary>
internal static class DatelineFinder
{
    private const int LongestHead = 100;
    private const int ParagraphsAsked = 3;
    private static readonly ImmutableArray<string> Dashes = [" — ", " – ", " - ", " -- ", "—"];

    /// <returns>In order of place.</returns>
    public static ImmutableArray<TextSpan> Find(Document document)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var paragraphs = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Kind is BlockKind.Dateline or BlockKind.Byline)
            {
                found.Add(block.Span);
            }
            else if (block.Kind == BlockKind.Paragraph && paragraphs++ < ParagraphsAsked && Head(document.Text.AsSpan(block.Span.Start, block.Span.Length)) is > 0 and var length)
            {
                found.Add(new TextSpan(block.Span.Start, block.Span.Start + length));
            }
        }

        return found.ToImmutable();
    }

    // "LINDBY, 4 May (Agency) - The ferry…": a first word in capitals, then a dash soon. Without a dash the whole short line is the dateline.
    private static int Head(ReadOnlySpan<char> paragraph)
    {
        var letters = 0;
        while (letters < paragraph.Length && (char.IsUpper(paragraph[letters]) || paragraph[letters] is '-' or '\''))
        {
            letters++;
        }

        if (letters < 3 || (letters < paragraph.Length && char.IsLetter(paragraph[letters])))
        {
            return 0;
        }

        var head = paragraph[..Math.Min(LongestHead, paragraph.Length)];
        foreach (var dash in Dashes)
        {
            if (head.IndexOf(dash, StringComparison.Ordinal) is > 0 and var at)
            {
                return at;
            }
        }

        return paragraph.Length <= LongestHead && paragraph[letters..].StartsWith(",", StringComparison.Ordinal) && paragraph[^1] is not ('.' or '!' or '?') ? paragraph.Length : 0;
    }
}
