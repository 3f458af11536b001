using Hearsay.Annotations;

namespace Hearsay.Times;

/// <summary>Writes the layer of <see cref="TimePhrase"/>: what neighbouring time expressions say together.</summary>
/// <remarks>In order, none overlap; a time expression alone is no phrase. Each step looks a few words to either side of an expression: linear.</remarks>
public sealed class TimePhraseAnnotator : Annotator<TimePhrase>
{
    public override string Version => "time-phrases/2";

    /// <summary>UTF-16 units to either side of an expression that are cut into words: more than a rule looks at.</summary>
    private const int Reach = 200;

    public override IEnumerable<TimePhrase> Annotate(AnnotatedText text)
    {
        var times = text.Layer<TimeExpression>();
        if (times.Count == 0)
        {
            return [];
        }

        var words = new PhraseWords(text.Text, Lexer.CutAround(text.Text, times.Select(time => time.Span), Reach));
        var parts = words.Parts(times);
        var published = text.Document.Metadata.Published?.Value;
        parts = Lengths.Join(words, parts);
        parts = Moments.Join(words, parts);
        parts = Distances.Join(words, parts, published);
        parts = Ranges.Join(words, parts, published);
        parts = OpenEnds.Join(words, parts);
        return parts.Where(part => part.Rule is not null).Select(part => part.ToPhrase(words.Span(part)));
    }
}
