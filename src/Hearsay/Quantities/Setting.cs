using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Status of those counted, as the words give it; the words stand beside it.</summary>
public enum Status { NotSaid, Civilian, Combatant, Other, Disputed }

/// <summary>What a count rests on, where its sentence says so.</summary>
public enum Basis { NotSaid, Documented, NamedList, Estimate, Extrapolated, Modelled }

/// <summary>How far a count reaches: up to now, in all, since a time, for each day, week, month or year.</summary>
public enum Extent { NotSaid, SoFar, InAll, Since, Each }

/// <summary>What the sentence says of a quantity beyond its value: each null or not said where no words do.</summary>
/// <param name="Whole">The number of which this one counts a part ("including 12 children"), in the same text.</param>
/// <param name="Revised">The earlier number that this one takes the place of ("raised to 31 from 24", "31, not 24"), in the same text.</param>
public sealed record Setting(
    Status Status, TextSpan? StatusWords, Basis Basis, TextSpan? BasisWords, Extent Extent, TextSpan? ExtentWords, NumberTie? Whole, NumberTie? Revised)
{
    /// <summary>Nothing said.</summary>
    public static Setting None { get; } = new(Status.NotSaid, null, Basis.NotSaid, null, Extent.NotSaid, null, null, null);

    /// <summary>Whether the words set indirect or excess deaths apart.</summary>
    public bool IsIndirect { get; init; }
}
