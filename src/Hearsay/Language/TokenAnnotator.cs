using Hearsay.Annotations;

namespace Hearsay.Language;

/// <summary>Writes the <see cref="Tokens"/> columns. One pass without regular expressions, linear in any text; a token never crosses a sentence.</summary>
/// <remarks>Universal Dependencies English conventions, GUM's where its corpora differ. Spec: Specs/Language/tokens.md</remarks>
public sealed class TokenAnnotator : Annotator
{
    public override string Version => "tokens/2";

    public override AnnotatedText Apply(AnnotatedText text)
    {
        var columns = new TokenColumns(text.Text.Length / 5 + 8);
        foreach (var sentence in text.Layer<Sentence>())
        {
            new TokenScanner(text.Text.AsSpan(0, sentence.Span.End), columns, sentence.Span.Start).Scan();
        }

        return text.WithColumns(columns.ToTokens());
    }
}
