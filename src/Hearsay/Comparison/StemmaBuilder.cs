using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Turns shared stretches into passages, edges with their evidence, and groups of documents that carry one text.</summary>
/// <param name="signatures">Sorted by id.</param>
internal sealed class StemmaBuilder(IReadOnlyList<DocumentSignature> signatures, ReusePairs pairs)
{
    public ImmutableArray<StemmaEdge> Edges() => [.. pairs.All.Where(pair => !pair.Text.IsEmpty).Select(Edge).OrderBy(edge => edge.Id, StringComparer.Ordinal)];

    public ImmutableArray<TextGroup> Groups(ImmutableArray<StemmaEdge> edges)
    {
        var groups = TextGrouping.Group(signatures.Count, pairs, document => signatures[document].WordCount, IsLater);
        var numbers = signatures.Select((signature, i) => (signature.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var within = edges.Where(edge => groups[numbers[edge.From]] == groups[numbers[edge.To]]).ToLookup(edge => groups[numbers[edge.From]]);
        return [.. Enumerable.Range(0, signatures.Count).GroupBy(document => groups[document]).Where(group => group.Skip(1).Any())
            .Select(group => Group([.. group], [.. within[group.Key]])).OrderBy(group => group.Id, StringComparer.Ordinal)];
    }

    private TextGroup Group(ImmutableArray<int> members, ImmutableArray<StemmaEdge> edges)
    {
        var credited = members.SelectMany(member => signatures[member].Credits.DistinctBy(credit => CreditFinder.Normalize(credit.Name)))
            .GroupBy(credit => CreditFinder.Normalize(credit.Name), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        var isInCase = credited is null || members.Any(member => signatures[member].Site is { } site && CreditFinder.Normalize(site) == credited.Key);
        var ids = members.Select(member => signatures[member].Id).ToArray();
        var ordered = members.OrderBy(member => signatures[member].Published?.Earliest ?? DateTime.MaxValue).ThenBy(member => signatures[member].Id, StringComparer.Ordinal);
        return new TextGroup(
            ContentId.Of(24, ["text", .. ids]), [.. ordered.Select(member => signatures[member].Id)], edges,
            credited?.Select(credit => credit.Name).Order(StringComparer.Ordinal).First(), isInCase);
    }

    private bool IsLater(int document, int than) =>
        signatures[document].Published is { } one && signatures[than].Published is { } other && other.Latest <= one.Earliest;

    private StemmaEdge Edge(PairReuse pair)
    {
        var (first, second) = (signatures[pair.First], signatures[pair.Second]);
        var evidence = ImmutableArray.CreateBuilder<EdgeEvidence>();
        var direction = EdgeDirection.Of(first, second, evidence);
        var (from, to, shared) = direction == Direction.SecondToFirst ? (second, first, pair.SharedFirst) : (first, second, pair.SharedSecond);
        var longest = pair.Text.MaxBy(stretch => stretch.Matched);
        var place = to == second ? to.SpanOfWords(longest.SecondStart, longest.SecondEnd) : to.SpanOfWords(longest.FirstStart, longest.FirstEnd);
        var ofCopy = to == second ? pair.OfSecond : pair.OfFirst;
        evidence.Insert(0, new EdgeEvidence(EdgeEvidenceKind.SharedText, string.Create(CultureInfo.InvariantCulture, $"{shared} shared words, {Math.Round(100 * ofCopy)} % of the {(direction == Direction.Unknown ? "second" : "copy")}"), to.Id, place));
        return new StemmaEdge(ContentId.Of(24, "edge", first.Id, second.Id), from.Id, to.Id, shared, pair.Containment, direction != Direction.Unknown, evidence.ToImmutable())
        {
            Stretches = [.. pair.Text.Select(stretch => Shared(stretch, first, second, to == second)).OrderBy(shared => shared.To)],
        };
    }

    private static SharedText Shared(SharedStretch stretch, DocumentSignature first, DocumentSignature second, bool secondIsCopy)
    {
        var (one, other) = (first.SpanOfWords(stretch.FirstStart, stretch.FirstEnd), second.SpanOfWords(stretch.SecondStart, stretch.SecondEnd));
        return secondIsCopy ? new SharedText(one, other) : new SharedText(other, one);
    }
}
