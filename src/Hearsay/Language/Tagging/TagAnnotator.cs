using Hearsay.Annotations;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>Writes the <see cref="Tags"/> columns by trained weights.</summary>
/// <remarks>Spec: Specs/Language/syntax.en.md</remarks>
public sealed class TagAnnotator : Annotator
{
    public override string Version => "tags/3";

    public override void Prepare()
    {
        _ = Tagger.BuiltIn;
        _ = WordTable.BuiltIn;
    }

    public override AnnotatedText Apply(AnnotatedText text)
    {
        var tokens = text.Columns<Tokens>();
        var starts = tokens.Starts;
        var ends = tokens.Ends;
        var forms = new WordForm[tokens.Count];
        var table = WordTable.BuiltIn;
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = WordForm.Of(text.Text.AsSpan(starts[i], ends[i] - starts[i]), table);
        }

        var numbers = new byte[forms.Length];
        var tagger = Tagger.BuiltIn;
        foreach (var sentence in text.Layer<Sentence>())
        {
            var (first, end) = tokens.Within(sentence.Span);
            tagger.Tag(forms.AsSpan(first, end - first), numbers.AsSpan(first, end - first));
        }

        return text.WithColumns(new Tags(numbers, tagger.Tags, forms));
    }
}
