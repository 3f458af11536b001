using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Which answers stand in one text: copies of a passage count once, an article's own lines count for themselves.</summary>
internal sealed class AnswerTexts(IReadOnlyList<DocumentSignature> signatures, ReusePairs pairs)
{
    // Of one document, so many answers to one question are looked up in shared stretches.
    private const int AnswersAsked = 8;

    private readonly ILookup<int, PairReuse> byFirst = pairs.All.ToLookup(pair => pair.First);

    /// <summary>For each item the number of the first item of the same text.</summary>
    /// <remarks>Two items stand in one text where a stretch that their documents share holds both, or where one document gives one value twice.</remarks>
    public int[] Of(IReadOnlyList<MatterItem> items)
    {
        var sets = new DisjointSets(items.Count);
        var byDocument = Enumerable.Range(0, items.Count).GroupBy(i => items[i].Document).ToArray();
        foreach (var same in byDocument.SelectMany(group => group.GroupBy(i => items[i].Value, StringComparer.Ordinal)))
        {
            var first = same.First();
            foreach (var i in same)
            {
                sets.Union(first, i);
            }
        }

        // A number and the one that takes its place in the same article are one text.
        foreach (var group in byDocument)
        {
            var first = group.DistinctBy(i => items[i].Value, StringComparer.Ordinal).ToDictionary(i => items[i].Value, StringComparer.Ordinal);
            foreach (var revised in group)
            {
                if (items[revised].Counting?.Successor is { } later && first.TryGetValue(later, out var successor))
                {
                    sets.Union(revised, successor);
                }
            }
        }

        var answers = byDocument.ToDictionary(group => group.Key, group => group.Take(AnswersAsked).ToArray());
        foreach (var group in byDocument)
        {
            foreach (var pair in byFirst[group.Key])
            {
                if (answers.TryGetValue(pair.Second, out var others))
                {
                    Join(items, answers[group.Key], others, pair, sets);
                }
            }
        }

        return [.. Enumerable.Range(0, items.Count).Select(sets.Find)];
    }

    /// <summary>The three counts of some of the items.</summary>
    /// <param name="texts">What <see cref="Of"/> gave for all of them.</param>
    public static Counts Count(IReadOnlyList<MatterItem> items, int[] texts, IEnumerable<int> chosen)
    {
        ImmutableArray<int> all = [.. chosen];
        var origins = all.Select(i => Origin(items[i].Claimant, texts[i])).Distinct(StringComparer.Ordinal).Count();
        return new Counts(origins, all.Select(i => texts[i]).Distinct().Count(), all.Select(i => items[i].Document).Distinct().Count());
    }

    // Two reporters who asked one ministry rest on one word; an unnamed official is never joined with another's.
    private static string Origin(Claims.Claimant claimant, int text) => claimant.State switch
    {
        Claims.ClaimantState.Named when claimant.Name is { } name => "named " + EntityJoiner.Normalize(name),
        Claims.ClaimantState.Described => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"described {text} {claimant.Name}"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{claimant.State} {text}"),
    };

    private void Join(IReadOnlyList<MatterItem> items, int[] some, int[] others, PairReuse pair, DisjointSets sets)
    {
        foreach (var i in some)
        {
            foreach (var j in others)
            {
                if (pair.Text.Any(stretch => signatures[pair.First].SpanOfWords(stretch.FirstStart, stretch.FirstEnd).Overlaps(items[i].Span)
                    && signatures[pair.Second].SpanOfWords(stretch.SecondStart, stretch.SecondEnd).Overlaps(items[j].Span)))
                {
                    sets.Union(i, j);
                }
            }
        }
    }
}
