using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>How often one document gives one name in one form, and what stands beside it.</summary>
/// <param name="Name">Fullest form that the document gives.</param>
/// <param name="First">First passage of the form.</param>
/// <param name="Joined">Why the form belongs to the name in the document; null where it is the name.</param>
/// <param name="Titles">Titles and roles before the name, of persons, ordinal.</param>
/// <param name="Beside">Organisations named close to a person's name, in comparable form, with their passage; ordinal.</param>
internal sealed record NameCount(string Document, EntityKind Kind, string Name, string Form, int Mentions, TextSpan First, string? Joined, ImmutableArray<string> Titles, ImmutableArray<(string Name, TextSpan Span)> Beside);

/// <summary>Counts the names of one document.</summary>
internal static class NameCounts
{
    /// <summary>Units of text within which an organisation counts as beside a name: about a sentence and its neighbours.</summary>
    private const int BesideReach = 240;

    private const int MaxBeside = 8;

    public static ImmutableArray<NameCount> Of(string document, IEnumerable<EntityMention> mentions)
    {
        var all = mentions.OrderBy(mention => mention.Words.Span).ToList();
        var bodies = all.Where(mention => mention.Kind == EntityKind.Organisation).ToList();
        return [.. all.GroupBy(mention => (mention.Kind, mention.Entity, mention.Words.Text)).Select(group => new NameCount(
            document, group.Key.Kind, group.Key.Entity, group.Key.Text, group.Count(), group.First().Words.Span, group.First().Joined,
            [.. group.Select(mention => mention.Title).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            group.Key.Kind == EntityKind.Person ? Beside(group, bodies) : []))];
    }

    private static ImmutableArray<(string Name, TextSpan Span)> Beside(IEnumerable<EntityMention> passages, List<EntityMention> bodies)
    {
        var found = new SortedDictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var span in passages.Select(passage => passage.Words.Span))
        {
            for (var i = FirstFrom(bodies, span.Start - BesideReach); i < bodies.Count && bodies[i].Words.Span.Start <= span.End + BesideReach && found.Count < MaxBeside; i++)
            {
                found.TryAdd(EntityJoiner.Normalize(bodies[i].Entity), bodies[i].Words.Span);
            }
        }

        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    private static int FirstFrom(List<EntityMention> sorted, int position)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Words.Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
