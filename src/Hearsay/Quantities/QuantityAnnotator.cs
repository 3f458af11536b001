using Hearsay.Annotations;

namespace Hearsay.Quantities;

/// <summary>Writes the layer of <see cref="Quantity"/>: every countable or measurable quantity that a reader could dispute.</summary>
/// <remarks>Rules over the words of sentences that hold a number; bounded look to either side, so time grows with the length of the text. Spec: Specs/Quantities.</remarks>
public sealed class QuantityAnnotator : Annotator<Quantity>
{
    public override string Version => "quantities/4";

    public override IEnumerable<Quantity> Annotate(AnnotatedText text) => new QuantityReader(Words.OfNumbers(text), text).Read();
}
