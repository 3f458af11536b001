using Hearsay.Annotations;

namespace Hearsay.Language;

/// <summary>Writes the <see cref="Tokens"/> columns.</summary>
public sealed class TokenAnnotator : Annotator
{
    public override string Version => "tokens/0";

    public override AnnotatedText Apply(AnnotatedText text) => text.WithColumns(new Tokens([], []));
}
