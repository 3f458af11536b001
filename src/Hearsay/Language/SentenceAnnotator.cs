using Hearsay.Annotations;

namespace Hearsay.Language;

/// <summary>Writes the layer of <see cref="Sentence"/>.</summary>
public sealed class SentenceAnnotator : Annotator<Sentence>
{
    public override string Version => "sentences/0";

    public override IEnumerable<Sentence> Annotate(AnnotatedText text) => [];
}
