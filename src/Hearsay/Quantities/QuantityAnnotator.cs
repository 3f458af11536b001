using Hearsay.Annotations;
using Hearsay.Times;

namespace Hearsay.Quantities;

/// <summary>Writes the layer of <see cref="Quantity"/>: every countable or measurable quantity that a reader could dispute.</summary>
/// <remarks>Rules over words, without a parse; bounded look to either side, so time grows with the length of the text. Spec: Specs/Quantities.</remarks>
public sealed class QuantityAnnotator : Annotator<Quantity>
{
    public override string Version => "quantities/1";

    public override IEnumerable<Quantity> Annotate(AnnotatedText text) => new QuantityReader(new Words(text), text.Layer<TimeExpression>()).Read();
}
