using Hearsay.Annotations;

namespace Hearsay.Times;

/// <summary>Writes the layer of <see cref="TimeExpression"/>.</summary>
public sealed class TimeAnnotator : Annotator<TimeExpression>
{
    public override string Version => "times/0";

    public override IEnumerable<TimeExpression> Annotate(AnnotatedText text) => [];
}
