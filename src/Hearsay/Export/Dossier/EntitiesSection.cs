using Hearsay.Claims;
using Hearsay.Comparison;

namespace Hearsay.Export.Dossier;

/// <summary>Persons, organisations and places with every form met and the passages of each.</summary>
internal static class EntitiesSection
{
    private const int MaxPassages = 24;

    public static void Write(HtmlOutput html, DossierCase dossier)
    {
        html.Section("entities", "Entities", "Names across the case, with every form met. Joining two forms is a machine reading: the passages show what each stands on. In order of kind, then of name.");
        var entities = dossier.Comparison.Entities;
        if (entities.IsEmpty)
        {
            html.Line("<p>Looked for names and found 0.</p></section>");
            return;
        }

        var mentions = dossier.Mentions
            .GroupBy(m => (dossier.Entity(m) ?? "", m.Words.Text))
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var kind in entities.Take(dossier.Options.MaxRows).GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            var name = PageWords.Of(kind.Key);
            html.Line($"<h3 id=\"kind-{(int)kind.Key}\">{name} <span class=\"n\">{PageWords.Number(kind.Count())}</span></h3>");
            using var fold = html.Fold(kind.Count(), $"{name}: {PageWords.Number(kind.Count())}", 120);
            html.Line($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><table class=\"entities\"><caption class=\"sr\">{name}, by name</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Mentions · articles</th><th scope=\"col\">Forms, with passages</th></tr></thead><tbody>");
            foreach (var entity in kind.OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal))
            {
                Row(html, dossier, entity, mentions);
            }

            html.Line("</tbody></table></div>");
        }

        html.LeftOut(entities.Length - dossier.Options.MaxRows, "names", "hearsay entities").Line("</section>");
    }

    private static void Row(HtmlOutput html, DossierCase dossier, Entity entity, Dictionary<(string, string), List<EntityMention>> mentions)
    {
        html.Raw($"<tr id=\"{Parts.RowOf(entity.Id)}\"><th scope=\"row\"><bdi>").Text(entity.Name);
        html.Raw($"</bdi></th><td class=\"r\">{PageWords.Number(entity.Mentions)} · {PageWords.Number(entity.Documents)}</td><td><ul class=\"plain\">");
        foreach (var form in entity.Forms)
        {
            html.Raw("<li><bdi>").Text(form.Text).Raw($"</bdi> <span class=\"n\">{PageWords.Number(form.Mentions)}</span> ");
            Passages(html, dossier, mentions.GetValueOrDefault((entity.Id, form.Text), []));
            html.Raw("</li>");
        }

        html.Raw("</ul>");
        Joins(html, dossier, entity);
        html.Line("</td></tr>");
    }

    /// <summary>Why names of several documents stand together, each with the documents of its passages.</summary>
    private static void Joins(HtmlOutput html, DossierCase dossier, Entity entity)
    {
        foreach (var join in entity.Joins)
        {
            html.Raw("<div class=\"rule\">joined: <bdi>").Text(join.Name).Raw("</bdi>, ").Text(join.Reason);
            foreach (var document in join.Passages.Select(passage => dossier.Find(passage.Document)).OfType<DossierDocument>().Distinct())
            {
                html.Raw(" ").Text(document.Label);
            }

            html.Raw("</div>");
        }

        if (entity.Document is not null)
        {
            html.Raw("<div class=\"rule\">kept apart: several people of this case have this surname</div>");
        }
    }

    private static void Passages(HtmlOutput html, DossierCase dossier, List<EntityMention> mentions)
    {
        foreach (var mention in mentions.Take(MaxPassages))
        {
            html.Raw($" <a class=\"num\" href=\"#{Parts.PassageOf(mention.Id)}\">{dossier[mention.Document].Label}</a>");
        }

        html.Raw(mentions.Count > MaxPassages ? $" <span class=\"state\">and {PageWords.Number(mentions.Count - MaxPassages)} more in the texts below</span>" : "");
        var joined = mentions.Select(m => m.Joined).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (joined.Count > 0)
        {
            html.Raw(" <span class=\"rule\">joined: ").Text(string.Join(", ", joined)).Raw("</span>");
        }
    }
}
