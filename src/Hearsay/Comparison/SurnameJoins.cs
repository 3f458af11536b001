using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Documents that give a surname alone: joined to the only person of the case with that surname where a title or an organisation beside it is the same; kept apart where two people share it.</summary>
internal static class SurnameJoins
{
    public static void Apply(Dictionary<NameKey, List<NameCount>> names, Dictionary<NameKey, List<EntityJoin>> joins)
    {
        var full = names.Keys.Where(key => key.Kind == EntityKind.Person && key.Name.Contains(' ', StringComparison.Ordinal))
            .GroupBy(key => key.Name[(key.Name.LastIndexOf(' ') + 1)..], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var alone = names.Keys.Where(key => key.Kind == EntityKind.Person && full.ContainsKey(key.Name)).OrderBy(key => key.Name, StringComparer.Ordinal).ToList();
        foreach (var key in alone)
        {
            foreach (var document in names[key].GroupBy(name => name.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList())
            {
                var people = full[key.Name];
                if (people.Count > 1)
                {
                    Move(names, key, new NameKey(key.Kind, key.Name, document.Key), document.Key);
                }
                else if (Support(names[people[0]], [.. document]) is { } join)
                {
                    joins.TryAdd(people[0], []);
                    joins[people[0]].Add(join);
                    Move(names, key, people[0], document.Key);
                }
            }

            if (names[key].Count == 0)
            {
                names.Remove(key);
            }
        }
    }

    private static void Move(Dictionary<NameKey, List<NameCount>> names, NameKey from, NameKey to, string document)
    {
        var moved = names[from].Where(name => name.Document == document).ToList();
        names[from].RemoveAll(name => name.Document == document);
        if (!names.TryGetValue(to, out var there))
        {
            names[to] = there = [];
        }

        there.AddRange(moved);
    }

    /// <summary>What, beside the surname, two documents have in common about a person; null where nothing is. The person's own documents only, not those joined on the way.</summary>
    private static EntityJoin? Support(List<NameCount> person, List<NameCount> alone)
    {
        var surname = alone[0];
        var own = person.Where(name => name.Name.Contains(' ', StringComparison.Ordinal)).ToList();
        foreach (var title in alone.SelectMany(name => name.Titles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (own.Find(name => name.Titles.Contains(title)) is { } same)
            {
                return new EntityJoin("surname and title", surname.Name, surname.Document, [Of(same), Of(surname)]);
            }
        }

        var beside = new SortedDictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var (name, span) in alone.SelectMany(name => name.Beside))
        {
            beside.TryAdd(name, span);
        }

        foreach (var name in own)
        {
            foreach (var (body, span) in name.Beside)
            {
                if (beside.TryGetValue(body, out var here))
                {
                    return new EntityJoin("surname and organisation beside it", surname.Name, surname.Document, [Of(name), new EntityPassage(name.Document, span), Of(surname), new EntityPassage(surname.Document, here)]);
                }
            }
        }

        return null;
    }

    private static EntityPassage Of(NameCount name) => new(name.Document, name.First);
}
