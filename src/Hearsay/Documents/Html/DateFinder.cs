using Hearsay.Text;

namespace Hearsay.Documents.Html;

/// <summary>When a page says that its article was published or changed. A date that may belong to something else on the page is left alone.</summary>
internal static class DateFinder
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created",
        "dcterms.created", "dc.created", "citation_publication_date", "citation_date", "citation_online_date", "publication_date", "publish-date", "publish_date", "publishdate",
        "published-date", "published_date", "publishedDate", "pubdate", "pub_date", "article_date_original", "originalpublicationdate", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "article.published", "article.created", "ptime", "rnews:datePublished", "created", "release_date", "displaydate", "search_date", "sort_date", "news_date", "og:pubdate",
    ];

    /// <summary>Names that sites use for the day of the last change too: what the page shows goes before them.</summary>
    private static readonly string[] WeakMetas = ["dateCreated", "date", "dcterms.date", "dc.date", "dc:date"];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "og:updated_time", "dateModified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod", "revised", "article:modified", "modified",
    ];

    public static Found<Edtf>? Published(PageFacts facts, IReadOnlyList<PageNode> near, IReadOnlyList<string> firstLines) =>
        FromJsonLd(facts, "datePublished") ?? FromMeta(facts, PublishedMetas) ?? FromProperty(facts, "datePublished")
        ?? FromTime(facts, near) ?? FromUrl(facts, wholeDay: true) ?? FromJsonLd(facts, "dateCreated") ?? FromClass(facts, near) ?? FromLines(facts, firstLines)
        ?? FromMeta(facts, WeakMetas) ?? FromOnlyTime(facts) ?? FromUrl(facts, wholeDay: false);

    public static Found<Edtf>? Modified(PageFacts facts) =>
        FromJsonLd(facts, "dateModified") ?? FromMeta(facts, ModifiedMetas) ?? FromProperty(facts, "dateModified");

    private static Found<Edtf>? FromJsonLd(PageFacts facts, string property)
    {
        foreach (var (item, type) in facts.Articles())
        {
            if (facts.JsonLd.Values(item, property).FirstOrDefault() is { } value && Plausible(value, facts) is { } date)
            {
                return new Found<Edtf>(date, $"json-ld {type}.{property}");
            }
        }

        return null;
    }

    private static Found<Edtf>? FromMeta(PageFacts facts, string[] names)
    {
        foreach (var name in names)
        {
            if (facts.Meta(name) is { } value && Plausible(value, facts) is { } date)
            {
                return new Found<Edtf>(date, "meta " + name);
            }
        }

        return null;
    }

    private static Found<Edtf>? FromProperty(PageFacts facts, string property)
    {
        foreach (var node in facts.Properties)
        {
            if (PageFacts.IsProperty(node, property) && DateOf(node, facts) is { } date)
            {
                return new Found<Edtf>(date, "microdata " + property);
            }
        }

        return null;
    }

    private static Found<Edtf>? FromTime(PageFacts facts, IReadOnlyList<PageNode> near)
    {
        var times = near.Where(node => node.Name is "time").Take(20).ToList();
        var chosen = times.Find(node => node.Has("pubdate") || PageWords.Names(node, "date") && !IsUpdate(node)) ?? times.Find(node => !IsUpdate(node));
        return chosen is not null && DateOf(chosen, facts) is { } date ? new Found<Edtf>(date, "time element") : null;
    }

    // Far from the article a time element may be anything; where all of them say one day, it is this.
    private static Found<Edtf>? FromOnlyTime(PageFacts facts)
    {
        var days = facts.Tree.Nodes.Where(node => node.Name == "time" && !IsUpdate(node)).Take(20).Select(node => DateOf(node, facts)).Where(date => date is not null).Distinct().ToList();
        return days.Count == 1 ? new Found<Edtf>(days[0]!, "time element") : null;
    }

    private static Found<Edtf>? FromClass(PageFacts facts, IReadOnlyList<PageNode> near)
    {
        foreach (var node in near)
        {
            if ((PageWords.Names(node, "date") || PageWords.NamesPart(node, "datepart")) && !IsUpdate(node) && !PageWords.IsOthers(node) && node.InnerText(200) is { Length: < 160 } text
                && WrittenDate.Find(text, facts.Language?.Value, wholeDays: true) is { } written && IsPlausible(written.Date))
            {
                return new Found<Edtf>(written.Date, $"markup {node.Name}.{node["class"] ?? node["id"]}");
            }
        }

        return null;
    }

    private static Found<Edtf>? FromLines(PageFacts facts, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (WrittenDate.Find(line, facts.Language?.Value, wholeDays: true) is { } written && IsPlausible(written.Date)
                && DateLine.IsDate(line, written))
            {
                return new Found<Edtf>(written.Date, "text: " + line[..Math.Min(60, line.Length)]);
            }
        }

        return null;
    }

    private static Found<Edtf>? FromUrl(PageFacts facts, bool wholeDay)
    {
        foreach (var (url, where) in new[] { (facts.Origin.Url, "URL"), (facts.Canonical, "URL (canonical)"), (facts.Meta("og:url"), "URL (og:url)") })
        {
            if (url is not null && DateLine.InUrl(url, wholeDay) is { } date && IsPlausible(date))
            {
                return new Found<Edtf>(date, where);
            }
        }

        return null;
    }

    private static bool IsUpdate(PageNode node) => $"{node["class"]} {node["itemprop"]} {node.Parent?["class"]}" is var words
        && (words.Contains("modif", StringComparison.OrdinalIgnoreCase) || words.Contains("updat", StringComparison.OrdinalIgnoreCase));

    private static Edtf? DateOf(PageNode node, PageFacts facts)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["content", "datetime", "title"])
        {
            if (node[attribute] is { Length: > 0 } value && Plausible(value, facts) is { } date)
            {
                return date;
            }
        }

        return node.Name is "meta" ? null : Plausible(node.InnerText(160), facts);
    }

    private static Edtf? Plausible(string value, PageFacts facts) => WrittenDate.Parse(value, facts.Language?.Value) is { } date && IsPlausible(date) ? date : null;

    // The web began in 1990, and 1970-01-01 is what an empty field of a database shows.
    private static bool IsPlausible(Edtf date) => date.Earliest.Year is > 1970 and < 2100;
}
