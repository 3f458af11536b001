using Hearsay.Mentions;

namespace Hearsay.Comparison;

/// <summary>An acronym or short name that one document introduces in brackets and another uses without.</summary>
internal static class AcronymJoins
{
    public static void Apply(Dictionary<NameKey, List<NameCount>> names, Dictionary<NameKey, List<EntityJoin>> joins)
    {
        var introduced = names.SelectMany(pair => pair.Value.Where(name => name.Joined is "acronym in brackets" or "short name in brackets").Select(name => (Full: pair.Key, Name: name)))
            .GroupBy(pair => EntityJoiner.Normalize(pair.Name.Form)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var acronym in introduced)
        {
            var full = acronym.Select(pair => pair.Full).Distinct().ToList();
            foreach (var kind in full.Count == 1 ? new[] { full[0].Kind, EntityKind.Other } : [])
            {
                // an acronym without a known kind may be this body; one of another kind is not
                var key = new NameKey(kind, acronym.Key, null);
                if (key == full[0] || !names.Remove(key, out var used))
                {
                    continue;
                }

                joins.TryAdd(full[0], []);
                joins[full[0]].Add(new EntityJoin(acronym.First().Name.Joined!, used[0].Name, null, EntityJoiner.Passages(acronym.Select(pair => pair.Name).Take(1).Concat(used))));
                names[full[0]].AddRange(used);
            }
        }
    }
}
