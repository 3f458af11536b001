using System.Collections.Immutable;
using System.Text;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Joins the names of a case by name evidence: the same name, an acronym that one document introduces, given name and surname, a surname with the same title or organisation beside it.</summary>
/// <remarks>
/// Kinds are kept apart. A surname is joined to a full name only where the case has one such person and something else speaks for it; where two people share it, it stays with its document.
/// Hash joins, linear in the names; the same result whatever the order of documents.
/// </remarks>
internal static class EntityJoiner
{
    private const int MaxPassages = 12;

    /// <param name="rows">One a document.</param>
    /// <returns>By kind, then name.</returns>
    public static ImmutableArray<Entity> Join(ImmutableArray<ComparedRows> rows)
    {
        var names = rows.SelectMany(row => row.Names).OrderBy(name => name.Document, StringComparer.Ordinal).ThenBy(name => name.First).ThenBy(name => name.Name, StringComparer.Ordinal)
            .GroupBy(name => new NameKey(name.Kind, Normalize(name.Name), null)).Where(group => group.Key.Name.Length > 0).ToDictionary(group => group.Key, group => group.ToList());
        var joins = new Dictionary<NameKey, List<EntityJoin>>();
        AcronymJoins.Apply(names, joins);
        MiddleNameJoins.Apply(names, joins);
        SurnameJoins.Apply(names, joins);
        return [.. names.Where(pair => pair.Value.Count > 0).Select(pair => Entity(pair.Key, pair.Value, joins.GetValueOrDefault(pair.Key, [])))
            .OrderBy(entity => entity.Kind).ThenBy(entity => Normalize(entity.Name), StringComparer.Ordinal).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    /// <summary>Form in which names are compared: NFC, lower case, single spaces, no dots.</summary>
    public static string Normalize(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormC).ToLowerInvariant()
        .Replace(".", string.Empty, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first passage of each document, as far as a row should list.</summary>
    public static ImmutableArray<EntityPassage> Passages(IEnumerable<NameCount> names) =>
        [.. names.OrderBy(name => name.Document, StringComparer.Ordinal).ThenBy(name => name.First).DistinctBy(name => name.Document).Take(MaxPassages).Select(name => new EntityPassage(name.Document, name.First))];

    private static Entity Entity(NameKey key, List<NameCount> counts, List<EntityJoin> joins)
    {
        var forms = counts.GroupBy(count => count.Form, StringComparer.Ordinal)
            .Select(group => new EntityForm(group.Key, group.Sum(count => count.Mentions), group.Select(count => count.Document).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(form => form.Mentions).ThenBy(form => form.Text, StringComparer.Ordinal);
        var own = counts.Where(count => Normalize(count.Name) == key.Name).ToList();
        var fullest = counts.Select(count => count.Name).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).First();
        var documents = own.Select(count => count.Document).Distinct(StringComparer.Ordinal).Count();
        var all = documents > 1 ? joins.Prepend(new EntityJoin("same name", own[0].Name, null, Passages(own))) : joins;
        var id = key.Document is null ? ContentId.Of(24, "entity", key.Kind.ToString(), key.Name) : ContentId.Of(24, "entity", key.Kind.ToString(), key.Name, key.Document);
        return new Entity(id, key.Kind, fullest, [.. forms], counts.Sum(count => count.Mentions), counts.Select(count => count.Document).Distinct(StringComparer.Ordinal).Count())
        {
            Joins = [.. all],
            Document = key.Document,
        };
    }
}

/// <summary>What is one entity so far: a kind and a comparable name, and a document where the name is kept to it.</summary>
internal readonly record struct NameKey(EntityKind Kind, string Name, string? Document);
