using Hearsay.Annotations;

namespace Hearsay.Quantities;

/// <summary>Writes the layer of <see cref="Quantity"/>.</summary>
public sealed class QuantityAnnotator : Annotator<Quantity>
{
    public override string Version => "quantities/0";

    public override IEnumerable<Quantity> Annotate(AnnotatedText text) => [];
}
