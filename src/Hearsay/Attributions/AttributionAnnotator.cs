using Hearsay.Annotations;

namespace Hearsay.Attributions;

/// <summary>Writes the layer of <see cref="Attribution"/>.</summary>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    public override string Version => "attributions/0";

    public override IEnumerable<Attribution> Annotate(AnnotatedText text) => [];
}
