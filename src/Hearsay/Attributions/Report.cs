namespace Hearsay.Attributions;

/// <summary>What the weights found: the cue's word, and the parts as half-open ranges of tokens.</summary>
/// <param name="Lead">By how much the word is rather a cue than none.</param>
internal sealed record Report(int Anchor, (int First, int End)? Source, (int First, int End) Cue, IReadOnlyList<(int First, int End)> Content, int Lead)
{
    /// <summary>By how much the words of the source, and of the weakest piece of content, are on average rather that than nothing; 0 without a source.</summary>
    public int SourceLead { get; init; }

    public int ContentLead { get; init; }

    /// <summary>By how much the report as a whole is rather right than wrong.</summary>
    public int Trust { get; init; }

    /// <summary>How many of a thousand reports that are trusted like this one are right; null for those inside others and those made by rules, which nothing was measured on.</summary>
    public int? Confidence { get; init; }

    /// <summary>The rule that made the report; null where weights did.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether the cue stands in the content of another report.</summary>
    public bool IsEmbedded { get; init; }

    public int ContentLength => Content.Sum(piece => piece.End - piece.First);
}
