using Hearsay.Annotations;

namespace Hearsay.Mentions;

/// <summary>Writes the layer of <see cref="Mention"/>.</summary>
public sealed class MentionAnnotator : Annotator<Mention>
{
    public override string Version => "mentions/0";

    public override IEnumerable<Mention> Annotate(AnnotatedText text) => [];
}
