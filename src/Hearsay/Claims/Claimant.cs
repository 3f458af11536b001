namespace Hearsay.Claims;

/// <summary>How far it is known on whose word something rests. Every state is shown; none is a blank.</summary>
public enum ClaimantState
{
    /// <summary>A name: <c>Name</c> is the fullest form the article gives.</summary>
    Named,

    /// <summary>Described and not named ("a senior official"): <c>Name</c> is the description as written; never joined with others by the machine.</summary>
    Described,

    /// <summary>A pronoun or short form that nothing in the article settles.</summary>
    NotResolved,

    /// <summary>The words put it forward without any source ("it was reported").</summary>
    NotSaid,

    /// <summary>The article's own word.</summary>
    OwnWord,
}

/// <summary>On whose word a claim or figure rests.</summary>
/// <param name="Name">Null where not resolved or not said. Of the article's own word its author, else its outlet; null where the article tells neither, and for figures.</param>
public sealed record Claimant(ClaimantState State, string? Name)
{
    public static Claimant OwnWord { get; } = new(ClaimantState.OwnWord, null);

    public static Claimant NotSaid { get; } = new(ClaimantState.NotSaid, null);

    public static Claimant NotResolved { get; } = new(ClaimantState.NotResolved, null);
}

/// <summary>One link of a chain: who, in the words of the article.</summary>
/// <param name="Words">Null for the article itself.</param>
public sealed record Hop(Claimant Claimant, Evidence? Words);
