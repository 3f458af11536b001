using Hearsay.Annotations;
using Hearsay.Mentions.References;

namespace Hearsay.Mentions;

/// <summary>Says for pronouns and definite descriptions which name of the document they stand for, or leaves them open.</summary>
/// <remarks>
/// He, she, it, they, who and <c>the minister</c>, <c>the party's spokesman</c>, <c>the 43-year-old</c>; we and you are left to whoever reads the quotation. Learned weights rank all who agree in number, gender and kind, and nobody among them;
/// where the best does not clearly lead, the reference stays open. Gender counts by evidence only: titles, words such as spokeswoman, given names of one sex. Linear: each reference looks at a bounded number of those met before it. Spec: Specs/Mentions/coreference.en.md
/// </remarks>
public sealed class CoreferenceAnnotator : Annotator<Reference>
{
    public override string Version => "references/5";

    public override void Prepare() => _ = ReferenceModel.BuiltIn;

    public override IEnumerable<Reference> Annotate(AnnotatedText text) => new ReferenceReading(new ReferenceText(text), ReferenceModel.BuiltIn).Read();
}
