using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Joins linked items into matters: first those that agree or admit one another, then, with care, those that exclude each other.</summary>
internal static class MatterBuilder
{
    public static List<Matter> Build(List<MatterItem> items, List<MatterLink> links, IReadOnlyList<DocumentSignature> signatures, AnswerTexts texts)
    {
        var sets = new DisjointSets(items.Count);
        var members = Enumerable.Range(0, items.Count).Select(i => new List<int> { i }).ToArray();
        var refused = new List<MatterLink>();
        foreach (var link in links.OrderBy(link => Rank(link.Verdict)).ThenByDescending(link => link.Likeness).ThenBy(link => link.A).ThenBy(link => link.B))
        {
            var (a, b) = (sets.Find(link.A), sets.Find(link.B));
            if (a == b)
            {
                continue;
            }

            if (link.Verdict == ContrastVerdict.NotComparable || Clashes(items, members[a], members[b]))
            {
                refused.Add(link);
                continue;
            }

            var low = sets.Union(a, b);
            (members[low], members[low == a ? b : a]) = ([.. members[a], .. members[b]], []);
        }

        var notCompared = refused.ToLookup(link => sets.Find(link.A));
        var alsoNotCompared = refused.ToLookup(link => sets.Find(link.B));
        return [.. members.Where(group => group.Select(i => items[i].Document).Distinct().Skip(1).Any())
            .Select(group => Matter([.. group.Order().Select(i => items[i])], [.. notCompared[sets.Find(group[0])], .. alsoNotCompared[sets.Find(group[0])]], signatures, texts))];
    }

    private static int Rank(ContrastVerdict verdict) => verdict == ContrastVerdict.NotComparable ? 9 : (int)verdict;

    // One document that gives two values that exclude each other knows them to be two things.
    private static bool Clashes(List<MatterItem> items, List<int> some, List<int> others)
    {
        var documents = some.ToLookup(i => items[i].Document);
        return others.Any(j => documents[items[j].Document].Any(i => MatterScope.Compare(items[i], items[j]).Verdict is ContrastVerdict.Conflict or ContrastVerdict.Differ));
    }

    private static Matter Matter(List<MatterItem> items, List<MatterLink> refused, IReadOnlyList<DocumentSignature> signatures, AnswerTexts texts)
    {
        items = [.. items.OrderBy(item => signatures[item.Document].Published?.Earliest ?? DateTime.MaxValue).ThenBy(item => signatures[item.Document].Path, StringComparer.Ordinal)
            .ThenBy(item => signatures[item.Document].Id, StringComparer.Ordinal).ThenBy(item => item.Span)];
        var text = texts.Of(items);
        int[] chosen = [.. Enumerable.Range(0, items.Count).DistinctBy(i => (items[i].Document, items[i].Value))];
        var pairs = ImmutableArray.CreateBuilder<Contrast>();
        var alike = new DisjointSets(chosen.Length);
        for (var a = 0; a < chosen.Length; a++)
        {
            for (var b = a + 1; b < chosen.Length; b++)
            {
                var (verdict, why) = MatterScope.Compare(items[chosen[a]], items[chosen[b]]);
                pairs.Add(new Contrast(a, b, verdict, why));
                if (verdict == ContrastVerdict.Agree)
                {
                    alike.Union(a, b);
                }
            }
        }

        var accounts = Enumerable.Range(0, chosen.Length).GroupBy(alike.Find).Select(group => new Account(
            items[chosen[group.First()]].Value, [.. group], AnswerTexts.Count(items, text, group.Select(i => chosen[i]))));
        return new Matter(
            ContentId.Of(24, ["matter", .. items.Select(item => item.Row).Order(StringComparer.Ordinal)]), items[0].Kind, Question(items), Scope(items),
            [.. chosen.Select(i => Answer(items[i], signatures))], [.. accounts], pairs.ToImmutable(), pairs.Max(pair => pair.Verdict),
            AnswerTexts.Count(items, text, chosen), NotCompared(refused));
    }

    private static Answer Answer(MatterItem item, IReadOnlyList<DocumentSignature> signatures) =>
        new(item.Row, signatures[item.Document].Id, item.Span, item.Words, item.Value, item.Claimant, item.AsOf);

    private static ImmutableArray<string> NotCompared(List<MatterLink> refused) =>
        [.. refused.GroupBy(link => link.Verdict == ContrastVerdict.NotComparable ? link.Why : "one document gives both values", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Count()}: {group.Key}"))];

    private static string Question(List<MatterItem> items)
    {
        if (items[0].Figure is not { } first)
        {
            return "On which day?";
        }

        var counted = items.Select(item => item.Figure!.CountedHead).OfType<string>().GroupBy(head => head, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return first switch
        {
            { Unit: "count", Outcomes: [var outcome] } => outcome == "other" ? $"How many ({counted ?? "people"})?" : $"How many {outcome} ({counted ?? "people"})?",
            { Unit: "count" } => $"How many ({counted})?",
            _ => counted is null ? $"How much ({first.Unit})?" : $"How much ({counted}, {first.Unit})?",
        };
    }

    // Place and period as the first account that names them gives them.
    private static string Scope(List<MatterItem> items) => string.Join(", ", new[]
    {
        items.Select(item => item.Figure?.Place?.Text).FirstOrDefault(place => place is not null),
        items.Select(item => item.Figure?.Time?.Text).FirstOrDefault(time => time is not null),
    }.OfType<string>());
}
