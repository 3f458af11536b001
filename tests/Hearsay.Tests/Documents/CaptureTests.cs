namespace Hearsay.Tests.Documents;

/// <summary>When a copy was made is taken from what states it, or left unknown: a wrong time is worse than none.</summary>
public class CaptureTests
{
    private const string Body = "<body><article><h1>Ferry stopped</h1><p>The harbour master said that the ferry had been stopped after smoke was seen on the car deck.</p></article></body>";

    [Theory]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://herald.example/ferry \n saved date: Tue May 04 2021 10:15:00 GMT+0200 (Central European Summer Time)\n-->", "comment of SingleFile: saved date")]
    [InlineData("<!--\n     FILE ARCHIVED ON 10:15:32 May 04, 2021 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 12:01:10 May 06, 2023.\n-->", "comment of the Wayback Machine: file archived on")]
    [InlineData("<!-- Mirrored from herald.example/ferry.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 04 May 2021 08:15:00 GMT -->", "comment of HTTrack: mirrored")]
    public void A_saved_page_says_when_it_was_saved(string comment, string where)
    {
        var captured = Reading.Page($"<html>{comment}{Body}</html>").Metadata.Captured;
        Assert.Equal(("2021-05-04", where), (captured?.Value.Text, captured?.Where));
        Assert.Equal(captured, Reading.Page($"<html>{Body}{comment}</html>").Metadata.Captured);
    }

    [Theory]
    [InlineData("<!-- saved date: Tue May 04 2021 10:15:00 GMT+0200 -->")]
    [InlineData("<!-- generated on 4 May 2021 -->")]
    [InlineData("<script>var x = \"<!-- Page saved with SingleFile\\n saved date: Tue May 04 2021 10:15:00 -->\";</script>")]
    [InlineData("<!-- Page saved with SingleFile \n saved date: yesterday -->")]
    [InlineData("<!-- Page saved with SingleFile \n saved date: Tue May 04 2021 -->\n<!-- Page saved with SingleFile \n saved date: Wed May 05 2021 -->")]
    public void Other_comments_and_two_that_differ_say_nothing(string comment) => Assert.Null(Reading.Page($"<html>{comment}{Body}</html>").Metadata.Captured);

    [Theory]
    [InlineData("Retrieved: 6 May 2021")]
    [InlineData("Captured on 6 May 2021")]
    [InlineData("Accessed 2021-05-06")]
    public void A_line_at_the_head_of_a_text_says_when_it_was_taken_and_not_when_it_was_published(string line)
    {
        var metadata = Reading.Of("pile/a.txt", $"Ferry stopped off Lindby\n{line}\n\nThe harbour master said that the ferry had been stopped.\n").Document!.Metadata;
        Assert.Equal(("2021-05-06", null), (metadata.Captured?.Value.Text, metadata.Published));
    }

    [Theory]
    [InlineData("accessed: 2021-05-06", "2021-05-06")]
    [InlineData("retrieved: 6 May 2021", "2021-05-06")]
    [InlineData("captured: soon", null)]
    public void Front_matter_says_so(string line, string? captured) =>
        Assert.Equal(captured, Reading.Of("pile/a.md", $"---\ntitle: Ferry\n{line}\n---\nThe ferry had been stopped.\n").Document!.Metadata.Captured?.Value.Text);

    [Fact]
    public void A_sentence_about_a_capture_is_no_capture()
    {
        var text = "Ferry stopped off Lindby\n\nThe black box was retrieved on 6 May 2021 by divers who had looked for it since the sinking.\n";
        Assert.Null(Reading.Of("pile/a.txt", text).Document!.Metadata.Captured);
    }
}
