using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Export.Dossier;

namespace Hearsay.Tests.Export;

public class DossierTests
{
    private static readonly string Html = Write();
    private static readonly IHtmlDocument Page = new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(Html);

    [Fact]
    public void Parses_without_one_parse_error()
    {
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, e) => errors.Add(e.ToString() ?? "");
        parser.ParseDocument(Html);
        Assert.Empty(errors);
    }

    [Fact]
    public void Runs_and_loads_nothing()
    {
        Assert.Empty(Page.QuerySelectorAll("script, img, iframe, object, embed, link, form, input, base, audio, video, picture, source, use, image, foreignObject"));
        Assert.All(Page.All.SelectMany(e => e.Attributes), a =>
        {
            Assert.DoesNotContain(":", a.Name, StringComparison.Ordinal);
            Assert.False(a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "src" or "srcset", a.Name);
            Assert.True(a.Name != "href" || a.Value.StartsWith('#'), a.Value);
        });
        Assert.DoesNotContain("url(", Page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Policy_names_the_hash_of_its_one_style_sheet()
    {
        var policy = Page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        var start = Html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = Html[start..Html.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Single(Page.QuerySelectorAll("style"));
    }

    [Fact]
    public void Every_link_has_its_place_and_every_place_is_there_once()
    {
        var ids = Page.All.Where(e => e.HasAttribute("id")).Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var known = ids.ToHashSet(StringComparer.Ordinal);
        Assert.All(Page.QuerySelectorAll("[href]"), a => Assert.Contains(a.GetAttribute("href")![1..], known));
        Assert.All(Page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Every_row_leads_to_its_passage_and_every_passage_back()
    {
        using var sample = SampleCase.Whole();
        var rows = sample.Ledger.Claims().Select(c => c.Id).Concat(sample.Ledger.Figures().Select(f => f.Id)).Concat(sample.Ledger.Times().Where(t => t.Words is not null).Select(t => t.Id)).ToList();
        Assert.True(rows.Count > 15);
        Assert.All(rows, id =>
        {
            var row = Page.GetElementById("r-" + id);
            Assert.NotNull(row);
            Assert.NotNull(row.QuerySelector($"a[href='#p-{id}']"));
            Assert.NotNull(Page.GetElementById("p-" + id));
            Assert.NotNull(Page.QuerySelector($".text a[href='#r-{id}']"));
        });
        Assert.All(Page.QuerySelectorAll(".text [id]"), passage => Assert.NotNull(Page.QuerySelector($"main [href='#{passage.Id}']")));
    }

    [Fact]
    public void Every_label_is_found_again()
    {
        using var sample = SampleCase.Whole();
        var labels = Page.QuerySelectorAll("main .num, main a.ref").Where(e => e.Closest(".legend") is null).Select(e => e.TextContent.Trim()).Where(DossierLabels.IsLabel).Distinct().ToList();
        Assert.All("SFMD", kind => Assert.Contains(labels, label => label[0] == kind));
        Assert.All(labels, label =>
        {
            var id = DossierLabels.Find(sample.Ledger, label);
            Assert.NotNull(id);
            var place = label[0] == 'D' ? Page.GetElementById(label.ToLowerInvariant()) : Page.GetElementById("r-" + id);
            Assert.Contains(label, place!.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal(sample.Ledger.Comparison().Groups[0].Id, DossierLabels.Find(sample.Ledger, "text 1"));
        Assert.All(["S0", "S999", "X1", "S", "S1x", "T99999999999", ""], label => Assert.Null(DossierLabels.Find(sample.Ledger, label)));
    }

    [Fact]
    public void The_same_statement_in_copies_is_one_row_with_every_passage_a_click_away()
    {
        using var sample = SampleCase.Whole();
        var ids = sample.Ledger.Claims().Where(c => c.Content.Text.StartsWith("At least 11 people", StringComparison.Ordinal)).Select(c => c.Id).ToList();
        Assert.Equal(2, ids.Count);
        var row = ids.Select(id => Page.GetElementById("r-" + id)!).Single(e => e.LocalName == "li");
        Assert.Contains("also in 1 copy:", row.TextContent, StringComparison.Ordinal);
        Assert.All(ids, id =>
        {
            Assert.NotNull(row.QuerySelector($"a[href='#p-{id}']"));
            Assert.Contains(id, row.TextContent, StringComparison.Ordinal);
        });
    }

    private static int Statements => Page.QuerySelectorAll("#statements .rows .num").Count(e => e.TextContent.StartsWith('S') && e.Closest(".copies") is null);

    [Fact]
    public void What_is_not_said_is_counted_once_and_not_in_every_row()
    {
        Assert.Contains($"Of {Statements} statements: event in all · when said in {Statements - 1}", Page.QuerySelector("#statements .not-said")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not said", Page.QuerySelectorAll("#statements .rows .meta").Select(e => e.TextContent).Distinct());
        Assert.All(Page.QuerySelectorAll("#statements .rows .meta"), e => Assert.NotEqual("", e.TextContent.Trim()));
    }

    [Fact]
    public void Text_of_each_article_stands_there_character_for_character()
    {
        using var sample = SampleCase.Whole();
        foreach (var record in sample.Ledger.Documents())
        {
            var text = sample.Ledger.Text(record.Id)!;
            var article = Page.QuerySelectorAll("article.document").Single(a => a.TextContent.Contains(record.Id, StringComparison.Ordinal));
            var shown = ((IElement)article.QuerySelector(".text")!.Clone(true));
            shown.QuerySelectorAll("a.ref").ToList().ForEach(r => r.Remove());
            var words = string.Concat(shown.QuerySelectorAll("p").Select(p => p.TextContent));
            Assert.Equal(Plain(text), Plain(words));
        }

        // Line breaks between blocks are layout; a bell has its picture, a C1 control its number.
        static string Plain(string s) => s.Replace("\n", "", StringComparison.Ordinal).Replace('\u0007', '\u2407').Replace('\u0085', '\uFFFD');
    }

    [Fact]
    public void Direction_and_control_characters_are_shown_and_kept_apart()
    {
        Assert.All(Page.QuerySelectorAll("bdi.ctl"), e => Assert.Equal("\u202E", e.TextContent));
        Assert.NotEmpty(Page.QuerySelectorAll("bdi.ctl[data-c='U+202E']"));
        Assert.NotEmpty(Page.QuerySelectorAll("span.ctl[data-c='U+0007']"));
        Assert.DoesNotContain(Html, c => c is '\u0007' or '\u0085' or '\0');
        Assert.Equal(Html.Split('\u202E').Length - 1, Page.QuerySelectorAll("bdi.ctl").Length);
    }

    [Fact]
    public void Foreign_text_carries_its_language_and_only_a_tag_that_is_one()
    {
        Assert.Equal("ar", Page.QuerySelectorAll(".text[lang]").Select(e => e.GetAttribute("lang")).Distinct().Single(l => l != "en"));
        Assert.All(Page.QuerySelectorAll(".text p"), p => Assert.Equal("auto", p.GetAttribute("dir")));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time_and_tables_name_their_columns()
    {
        var level = 0;
        foreach (var heading in Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, heading.TextContent);
            level = next;
        }

        Assert.Single(Page.QuerySelectorAll("h1"));
        Assert.All(Page.QuerySelectorAll("table"), t => Assert.NotNull(t.QuerySelector("caption")));
        Assert.All(Page.QuerySelectorAll("th"), t => Assert.True(t.HasAttribute("scope")));
        Assert.All(Page.QuerySelectorAll("svg"), s => Assert.True(s.QuerySelector("title") is not null && s.QuerySelector("desc") is not null));
        Assert.Empty(Page.QuerySelectorAll("td:empty, th:empty, dd:empty"));
    }

    /// <summary>Words of users that take a side, rank, or sound like a finding; and gaps that hide behind a blank word.</summary>
    [Theory]
    [InlineData("claimed|admitted|conceded|insisted|revealed|alleged|slammed")]
    [InlineData("claim|claims|fact|facts")]
    [InlineData("contradiction|lie|lies|error|outlier|debunked|fake|myth")]
    [InlineData("weak|verified|proven|credible|reliable|trusted|consensus|majority|midpoint|average|true|truth|false")]
    [InlineData("toll|casualties|victim|victims|perpetrator|suspect|terrorist|martyr|regime|militant")]
    [InlineData("ai|confidence|detected|smart|duplicate|duplicates|stolen|plagiarised|n/a")]
    public void Own_words_are_neutral(string words)
    {
        var shown = (IElement)Page.Body!.Clone(true);
        shown.QuerySelectorAll("code, bdi, .text, .quote, .rule").ToList().ForEach(e => e.Remove());
        var own = shown.TextContent.Split([' ', '\n', ',', '.', ':', ';', '(', ')', '·', '“', '”', '?'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(words.Split('|'), word => Assert.DoesNotContain(word, own));
    }

    [Fact]
    public void Same_ledger_gives_the_same_bytes() => Assert.Equal(Html, Write());

    [Fact]
    public void What_does_not_fit_is_counted_and_still_listed()
    {
        using var sample = SampleCase.Whole();
        using var stream = new MemoryStream();
        DossierWriter.Write(sample.Ledger, stream, new DossierOptions { MaxWords = 60, MaxRows = 1 });
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Contains("of 5 documents, so that a browser can open it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".list > li").Length);
        Assert.Contains("Left out here: 2 inputs", page.Body.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    private static string Write()
    {
        using var sample = SampleCase.Whole();
        using var stream = new MemoryStream();
        DossierWriter.Write(sample.Ledger, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
