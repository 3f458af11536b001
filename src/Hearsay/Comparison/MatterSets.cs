namespace Hearsay.Comparison;

/// <summary>Sets of items that answer one question, joined one link at a time. The smaller set goes into the larger, so that joining n items costs n log n.</summary>
internal sealed class MatterSets(List<MatterItem> items)
{
    // Of a document that answers one question more often than this, the first answers speak for the others.
    private const int AnswersAsked = 8;

    private readonly DisjointSets sets = new(items.Count);
    private readonly SortedDictionary<int, List<int>>?[] members =
        [.. Enumerable.Range(0, items.Count).Select(i => new SortedDictionary<int, List<int>> { [items[i].Document] = [i] })];

    public int Find(int item) => sets.Find(item);

    public bool AreOne(int a, int b) => sets.Find(a) == sets.Find(b);

    /// <returns>False, and nothing joined, where one document gives two values that exclude each other, and not on two sources' words: it knows them to be two things.</returns>
    public bool TryJoin(int a, int b)
    {
        var (one, other) = (sets.Find(a), sets.Find(b));
        var (small, large) = members[one]!.Count < members[other]!.Count ? (members[one]!, members[other]!) : (members[other]!, members[one]!);
        foreach (var (document, some) in small)
        {
            if (large.TryGetValue(document, out var others) && some.Take(AnswersAsked).Any(i => others.Take(AnswersAsked).Any(j => MatterScope.Excludes(items[i], items[j]))))
            {
                return false;
            }
        }

        foreach (var (document, some) in small)
        {
            (large.TryGetValue(document, out var others) ? others : large[document] = []).AddRange(some);
        }

        var set = sets.Union(one, other);
        (members[one], members[other]) = (null, null);
        members[set] = large;
        return true;
    }

    /// <summary>Sets with answers of two documents or more, by their first item; members ascend.</summary>
    public IEnumerable<(int Number, int[] Members)> OfSeveralDocuments() => Enumerable.Range(0, items.Count).Where(i => members[i] is { Count: > 1 })
        .Select(i => (Number: i, Members: members[i]!.Values.SelectMany(list => list).Order().ToArray())).OrderBy(set => set.Members[0]);
}
