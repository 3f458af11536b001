using Hearsay.Documents;

namespace Hearsay.Tests.Documents;

public class PlainTextReaderTests
{
    [Fact]
    public void Hand_wrapped_lines_join_into_paragraphs_and_the_header_is_told_apart()
    {
        var document = Reading.Of("pile/a.txt", """
            Ferry stopped off Lindby

            By Mara Holm
            4 May 2021

            The harbour master said on Tuesday that the ferry had been
            stopped after smoke was seen on the car deck. Nobody was hurt,
            he said.

            - two engines were shut down
            - the third was not in use
            """).Document!;
        Assert.Equal(
            "Headline: Ferry stopped off Lindby\nByline: By Mara Holm\nDateline: 4 May 2021\n"
            + "Paragraph: The harbour master said on Tuesday that the ferry had been⏎stopped after smoke was seen on the car deck. Nobody was hurt,⏎he said.\n"
            + "ListItem: - two engines were shut down\nListItem: - the third was not in use",
            Reading.Blocks(document));
        Assert.Equal(new Found<string>("Ferry stopped off Lindby", "text: first line"), document.Metadata.Title);
        Assert.Equal("Mara Holm", document.Metadata.Byline!.Value);
        Assert.Equal(("2021-05-04", "text: 4 May 2021"), (document.Metadata.Published!.Value.Text, document.Metadata.Published.Where));
    }

    [Fact]
    public void Lines_that_are_not_wrapped_are_blocks_of_their_own_and_text_stays_as_it_is()
    {
        var document = Reading.Of("pile/a.txt", "  The union called for a strike.\r\nThe ministry did not answer.\r\r\nThe strike began on Monday.  ").Document!;
        Assert.Equal("  The union called for a strike.\nThe ministry did not answer.\n\nThe strike began on Monday.  ", document.Text);
        Assert.Equal("Paragraph: The union called for a strike.\nParagraph: The ministry did not answer.\nParagraph: The strike began on Monday.", Reading.Blocks(document));
        Assert.Equal((32, 34), document.SourceMap.ToSource(new Hearsay.Text.TextSpan(32, 33)));
        Assert.Null(document.Metadata.Title);
    }

    [Theory]
    [InlineData("pile/2021-05-04-herald.txt", "He left.", null, "2021-05-04", "file name")]
    [InlineData("pile/herald_20210504.txt", "He left.", "2017-06", "2021-05-04", "file name")]
    [InlineData("pile/a.txt", "He left.", "2017-06", "2017-06", "option --published")]
    [InlineData("pile/2020-01-01.txt", "Published: 3 March 2014\n\nHe left.", "2017-06", "2014-03-03", "text: Published: 3 March 2014")]
    [InlineData("pile/a.txt", "By Ann Sand, 4 May 2021\nHe left the town that day.", null, "2021-05-04", "text: byline")]
    [InlineData("pile/a.txt", "Veröffentlicht am 3. März 2014\n\nEr ging.", null, "2014-03-03", "text: Veröffentlicht am 3. März 2014")]
    [InlineData("pile/a.txt", "He left on 4 May 2021 and did not come back.", null, null, null)]
    [InlineData("pile/a123456789.txt", "He left.", null, null, null)]
    [InlineData("pile/99991399.txt", "He left.", null, null, null)]
    public void Date_of_publication_by_precedence(string path, string text, string? option, string? date, string? where)
    {
        var published = Reading.Of(path, text, published: option).Document!.Metadata.Published;
        Assert.Equal((date, where), (published?.Value.Text, published?.Where));
    }

    [Theory]
    [InlineData("By noon the crowd had left the square in front of the ministry.")]
    [InlineData("Two hundred people stood at the gate.")]
    [InlineData("by hand, mostly")]
    public void Sentences_are_no_header(string text) => Assert.Null(Reading.Of("pile/a.txt", text + "\nThey waited for the answer of the court.").Document!.Metadata.Byline);

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n\n", "the file holds white space alone")]
    public void Nothing_to_read_is_partial_and_said(string text, string reason)
    {
        var result = Reading.Of("pile/a.txt", text);
        Assert.Equal((ReadingState.Partial, reason), (result.State, result.Reasons[0]));
    }

    [Fact]
    public void Binary_under_a_text_name_fails_with_its_kind()
    {
        Assert.Equal("not text: a PDF file", Assert.Single(Reading.Of("pile/a.txt", "%PDF-1.7 …").Reasons));
        var noise = new byte[4096];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)(i * 7 % 251);
        }

        Assert.Equal(ReadingState.Failed, Reading.Of("pile/a.txt", noise).State);
    }

    [Fact]
    public void Limits_are_said()
    {
        var limits = new ReadingLimits { MaxBytes = 100, MaxTextLength = 10 };
        Assert.Equal(ReadingState.Failed, Reading.Of("pile/a.txt", new byte[101], limits: limits).State);
        var cut = Reading.Of("pile/a.txt", "123456789😀 and more", limits: limits);
        Assert.Equal((ReadingState.Partial, "123456789"), (cut.State, cut.Document!.Text));
        var huge = Reading.Of("pile/a.txt", new byte[(64 << 20) + 1]);
        Assert.Equal("67108865 bytes are more than the limit of 67108864", Assert.Single(huge.Reasons));
    }
}
