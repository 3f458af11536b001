using Hearsay.Annotations;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>When the thing claimed is said to have happened: by the times in the content, never by when it was said or published.</summary>
internal static class EventTimes
{
    /// <summary>Times looked at in one content: more than a few are several in any case.</summary>
    private const int Most = 20;

    /// <param name="times">Of <see cref="WholeTimes"/>.</param>
    public static (Edtf? Event, string? Rule) Of(IEnumerable<TextSpan> content, Layer<TimeExpression> times, SaidTimes said)
    {
        var found = content.SelectMany(span => times.Within(span).Take(Most))
            .Where(time => time.Type is TimeType.Date or TimeType.Time && !said.IsSaid(time) && (time.Interval is not null || !time.IsResolved)).ToList();
        if (found.Count == 0)
        {
            return (null, null);
        }

        var placed = found.Select(time => time.Interval?.Text).Distinct(StringComparer.Ordinal).ToList();
        return placed.Count > 1 ? (null, "event.several-times")
            : found[0].Interval is null ? (null, "event.not-resolved")
            : (found[0].Interval, "event.in-content" + (found[0].Anchor is { } anchor ? "; " + anchor : ""));
    }
}
