using System.Collections.Immutable;
using Hearsay.Mentions;

namespace Hearsay.Comparison;

/// <summary>A person, organisation or place across the case.</summary>
/// <param name="Id">Content address over kind and name.</param>
/// <param name="Name">The fullest form met; ties ordinal.</param>
/// <param name="Forms">Every form met, with how often and in how many documents, most frequent first, ties ordinal.</param>
public sealed record Entity(string Id, EntityKind Kind, string Name, ImmutableArray<EntityForm> Forms, int Mentions, int Documents);

public sealed record EntityForm(string Text, int Mentions, int Documents);
