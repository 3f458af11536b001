using System.Text;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Export;
using Hearsay.Text;

namespace Hearsay.Tests.Claims;

/// <summary>Event, said and published of a claim stay apart.</summary>
public class ClockTests
{
    [Fact]
    public void The_event_of_a_claim_is_the_one_time_in_its_content()
    {
        var claim = Assert.Single(Read("The bridge closed on 3 May 2019, Anna Sand said on Monday.", "2019-05-08").Claims);
        Assert.Equal(("2019-05-03", "2019-05-06"), (claim.Event?.Text, claim.Said?.Text));
    }

    [Fact]
    public void A_range_is_one_time_and_several_times_are_none()
    {
        var ranged = Assert.Single(Read("Anna Sand said the bridge was closed between 3 and 5 May 2019.", "2019-05-08").Claims);
        Assert.Equal("2019-05-03/2019-05-05", ranged.Event?.Text);
        var several = Assert.Single(Read("Anna Sand said the bridge closed in 2016 and the ferry in 2018.", "2019-05-08").Claims);
        Assert.Equal((null, "event.several-times"), (several.Event?.Text, several.EventRule));
    }

    [Fact]
    public void Words_in_quotation_marks_count_from_the_day_they_were_said()
    {
        var rows = Read("“The bridge opens tomorrow,” Anna Sand said on Monday.", "2019-05-08");
        Assert.Equal("2019-05-07", Assert.Single(rows.Claims).Event?.Text);
        Assert.Contains(rows.Times, time => time is { Clock: Clock.Event, Interval.Text: "2019-05-07", Anchor: "said 2019-05-06" });
    }

    [Fact]
    public void Reported_words_count_from_the_publication()
    {
        var claim = Assert.Single(Read("Anna Sand said on Monday the bridge opens tomorrow.", "2019-05-08").Claims);
        Assert.Equal("2019-05-09", claim.Event?.Text);
    }

    [Theory]
    [InlineData("2019-05-03", "2019-05-08", "published 5 days later")]
    [InlineData("2019-05-08", "2019-05-08", "published the same day")]
    [InlineData("2019-05-03/..", "2019-05-08", "lag open")]
    [InlineData("2019-05-03", null, "publication not said")]
    public void A_late_report_tells_its_lag(string at, string? published, string words) =>
        Assert.Equal(words, LagWords.Of(Date(at)!, Date(published)));

    private static DocumentClaims Read(string text, string published)
    {
        var document = new PlainTextReader().Read(new Origin("a.txt", "utf-8", null, Date(published)), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!;
        return ClaimBuilder.Build(Pipelines.English.Annotate(document));
    }

    private static Edtf? Date(string? text) => Edtf.TryParse(text, out var date) ? date : null;
}
