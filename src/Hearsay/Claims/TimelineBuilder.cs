using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>The times of one text, each on its clock.</summary>
internal static class TimelineBuilder
{
    /// <summary>Metadata first, then the text's times in order of place.</summary>
    /// <param name="times">Of <see cref="WholeTimes"/>.</param>
    public static ImmutableArray<TimelineEntry> Build(AnnotatedText text, Layer<TimeExpression> times, SaidTimes said, RowIds ids)
    {
        var sentences = text.Layer<Sentence>();
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        entries.AddRange(OfMetadata(text.Document, ids));
        var heads = text.Document.Blocks.Where(block => block.Kind is BlockKind.Dateline or BlockKind.Byline).Select(block => block.Span).ToList();
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

    /// <summary>The publication date, where the document tells one.</summary>
    private static IEnumerable<TimelineEntry> OfMetadata(Document document, RowIds ids)
    {
        if (document.Metadata.Published is { } published)
        {
            yield return new TimelineEntry(
                ids.Next("published", published.Value.Text), document.Id, Clock.Published, null, TimeType.Date, published.Value.Text, null, published.Value, null, true, null, published.Where);
        }
    }
}
