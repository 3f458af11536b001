namespace Hearsay.Claims;

/// <summary>What the words that depend on a head tell of its clause.</summary>
[Flags]
internal enum ClauseTraits
{
    None = 0,

    /// <summary>It has a subject of its own.</summary>
    Subject = 1,

    /// <summary>Its auxiliary or copula is finite.</summary>
    FiniteAux = 2,

    /// <summary>It opens with "because", "that" or the like, and stands alone.</summary>
    Subordinate = 4,

    Passive = 8,
    Agent = 16,

    /// <summary>A clause is what is put forward: "is said to be", "it is feared that".</summary>
    Complement = 32,

    Negated = 64,
    Hypothetical = 128,

    /// <summary>"Reportedly" and the like.</summary>
    PassedOn = 256,
    Infinitive = 512,

    /// <summary>What is put forward has a subject of its own: "it is feared that".</summary>
    WholeClause = 1024,
}
