using Hearsay.Claims;
using Hearsay.Quantities;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>How a figure was counted, as far as its sentence says: figures counted in different ways answer one question and cannot be set against each other.</summary>
/// <param name="AsOf">As of when, in the figure's own words; null where they do not say.</param>
/// <param name="Whole">Id of the figure of the same article of which it counts a part; null where none.</param>
/// <param name="Each">The unit of time that the count is for each of; null for others.</param>
/// <param name="Successor">The value that takes its place in the same article; null where none does.</param>
/// <param name="IsCorrected">Whether that article says that it was wrong.</param>
internal sealed record Counting(Status Status, Basis Basis, Extent Extent, Edtf? AsOf, string? Whole, bool IsIndirect, string? Each, string? Successor, bool IsCorrected)
{
    public bool IsPart => Whole is not null;

    /// <summary>A period longer than this holds a total of several events unless the words say otherwise.</summary>
    private const int DaysOfOneIncident = 31;

    /// <summary>Units of time with their days and the words that say a count is for each of them, the longest first.</summary>
    private static readonly (string Name, int Days, string[] Words)[] Units =
    [
        ("year", 365, ["year", "yearly", "annual", "annually"]), ("month", 30, ["month", "monthly"]), ("week", 7, ["week", "weekly"]), ("day", 1, ["day", "daily"]),
    ];

    /// <param name="successor">The value that takes its place in the same article, and whether as a correction; null where none does.</param>
    public static Counting Of(Figure figure, (string Value, bool IsCorrection)? successor) => new(
        figure.Status, figure.Basis, figure.Extent, figure.AsOf is null ? null : figure.AsOfInterval, figure.Relations.FirstOrDefault(relation => relation.Kind == RelationKind.PartOf)?.To,
        figure.IsIndirect, figure.Extent == Extent.Each ? Array.Find(Units, unit => Says(figure.ExtentWords!.Text, unit.Words)).Name : null, successor?.Value, successor?.IsCorrection == true);

    /// <returns>Why two figures cannot be set against each other whatever their values; null where nothing is said against it.</returns>
    /// <remarks>Casualty recorders admit no mixing of bases (Every Casualty, Standards 2016; Iraq Body Count, methods): where both are said and differ, equal values agree by chance.</remarks>
    public static string? Differs(MatterItem a, MatterItem b)
    {
        if (a.Counting is not { } one || b.Counting is not { } other)
        {
            return null;
        }

        return one.Basis != Basis.NotSaid && other.Basis != Basis.NotSaid && one.Basis != other.Basis ? $"basis: {CountingWords.Of(one.Basis)} / {CountingWords.Of(other.Basis)}"
            : one.IsIndirect != other.IsIndirect ? "direct / indirect"
            : (one.Extent == Extent.Each) != (other.Extent == Extent.Each) && !IsOneOfEach(one, b) && !IsOneOfEach(other, a) ? $"extent: {CountingWords.Of(one.Extent)} / {CountingWords.Of(other.Extent)}"
            : null;
    }

    /// <returns>Why two figures whose values exclude each other do not conflict: they count an incident and an aggregate, a part and its whole, or up to different days.</returns>
    public static string? Excuses(MatterItem a, MatterItem b)
    {
        if (a.Counting is not { } one || b.Counting is not { } other)
        {
            return null;
        }

        return one.Status != Status.NotSaid && other.Status != Status.NotSaid && one.Status != other.Status ? $"status: {CountingWords.Of(one.Status)} / {CountingWords.Of(other.Status)}"
            : a.Key.StartsWith(MatterItems.PartKey, StringComparison.Ordinal) && b.Key.StartsWith(MatterItems.PartKey, StringComparison.Ordinal) ? "parts of a number, each of what its sentence says"
            : one.IsPart != other.IsPart ? "a part / a whole"
            : IsAggregate(a) != IsAggregate(b) ? IsAggregate(a) ? "aggregate / incident or not said" : "incident or not said / aggregate"
            : one.Extent == Extent.Since && other.Extent == Extent.Since && a.Period is { } since && b.Period is { } then && since.Earliest != then.Earliest ? $"counted since: {since.Text} / {then.Text}"
            : one.AsOf is { } here && other.AsOf is { } there && (here.Latest <= there.Earliest || there.Latest <= here.Earliest) ? $"as of: {here.Text} / {there.Text}"
            : null;
    }

    /// <summary>The kind of count of a figure, for ranges.</summary>
    public static CountKind KindOf(MatterItem item) => item.Counting switch
    {
        { IsIndirect: true } => CountKind.Indirect,
        { IsPart: true } => CountKind.Part,
        { Extent: Extent.Each } => CountKind.Each,
        _ => IsAggregate(item) ? CountKind.Total : CountKind.Plain,
    };

    /// <summary>A total since a time, or of a period that is longer than an incident.</summary>
    private static bool IsAggregate(MatterItem item) => item.Counting!.Extent == Extent.Since
        || (item is { Outcome: not null, Period: { } period, Counting.Extent: Extent.InAll or Extent.SoFar } && (period.Latest - period.Earliest).TotalDays > DaysOfOneIncident);

    private static bool Says(string text, string[] words) => text.Split(' ').Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>"6,000 boats a year" and the boats of one year are counts of one length.</summary>
    private static bool IsOneOfEach(Counting each, MatterItem item) => each.Each is { } unit
        && (item.Period is { } period ? Math.Abs((period.Latest - period.Earliest).TotalDays - Array.Find(Units, known => known.Name == unit).Days) <= 3 : item.PeriodWords?.EndsWith(unit, StringComparison.OrdinalIgnoreCase) == true);
}
