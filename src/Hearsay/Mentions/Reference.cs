using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>Whether a reference is a pronoun, a description such as <c>the ministry</c>, or a surname that several people of the document share.</summary>
public enum ReferenceKind { Pronoun, Nominal, Name }

/// <summary>A pronoun, definite description or shared surname that may stand for a name of the document.</summary>
/// <param name="Span">The pronoun; or the description from its article or possessor to its head noun.</param>
/// <param name="Entity">Key of the mentions it stands for (<see cref="Mention.Entity"/>); null where nothing or more than one thing answers: looked at and left open.</param>
/// <param name="Rule">What spoke for it, or why it stays open.</param>
public sealed record Reference(TextSpan Span, ReferenceKind Kind, string? Entity, string Rule) : Annotation(Span, Rule);
