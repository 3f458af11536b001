using System.Globalization;

namespace Hearsay.Tests.Comparison;

public class ReuseTests
{
    private const string Footer = "Sign up for our letter and get the stories of the morning before breakfast. All rights reserved, no part may be printed again.";

    [Fact]
    public void A_footer_of_many_articles_is_no_text_taken_over()
    {
        var articles = Enumerable.Range(0, 6).Select(i => new Article("a" + i, Words(i, 200) + "\n" + Footer, "Valley Post")).ToArray();
        Assert.Empty(Cases.Compare(articles).Edges);
    }

    [Fact]
    public void A_copy_with_that_footer_is_still_found()
    {
        var articles = Enumerable.Range(0, 6).Select(i => new Article("a" + i, Words(i % 5, 200) + "\n" + Footer, "Valley Post")).ToArray();
        Assert.Equal(["a0", "a5"], Cases.Compare(articles).Groups.Single().Documents.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_gives_a_direction()
    {
        var (one, other) = (new Article("one", Words(1, 80), Url: "https://www.echo.example/7"), new Article("two", Words(1, 80), null, null, null, "http://echo.example/7#top"));
        var edge = Cases.Compare(one, other).Edges.Single();
        Assert.Equal(("one", "two", true), (edge.From, edge.To, edge.IsDirected));
    }

    [Fact]
    public void Without_evidence_there_is_no_direction() =>
        Assert.False(Cases.Compare(new Article("one", Words(1, 80)), new Article("two", Words(1, 80))).Edges.Single().IsDirected);

    private static string Words(int seed, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"w{seed}x{i}")));
}
