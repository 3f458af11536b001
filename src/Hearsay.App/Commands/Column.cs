namespace Hearsay.App.Commands;

/// <summary>Where a column's words stand in a row that is too wide for the terminal and is written as a block of lines.</summary>
internal enum Place
{
    /// <summary>The line that begins the block.</summary>
    Lead,

    /// <summary>Lines of their own below it.</summary>
    Words,

    /// <summary>Below those, one behind the other, each after its heading.</summary>
    Rest,

    /// <summary>As <see cref="Rest"/>, in words that need no heading.</summary>
    Telling,

    /// <summary>The last line, whole: what leads to the passage is never cut.</summary>
    Reference,
}

/// <summary>A column of a table for people.</summary>
/// <param name="Least">Characters below which its words are hard to read; where the columns of a table do not all have theirs, rows become blocks.</param>
/// <param name="IsNumber">Set to the right, never wrapped.</param>
/// <param name="IsId">What <c>show</c> opens the row by, never wrapped.</param>
internal sealed record Column(string Heading, Place Place, int Least = 12, bool IsNumber = false, bool IsId = false)
{
    /// <summary>Whether its words stand on one line, whatever the width.</summary>
    public bool IsWhole => IsNumber || IsId || Place == Place.Reference;

    public static Column Id { get; } = new("id", Place.Lead, IsId: true);

    public static Column Reference { get; } = new("document", Place.Reference);

    public static Column Number(string heading) => new(heading, Place.Rest, 3, IsNumber: true);
}
