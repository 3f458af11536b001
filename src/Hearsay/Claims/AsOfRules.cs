using Hearsay.Annotations;
using Hearsay.Quantities;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>Tells as of when a figure holds: "as of Monday", "by Sunday evening"; "so far" is as of publication.</summary>
internal static class AsOfRules
{
    private const int WidestLook = 50;

    private static readonly string[] Openings = ["as of ", "as at ", "by ", "until ", "up to ", "through "];

    /// <summary>The first time of the sentence that such words open. The words are null where "so far" alone says it.</summary>
    public static (TextSpan? Words, Edtf? Interval) Read(AnnotatedText text, Quantity quantity, TextSpan sentence)
    {
        var times = text.Layer<TimeExpression>();
        var from = times.FirstFrom(sentence.Start);
        for (var i = from; i < Math.Min(times.Count, from + WidestLook) && times[i].Span.End <= sentence.End; i++)
        {
            var before = text.Text.AsSpan(sentence.Start, times[i].Span.Start - sentence.Start);
            foreach (var opening in Openings)
            {
                if (times[i].Type is TimeType.Date or TimeType.Time && EndsWithWord(before, opening))
                {
                    return (new TextSpan(times[i].Span.Start - opening.Length, times[i].Span.End), times[i].Interval);
                }
            }
        }

        return (null, quantity.Setting.Extent == Extent.SoFar ? text.Document.Metadata.Published?.Value : null);
    }

    private static bool EndsWithWord(ReadOnlySpan<char> before, string opening) =>
        before.EndsWith(opening, StringComparison.OrdinalIgnoreCase) && (before.Length == opening.Length || !char.IsLetter(before[^(opening.Length + 1)]));
}
