using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>One sentence, or a block that is none (headline, caption), without white space at either end. Sentences are in order and do not overlap; none crosses a block.</summary>
public sealed record Sentence(TextSpan Span, string Rule) : Annotation(Span, Rule);
