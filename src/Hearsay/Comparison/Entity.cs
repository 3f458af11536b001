using System.Collections.Immutable;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>A person, organisation or place across the case.</summary>
/// <param name="Id">Content address over kind and name, and over the document where <see cref="Document"/> says one.</param>
/// <param name="Name">The fullest form met; ties ordinal.</param>
/// <param name="Forms">Every form met, with how often and in how many documents, most frequent first, ties ordinal.</param>
public sealed record Entity(string Id, EntityKind Kind, string Name, ImmutableArray<EntityForm> Forms, int Mentions, int Documents)
{
    /// <summary>Why the names of several documents, or several names, were taken for one, each with the passages it rests on.</summary>
    public ImmutableArray<EntityJoin> Joins { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The one document it is kept to, where its surname alone could be several people of the case; null for all others.</summary>
    public string? Document { get; init; }
}

public sealed record EntityForm(string Text, int Mentions, int Documents);

/// <summary>One step by which names came together.</summary>
/// <param name="Reason">Such as <c>same name</c>, <c>acronym in brackets</c>, <c>surname and title</c>.</param>
/// <param name="Name">The name that was joined, as its documents give it.</param>
/// <param name="Document">Document whose name it was, where the join holds for that one alone; null where it holds for the case.</param>
public sealed record EntityJoin(string Reason, string Name, string? Document, ImmutableArray<EntityPassage> Passages);

/// <summary>A passage that a join rests on.</summary>
public sealed record EntityPassage(string Document, TextSpan Span);
