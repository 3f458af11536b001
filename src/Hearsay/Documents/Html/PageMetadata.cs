using System.Collections.Immutable;

namespace Hearsay.Documents.Html;

/// <summary>What a page says of itself, each with where it was found.</summary>
internal static class PageMetadata
{
    private const int MaxLinks = 5000;

    public static DocumentMetadata Of(PageFacts facts, Found<string>? site, Found<string>? title, List<PageBlock> blocks, List<PageBlock> article)
    {
        var near = Near(facts.Tree, article);
        var lines = FirstLines(facts.Tree, blocks, article);
        var published = DateFinder.Published(facts, near, lines) ?? Intake.PublishedOutside(facts.Origin);
        return new DocumentMetadata
        {
            Title = title,
            Byline = AuthorFinder.Find(facts, site?.Value, near, lines),
            Site = site,
            Published = published,
            Modified = DateFinder.Modified(facts),
            Captured = CaptureFinder.Find(facts.Tree),
            Language = facts.Language,
            CanonicalUrl = CanonicalUrl(facts),
            Links = Links(facts.Tree, article),
        };
    }

    private static Found<string>? CanonicalUrl(PageFacts facts) => facts.Canonical is { Length: > 0 } canonical ? new Found<string>(canonical, "link rel=canonical")
        : facts.Meta("og:url") is { Length: > 0 } open ? new Found<string>(open, "meta og:url") : null;

    /// <summary>The elements of the smallest container that holds article and headline, without those inside the prose: where byline and date stand.</summary>
    private static List<PageNode> Near(PageTree tree, List<PageBlock> article)
    {
        if (article.Count == 0)
        {
            return [];
        }

        var last = article[^1].Container.Index;
        var start = article[0].Container;
        var heading = tree.Nodes.LastOrDefault(node => node.Name == "h1" && node.Index <= last);
        var from = Math.Min(start.Index, heading?.Index ?? start.Index);
        var lower = Math.Max(0, from - 60);
        return [.. tree.Nodes.Skip(lower).Take(last - lower + 80).Where(node => !node.IsText && node.Name is not ("body" or "html" or "script" or "#root" or "article" or "main"))];
    }

    /// <summary>How the blocks before the prose and just after it begin.</summary>
    private static List<string> FirstLines(PageTree tree, List<PageBlock> blocks, List<PageBlock> article)
    {
        if (article.Count == 0)
        {
            return [];
        }

        var first = blocks.IndexOf(article.Find(block => block.Chars > 100) ?? article[0]);
        var last = blocks.IndexOf(article[^1]);
        var around = blocks.Skip(Math.Max(0, first - 25)).Take(Math.Min(first, 25) + 6).Concat(blocks.Skip(last + 1).Take(6));
        return [.. around.Where(block => !block.Aside || block.LinkShare < 0.3).Select(block => block.Text(tree.Source, 160))];
    }

    private static ImmutableArray<string> Links(PageTree tree, List<PageBlock> article)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<string>();
        var looked = -1;
        foreach (var block in article)
        {
            foreach (var text in block.Nodes)
            {
                for (var node = text.Parent; node is not null && !TagNames.Block.Contains(node.Name); node = node.Parent)
                {
                    if (node.Name == "a" && node.Index != looked && links.Count < MaxLinks)
                    {
                        looked = node.Index;
                        if (node["href"] is { Length: > 1 and < 4000 } href && href[0] != '#' && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && seen.Add(href))
                        {
                            links.Add(href);
                        }
                    }
                }
            }
        }

        return links.ToImmutable();
    }
}
