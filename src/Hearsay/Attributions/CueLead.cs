namespace Hearsay.Attributions;

/// <summary>By how much a word is rather a cue than none.</summary>
/// <param name="Outer">As the cue of a report that stands in no other.</param>
/// <param name="Any">As the cue of any report, in another's content too.</param>
internal readonly record struct CueLead(int Outer, int Any)
{
    /// <summary>Least lead of a word that is looked at as a cue: a margin below the middle, where next to none is right.</summary>
    private const int LeastPossible = -750;

    /// <summary>Of a word that cannot be a cue.</summary>
    public static readonly CueLead Never = new(short.MinValue, short.MinValue);

    /// <summary>Whether the word is taken for a cue before the whole report is known.</summary>
    public bool IsCue => Outer > 0;

    /// <summary>Whether it is looked at as the cue of an outermost report.</summary>
    public bool MayBeOuter => Outer > LeastPossible;

    /// <summary>Whether it is looked at as the cue of a report inside another's content.</summary>
    public bool MayBeInside => Any > 0;
}
