using Hearsay.Annotations;
using Hearsay.Language.Tagging;

namespace Hearsay.Language.Parsing;

/// <summary>Writes the <see cref="Trees"/> columns by trained weights.</summary>
/// <remarks>Spec: Specs/Language/syntax.en.md</remarks>
public sealed class TreeAnnotator : Annotator
{
    public override string Version => "trees/4";

    public override void Prepare() => _ = Parser.BuiltIn;

    public override AnnotatedText Apply(AnnotatedText text)
    {
        var tokens = text.Columns<Tokens>();
        var tags = text.Columns<Tags>();
        var heads = new int[tokens.Count];
        var relations = new Relation[tokens.Count];
        var input = new ParseInput();
        var state = new ParserState();
        var parser = Parser.BuiltIn;
        foreach (var sentence in text.Layer<Sentence>())
        {
            var (first, end) = tokens.Within(sentence.Span);
            input.Set(tags.Forms.AsSpan(first, end - first), tags.Numbers[first..end], tags.Set.Universal.AsSpan());
            parser.Parse(input, state);
            for (var i = first; i < end; i++)
            {
                var head = state.Heads[i - first];
                heads[i] = head == end - first ? Trees.NoHead : first + head;
                relations[i] = state.Relations[i - first];
            }
        }

        return text.WithColumns(new Trees(heads, relations));
    }
}
