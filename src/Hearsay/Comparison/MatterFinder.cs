using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Finds the questions that several documents answer, with their answers side by side.</summary>
/// <remarks>Items that can be compared at all meet by key; of a large key only those whose sentences share a telling word, each with a bounded number of others. Answers
/// that give the same value or admit one another are joined on moderate likeness of their sentences; answers that exclude one another stand side by side only where the
/// sentences are much alike and no document gives both values, since one document that gives both knows them to be different things. Spec: Specs/Comparison/contrasts.md</remarks>
internal sealed class MatterFinder(IReadOnlyList<DocumentSignature> signatures, ReusePairs pairs, ImmutableArray<ComparedRows> rows, MatterQuestion question)
{
    private const int AllPairs = 48;
    private const int Neighbours = 8;
    private const int TellingWords = 8;
    private const double SameEvent = 0.08;

    private readonly SentenceWords words = new(signatures);
    private readonly (uint Word, float Weight)[]?[] vectors = new (uint, float)[]?[signatures.Count];

    /// <summary>The matters, and the relations between the figures that answer them.</summary>
    public (ImmutableArray<Matter> Matters, ImmutableArray<FigureRelation> Relations) Find()
    {
        var numbers = signatures.Select((signature, i) => (signature.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var byKey = new SortedDictionary<string, List<MatterItem>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var item in numbers.TryGetValue(row.Document, out var number) ? row.Items : [])
            {
                (byKey.TryGetValue(item.Key, out var bucket) ? bucket : byKey[item.Key] = []).Add(item.Document == number ? item : item with { Document = number });
            }
        }

        var builder = new MatterBuilder(signatures, new AnswerTexts(signatures, pairs), question);
        ImmutableArray<Matter> matters = [.. byKey.Values.SelectMany(bucket => builder.Build(bucket, Links(bucket))).OrderBy(matter => matter.Kind).ThenBy(matter => matter.Question, StringComparer.Ordinal).ThenBy(matter => matter.Id, StringComparer.Ordinal)];
        return (matters, [.. builder.Relations.DistinctBy(relation => relation.Id).OrderBy(relation => relation.Id, StringComparer.Ordinal)]);
    }

    private List<MatterLink> Links(List<MatterItem> items)
    {
        var links = new List<MatterLink>();
        var isPart = Parts(items);
        foreach (var (a, b) in items.Count <= AllPairs ? EveryPair(items.Count) : Met(items))
        {
            // Two sentences are cheaper to compare than two documents.
            if (items[a].Document != items[b].Document && MatterLink.Of(a, b, items[a], items[b], words) is { } link
                && !(link.Verdict is ContrastVerdict.Conflict or ContrastVerdict.Differ && (isPart[a] || isPart[b])) && IsSameEvent(items[a].Document, items[b].Document))
            {
                links.Add(link);
            }
        }

        return links;
    }

    // Of several numbers of those with one fate in one article, from one source, in one period, the lesser ones are parts of the greatest: no rivals of another article's total.
    private static bool[] Parts(List<MatterItem> items)
    {
        var isPart = new bool[items.Count];
        foreach (var document in Enumerable.Range(0, items.Count).Where(i => items[i].Outcome is not null && items[i].Number?.Stated is not null).GroupBy(i => items[i].Document))
        {
            var asked = document.OrderByDescending(i => items[i].Number!.Stated).ThenBy(i => i).Take(Neighbours).ToList();
            foreach (var i in document)
            {
                isPart[i] = asked.Any(j => items[j].Number!.Stated > items[i].Number!.Stated && !MatterScope.AreRivals(items[i], items[j])
                    && !(items[i].Period is { } one && items[j].Period is { } other && (one.Latest <= other.Earliest || other.Latest <= one.Earliest)));
            }
        }

        return isPart;
    }

    private static IEnumerable<(int A, int B)> EveryPair(int count)
    {
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                yield return (a, b);
            }
        }
    }

    /// <summary>Pairs of items whose sentences share one of their most telling words; of a word that many share, each item meets the next few that have it.</summary>
    private IEnumerable<(int A, int B)> Met(List<MatterItem> items)
    {
        var telling = items.Select(item => item.Context.OrderByDescending(words.Weight).ThenBy(word => word).Take(TellingWords).ToArray()).ToArray();
        var postings = new Dictionary<uint, List<int>>();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var word in telling[i])
            {
                (postings.TryGetValue(word, out var list) ? list : postings[word] = []).Add(i);
            }
        }

        var met = new SortedSet<int>();
        for (var a = 0; a < items.Count; a++)
        {
            met.Clear();
            foreach (var word in telling[a])
            {
                var list = postings[word];
                var at = list.BinarySearch(a) + 1;
                for (var end = list.Count <= 2 * Neighbours ? list.Count : Math.Min(list.Count, at + Neighbours); at < end; at++)
                {
                    met.Add(list[at]);
                }
            }

            foreach (var b in met)
            {
                yield return (a, b);
            }
        }
    }

    private bool IsSameEvent(int a, int b) => SentenceWords.Cosine(vectors[a] ??= words.Vector(signatures[a]), vectors[b] ??= words.Vector(signatures[b])) >= SameEvent;
}
