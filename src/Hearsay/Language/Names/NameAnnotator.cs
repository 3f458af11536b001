using Hearsay.Annotations;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Language.Names;

/// <summary>Writes the <see cref="NameTags"/> columns by trained weights.</summary>
/// <remarks>Spec: Specs/Language/names.en.md</remarks>
public sealed class NameAnnotator : Annotator
{
    public override string Version => "names/2";

    public override void Prepare() => _ = NameTagger.BuiltIn;

    public override AnnotatedText Apply(AnnotatedText text)
    {
        var tagger = NameTagger.BuiltIn;
        return text.WithColumns(new NameTags(tagger.Tag(Input(text, tagger.Lists))));
    }

    internal static NameInput Input(AnnotatedText text, NameLists lists)
    {
        var tokens = text.Columns<Tokens>();
        return new NameInput(text.Columns<Tags>(), text.Columns<Trees>(), text.Layer<Sentence>().Select(sentence => tokens.Within(sentence.Span)), lists);
    }
}
