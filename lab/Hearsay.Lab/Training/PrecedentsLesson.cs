using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>Collects what weights decide in which context, and finds the contexts in which they nearly always decide alike.</summary>
internal sealed class PrecedentsLesson
{
    /// <summary>How often a context must have been met.</summary>
    private const int Least = 30;

    /// <summary>Of a thousand times how many must have been decided alike.</summary>
    private const int Alike = 998;

    private readonly List<Case> cases = [];

    /// <param name="Wider">The context that is asked where the first has no precedent.</param>
    private readonly record struct Case(ulong Context, ulong Wider, byte Decision);

    public void Add(ulong context, ulong wider, int decision) => cases.Add(new Case(context, wider, (byte)decision));

    /// <param name="only">The one decision that is kept; null for all.</param>
    public Precedents Settle(int? only = null)
    {
        var settled = Settled(cases.Select(each => (each.Context, each.Decision)), only);
        var known = settled.Select(each => each.Context).ToHashSet();
        settled.AddRange(Settled(cases.Where(each => !known.Contains(each.Context)).Select(each => (each.Wider, each.Decision)), only));
        return Precedents.Of([.. settled.OrderByDescending(each => each.Times).ThenBy(each => each.Context).Select(each => (each.Context, (int)each.Decision))]);
    }

    private static List<(ulong Context, byte Decision, int Times)> Settled(IEnumerable<(ulong Context, byte Decision)> cases, int? only) =>
    [
        .. cases.CountBy(each => each).GroupBy(each => each.Key.Context)
            .Select(group => (Times: group.Sum(each => each.Value), Commonest: group.MaxBy(each => each.Value)))
            .Where(each => each.Times >= Least && (only ?? each.Commonest.Key.Decision) == each.Commonest.Key.Decision && each.Commonest.Value * 1000L >= each.Times * (long)Alike)
            .Select(each => (each.Commonest.Key.Context, each.Commonest.Key.Decision, each.Times)),
    ];
}
