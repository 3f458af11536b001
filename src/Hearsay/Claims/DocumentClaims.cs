using System.Collections.Immutable;

namespace Hearsay.Claims;

/// <summary>All machine rows of one document, in order of place, the article's own word after the attributed. Replaced whole when the document is read again.</summary>
/// <param name="Gaps">What was not looked for, and why, such as <c>claims not read: language de</c>. Empty where all layers were read whole.</param>
public sealed record DocumentClaims(
    ImmutableArray<Claim> Claims, ImmutableArray<Figure> Figures, ImmutableArray<TimelineEntry> Times, ImmutableArray<EntityMention> Mentions, ImmutableArray<string> Gaps);
