using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Whether two items speak of one scope, and how their values stand if they do.</summary>
internal static class MatterScope
{
    // Outcomes whose number grows while an event unfolds: a later, higher one updates an earlier one.
    private static readonly HashSet<string> Cumulative = new(["killed", "injured", "missing", "arrested", "displaced"], StringComparer.Ordinal);

    /// <returns>Why two items must not be compared; null where nothing speaks against it.</returns>
    public static string? Differs(MatterItem a, MatterItem b)
    {
        if (a.Kind == MatterKind.Date)
        {
            return ReckonedApart(a, b);
        }

        if (FigureScopes.IsOtherPlace(a, b))
        {
            return FigureScopes.Overlap(a, b) is { Rule: "relation.overlaps.place", Why: var lies } ? "place: " + lies : $"place: {a.Place} / {b.Place}";
        }

        if (FigureScopes.ArePeriodsCrossed(a, b))
        {
            return FigureScopes.Overlap(a, b)!.Value.Why;
        }

        // A day may be the day of a count or of the report; months and years tell periods apart.
        return a.Period is { } then && b.Period is { } since && (then.Latest <= since.Earliest || since.Latest <= then.Earliest)
            && (Apart(then, since) > 31 || a.Outcome is null) ? $"period: {then.Text} / {since.Text}" : null;
    }

    // A copy printed a day later still says "on Monday": the words agree, only their reckoning differs. A weekday of an article long after is another week's.
    private static string? ReckonedApart(MatterItem a, MatterItem b) =>
        a.IsReckoned && b.IsReckoned && string.Equals(a.Words, b.Words, StringComparison.OrdinalIgnoreCase) ? "the same words, reckoned from different days"
        : (a.IsReckoned || b.IsReckoned) && a.AsOf is { } one && b.AsOf is { } other && Apart(one, other) > 31 ? "reckoned from days more than a month apart" : null;

    /// <summary>Whether two items exclude each other on the word of two named sources: one document that sets both side by side reports a contrast, it does not tell two things apart.</summary>
    public static bool AreRivals(MatterItem a, MatterItem b) => AreTwoSources(a.Claimant, b.Claimant);

    /// <summary>Whether one document that gives both knows them to be two things: not where it says that one takes the place of the other, or counts otherwise.</summary>
    public static bool Excludes(MatterItem a, MatterItem b) => !AreRivals(a, b) && a.Counting?.Successor is null && b.Counting?.Successor is null
        && (IsWholeOf(a, b) || IsWholeOf(b, a) || Compare(a, b).Verdict is ContrastVerdict.Conflict or ContrastVerdict.Differ);

    /// <summary>How two items of one scope stand to one another.</summary>
    public static (ContrastVerdict Verdict, string Why) Compare(MatterItem a, MatterItem b)
    {
        if (a.Date is { } day && b.Date is { } other)
        {
            return day.Text == other.Text ? (ContrastVerdict.Agree, string.Empty)
                : day.Earliest < other.Latest && other.Earliest < day.Latest ? (ContrastVerdict.Compatible, "one is finer than the other")
                : (ContrastVerdict.Conflict, "the dates exclude each other");
        }

        if (Counting.Differs(a, b) is { } reason)
        {
            return (ContrastVerdict.NotComparable, reason);
        }

        // Equal numbers may well be one count, told with more or less beside it; all others of overlapping scopes, or of a part and its whole, are not set against each other.
        var (verdict, why) = FigureValue.Compare(a.Number!, b.Number!);
        if (verdict != ContrastVerdict.Agree && (IsWholeOf(a, b) || IsWholeOf(b, a) ? "a part / its whole" : FigureScopes.Overlap(a, b)?.Why) is { } shared)
        {
            return (ContrastVerdict.NotComparable, shared);
        }

        return verdict != ContrastVerdict.Conflict ? (verdict, why)
            : Revision(a, b) is { } revision ? (ContrastVerdict.Differ, revision)
            : Counting.Excuses(a, b) is { } excuse && !IsGrowth(a, b) ? (ContrastVerdict.NotComparable, excuse)
            : Update(a, b) is { } update ? (ContrastVerdict.Differ, update)
            : (verdict, why);
    }

    // An article that takes a number back says itself why another article has the later one.
    private static string? Revision(MatterItem a, MatterItem b) => Revision(a) ?? Revision(b);

    private static string? Revision(MatterItem item) => item.Counting?.Successor is { } after ? $"{item.Value} was {(item.Counting.IsCorrected ? "corrected" : "revised")} to {after} in the same article" : null;

    private static bool IsWholeOf(MatterItem whole, MatterItem part) => part.Counting?.Whole == whole.Row;

    // The same count gone on to a later day is no other count: it differs and says by what.
    private static bool IsGrowth(MatterItem a, MatterItem b) => a.Counting?.AsOf is not null && b.Counting?.AsOf is not null && Update(a, b) is not null;

    // A count that the accounts show to grow from an earlier to a later report.
    private static string? Update(MatterItem a, MatterItem b)
    {
        if (a.Outcome is not { } outcome || !Cumulative.Contains(outcome) || a.AsOf is not { } one || b.AsOf is not { } other || AreTwoSources(a.Claimant, b.Claimant))
        {
            return null;
        }

        var (earlier, later) = one.Latest <= other.Earliest ? (a, b) : other.Latest <= one.Earliest ? (b, a) : (null, null);
        return earlier is not null && later!.Number!.Stated > earlier.Number!.Stated
            ? $"{Dated(earlier)}, {Dated(later)}"
            : null;
    }

    private static string Dated(MatterItem item) => $"{item.Value} {(item.Counting?.AsOf is null ? "as published" : "as of")} {item.AsOf!.Text}";

    // Two named sources that give two numbers may each hold to theirs: only one and the same source is known to have gone on counting.
    private static bool AreTwoSources(Claimant a, Claimant b) => a.Name is { } one && b.Name is { } other
        && !NameWords(one).Overlaps(NameWords(other));

    private static HashSet<string> NameWords(string name) =>
        new(EntityJoiner.Normalize(name).Split(' ').Where(word => word.Length > 2 && word is not ("the" or "and" or "for")), StringComparer.Ordinal);

    private static double Apart(Edtf a, Edtf b) => (a.Earliest > b.Earliest ? a.Earliest - b.Latest : b.Earliest - a.Latest).TotalDays;
}
