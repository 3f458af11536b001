using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>What two documents share, by number.</summary>
/// <param name="Text">Stretches of running text.</param>
/// <param name="Speech">Stretches that stand wholly in quotation marks in both: two reporters at one speech share these without sharing a text.</param>
/// <param name="SharedFirst">Words of the first that stand in <paramref name="Text"/>.</param>
/// <param name="OwnFirst">Words of the first, without standing formulas of its outlet; at least 1.</param>
internal sealed record PairReuse(
    int First, int Second, ImmutableArray<SharedStretch> Text, ImmutableArray<SharedStretch> Speech, int SharedFirst, int SharedSecond, int OwnFirst, int OwnSecond)
{
    /// <summary>Share of the first that is also in the second, a ratio.</summary>
    public double OfFirst => Math.Min(1, (double)SharedFirst / OwnFirst);

    public double OfSecond => Math.Min(1, (double)SharedSecond / OwnSecond);

    /// <summary>Shared words over the words of the shorter.</summary>
    public double Containment => OwnFirst <= OwnSecond ? OfFirst : OfSecond;
}
