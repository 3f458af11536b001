using Hearsay.Quantities;

namespace Hearsay.Comparison;

/// <summary>Which units measure the same, and their size in the base unit of the dimension.</summary>
internal static class UnitScale
{
    /// <returns>Dimension and factor; a unit not known is a dimension of its own.</returns>
    public static (string Dimension, decimal Factor) Of(string unit) => UnitLexicon.Canonical(unit) is { } known ? (Dimension(known.Unit), known.Factor) : (unit, 1m);

    private static string Dimension(string canonical) => canonical switch
    {
        "m" => "length",
        "second" => "duration",
        "month" => "months",
        "kg" => "mass",
        "square_m" => "area",
        _ => canonical,
    };
}
