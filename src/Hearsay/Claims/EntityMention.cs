using Hearsay.Mentions;

namespace Hearsay.Claims;

/// <summary>A name in one document, as the ledger keeps it.</summary>
/// <param name="Entity">Fullest form that the document gives.</param>
/// <param name="Joined">Why these words were joined to that form; null where they are it.</param>
public sealed record EntityMention(string Id, string Document, Evidence Words, EntityKind Kind, string Entity, string? Joined, string Rule)
{
    /// <summary>Title or role right before a person's name, in small letters; null where none stands there.</summary>
    public string? Title { get; init; }
}
