using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Paragraphs that an article takes over from somebody else, after a line such as "The Ostrel Herald reports:": whoever speaks in them speaks on that one's word.</summary>
/// <remarks>Told by the markup, or by marks: the line before ends with a colon, and each of two or more paragraphs opens with a double mark, the first of which it does not close.
/// A later run after a line with a colon that names nobody goes on from the same source. Linear.</remarks>
internal sealed class QuotedBlocks
{
    private readonly ReportInput input;
    private readonly List<(int First, int End)> paragraphs = [];
    private readonly (TextSpan Span, string? Name)?[] outer;
    private int next;

    /// <param name="reports">In order of their anchors.</param>
    public QuotedBlocks(AnnotatedText text, ReportInput input, IReadOnlyList<Report> reports, Claimants claimants)
    {
        this.input = input;
        for (int i = 1, first = 0; i <= input.Count; i++)
        {
            if (i == input.Count || input.StartsParagraph(i))
            {
                paragraphs.Add((first, i));
                first = i;
            }
        }

        outer = new (TextSpan, string?)?[paragraphs.Count];
        var marked = text.Document.Blocks.Where(block => block.Kind == BlockKind.Quotation).Select(block => input.Words.FirstFrom(block.Span.Start)).ToHashSet();
        (TextSpan Span, string? Name)? last = null;
        for (var p = 1; p < paragraphs.Count;)
        {
            var isMarked = marked.Contains(paragraphs[p].First);
            var source = isMarked || IsIntroduced(p) ? SourceOf(paragraphs[p - 1], reports, claimants) : null;
            var end = isMarked ? EndOfMarked(marked, p) : IsIntroduced(p) ? EndOfRun(p, source is null && last is not null) : p;
            if (end == p)
            {
                p++;
                continue;
            }

            last = source ?? (IsIntroduced(p) ? last : null);
            Array.Fill(outer, last, p, end - p);
            p = end + 1;   // the paragraph after a run introduces the next one at the earliest
        }
    }

    /// <summary>On whose word everything stands that is said at a token; null where the article tells it itself.</summary>
    public (TextSpan Span, string? Name)? At(int token)
    {
        var at = paragraphs.BinarySearch((token, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && paragraphs[at].First <= token ? outer[at] : null;
    }

    private bool IsIntroduced(int paragraph) => input.Words[paragraphs[paragraph].First - 1] == ":";

    private int EndOfMarked(HashSet<int> marked, int from)
    {
        var end = from;
        while (end < paragraphs.Count && marked.Contains(paragraphs[end].First))
        {
            end++;
        }

        return end;
    }

    /// <summary>After the last paragraph of a run that opens with marks; the start where it is none.</summary>
    /// <param name="goesOn">Whether the line before names nobody after a run that somebody was named for.</param>
    private int EndOfRun(int from, bool goesOn)
    {
        if (!goesOn && IsClosed(paragraphs[from]))
        {
            return from;
        }

        var end = from;
        while (end < paragraphs.Count && IsMark(paragraphs[end].First))
        {
            end++;
        }

        return end - from > 1 ? end : from;
    }

    private bool IsMark(int token) => input.Words[token] is "\"" or "“" or "''" or "``" or "„" or "«";

    /// <summary>Whether the mark that a paragraph opens with comes again in it, or its closing partner.</summary>
    private bool IsClosed((int First, int End) paragraph)
    {
        var close = input.Words[paragraph.First] switch { "“" => "”", "``" => "''", "„" => "“", "«" => "»", var same => same };
        for (var i = paragraph.First + 1; i < paragraph.End; i++)
        {
            if (input.Words[i] == close)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The source of the last report of a paragraph, whose content goes on after it.</summary>
    private (TextSpan Span, string? Name)? SourceOf((int First, int End) paragraph, IReadOnlyList<Report> reports, Claimants claimants)
    {
        var words = input.Words;
        var first = Math.Max(paragraph.First, words.SentenceOf(paragraph.End - 1).First);
        while (next < reports.Count && reports[next].Anchor < paragraph.End)
        {
            next++;
        }

        if (next == 0 || reports[next - 1] is not { Source: { } range } report || report.Anchor < first || (report.Cue.End < paragraph.End - 1 && report.Content[^1].End <= paragraph.End))
        {
            return NameBeforeCue(paragraph, claimants);
        }

        var source = words.Span(range.First, range.End);
        return (source, claimants.Of(source, SourceKinds.Of(words, source)).Name);
    }

    /// <summary>"The Ostrel Herald reports:" where nothing in quotation marks follows, so that no report was found.</summary>
    private (TextSpan Span, string? Name)? NameBeforeCue((int First, int End) paragraph, Claimants claimants)
    {
        var words = input.Words;
        var cue = paragraph.End - 2;
        if (cue <= paragraph.First || words[cue + 1] != ":" || input.CueAt(cue) is null || words.NameEnd(cue - 1) != cue)
        {
            return null;
        }

        var first = cue - 1;
        while (first > paragraph.First && words.NameEnd(first - 1) == cue)
        {
            first--;
        }

        var source = words.Span(first, cue);
        return (source, claimants.Of(source, SourceKinds.Of(words, source)).Name);
    }
}
