using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Splits each block into sentences. Linear: each unit is looked at a bounded number of times.</summary>
/// <remarks>Spec: Specs/Language/sentences.md</remarks>
public sealed class SentenceAnnotator : Annotator<Sentence>
{
    public override string Version => "sentences/2";

    public override IEnumerable<Sentence> Annotate(AnnotatedText text)
    {
        var sentences = new List<Sentence>(text.Text.Length / 100 + 1);
        if (text.Document.Blocks.IsEmpty && text.Text.Length > 0)
        {
            new SentenceScanner(text.Text, sentences).Scan(new Block(new TextSpan(0, text.Text.Length), BlockKind.Paragraph));
        }

        foreach (var block in text.Document.Blocks)
        {
            new SentenceScanner(text.Text, sentences).Scan(block);
        }

        return sentences;
    }
}
