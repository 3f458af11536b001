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
        var ids = members.Select(member => signatures[member].Id).ToArray();
        ImmutableArray<int> ordered = [.. members.OrderBy(member => signatures[member].Published?.Earliest ?? DateTime.MaxValue).ThenBy(member => signatures[member].Path, StringComparer.Ordinal)];
        var isInCase = credited is null || members.Any(member => IsOwn(member, credited.Key, ordered[0]));
        return new TextGroup(
            ContentId.Of(24, ["text", .. ids]), [.. ordered.Select(member => signatures[member].Id)], Holding(edges),
            credited?.Select(credit => credit.Name).Order(StringComparer.Ordinal).First(), isInCase);
    }

    /// <summary>Whether a document is the agency's own: its outlet has that name, or it names no outlet, is the earliest, and is signed so in its dateline, as agencies send text out.</summary>
    private bool IsOwn(int member, string agency, int earliest) => signatures[member] is var signature && (signature.Site is { } site
        ? CreditFinder.Normalize(site) == agency
        : !IsLater(member, earliest) && signature.Credits.Any(credit => CreditFinder.Normalize(credit.Name) == agency && signature.Datelines.Any(line => line.Overlaps(credit.Span))));

    // All edges are kept beside the groups: a group repeats those that join it, the fullest first, one fewer than its documents.
    private static ImmutableArray<StemmaEdge> Holding(ImmutableArray<StemmaEdge> edges)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string id) => numbers.TryGetValue(id, out var number) ? number : numbers[id] = numbers.Count;
        var sets = new DisjointSets(2 * edges.Length);
        return [.. edges.OrderByDescending(edge => edge.Containment).ThenBy(edge => edge.Id, StringComparer.Ordinal).Where(edge =>
        {
            var (from, to) = (sets.Find(Number(edge.From)), sets.Find(Number(edge.To)));
            sets.Union(from, to);
            return from != to;
        })];
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
