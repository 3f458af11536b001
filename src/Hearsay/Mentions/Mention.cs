using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>What kind of someone or something a name names.</summary>
public enum EntityKind { Person, Organisation, Place, Other }

/// <summary>Words that name a person, organisation or place.</summary>
/// <param name="Entity">Fullest form of the name that this document gives, without titles: the key by which mentions of one document belong together.</param>
/// <param name="Joined">Why it was joined to that form, such as <c>acronym in brackets</c> or <c>surname after full name</c>; null where it is the form itself.</param>
public sealed record Mention(TextSpan Span, EntityKind Kind, string Entity, string? Joined, string Rule) : Annotation(Span, Rule);
