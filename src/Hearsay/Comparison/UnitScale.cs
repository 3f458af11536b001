namespace Hearsay.Comparison;

/// <summary>Which units measure the same, and their size in the base unit of the dimension.</summary>
internal static class UnitScale
{
    /// <returns>Dimension and factor; a unit not known is a dimension of its own.</returns>
    public static (string Dimension, decimal Factor) Of(string unit) => unit switch
    {
        "km" => ("length", 1000m),
        "m" => ("length", 1m),
        "cm" => ("length", 0.01m),
        "mm" => ("length", 0.001m),
        "mile" => ("length", 1609.344m),
        "yard" => ("length", 0.9144m),
        "foot" => ("length", 0.3048m),
        "inch" => ("length", 0.0254m),
        "nautical_mile" => ("length", 1852m),
        "second" => ("duration", 1m),
        "minute" => ("duration", 60m),
        "hour" => ("duration", 3600m),
        "day" => ("duration", 86400m),
        "week" => ("duration", 604800m),
        "month" => ("months", 1m),
        "year" => ("months", 12m),
        "decade" => ("months", 120m),
        "century" => ("months", 1200m),
        "kg" => ("mass", 1m),
        "g" => ("mass", 0.001m),
        "tonne" => ("mass", 1000m),
        "pound" => ("mass", 0.45359237m),
        "ounce" => ("mass", 0.028349523125m),
        "square_km" => ("area", 1000000m),
        "hectare" => ("area", 10000m),
        "square_foot" => ("area", 0.09290304m),
        "acre" => ("area", 4046.8564224m),
        "square_m" => ("area", 1m),
        "square_mile" => ("area", 2589988.110336m),
        _ => (unit, 1m),
    };
}
