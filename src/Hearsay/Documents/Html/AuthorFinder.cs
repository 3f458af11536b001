using System.Text.Json;

namespace Hearsay.Documents.Html;

/// <summary>Who a page names as the author of its article.</summary>
internal static class AuthorFinder
{
    private static readonly string[] Prefixes = HeaderPhrases.Of("author");

    private static readonly string[] Fillers = HeaderPhrases.Of("no-author");

    /// <param name="facts">The page.</param>
    /// <param name="site">Name of the site, which is no author.</param>
    /// <param name="lines">Lines around the head of the article, for bylines in the text.</param>
    /// <param name="near">Elements of the article's part of the page, for bylines in the markup.</param>
    public static Found<string>? Find(PageFacts facts, string? site, IReadOnlyList<PageNode> near, IReadOnlyList<string> lines) =>
        FromJsonLd(facts, site, organisations: false) ?? FromMeta(facts, site) ?? FromMarkup(facts, site, near) ?? FromLines(lines, site) ?? FromJsonLd(facts, site, organisations: true);

    private static Found<string>? FromJsonLd(PageFacts facts, string? site, bool organisations)
    {
        foreach (var (item, type) in facts.Articles())
        {
            if ((organisations || !IsOrganisation(item)) && Joined(facts.JsonLd.Values(item, "author"), site) is { } names)
            {
                return new Found<string>(names, $"json-ld {type}.author");
            }
        }

        return null;
    }

    private static bool IsOrganisation(JsonElement item) => item.TryGetProperty("author", out var author)
        && (author.ValueKind == JsonValueKind.Array && author.GetArrayLength() > 0 ? author[0] : author) is { ValueKind: JsonValueKind.Object } first
        && JsonLd.Types(first).Any(type => type.EndsWith("Organization", StringComparison.Ordinal));

    private static Found<string>? FromLines(IReadOnlyList<string> lines, string? site)
    {
        foreach (var line in lines.Where(line => line.Length < 100))
        {
            var header = new HeaderLines();
            if (header.Take(line) == BlockKind.Byline && header.Byline is { } byline && Joined([byline.Value], site) is { } names)
            {
                return new Found<string>(names, byline.Where);
            }
        }

        return null;
    }

    private static Found<string>? FromMeta(PageFacts facts, string? site)
    {
        foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "byl", "citation_author", "og:author",
            "article:author_name", "cXenseParse:author", "rbauthors", "authors", "twitter:data1"])
        {
            if (name == "twitter:data1" && facts.Meta("twitter:label1") is not ("Written by" or "Verfasst von" or "Geschrieben von" or "Author" or "Autor" or "Écrit par" or "Escrito por"))
            {
                continue;
            }

            if (Joined(facts.Metas(name), site) is { } names)
            {
                return new Found<string>(names, "meta " + name);
            }
        }

        return null;
    }

    private static Found<string>? FromMarkup(PageFacts facts, string? site, IReadOnlyList<PageNode> near)
    {
        var property = facts.Properties.Where(node => PageFacts.IsProperty(node, "author") || PageFacts.IsProperty(node, "creator"))
            .Select(node => NameWithin(facts, node)).ToList();
        if (Joined(property, site) is { } stated)
        {
            return new Found<string>(stated, "microdata author");
        }

        foreach (var node in near)
        {
            var rel = node["rel"];
            var where = rel is not null && rel.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase) ? "markup rel=author" : PageWords.Names(node, "byline") || PageWords.NamesPart(node, "bylinepart") ? "markup " + node.Name + "." + node["class"] : null;
            if (where is not null && !PageWords.IsOthers(node) && node.InnerText(160) is { Length: > 3 and < 120 } text && Joined([text], site) is { } names && LooksLikeNames(names))
            {
                return new Found<string>(names, where);
            }
        }

        return null;
    }

    // A few words, the first with a capital, no digits and no sentence.
    private static bool LooksLikeNames(string names) => names.Split(' ').Length <= 8 && !names.Any(char.IsAsciiDigit) && char.IsUpper(names[0]) && !names.EndsWith('.');

    private static string NameWithin(PageFacts facts, PageNode node)
    {
        if (node["content"] is { Length: > 0 } content)
        {
            return content;
        }

        var inner = facts.Properties.Find(property => property.Index > node.Index && IsBelow(property, node) && PageFacts.IsProperty(property, "name"));
        return inner is null ? node.InnerText(160) : inner["content"] ?? inner.InnerText(160);
    }

    private static bool IsBelow(PageNode node, PageNode outer)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Joined(IEnumerable<string> names, string? site)
    {
        var kept = names.SelectMany(Clean).Where(name => name.Length is > 1 and < 80 && !IsFiller(name, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(10).ToList();
        return kept.Count == 0 ? null : string.Join("; ", kept);
    }

    private static bool IsFiller(string name, string? site) => Fillers.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Contains("://", StringComparison.Ordinal)
        || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal) && !name.StartsWith('@')
        || (name.EndsWith(".de", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".at", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".ch", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".net", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".it", StringComparison.OrdinalIgnoreCase))
        || string.Equals(name, site, StringComparison.OrdinalIgnoreCase) || name.All(unit => !char.IsLetter(unit));

    /// <summary>Names out of a byline: without "By", dates and offices.</summary>
    private static IEnumerable<string> Clean(string byline)
    {
        var text = Spaces.Collapse(byline);
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        for (var again = true; again;)
        {
            again = false;
            foreach (var prefix in Prefixes)
            {
                if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    text = text[prefix.Length..].TrimStart(' ', ':');
                    again = true;
                }
            }
        }

        if (WrittenDate.Find(text) is { } date)
        {
            text = text[..date.Start].TrimEnd(' ', ',', '|', '-', '–', '·', '•');
        }

        foreach (var cut in (ReadOnlySpan<string>)[" | ", " • ", " · ", " – ", " - ", " (", ", "])
        {
            var at = text.IndexOf(cut, StringComparison.Ordinal);
            if (at > 0 && cut != ", ")
            {
                text = text[..at];
            }
        }

        foreach (var part in text.Split([" and ", " und ", " & ", "; ", " et ", " y ", ", ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return part.Trim(' ', ',', ':', '|', '-', '»', '~') is var name && name.EndsWith(" am", StringComparison.Ordinal) ? name[..^3] : name;
        }
    }
}
