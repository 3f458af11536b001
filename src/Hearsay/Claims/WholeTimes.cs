using Hearsay.Annotations;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>The times of a text as a reader takes them: phrases whole, and the expressions that stand in none.</summary>
internal static class WholeTimes
{
    /// <summary>In order, none overlap. "Between 3 and 5 May" is one time with one interval, not two days.</summary>
    public static Layer<TimeExpression> Of(AnnotatedText text)
    {
        var phrases = text.Layer<TimePhrase>();
        var whole = new List<TimeExpression>();
        var next = 0;
        foreach (var time in text.Layer<TimeExpression>())
        {
            while (next < phrases.Count && phrases[next].Span.End <= time.Span.Start)
            {
                next++;
            }

            if (next == phrases.Count || !phrases[next].Span.Contains(time.Span))
            {
                whole.Add(time);
            }
            else if (whole.Count == 0 || whole[^1].Span != phrases[next].Span)
            {
                var phrase = phrases[next];
                whole.Add(new TimeExpression(phrase.Span, phrase.Type, phrase.Value, phrase.Mod, phrase.Interval, phrase.Anchor, phrase.IsResolved, phrase.Rule));
            }
        }

        return new Layer<TimeExpression>(whole, text.Text.Length);
    }
}
