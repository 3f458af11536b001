using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Charsets;

namespace Hearsay.Tests.Documents;

public class HtmlReaderTests
{
    private const string Page = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry stopped off Lindby | The Herald</title>
        <meta property="og:title" content="Ferry stopped off Lindby"><meta property="og:site_name" content="The Herald">
        <link rel="canonical" href="https://herald.example/ferry">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Herald"},
        {"@type":["NewsArticle"],"headline":"Ferry stopped","datePublished":"2021-05-04T18:20:00+02:00","dateModified":"2021-05-05","author":[{"@id":"#mh"},{"name":"Jon Berg"}]},{"@type":"Person","@id":"#mh","name":"Mara Holm"}]}</script>
        </head><body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
        <header class="site-header"><a href="/">The Herald</a></header>
        <article><h1>Ferry stopped off Lindby</h1><p class="byline">By Mara Holm and Jon Berg</p><time datetime="2021-05-04">4 May 2021</time>
        <p>The harbour master said on Tuesday that the ferry had   been
           stopped after smoke &amp; flames were seen on the car deck of the ship.
        <p>&ldquo;Nobody was hurt,&rdquo; she told reporters at the quay, and <a href="/inquiry">an inquiry</a> would follow.<br>The union did not answer.
        <blockquote>We have heard nothing from the owner of the ship since the morning.</blockquote>
        <ul><li>two engines were shut down by the crew<li>the third was not in use</ul>
        <figure><img src="x.jpg"><figcaption>The ferry at the quay of Lindby.</figcaption></figure>
        <div class="share-buttons"><a href="#">Share</a></div><div hidden>Subscribe to read on, it costs little.</div>
        </article><aside class="related"><h2>Related</h2><a href="/a">Bridge reopened</a></aside>
        <footer>© 2023 The Herald</footer><script>document.write("never")</script></body></html>
        """;

    [Theory]
    [InlineData("<article><p>The gate was shut on Monday, the port office said, and it will stay shut until the inspector has been", true)]
    [InlineData("<html><body><article><p>The gate was shut on Monday, the port office said, and it will open again soon.</article>", false)]
    [InlineData("<html><body><div><p>The gate was shut on Monday, the port office said, and it will open again soon.</body></html>", false)]
    public void A_page_that_is_cut_off_is_read_in_part(string page, bool isCut)
    {
        var result = new HtmlReader().Read(new Origin("a.html"), System.Text.Encoding.UTF8.GetBytes(page), new ReadingLimits());
        Assert.Equal(isCut, result.Reasons.Any(reason => reason.Contains("cut off", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_article_is_told_from_the_furniture_around_it()
    {
        var document = Reading.Page(Page);
        Assert.Equal(
            """
            Headline: Ferry stopped off Lindby
            Dateline: 4 May 2021
            Paragraph: The harbour master said on Tuesday that the ferry had been stopped after smoke & flames were seen on the car deck of the ship.
            Paragraph: “Nobody was hurt,” she told reporters at the quay, and an inquiry would follow.⏎The union did not answer.
            Quotation: We have heard nothing from the owner of the ship since the morning.
            ListItem: two engines were shut down by the crew
            ListItem: the third was not in use
            Caption: The ferry at the quay of Lindby.
            """.ReplaceLineEndings("\n"),
            Reading.Blocks(document));
        Reading.LeadsBack(document, Encoding.UTF8.GetBytes(Page), Encoding.UTF8);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_found_with_its_place()
    {
        var metadata = Reading.Page(Page).Metadata;
        Assert.Equal(new Found<string>("Ferry stopped off Lindby", "h1"), metadata.Title);
        Assert.Equal(new Found<string>("Mara Holm; Jon Berg", "json-ld NewsArticle.author"), metadata.Byline);
        Assert.Equal(new Found<string>("The Herald", "meta og:site_name"), metadata.Site);
        Assert.Equal(("2021-05-04", "json-ld NewsArticle.datePublished"), (metadata.Published!.Value.Text, metadata.Published.Where));
        Assert.Equal("2021-05-05", metadata.Modified!.Value.Text);
        Assert.Equal(new Found<string>("en-GB", "html lang"), metadata.Language);
        Assert.Equal(new Found<string>("https://herald.example/ferry", "link rel=canonical"), metadata.CanonicalUrl);
        Assert.Equal("/inquiry", Assert.Single(metadata.Links));
    }

    public static TheoryData<string, string?, string?> Dates => new()
    {
        { "<meta property=\"article:published_time\" content=\"2021-05-04T10:00:00Z\">", "2021-05-04", "meta article:published_time" },
        { "<meta name=\"DC.date.issued\" content=\"2021-05-04\">", "2021-05-04", "meta dc.date.issued" },
        { "<span itemprop=\"datePublished\" content=\"2021-05-04\"></span>", "2021-05-04", "microdata datePublished" },
        { "<time datetime=\"2021-05-04\">gestern</time>", "2021-05-04", "time element" },
        { "<span class=\"post-date\">4. Mai 2021</span>", "2021-05-04", "markup span.post-date" },
        { "<p>Veröffentlicht am 3. März 2014</p>", "2014-03-03", "text: Veröffentlicht am 3. März 2014" },
        { "<script type=\"application/ld+json\">[{\"@type\":\"Event\",\"datePublished\":\"2021-05-04\"}]</script>", null, null },
        { "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":\"1970-01-01\"}</script>", null, null },
        { "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":</script>", null, null },
        { "<p>© 2023 The Herald</p>", null, null },
        { "<p>Registriert: 18.09.2008</p>", null, null },
        { "<div class=\"teaser\"><a href=\"/b\">Bridge</a> <span class=\"teaser-date\">04.05.2021</span></div>", null, null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_taken_where_they_are_the_articles(string markup, string? date, string? where)
    {
        var published = Reading.Page($"<html lang=de><body><article><h1>Die Fähre vor Lindby</h1>{markup}<p>{Prose}<p>{Prose}</article>").Metadata.Published;
        Assert.Equal((date, where), (published?.Value.Text, published?.Where));
    }

    private const string Prose = "The harbour master said that the ferry had been stopped after smoke was seen on the car deck, and that nobody aboard was hurt.";

    public static TheoryData<string, string> Malformed => new()
    {
        { "misnested", $"<p><b>{Prose}<p>{Prose}</b> <i>and</i></p>" },
        { "unclosed", $"<div><p>{Prose}<div><table><tr><td>{Prose}" },
        { "references", $"<p>{Prose} &amp &copy; &notit; &#x1F600; &#8217; &#150; &#0; &#xD800; &unknown; &</p>" },
        { "spaces", $"<p>  {Prose} \t\r\n <b> x </b>&#10; &nbsp; y <pre> a\r\n   b </pre>" },
        { "bare brackets", $"<p>{Prose} 3 < 4 and <5 > 2 <-- <p>{Prose}" },
        { "comment", $"<p>{Prose}<!-- <p>not this --><p>{Prose}" },
        { "nested anchors", $"<p>{Prose}<a href=x>one<a href=y>two</a></a><p>{Prose}" },
        { "cdata and php", $"<?php echo ?><![CDATA[x]]><p>{Prose}</p>" },
        { "upper case", $"<BODY><P>{Prose}<BR><BR>{Prose}</BODY>" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Every_segment_leads_back_to_bytes_that_read_as_its_text(string name, string html)
    {
        foreach (var encoding in new[] { Encoding.UTF8, CharsetNames.Decoder("windows-1252") })
        {
            var page = $"<meta charset={encoding.WebName}>ä{html}ö";
            var bytes = encoding.GetBytes(page);
            var result = Reading.Of("pile/a.html", bytes);
            Assert.Contains("nobody aboard was hurt.", result.Document!.Text, StringComparison.Ordinal);
            Reading.LeadsBack(result.Document, bytes, encoding);
        }

        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("misnested")]
    [InlineData("unclosed")]
    [InlineData("bare brackets")]
    [InlineData("comment")]
    [InlineData("nested anchors")]
    public void The_tree_holds_the_text_that_a_browser_sees(string name)
    {
        var html = Malformed.Single(row => (string)row[0] == name)[1].ToString()!;
        var tree = Hearsay.Documents.Html.PageTree.Parse(html, new ReadingLimits());
        var expected = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent;
        var found = string.Concat(tree.Nodes.Where(node => node.IsText).Select(node => html[node.Start..node.End]));
        Assert.Equal(expected, Hearsay.Documents.Html.References.Read(found));
    }

    [Theory]
    [InlineData("<p>" + Prose + "<!-- never closed <p>more", "the page ends inside a tag, comment or script")]
    [InlineData("<p>" + Prose + "<script>never closed", "the page ends inside a tag, comment or script")]
    [InlineData("<p>" + Prose + "<a href=\"never closed", "the page ends inside a tag, comment or script")]
    [InlineData("<nav><a href=x>Home</a></nav>", "no main text found among the page's menus, lists and links")]
    [InlineData("<script>x</script><template><p>" + Prose + "</template>", "the page holds no text")]
    [InlineData("", "the page holds no text")]
    [InlineData("<p>" + Prose + " &#xD800;", "1 character references name no character and stand as U+FFFD")]
    [InlineData("<p>" + Prose + "\0", "1 NUL characters stand as U+FFFD")]
    public void What_was_not_read_is_said(string html, string reason)
    {
        var result = Reading.Of("pile/a.html", html);
        Assert.Equal(ReadingState.Partial, result.State);
        Assert.Contains(reason, result.Reasons);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [InlineData("<span><div></span>")]
    [InlineData("<svg>")]
    [InlineData("</p>")]
    [InlineData("<h1>")]
    public void Forty_thousand_nested_tags_end_and_keep_the_text(string tag)
    {
        var result = Reading.Of("pile/a.html", string.Concat(Enumerable.Repeat(tag, 40_000)) + $"<p>{Prose}</p>");
        Assert.NotNull(result.Document);
        Assert.True(tag is "<svg>" or "<a href=x>" || result.Document.Text.Contains(Prose, StringComparison.Ordinal));
    }

    [Fact]
    public void Limits_cut_where_they_say()
    {
        var attributes = Reading.Of("pile/a.html", $"<p {string.Concat(Enumerable.Repeat("a=b ", 300_000))}title='{new string('x', 2_000_000)}'>{Prose}");
        Assert.Contains(Prose, attributes.Document!.Text, StringComparison.Ordinal);
        var tokens = Reading.Of("pile/a.html", $"<p>{Prose}<p>{Prose}<p>late", limits: new ReadingLimits { MaxMarkupTokens = 4 });
        Assert.Equal("read up to the limit of 4 markup tokens", tokens.Reasons[0]);
        var text = Reading.Of("pile/a.html", $"<p>{Prose}<p>{Prose}", limits: new ReadingLimits { MaxTextLength = 50 });
        Assert.Equal((ReadingState.Partial, true), (text.State, text.Document!.Text.Length <= 50));
        var deep = Reading.Of("pile/a.html", $"<div><div><div><div><p>{Prose}", limits: new ReadingLimits { MaxDepth = 3 });
        Assert.StartsWith("markup nested deeper than 3 levels", deep.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(Prose, deep.Document!.Text);
    }

    [Theory]
    [InlineData("pile/a.txt", "<!DOCTYPE html><p>x", "html")]
    [InlineData("pile/a.txt", "The <html> element", "text")]
    [InlineData("pile/a.md", "<html>", "markdown")]
    public void Readers_are_chosen_by_name_and_first_bytes(string path, string head, string reader) =>
        Assert.StartsWith(reader + "/", Readers.All.First(r => r.Accepts(new Origin(path), Encoding.UTF8.GetBytes(head))).Version, StringComparison.Ordinal);

    [Theory]
    [InlineData("iso-8859-1", "windows-1252", "declared in meta")]
    [InlineData("utf-8", "windows-1252", "statistics: no valid UTF-8; declared in meta: utf-8, which these bytes are not")]
    public void Declared_charset_is_checked_against_the_bytes(string declared, string charset, string why)
    {
        var bytes = CharsetNames.Decoder("windows-1252").GetBytes($"<meta http-equiv=content-type content='text/html; charset={declared}'><p>Die Fähre für Lüneburg fährt täglich über den Fluß, sagte der Bürgermeister. {Prose}");
        var document = Reading.Of("pile/a.html", bytes).Document!;
        Assert.Equal(new Found<string>(charset, why), document.Charset);
        Assert.Contains("Fähre für Lüneburg", document.Text, StringComparison.Ordinal);
    }
}
