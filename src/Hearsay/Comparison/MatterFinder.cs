using System.Collections.Immutable;
using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Finds the questions that several documents answer, with their answers side by side.</summary>
/// <remarks>Items that can be compared at all meet by key; of a large key only those whose sentences share a telling word. Answers that give the same value or admit one another
/// are joined on moderate likeness of their sentences; answers that exclude one another stand side by side only where the sentences are much alike and no document
/// gives both values, since one document that gives both knows them to be different things. Spec: Specs/Comparison/contrasts.md</remarks>
internal sealed class MatterFinder(IReadOnlyList<DocumentSignature> signatures, ReusePairs pairs, IReadOnlyDictionary<string, DocumentClaims> rows)
{
    private const int AllPairs = 48;
    private const int Neighbours = 8;
    private const double SameEvent = 0.08;

    private readonly SentenceWords words = new(signatures);
    private readonly (uint Word, float Weight)[]?[] vectors = new (uint, float)[]?[signatures.Count];

    public ImmutableArray<Matter> Find()
    {
        var items = new List<MatterItem>();
        for (var i = 0; i < signatures.Count; i++)
        {
            if (rows.TryGetValue(signatures[i].Id, out var row))
            {
                items.AddRange(MatterItems.Of(signatures[i], i, row).Items);
            }
        }

        var texts = new AnswerTexts(signatures, pairs);
        return [.. items.GroupBy(item => item.Key, StringComparer.Ordinal).SelectMany(bucket => InBucket([.. bucket], texts)).OrderBy(matter => matter.Kind).ThenBy(matter => matter.Question, StringComparer.Ordinal).ThenBy(matter => matter.Id, StringComparer.Ordinal)];
    }

    private List<Matter> InBucket(List<MatterItem> items, AnswerTexts texts)
    {
        var links = new List<MatterLink>();
        foreach (var (a, b) in Candidates(items))
        {
            if (items[a].Document != items[b].Document && IsSameEvent(items[a].Document, items[b].Document)
                && MatterLink.Of(a, b, items[a], items[b], words) is { } link)
            {
                links.Add(link);
            }
        }

        return MatterBuilder.Build(items, links, signatures, texts);
    }

    private static SortedSet<(int A, int B)> Candidates(List<MatterItem> items)
    {
        if (items.Count <= AllPairs)
        {
            return [.. from a in Enumerable.Range(0, items.Count) from b in Enumerable.Range(a + 1, items.Count - a - 1) select (a, b)];
        }

        var postings = new SortedDictionary<uint, List<int>>();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var word in items[i].Context)
            {
                (postings.TryGetValue(word, out var list) ? list : postings[word] = []).Add(i);
            }
        }

        var met = new SortedSet<(int A, int B)>();
        foreach (var list in postings.Values)
        {
            for (var a = 0; a < list.Count; a++)
            {
                for (var b = a + 1; b < (list.Count <= 2 * Neighbours ? list.Count : Math.Min(list.Count, a + 1 + Neighbours)); b++)
                {
                    met.Add((list[a], list[b]));
                }
            }
        }

        return met;
    }

    private bool IsSameEvent(int a, int b) => SentenceWords.Cosine(vectors[a] ??= words.Vector(signatures[a]), vectors[b] ??= words.Vector(signatures[b])) >= SameEvent;
}
