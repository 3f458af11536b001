namespace Hearsay.Claims;

/// <summary>Where in the article a statement stands.</summary>
public enum ClaimPlace
{
    Text,

    /// <summary>The headline or a heading.</summary>
    Headline,

    /// <summary>Between the headline and the line that tells the author, the place or the day.</summary>
    Standfirst,
}
