using System.Text;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Tests.Documents;

public class MarkdownReaderTests
{
    private const string Article = """
        ---
        title: "Ferry stopped off Lindby"
        date: 2021-05-04
        author: [Mara Holm, Jon Berg]
        lang: en
        url: https://herald.example/ferry
        ---
        # Ferry stopped off *Lindby*

        The **harbour master** said &amp; wrote that `all` is
        well \[sic\], see [the notice](https://port.example/n).<script>alert(1)</script>

        > "Nobody was hurt," she said.

        - first item
        - second item

        | Place | Dead |
        |---|---|
        | Lindby | 4 |

        <div>raw markup</div>
        """;

    [Fact]
    public void Text_blocks_and_front_matter()
    {
        var document = Reading.Of("pile/a.md", Article).Document!;
        Assert.Equal(
            "Headline: Ferry stopped off Lindby\nParagraph: The harbour master said & wrote that all is well [sic], see the notice.alert(1)\nQuotation: \"Nobody was hurt,\" she said.\n"
            + "ListItem: first item\nListItem: second item\nCell: Place\nCell: Dead\nCell: Lindby\nCell: 4",
            Reading.Blocks(document));
        var metadata = document.Metadata;
        Assert.Equal(
            ("Ferry stopped off Lindby", "Mara Holm; Jon Berg", "2021-05-04", "en", "https://herald.example/ferry"),
            (metadata.Title!.Value, metadata.Byline!.Value, metadata.Published!.Value.Text, metadata.Language!.Value, metadata.CanonicalUrl!.Value));
        Assert.Equal("https://port.example/n", Assert.Single(metadata.Links));
    }

    [Theory]
    [InlineData("Lindby")]
    [InlineData("harbour master")]
    [InlineData("[sic")]
    [InlineData("Nobody")]
    [InlineData("first item")]
    public void Words_lead_back_to_their_bytes(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(Article);
        var document = Reading.Of("pile/a.md", Article).Document!;
        var at = document.Text.IndexOf(words, StringComparison.Ordinal);
        var (start, end) = document.SourceMap.ToSource(new TextSpan(at, at + words.Length));
        Assert.Contains(Encoding.UTF8.GetString(bytes, start, end - start).Replace("\\", "", StringComparison.Ordinal), words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_too_deep_is_read_as_plain_text_and_partial()
    {
        var result = Reading.Of("pile/a.md", new string('>', 20_000) + " The mayor said so.");
        Assert.Equal(ReadingState.Partial, result.State);
        Assert.Contains("The mayor said so.", result.Document!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a ")]
    [InlineData("[a](")]
    [InlineData("`a ``b ")]
    [InlineData("<a ")]
    [InlineData("- ")]
    [InlineData("| a ")]
    [InlineData("&amp;")]
    public void Repeated_markup_ends(string piece) =>
        Assert.NotNull(Reading.Of("pile/a.md", string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))).Document);
}
