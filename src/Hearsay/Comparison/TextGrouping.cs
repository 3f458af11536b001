namespace Hearsay.Comparison;

/// <summary>Partitions documents into texts written independently.</summary>
/// <remarks>Two documents carry one text where at least <see cref="MostWords"/> of the words of one stand in the other. Groups are not connected components: the pairs
/// are taken strongest first, and two groups are joined only if their central documents share text too, so that an article put together from two texts does not
/// make one of both.</remarks>
internal static class TextGrouping
{
    /// <summary>More own words than taken ones make an own text, so the line is at half; a little under it, since an altered word at the edge of a stretch is not counted.</summary>
    public const double MostWords = 0.45;

    // The other side's share: a few sentences of a long article that make most of a brief do not make the two one text; the whole brief does.
    private const double LeastOfOther = 0.1;
    private const double WholeOfOne = 0.8;

    // News says its main claim first: texts that share their opening share it on someone's account even if much of the rest is their own.
    private const double OpeningShare = 0.35;
    private const int OpeningWords = 50;
    private const double CentresShare = 0.25;
    private const double Nothing = 0.05;
    private const int MembersAsked = 8;

    public static bool IsOneText(PairReuse pair)
    {
        var (most, least) = (Math.Max(pair.OfFirst, pair.OfSecond), Math.Min(pair.OfFirst, pair.OfSecond));
        return (most >= MostWords && least >= LeastOfOther) || most >= WholeOfOne || (most >= OpeningShare && SharesOpening(pair));
    }

    /// <param name="documents">How many there are.</param>
    /// <param name="sizes">Words of each.</param>
    /// <param name="isLater">Whether the first of two was published after the second; false where the clocks do not tell.</param>
    /// <returns>For each document the smallest number in its group, which is its own where it is alone.</returns>
    public static int[] Group(int documents, ReusePairs pairs, Func<int, int> sizes, Func<int, int, bool> isLater)
    {
        var strong = pairs.All.Where(IsOneText).OrderByDescending(pair => Math.Max(pair.OfFirst, pair.OfSecond)).ThenBy(pair => pair.First).ThenBy(pair => pair.Second).ToList();
        var degree = new int[documents];
        strong.ForEach(pair => (degree[pair.First], degree[pair.Second]) = (degree[pair.First] + 1, degree[pair.Second] + 1));
        var groups = new DisjointSets(documents);
        var centres = Enumerable.Range(0, documents).ToArray();
        var members = centres.Select(document => new List<int> { document }).ToArray();
        foreach (var pair in strong)
        {
            var (a, b) = (groups.Find(pair.First), groups.Find(pair.Second));
            if (a == b || !Joins(pairs, centres[a], centres[b], pair) || IsComposite(pairs, pair.First, pair.Second, members[a], isLater)
                || IsComposite(pairs, pair.First, pair.Second, members[b], isLater))
            {
                continue;
            }

            var centre = Better(centres[a], centres[b], degree, sizes);
            var low = groups.Union(a, b);
            centres[low] = centre;
            (members[low], members[low == a ? b : a]) = ([.. members[a], .. members[b]], []);
        }

        return [.. Enumerable.Range(0, documents).Select(groups.Find)];
    }

    private static bool SharesOpening(PairReuse pair) => pair.Text.Any(stretch => stretch.FirstStart < OpeningWords && stretch.SecondStart < OpeningWords);

    private static bool Joins(ReusePairs pairs, int centreA, int centreB, PairReuse pair)
    {
        if ((Math.Min(centreA, centreB), Math.Max(centreA, centreB)) == (pair.First, pair.Second))
        {
            return true;
        }

        var between = pairs.Between(centreA, centreB);
        return Math.Max(between.OfFirst, between.OfSecond) >= CentresShare;
    }

    // A text that appeared after two others which share nothing was put together from them; one that appeared first was cut in two.
    private static bool IsComposite(ReusePairs pairs, int first, int second, List<int> group, Func<int, int, bool> isLater)
    {
        var (hub, other) = group.Contains(first) ? (first, second) : (second, first);
        return isLater(hub, other) && group.Take(MembersAsked).Any(member => member != hub && isLater(hub, member)
            && pairs.Between(member, other) is var between && Math.Max(between.OfFirst, between.OfSecond) < Nothing);
    }

    private static int Better(int a, int b, int[] degree, Func<int, int> sizes) =>
        (degree[a], sizes(a), -a).CompareTo((degree[b], sizes(b), -b)) >= 0 ? a : b;
}
