using Hearsay.Export;
using Hearsay.Text;

namespace Hearsay.Tests.Export;

public class DateWordsTests
{
    [Theory]
    [InlineData("2031-05-03", "3 May 2031")]
    [InlineData("2031-05", "May 2031")]
    [InlineData("2031", "2031")]
    [InlineData("2031-23", "autumn 2031")]
    [InlineData("2031-26", "summer 2031 (northern)")]
    [InlineData("2031-30", "summer 2031 (southern)")]
    [InlineData("2031-34", "second quarter of 2031")]
    [InlineData("2031-41", "second half of 2031")]
    [InlineData("199X", "the 1990s")]
    [InlineData("19XX", "between 1900 and 1999")]
    [InlineData("2031-05-XX", "a day in May 2031")]
    [InlineData("2031-XX-XX", "a day in 2031")]
    [InlineData("2031-XX", "a month of 2031")]
    [InlineData("2031-05~", "about May 2031")]
    [InlineData("2031?", "perhaps 2031")]
    [InlineData("2031%", "perhaps about 2031")]
    [InlineData("../1989", "until 1989")]
    [InlineData("2031-05-03/..", "from 3 May 2031 on")]
    [InlineData("2031-05-01/2031-05-03", "1 to 3 May 2031")]
    [InlineData("2031-04-30/2031-05-03", "30 April to 3 May 2031")]
    [InlineData("2030-12-30/2031-01-02", "30 December 2030 to 2 January 2031")]
    [InlineData("2031-05-03T09:40", "3 May 2031, 09:40")]
    [InlineData("2031-05-03T09", "3 May 2031, between 09:00 and 09:59")]
    [InlineData("2031-05-03T09:40Z", "3 May 2031, 09:40 UTC")]
    [InlineData("2031-05-03T09:40+02:00", "3 May 2031, 09:40 UTC+02:00")]
    public void A_date_as_people_write_it(string form, string words)
    {
        Assert.True(Edtf.TryParse(form, out var date));
        Assert.Equal(words, DateWords.Of(date));
        Assert.Equal(words == form ? words : $"{words} ({form})", DateWords.WithForm(date));
    }

    [Theory]
    [InlineData("published 2031-05-06 and 2031-05-07", "published 6 May 2031 and 7 May 2031")]
    [InlineData("12 as published 2031-05-06, 14 as published 2031-05", "12 as published 6 May 2031, 14 as published May 2031")]
    [InlineData("previous date ../2018; 1990 of 2400 crates", "previous date until 2018; 1990 of 2400 crates")]
    [InlineData("event.in-content; 2031-05-03/2031-05-04", "event.in-content; 3 to 4 May 2031")]
    [InlineData("pile/2031-05-06-herald.txt", "pile/2031-05-06-herald.txt")]
    [InlineData("2031-13-45", "2031-13-45")]
    public void Dates_inside_what_a_rule_noted(string note, string words) => Assert.Equal(words, DateWords.Inside(note));
}
