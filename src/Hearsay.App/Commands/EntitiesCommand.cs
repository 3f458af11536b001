using System.CommandLine;
using Hearsay.Export;
using Hearsay.Mentions;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>entities</c>: people, organisations and places across the case.</summary>
internal static class EntitiesCommand
{
    private static readonly Option<EntityKind[]> Kind = GivenValues.Several(
        "--kind", "Only this kind; may be given several times.", ("person", EntityKind.Person), ("organisation", EntityKind.Organisation), ("place", EntityKind.Place), ("other", EntityKind.Other));

    private static readonly Option<string?> About = new("--about") { Description = "Only entities one of whose forms holds these words.", HelpName = "WORDS" };

    public static Command Create()
    {
        var command = new Command("entities", "List the people, organisations and places that the articles name, with every form of the name.") { Kind, About };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger)
    {
        var kinds = parsed.GetValue(Kind) ?? [];
        var about = parsed.GetValue(About) ?? "";
        var entities = ledger.Comparison().Entities
            .Where(entity => kinds.Length == 0 || kinds.Contains(entity.Kind))
            .Where(entity => entity.Forms.Any(form => form.Text.Contains(about, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(entity => entity.Documents).ThenByDescending(entity => entity.Mentions).ThenBy(entity => entity.Name, StringComparer.Ordinal);
        if (Rows.AsJson(parsed))
        {
            var texts = new TextCache(ledger);
            Rows.Write(entities, (writer, entity) => JsonComparisonRows.Entity(writer, entity, texts.Points, texts.Quote));
            return CommandLine.Done;
        }

        var table = new TableOutput(Column.Id, new("name", Place.Lead, 20), new("kind", Place.Lead), Column.Number("articles"), Column.Number("mentions"), new("forms", Place.Rest, 24), new("joined by", Place.Rest, 16));
        foreach (var entity in entities)
        {
            table.Add(
                Wording.ShortId(entity.Id), entity.Name, entity.Kind.ToString().ToLowerInvariant(), entity.Documents.ToString(System.Globalization.CultureInfo.InvariantCulture),
                entity.Mentions.ToString(System.Globalization.CultureInfo.InvariantCulture), TableOutput.Short(string.Join(" · ", entity.Forms.Select(form => form.Text)), 120),
                entity.Document is not null ? "kept apart: surname of several" : string.Join(", ", entity.Joins.Select(join => join.Reason).Distinct(StringComparer.Ordinal)));
        }

        table.Write("No name of this case is so.");
        return CommandLine.Done;
    }
}
