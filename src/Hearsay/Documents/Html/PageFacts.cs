using System.Text.Json;

namespace Hearsay.Documents.Html;

/// <summary>What a page states in machine-readable form: meta elements, links, JSON-LD, microdata. Gathered in one pass.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);

    public PageFacts(PageTree tree, Origin origin)
    {
        Tree = tree;
        Origin = origin;
        JsonLd = JsonLd.Of(tree);
        foreach (var node in tree.Nodes)
        {
            switch (node.Name)
            {
                case "meta": AddMeta(node); break;
                case "title": TitleElement ??= node.Parent?.Name is "svg" ? null : node; break;
                case "html": Html ??= node; break;
                case "h1": Headings.Add(node); break;
                case "h2" or "h3" when Subheadings.Count < 40: Subheadings.Add(node); break;
                case "link" when Canonical is null && node["rel"] is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase): Canonical = node["href"]; break;
            }

            if (node["itemprop"] is not null || node["property"] is not null && node.Name != "meta")
            {
                Properties.Add(node);
            }
        }

        Language = LanguageOf();
    }

    public PageTree Tree { get; }

    public Origin Origin { get; }

    public JsonLd JsonLd { get; }

    public PageNode? TitleElement { get; private set; }

    public PageNode? Html { get; private set; }

    public List<PageNode> Headings { get; } = [];

    /// <summary>The first headings of second and third rank: where old themes put the article's title.</summary>
    public List<PageNode> Subheadings { get; } = [];

    /// <summary>Elements with an itemprop or, outside meta, an RDFa property.</summary>
    public List<PageNode> Properties { get; } = [];

    public string? Canonical { get; private set; }

    /// <summary>BCP 47 tag the page declares.</summary>
    public Found<string>? Language { get; }

    /// <summary>First value of the meta elements with this name, property, itemprop or http-equiv.</summary>
    public string? Meta(string name) => metas.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first of those meta elements that has a value, with where it was found.</summary>
    public Found<string>? FirstMeta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Meta(name) is { Length: > 0 } value)
            {
                return new Found<string>(value, "meta " + name);
            }
        }

        return null;
    }

    /// <summary>Microdata or RDFa value of a schema.org property.</summary>
    public PageNode? Property(string name) => Properties.Find(node => IsProperty(node, name));

    public static bool IsProperty(PageNode node, string name) => HasTerm(node["itemprop"], name) || HasTerm(node["property"], name);

    /// <summary>The JSON-LD objects of article types, the more telling types first.</summary>
    public IEnumerable<(JsonElement Item, string Type)> Articles() => JsonLd.Objects
        .SelectMany(item => JsonLd.Types(item).Take(1).Select(type => (Item: item, Type: type)))
        .Where(pair => Rank(pair.Type) < 9)
        .OrderBy(pair => Rank(pair.Type));

    private static int Rank(string type) => type switch
    {
        "NewsArticle" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle" or "ReviewNewsArticle" or "LiveBlogPosting" => 0,
        "Article" or "BlogPosting" or "Report" or "TechArticle" or "ScholarlyArticle" or "SocialMediaPosting" or "DiscussionForumPosting" or "AdvertiserContentArticle" => 1,
        "Recipe" or "Review" or "HowTo" or "CreativeWork" or "PodcastEpisode" or "MedicalWebPage" => 2,
        "WebPage" or "ItemPage" or "AboutPage" => 3,
        _ => 9,
    };

    private static bool HasTerm(string? value, string name)
    {
        if (value is null)
        {
            return false;
        }

        foreach (var term in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (term.AsSpan(term.LastIndexOfAny([':', '/', '#']) + 1).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void AddMeta(PageNode node)
    {
        if (node["content"] is not { Length: > 0 } content)
        {
            return;
        }

        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (node[attribute] is { Length: > 0 } name)
            {
                if (!metas.TryGetValue(name, out var values))
                {
                    metas[name] = values = [];
                }

                values.Add(Spaces.Collapse(content));
            }
        }
    }

    private Found<string>? LanguageOf()
    {
        var found = Html?["lang"] is { Length: > 0 } lang ? new Found<string>(lang, "html lang")
            : Html?["xml:lang"] is { Length: > 0 } xml ? new Found<string>(xml, "html xml:lang")
            : FirstMeta("content-language", "language", "og:locale", "dc.language", "inLanguage");
        return found is not null && Tag(found.Value) is { } tag ? found with { Value = tag } : null;
    }

    /// <summary>A well-formed tag in the usual case (<c>de</c>, <c>en-US</c>), or null.</summary>
    private static string? Tag(string value)
    {
        var parts = value.Split([',', ' ', ';'], 2)[0].Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
        {
            return null;
        }

        var tag = parts[0].ToLowerInvariant();
        return parts.Length > 1 && parts[1].Length == 2 && parts[1].All(char.IsAsciiLetter) ? tag + "-" + parts[1].ToUpperInvariant() : tag;
    }
}
