using System.Collections.Immutable;
using Hearsay.Annotations;

namespace Hearsay.Comparison.Coreference;

/// <summary>What a mention is about.</summary>
internal enum ThingKind { Event, Human, Place, Time, Other }

/// <summary>Words of one document that stand for an event or a thing.</summary>
/// <param name="Tokens">Indices into the document's tokens, ascending, at least one; need not be neighbours.</param>
internal sealed record CaseMention(string Id, ThingKind Kind, ImmutableArray<int> Tokens);

/// <summary>A document with the mentions to be clustered. Needs the layers of the English pipeline up to references.</summary>
internal sealed record MentionedDocument(string Id, AnnotatedText Text, ImmutableArray<CaseMention> Mentions);
