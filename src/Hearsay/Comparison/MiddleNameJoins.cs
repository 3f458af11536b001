using Hearsay.Mentions;

namespace Hearsay.Comparison;

/// <summary>A person's given name and surname, and the same with middle names or initials, where the case has one set of middle names only.</summary>
internal static class MiddleNameJoins
{
    public static void Apply(Dictionary<NameKey, List<NameCount>> names, Dictionary<NameKey, List<EntityJoin>> joins)
    {
        var sharing = names.Keys.Where(key => key.Kind == EntityKind.Person).Select(key => (Key: key, Words: key.Name.Split(' '))).Where(item => item.Words.Length > 1)
            .GroupBy(item => item.Words[0] + " " + item.Words[^1], StringComparer.Ordinal).Where(group => group.Count() == 2).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var pair in sharing)
        {
            var (shorter, longer) = (pair.MinBy(item => item.Words.Length), pair.MaxBy(item => item.Words.Length));
            if (shorter.Words.Length != 2 || longer.Words.Length == 2 || !names.Remove(shorter.Key, out var used))
            {
                continue;
            }

            joins.TryAdd(longer.Key, []);
            joins[longer.Key].Add(new EntityJoin("same given name and surname", used[0].Name, null, EntityJoiner.Passages(names[longer.Key].Take(1).Concat(used))));
            names[longer.Key].AddRange(used);
        }
    }
}
