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

/// <summary>Where in the article a statement stands.</summary>
public enum ClaimPlace
{
    Text,

    /// <summary>The headline or a heading.</summary>
    Headline,

    /// <summary>Between the headline and the line that tells the author, the place or the day.</summary>
    Standfirst,
}
