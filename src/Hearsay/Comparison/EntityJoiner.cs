using System.Collections.Immutable;
using System.Text;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Joins the names of a case: the same kind and the same name, apart from case, white space and dots, are one entity.</summary>
/// <remarks>A surname alone is joined to a full name within its document only, where the mentions layer did so: two people of a case may share it.</remarks>
internal static class EntityJoiner
{
    /// <param name="rows">One a document.</param>
    /// <returns>By kind, then name.</returns>
    public static ImmutableArray<Entity> Join(ImmutableArray<ComparedRows> rows) =>
        [.. rows.SelectMany(row => row.Names.Select(name => (row.Document, name))).GroupBy(pair => (pair.name.Kind, Name: Normalize(pair.name.Name))).Where(group => group.Key.Name.Length > 0)
            .Select(group => Entity(group.Key.Kind, group.Key.Name, [.. group])).OrderBy(entity => entity.Kind).ThenBy(entity => entity.Name, StringComparer.Ordinal).ThenBy(entity => entity.Id, StringComparer.Ordinal)];

    /// <summary>Form in which names are compared: NFC, lower case, single spaces, no dots.</summary>
    public static string Normalize(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormC).ToLowerInvariant()
        .Replace(".", string.Empty, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Entity Entity(EntityKind kind, string name, List<(string Document, NameCount Name)> counts)
    {
        var forms = counts.GroupBy(count => count.Name.Form, StringComparer.Ordinal)
            .Select(group => new EntityForm(group.Key, group.Sum(count => count.Name.Mentions), group.Select(count => count.Document).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(form => form.Mentions).ThenBy(form => form.Text, StringComparer.Ordinal);
        var fullest = counts.Select(count => count.Name.Name).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).First();
        var documents = counts.Select(count => count.Document).Distinct(StringComparer.Ordinal).Count();
        return new Entity(ContentId.Of(24, "entity", kind.ToString(), name), kind, fullest, [.. forms], counts.Sum(count => count.Name.Mentions), documents);
    }
}
