using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Joins linked items into matters: first those that agree or admit one another, then, with care, those that exclude each other.</summary>
/// <remarks>Work within one matter is bounded: beyond <see cref="AnswersInPairs"/> answers one answer a value stands for the others that give it, up to that number of
/// values; what is left uncompared is counted.</remarks>
internal sealed class MatterBuilder(IReadOnlyList<DocumentSignature> signatures, AnswerTexts texts, MatterQuestion question)
{
    private const int AnswersInPairs = 32;

    private readonly RelationFinder relations = new(signatures);

    /// <summary>Relations between the figures of the matters built so far.</summary>
    public IEnumerable<FigureRelation> Relations => relations.Found;

    public List<Matter> Build(List<MatterItem> items, List<MatterLink> links)
    {
        var sets = new MatterSets(items);
        var refused = new List<MatterLink>();
        foreach (var link in links.OrderBy(link => Rank(link.Verdict)).ThenByDescending(link => link.Likeness).ThenBy(link => link.A).ThenBy(link => link.B))
        {
            if (!sets.AreOne(link.A, link.B) && (link.IsOtherQuestion || !sets.TryJoin(link.A, link.B)))
            {
                refused.Add(link);
            }
        }

        // Those of overlapping scopes may stand in two matters; they are told all the same.
        foreach (var link in refused)
        {
            relations.Overlap(items[link.A], items[link.B]);
        }

        var notCompared = refused.SelectMany(link => new[] { (Set: sets.Find(link.A), link), (Set: sets.Find(link.B), link) }).ToLookup(pair => pair.Set, pair => pair.link);
        return [.. sets.OfSeveralDocuments().Select(set => Matter([.. set.Members.Select(i => items[i])], [.. notCompared[set.Number]]))];
    }

    private static int Rank(ContrastVerdict verdict) => verdict == ContrastVerdict.NotComparable ? 9 : (int)verdict;

    private Matter Matter(List<MatterItem> items, List<MatterLink> refused)
    {
        items = [.. items.OrderBy(item => signatures[item.Document].Published?.Earliest ?? DateTime.MaxValue).ThenBy(item => signatures[item.Document].Path, StringComparer.Ordinal)
            .ThenBy(item => signatures[item.Document].Id, StringComparer.Ordinal).ThenBy(item => item.Span)];
        var text = texts.Of(items);
        int[] chosen = [.. Enumerable.Range(0, items.Count).DistinctBy(i => (items[i].Document, items[i].Value))];
        var (pairs, alike) = Pairs([.. chosen.Select(i => items[i])]);
        relations.Find(items, text, pairs.Select(pair => (items[chosen[pair.A]], items[chosen[pair.B]])));
        var accounts = Enumerable.Range(0, chosen.Length).GroupBy(alike.Find).Select(group => new Account(
            items[chosen[group.First()]].Value, [.. group], AnswerTexts.Count(items, text, group.Select(i => chosen[i]))));
        return new Matter(
            ContentId.Of(24, ["matter", .. items.Select(item => item.Row).Order(StringComparer.Ordinal)]), items[0].Kind, question.Of(items), Scope(items),
            [.. chosen.Select(i => Answer(items[i]))], [.. accounts], pairs, Gravest(pairs), AnswerTexts.Count(items, text, chosen), NotCompared(refused, chosen.Length, pairs.Length)) { Given = GivenRange.Of(items) };
    }

    private static (ImmutableArray<Contrast> Pairs, DisjointSets Alike) Pairs(ImmutableArray<MatterItem> answers)
    {
        var alike = new DisjointSets(answers.Length);
        ImmutableArray<int> compared = [.. Enumerable.Range(0, answers.Length)];
        if (answers.Length > AnswersInPairs)
        {
            foreach (var value in compared.GroupBy(i => answers[i].Value, StringComparer.Ordinal))
            {
                var first = value.First();
                value.ToList().ForEach(i => alike.Union(first, i));
            }

            compared = [.. compared.DistinctBy(i => answers[i].Value).Take(AnswersInPairs)];
        }

        var pairs = ImmutableArray.CreateBuilder<Contrast>();
        for (var a = 0; a < compared.Length; a++)
        {
            for (var b = a + 1; b < compared.Length; b++)
            {
                var (one, other) = (answers[compared[a]], answers[compared[b]]);
                var (verdict, why) = MatterScope.Compare(one, other);
                if (verdict == ContrastVerdict.Conflict && one.Kind == MatterKind.Date && MatterScope.Differs(one, other) is { } scope)
                {
                    (verdict, why) = (ContrastVerdict.NotComparable, scope);
                }

                pairs.Add(new Contrast(compared[a], compared[b], verdict, why));
                if (verdict == ContrastVerdict.Agree)
                {
                    alike.Union(compared[a], compared[b]);
                }
            }
        }

        return (pairs.ToImmutable(), alike);
    }

    // All answers of a large matter may give one value: then they agree, and no pair was needed to see it.
    private static ContrastVerdict Gravest(ImmutableArray<Contrast> pairs) => pairs.IsEmpty ? ContrastVerdict.Agree
        : pairs.All(pair => pair.Verdict == ContrastVerdict.NotComparable) ? ContrastVerdict.NotComparable : pairs.Where(pair => pair.Verdict != ContrastVerdict.NotComparable).Max(pair => pair.Verdict);

    private Answer Answer(MatterItem item) => new(item.Row, signatures[item.Document].Id, item.Span, item.Words, item.Value, item.Claimant, item.AsOf);

    private static ImmutableArray<string> NotCompared(List<MatterLink> refused, long answers, int pairs)
    {
        var left = (answers * (answers - 1) / 2) - pairs;
        return
        [
            .. refused.GroupBy(link => link.Verdict == ContrastVerdict.NotComparable ? link.Why : "one document gives both values", StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()}: {group.Key}")),
            .. left == 0 ? (string[])[] : [string.Create(CultureInfo.InvariantCulture, $"{left}: more than {AnswersInPairs} answers, so one answer of each of the first {AnswersInPairs} values was compared")],
        ];
    }

    // Place and period as the first account that names them gives them.
    private static string Scope(List<MatterItem> items) => string.Join(", ", new[]
    {
        items.Select(item => item.Place).FirstOrDefault(place => place is not null),
        items.Select(item => item.PeriodWords).FirstOrDefault(time => time is not null),
    }.OfType<string>());
}
