namespace Hearsay.Documents.Html;

/// <summary>The title of a page's article, without the name of the site.</summary>
internal static class TitleFinder
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " « ", " / ", " • ", " ~ "];

    public static Found<string>? Find(PageFacts facts, string? site)
    {
        var element = facts.TitleElement?.InnerText() is { Length: > 0 } text ? text : null;
        var open = facts.FirstMeta("og:title", "twitter:title", "title", "dc.title", "dcterms.title", "headline", "sailthru.title", "parsely-title");
        var heading = Heading(facts, element, open?.Value, site);
        if (heading is not null)
        {
            return heading;
        }

        foreach (var (item, type) in facts.Articles())
        {
            if (facts.JsonLd.Values(item, "headline").FirstOrDefault() is { Length: > 0 } headline)
            {
                return new Found<string>(WithoutSite(headline, site), $"json-ld {type}.headline");
            }
        }

        return open is not null ? open with { Value = WithoutSite(open.Value, site) }
            : element is not null ? new Found<string>(WithoutSite(element, site), "title element")
            : null;
    }

    /// <summary>Name of the outlet, as the page gives it.</summary>
    public static Found<string>? Site(PageFacts facts)
    {
        if (facts.FirstMeta("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title") is { } found)
        {
            return found;
        }

        foreach (var (item, type) in facts.Articles())
        {
            if (facts.JsonLd.Values(item, "publisher").FirstOrDefault() is { Length: > 0 } publisher && !publisher.Contains("://", StringComparison.Ordinal))
            {
                return new Found<string>(publisher, $"json-ld {type}.publisher");
            }
        }

        return null;
    }

    // A heading of first rank is the title where title element or metadata begin with it (the site's name comes after), or hold it and it is not the site's name.
    private static Found<string>? Heading(PageFacts facts, string? element, string? open, string? site)
    {
        var texts = facts.Headings.Take(20).Select(node => node.InnerText(400)).Where(text => text.Length is > 2 and < 300 && !IsSite(text, site) && !Ends(element, text)).ToList();
        var said = texts.Find(text => Begins(open, text) || Begins(element, text))
            ?? texts.Find(text => text.Length > 12 && text.Length * 2 > (open ?? element ?? text).Length && (Holds(element, text) || Holds(open, text)));
        said ??= facts.Property("headline") is { } node && node.Name is not "meta" && node.InnerText(400) is { Length: > 2 } headline ? headline : null;
        if (said is not null)
        {
            return new Found<string>(said, "h1");
        }

        if (Part(facts, element, open) is { } part)
        {
            return part;
        }

        var lower = facts.Subheadings.Select(node => node.InnerText(400)).FirstOrDefault(text => text.Length is > 8 and < 300 && !IsSite(text, site) && (Begins(open, text) || Begins(element, text)));
        return lower is not null ? new Found<string>(lower, "h2")
            : texts.Count == 1 && texts[0].Length > 12 && !IsHost(texts[0], facts.Origin.Url) ? new Found<string>(texts[0], "h1")
            : null;
    }

    // A kicker often stands in the heading too, as an element of its own: the title is the part that metadata begin with.
    private static Found<string>? Part(PageFacts facts, string? element, string? open)
    {
        foreach (var heading in facts.Headings.Take(5))
        {
            foreach (var node in heading.Descendants().Skip(1).Take(20))
            {
                var text = node.InnerText(400);
                if (text.Length > 12 && (Begins(open, text) || Begins(element, text)))
                {
                    return new Found<string>(text, "h1, part");
                }
            }
        }

        return null;
    }

    // "Title | Site": a heading that is the last part alone names the site.
    private static bool Ends(string? title, string heading) => title is not null && title.Length > heading.Length + 3 && title.EndsWith(heading, StringComparison.OrdinalIgnoreCase)
        && Separators.Any(separator => title[..^heading.Length].EndsWith(separator, StringComparison.Ordinal));

    private static bool Begins(string? title, string heading) => title is not null && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
        && (title.Length == heading.Length || !char.IsLetterOrDigit(title[heading.Length]));

    private static bool Holds(string? title, string heading) => title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase);

    /// <summary>The title without a last (or first) part that is the site's name, or that is much shorter than the rest.</summary>
    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var (first, last) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (IsSite(last, site) || last.Length * 2 < first.Length && separator != " / " && last.Split(' ').Length <= 4)
            {
                return WithoutSite(first, site);
            }

            if (IsSite(first, site))
            {
                return last;
            }
        }

        return title;
    }

    private static bool IsHost(string text, string? url) => url is not null && url.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsSite(string part, string? site) => site is not null && part.Equals(site, StringComparison.OrdinalIgnoreCase);
}
