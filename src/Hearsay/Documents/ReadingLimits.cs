namespace Hearsay.Documents;

/// <summary>Bounds that decide what is read of one input. They count bytes, levels and steps, never seconds, so that they fall the same on every machine.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of one input; a larger one is not read at all.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>Levels of nested markup; deeper markup is read as if its tags were not there, and the document is partial.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Markup tokens of one page; what follows is not read, and the document is partial.</summary>
    public int MaxMarkupTokens { get; init; } = 2_000_000;

    /// <summary>UTF-16 units of one text; what follows is not read, and the document is partial.</summary>
    public int MaxTextLength { get; init; } = 8 << 20;
}
