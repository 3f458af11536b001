using System.Globalization;
using System.Text;
using Hearsay.Lab.Corpora;
using Hearsay.Lab.Training;
using Hearsay.Language;
using Hearsay.Mentions;
using Hearsay.Mentions.References;

namespace Hearsay.Lab.Accuracy;

/// <summary>How often a pronoun or description of the treebank GUM is given the name of its entity, and how often another's.</summary>
internal static class ReferencesScore
{
    private static readonly (string Name, Func<string, bool> Is)[] Groups =
    [
        ("he, she", word => word is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"),
        ("it", word => word is "it" or "its" or "itself"),
        ("they", word => word is "they" or "them" or "their" or "theirs" or "themselves"),
    ];

    /// <returns>Lines of figures: of those whose entity the text names, how many got its name; of names given, how many were another's.</returns>
    public static string Of(ReferenceChooser model, IReadOnlyList<EntityDocument> documents)
    {
        var rows = new SortedDictionary<string, (int Right, int Answerable, int Given, int Wrong)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var entities = ReferenceLesson.EntitiesOfNames(document);
            var named = entities.Values.ToHashSet();
            var tokens = document.Annotated.Columns<Tokens>();
            foreach (var reference in new ReferenceReading(new ReferenceText(document.Annotated), model).Read())
            {
                var word = document.Annotated.Quote(reference.Span).ToLowerInvariant();
                var group = reference.Kind == ReferenceKind.Nominal ? "descriptions" : Groups.FirstOrDefault(item => item.Is(word)).Name ?? "who";
                var entity = document.Entities[tokens.Within(reference.Span).End - 1];
                if (entity == 0 && (document.HasGaps || group == "who"))
                {
                    continue;
                }

                var given = reference.Entity is { } name ? entities.GetValueOrDefault(name, -1) : 0;
                if (document.HasGaps && (given < 0 || !named.Contains(entity)))
                {
                    continue;
                }

                foreach (var key in reference.Kind == ReferenceKind.Pronoun && group != "who" ? [group, "pronouns"] : new[] { group })
                {
                    var row = rows.GetValueOrDefault(key);
                    rows[key] = (row.Right + (given == entity && entity != 0 ? 1 : 0), row.Answerable + (named.Contains(entity) ? 1 : 0), row.Given + (given != 0 ? 1 : 0), row.Wrong + (given != 0 && given != entity ? 1 : 0));
                }
            }
        }

        var lines = new StringBuilder();
        foreach (var (name, row) in rows)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{name + ", right",-28}{Share(row.Right, row.Answerable)}   {row.Right}/{row.Answerable}");
            lines.AppendLine(CultureInfo.InvariantCulture, $"{name + ", right among given",-28}{Share(row.Given - row.Wrong, row.Given)}   {row.Given - row.Wrong}/{row.Given}");
        }

        return lines.ToString();
    }

    private static string Share(int part, int all) => (all == 0 ? 0 : 100.0 * part / all).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6);
}
