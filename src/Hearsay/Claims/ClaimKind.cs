namespace Hearsay.Claims;

/// <summary>In what way a statement names whose word it is.</summary>
public enum ClaimKind
{
    /// <summary>Its words name or describe a source.</summary>
    Attributed,

    /// <summary>Its words pass it on and say of nobody that the word is theirs: "it was reported", "is said to", "allegedly".</summary>
    NoOneNamed,

    /// <summary>The article asserts it itself.</summary>
    OwnWord,
}
