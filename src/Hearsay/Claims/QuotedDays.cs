using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>Counts today, yesterday and tomorrow in a speaker's own words from the day that the words were said, where the article tells it.</summary>
/// <remarks>"We open tomorrow," she said on Monday: Tuesday, whenever the article appeared. The article's own words, and reported speech in them, count from the publication.</remarks>
internal static class QuotedDays
{
    private const string Rule = "time.deictic-day";

    /// <param name="times">Of <see cref="WholeTimes"/>.</param>
    /// <returns>The same times; those that counted from the wrong day anew.</returns>
    public static Layer<TimeExpression> From(AnnotatedText text, Layer<TimeExpression> times, IReadOnlyList<Attribution> attributions, SaidTimes said)
    {
        if (text.Document.Metadata.Published?.Value is not { IsInterval: false, Precision: EdtfPrecision.Day or EdtfPrecision.Time } published)
        {
            return times;
        }

        var moved = new Dictionary<TextSpan, TimeExpression>();
        for (var i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Mode != AttributionMode.Direct || said.Of(i)?.Time.Interval is not { IsInterval: false, Precision: EdtfPrecision.Day or EdtfPrecision.Time } day
                || (day.Earliest.Date - published.Earliest.Date).Days is not (not 0 and var away) || Math.Abs(away) > 3650)
            {
                continue;
            }

            foreach (var time in attributions[i].Content.SelectMany(times.Within).Where(time => time.Rule == Rule && time.Interval is { IsInterval: false, Precision: EdtfPrecision.Day }))
            {
                var at = Edtf.OfDay(DateOnly.FromDateTime(time.Interval!.Earliest).AddDays(away));
                moved[time.Span] = time with { Interval = at, Value = at.Text + time.Value![10..], Anchor = "said " + day.Text[..10], Rule = "time.deictic-day-as-said" };
            }
        }

        return moved.Count == 0 ? times : new Layer<TimeExpression>(times.Select(time => moved.GetValueOrDefault(time.Span, time)), text.Text.Length);
    }
}
