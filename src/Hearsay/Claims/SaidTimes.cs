using System.Buffers;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>When something was said, with the rule that tied the time to the cue.</summary>
internal sealed record SaidTime(TimeExpression Time, string Rule);

/// <summary>Ties time expressions to the reporting words they modify: "said on Monday", "On Monday, the mayor said". A time inside any content is an event's, never a cue's.</summary>
internal sealed class SaidTimes
{
    /// <summary>Furthest a time may stand from its cue, in UTF-16 units: past that it modifies something else.</summary>
    private const int MaxDistance = 60;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()—–");

    private readonly SaidTime?[] ofClaim;
    private readonly HashSet<TextSpan> taken = [];

    public SaidTimes(AnnotatedText text, Layer<TimeExpression> times, IReadOnlyList<Attribution> attributions)
    {
        var covered = Covered(attributions);
        var sentences = text.Layer<Sentence>();
        ofClaim = new SaidTime?[attributions.Count];
        for (var i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Voice is Voice.Speech or Voice.Writing && Find(text.Text, attributions[i], sentences, times, covered) is { } found)
            {
                ofClaim[i] = found;
                taken.Add(found.Time.Span);
            }
        }
    }

    public SaidTime? Of(int claim) => ofClaim[claim];

    /// <summary>Whether a time expression tells when something was said.</summary>
    public bool IsSaid(TimeExpression time) => taken.Contains(time.Span);

    private static SaidTime? Find(string text, Attribution attribution, Layer<Sentence> sentences, Layer<TimeExpression> times, List<TextSpan> covered)
    {
        var cue = attribution.Cue[0];
        if (sentences.At(cue.Start) is not { } sentence)
        {
            return null;
        }

        SaidTime? best = null;
        var nearest = int.MaxValue;
        for (var k = times.FirstFrom(Math.Max(sentence.Span.Start, cue.Start - 400)); k < times.Count && times[k].Span.Start < Math.Min(sentence.Span.End, cue.End + MaxDistance); k++)
        {
            var time = times[k];
            if (time.Type is not (TimeType.Date or TimeType.Time) || IsCovered(covered, time.Span))
            {
                continue;
            }

            var (rule, distance) = Place(text, attribution, sentence.Span, cue, time.Span);
            if (rule is not null && distance < nearest)
            {
                (best, nearest) = (new SaidTime(time, rule), distance);
            }
        }

        return best;
    }

    private static (string? Rule, int Distance) Place(string text, Attribution attribution, TextSpan sentence, TextSpan cue, TextSpan time)
    {
        if (cue.Contains(time))
        {
            return ("said.in-cue", 0);
        }

        if (time.Start >= cue.End)
        {
            var between = text.AsSpan(cue.End, time.Start - cue.End);
            return between.ContainsAny(Breaks) ? (null, 0) : ("said.after-cue", between.Length);
        }

        var source = attribution.Source.IsEmpty ? cue : attribution.Source[0];
        if (time.End <= source.Start && time.Start - sentence.Start <= 12 && source.Start - time.End <= 3)
        {
            return ("said.fronted", source.Start - time.End);
        }

        return time.Start >= source.End && cue.Start - time.End <= 2 ? ("said.before-cue", cue.Start - time.End) : (null, 0);
    }

    /// <summary>All contents and sources, merged, in order.</summary>
    private static List<TextSpan> Covered(IReadOnlyList<Attribution> attributions)
    {
        var merged = new List<TextSpan>();
        foreach (var span in attributions.SelectMany(attribution => attribution.Content.Concat(attribution.Source)).Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static bool IsCovered(List<TextSpan> merged, TextSpan span)
    {
        int low = 0, high = merged.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = merged[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < merged.Count && merged[low].Overlaps(span);
    }
}
