using Hearsay.Quantities;

namespace Hearsay.Comparison;

/// <summary>The words for how figures were counted; they rank nothing.</summary>
public static class CountingWords
{
    public static string Of(Status status) => status == Status.NotSaid ? "not said" : status.ToString().ToLowerInvariant();

    public static string Of(Basis basis) => basis switch
    {
        Basis.NamedList => "list of names",
        Basis.NotSaid => "not said",
        _ => basis.ToString().ToLowerInvariant(),
    };

    public static string Of(Extent extent) => extent switch
    {
        Extent.Each => "for each day, week, month or year",
        Extent.NotSaid => "not said",
        Extent.SoFar => "so far",
        Extent.InAll => "in all",
        _ => "since",
    };

    /// <summary>What a range is of: outcome, status, and basis and kind of count where they are said.</summary>
    public static string Of(GivenRange range) => (range.Outcome ?? "outcome not said") + (range.Status == Status.NotSaid ? ", status not said" : ", status given as " + Of(range.Status))
        + (range.Basis == Basis.NotSaid ? "" : ", basis " + Of(range.Basis)) + (range.Counted == CountKind.Plain ? "" : ", " + Of(range.Counted));

    /// <summary>Figures of a range that are no end of it; empty where there are none.</summary>
    public static string NoEnds(GivenRange range) => (range.Vague > 0 ? $"; given in words alone, no end: {range.Vague}" : "") + (range.Superseded > 0 ? $"; superseded in the same article: {range.Superseded}" : "");

    private static string Of(CountKind kind) => kind switch
    {
        CountKind.Total => "totals of a period",
        CountKind.Each => "for each day, week, month or year",
        CountKind.Part => "parts of a whole",
        _ => "indirect",
    };
}
