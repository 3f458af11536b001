using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>One number with its sign and unit.</summary>
/// <param name="First">The first word, a currency sign included.</param>
/// <param name="End">The word after the unit.</param>
internal sealed record NumberContext(NumberExpression Number, int First, int End, Unit Unit)
{
    public bool IsAge { get; init; }

    public Counted? AgeSubject { get; init; }

    public string Rule => IsAge ? "quantity.age" : Number.Form == NumberForm.Indefinite ? "quantity.indefinite" : Number.Form == NumberForm.Share ? "quantity.share" : "quantity." + Unit.Kind switch
    {
        UnitKind.Count => "count",
        UnitKind.Percent or UnitKind.Point => "percent",
        UnitKind.Money => "money",
        UnitKind.Time => "duration",
        UnitKind.Times => "times",
        _ => "measure",
    };
}

/// <summary>A quantity already read, for what follows it.</summary>
internal sealed record Found(NumberContext Context, Counted Counted, ImmutableArray<string> Outcomes, Bound Bound, TextSpan? Cue)
{
    /// <summary>The number of which it counts a part.</summary>
    public NumberTie? Whole { get; init; }

    /// <summary>Whether it takes the place of an earlier number.</summary>
    public bool IsRevising { get; init; }
}
