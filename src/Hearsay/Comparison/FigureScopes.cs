using Hearsay.Quantities;

namespace Hearsay.Comparison;

/// <summary>Tells figures whose scopes overlap in time or place, as far as their sentences say: they share some of what they count, so they are never set against each other.</summary>
internal static class FigureScopes
{
    /// <returns>The rule and the reason; null where nothing is known to overlap. That one count is a part of the other is never taken from this.</returns>
    public static (string Rule, string Why)? Overlap(MatterItem a, MatterItem b) => a.Counting is null || b.Counting is null ? null
        : Lies(a, b) ? ("relation.overlaps.place", $"{a.Place} lies in {b.Place}")
        : Lies(b, a) ? ("relation.overlaps.place", $"{b.Place} lies in {a.Place}")
        : Times(a, b) is { } why && !IsOtherPlace(a, b) ? ("relation.overlaps.time", why)
        : null;

    /// <summary>Whether both name a place and neither name holds the other.</summary>
    public static bool IsOtherPlace(MatterItem a, MatterItem b) => a.Place is { } here && b.Place is { } there && EntityJoiner.Normalize(here) is var x && EntityJoiner.Normalize(there) is var y
        && !x.Contains(y, StringComparison.Ordinal) && !y.Contains(x, StringComparison.Ordinal);

    /// <summary>Whether two periods share days and neither holds the other.</summary>
    public static bool ArePeriodsCrossed(MatterItem a, MatterItem b) => a.Period is { } one && b.Period is { } other && !IsSince(a) && !IsSince(b)
        && ((one.Earliest < other.Earliest && other.Earliest < one.Latest && one.Latest < other.Latest) || (other.Earliest < one.Earliest && one.Earliest < other.Latest && other.Latest < one.Latest));

    private static bool Lies(MatterItem inner, MatterItem outer) => inner.Area is { } area && outer.Place is { } place && EntityJoiner.Normalize(area) == EntityJoiner.Normalize(place)
        && inner.Place is { } here && EntityJoiner.Normalize(here) != EntityJoiner.Normalize(place);

    // Counts since two times are one count begun earlier or later; a count since a time and one of a day or period after it share that period.
    private static string? Times(MatterItem a, MatterItem b)
    {
        if (a.Period is not { } one || b.Period is not { } other)
        {
            return null;
        }

        var shared = (IsSince(a), IsSince(b)) switch
        {
            (true, true) => one.Earliest != other.Earliest,
            (true, false) => other.Latest > one.Earliest,
            (false, true) => one.Latest > other.Earliest,
            _ => ArePeriodsCrossed(a, b),
        };
        return shared ? $"periods overlap: {Of(a)} / {Of(b)}" : null;
    }

    private static bool IsSince(MatterItem item) => item.Counting!.Extent == Extent.Since;

    private static string Of(MatterItem item) => item.PeriodWords is not { } words ? item.Period!.Text : IsSince(item) && !words.StartsWith("since", StringComparison.OrdinalIgnoreCase) ? "since " + words : words;
}
