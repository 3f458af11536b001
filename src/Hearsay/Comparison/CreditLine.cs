using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Words of an article that credit another outlet for its text.</summary>
/// <param name="Name">The outlet as written.</param>
/// <param name="Span">The whole credit, such as <c>(Agency)</c> or <c>By Agency</c>.</param>
/// <param name="Rule">Which pattern found it.</param>
public sealed record CreditLine(string Name, TextSpan Span, string Rule);
