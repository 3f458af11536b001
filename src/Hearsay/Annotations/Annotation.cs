using Hearsay.Text;

namespace Hearsay.Annotations;

/// <summary>A typed statement about a stretch of text.</summary>
/// <param name="Span">Non-empty and inside the text.</param>
/// <param name="Rule">Which rule or weights made it, such as <c>attribution.said-inverted</c>.</param>
public abstract record Annotation(TextSpan Span, string Rule);
