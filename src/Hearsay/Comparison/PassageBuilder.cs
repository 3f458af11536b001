using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Joins the stretches of pairs into passages with all their witnesses.</summary>
/// <remarks>Stretches of one document that cover nearly the same words are one; a passage is what hangs together by them. A trimmed copy and a full one make two
/// passages: one that all carry, one that the full ones carry.</remarks>
internal static class PassageBuilder
{
    private const double NearlySame = 0.8;
    private const int Compared = 16;

    public static ImmutableArray<Passage> Build(IReadOnlyList<DocumentSignature> signatures, ReusePairs pairs)
    {
        List<(int Document, int Start, int End)> sides = [];
        foreach (var pair in pairs.All)
        {
            foreach (var stretch in pair.Text.Concat(pair.Speech))
            {
                sides.Add((pair.First, stretch.FirstStart, stretch.FirstEnd));
                sides.Add((pair.Second, stretch.SecondStart, stretch.SecondEnd));
            }
        }

        var sets = new DisjointSets(sides.Count);
        for (var i = 0; i < sides.Count; i += 2)
        {
            sets.Union(i, i + 1);
        }

        JoinNearlySame(sides, sets);
        return [.. Enumerable.Range(0, sides.Count).GroupBy(sets.Find).Select(group => Passage(signatures, group.Select(i => sides[i]))).OfType<Passage>()
            .OrderBy(passage => passage.Id, StringComparer.Ordinal)];
    }

    private static void JoinNearlySame(List<(int Document, int Start, int End)> sides, DisjointSets sets)
    {
        var order = Enumerable.Range(0, sides.Count).OrderBy(i => sides[i]).ToArray();
        for (var a = 0; a < order.Length; a++)
        {
            var one = sides[order[a]];
            for (var b = a + 1; b < Math.Min(order.Length, a + 1 + Compared); b++)
            {
                var other = sides[order[b]];
                if (other.Document != one.Document || other.Start >= one.End)
                {
                    break;
                }

                var common = Math.Min(one.End, other.End) - other.Start;
                if (common >= NearlySame * (Math.Max(one.End, other.End) - one.Start))
                {
                    sets.Union(order[a], order[b]);
                }
            }
        }
    }

    private static Passage? Passage(IReadOnlyList<DocumentSignature> signatures, IEnumerable<(int Document, int Start, int End)> sides)
    {
        var places = sides.GroupBy(side => side.Document).OrderBy(group => group.Key).SelectMany(Places).ToArray();
        if (places.Length < 2)
        {
            return null;
        }

        ImmutableArray<Witness> witnesses = [.. places.Select(place => new Witness(signatures[place.Document].Id, signatures[place.Document].SpanOfWords(place.Start, place.End)))];
        var id = ContentId.Of(24, ["passage", .. witnesses.SelectMany(witness => new[] { witness.Document, witness.Span.ToString() })]);
        return new Passage(id, places.Min(place => place.End - place.Start), witnesses);
    }

    // The union of overlapping sides; a document that says it twice is two witnesses.
    private static IEnumerable<(int Document, int Start, int End)> Places(IGrouping<int, (int Document, int Start, int End)> sides)
    {
        (int Document, int Start, int End)? open = null;
        foreach (var side in sides.Order())
        {
            if (open is { } place && side.Start < place.End)
            {
                open = (place.Document, place.Start, Math.Max(place.End, side.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = side;
        }

        yield return open!.Value;
    }
}
