using System.Collections.Immutable;
using Hearsay.Quantities;

namespace Hearsay.Comparison;

/// <summary>A number that somebody gave, with every figure that gives it.</summary>
/// <param name="Value">Normal form, as in <see cref="Answer.Value"/>.</param>
/// <param name="Rows">Ids of the figures, in order of first appearance.</param>
public sealed record GivenEnd(string Value, ImmutableArray<string> Rows);

/// <summary>What kind of count figures give, as far as their words say: a plain count (or nothing said), a total since a time, one for each day or year, a part of a whole, indirect deaths.</summary>
public enum CountKind { Plain, Total, Each, Part, Indirect }

/// <summary>The lowest and the highest number given for one outcome and status: each end a stated figure, with nothing between them and nothing worked out.</summary>
/// <param name="Outcome">Null where nothing is said to have befallen those counted.</param>
/// <param name="Status">Status as given by those who gave the numbers.</param>
/// <param name="Basis">Figures of different basis give no common range.</param>
/// <param name="Counted">Nor do a count and a total since some time, or a part and its whole.</param>
/// <param name="Lowest">Null, as is <paramref name="Highest"/>, where all numbers are vague words or were taken back. 0 is a value.</param>
/// <param name="Vague">Figures that give a word and no number: kept, and no end.</param>
/// <param name="Superseded">Figures that their own article revised: kept, and no end.</param>
public sealed record GivenRange(string? Outcome, Status Status, Basis Basis, CountKind Counted, GivenEnd? Lowest, GivenEnd? Highest, int Vague, int Superseded)
{
    /// <summary>The ranges of one matter, by status, basis and kind of count.</summary>
    /// <param name="items">Its figures, in order of first appearance.</param>
    /// <remarks>Every Casualty's Standards and Iraq Body Count give a least and a greatest number for each category; a bound such as "at least 11" stands for the number it names.</remarks>
    internal static ImmutableArray<GivenRange> Of(IReadOnlyList<MatterItem> items) =>
        [.. items.Where(item => item.Counting is not null).GroupBy(item => (item.Outcome, item.Counting!.Status, item.Counting.Basis, Counted: Counting.KindOf(item)))
            .OrderBy(group => group.Key.Status).ThenBy(group => group.Key.Basis).ThenBy(group => group.Key.Counted).ThenBy(group => group.Key.Outcome, StringComparer.Ordinal)
            .Select(group => Of(new GivenRange(group.Key.Outcome, group.Key.Status, group.Key.Basis, group.Key.Counted, null, null, 0, 0), [.. group]))];

    private static GivenRange Of(GivenRange range, List<MatterItem> items)
    {
        var stands = items.Where(item => item.Counting!.Successor is null).ToList();
        var numbers = stands.Where(item => item.Number!.Bound != Bound.Indefinite).ToList();
        return range with
        {
            Lowest = End(numbers, numbers.Select(Low).DefaultIfEmpty().Min(), Low),
            Highest = End(numbers, numbers.Select(High).DefaultIfEmpty().Max(), High),
            Vague = stands.Count - numbers.Count,
            Superseded = items.Count - stands.Count,
        };
    }

    private static decimal Low(MatterItem item) => item.Number!.Given.Low;

    private static decimal High(MatterItem item) => item.Number!.Given.High;

    private static GivenEnd? End(List<MatterItem> numbers, decimal end, Func<MatterItem, decimal> at)
    {
        var there = numbers.Where(item => at(item) == end).ToList();
        return there.Count == 0 ? null : new GivenEnd(there[0].Value, [.. there.Select(item => item.Row)]);
    }
}
