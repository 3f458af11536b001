using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Times;
using Dateline = Hearsay.Language.Dateline;

namespace Hearsay.Claims;

/// <summary>The times of one text, each on its clock.</summary>
internal static class TimelineBuilder
{
    /// <summary>Blocks in which a dateline may stand.</summary>
    private const int BlocksOfHead = 8;

    /// <summary>Metadata first, then the text's times in order of place.</summary>
    /// <param name="times">Of <see cref="WholeTimes"/>.</param>
    public static ImmutableArray<TimelineEntry> Build(AnnotatedText text, Layer<TimeExpression> times, SaidTimes said, RowIds ids)
    {
        var sentences = text.Layer<Sentence>();
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        entries.AddRange(OfMetadata(text.Document, ids));
        var heads = text.Document.Blocks.Where(block => block.Kind is BlockKind.Dateline or BlockKind.Byline).Select(block => block.Span).Concat(Datelines(text.Document)).ToList();
        foreach (var time in times)
        {
            var words = Evidence.Of(text.Document, time.Span);
            entries.Add(new TimelineEntry(
                ids.Next("time", words.Text), text.Document.Id, ClockOf(time, said, heads), words, time.Type, time.Value, time.Mod, time.Interval, time.Anchor,
                time.IsResolved, sentences.At(time.Span.Start)?.Span, time.Rule));
        }

        return entries.ToImmutable();
    }

    /// <summary>The date line at the head of an article says when it was published, and no event of its story.</summary>
    private static Clock ClockOf(TimeExpression time, SaidTimes said, List<TextSpan> heads) =>
        said.IsSaid(time) ? Clock.Said : heads.Exists(head => head.Contains(time.Span)) ? Clock.Published : Clock.Event;

    /// <summary>What stands before the first sentence of a report: "LINDBY, 3 May 2019 (ABC) -".</summary>
    private static IEnumerable<TextSpan> Datelines(Document document) => document.Blocks.Take(BlocksOfHead).Where(block => block.Kind == BlockKind.Paragraph)
        .Select(block => (block.Span.Start, End: Dateline.EndAt(document.Text, block.Span.Start, block.Span.End))).Where(head => head.End > head.Start).Select(head => new TextSpan(head.Start, head.End));

    /// <summary>When it was published and when the copy was made, where the document tells.</summary>
    private static IEnumerable<TimelineEntry> OfMetadata(Document document, RowIds ids)
    {
        if (document.Metadata.Published is { } published)
        {
            yield return new TimelineEntry(
                ids.Next("published", published.Value.Text), document.Id, Clock.Published, null, TimeType.Date, published.Value.Text, null, published.Value, null, true, null, published.Where);
        }

        if (document.Metadata.Captured is { } captured)
        {
            yield return new TimelineEntry(
                ids.Next("captured", captured.Value.Text), document.Id, Clock.Captured, null, TimeType.Date, captured.Value.Text, null, captured.Value, null, true, null, captured.Where);
        }
    }
}
