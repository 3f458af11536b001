using Hearsay.Documents;

namespace Hearsay.Tests.Documents;

public class WrittenDateTests
{
    [Theory]
    [InlineData("4 May 2021", "2021-05-04")]
    [InlineData("May 4th, 2021", "2021-05-04")]
    [InlineData("Tue, 04 May 2021 10:00:00 +0200", "2021-05-04")]
    [InlineData("2021-05-04T10:00:00Z", "2021-05-04")]
    [InlineData("2021/5/4", "2021-05-04")]
    [InlineData("20210504", "2021-05-04")]
    [InlineData("4. Mai 2021", "2021-05-04")]
    [InlineData("Veröffentlicht am 3. März 2014 um 10 Uhr", "2014-03-03")]
    [InlineData("04.05.2021", "2021-05-04")]
    [InlineData("4.5.21", "2021-05-04")]
    [InlineData("le 1er mars 2014", "2014-03-01")]
    [InlineData("4 de mayo de 2021", "2021-05-04")]
    [InlineData("4 maggio 2021", "2021-05-04")]
    [InlineData("4 maja 2021", "2021-05-04")]
    [InlineData("4 мая 2021", "2021-05-04")]
    [InlineData("2021. május 4.", "2021-05-04")]
    [InlineData("2021年5月4日", "2021-05-04")]
    [InlineData("13/02/2021", "2021-02-13")]
    [InlineData("March 2014", "2014-03")]
    [InlineData("3/4/2021", null)]
    [InlineData("31.02.2021", null)]
    [InlineData("version 4.5.2", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("10.000 people in 2021", null)]
    [InlineData("may 2", null)]
    public void Dates_as_written(string text, string? date) => Assert.Equal(date, WrittenDate.Parse(text)?.Text);

    [Theory]
    [InlineData("3/4/2021", "en-US", "2021-03-04")]
    [InlineData("3/4/2021", "en-GB", "2021-04-03")]
    [InlineData("3/4/2021", "fr", "2021-04-03")]
    [InlineData("3/4/2021", "en", null)]
    public void Order_of_day_and_month_by_language(string text, string language, string? date) => Assert.Equal(date, WrittenDate.Parse(text, language)?.Text);

    [Theory]
    [InlineData("https://herald.example/2021/05/04/ferry", "2021-05-04")]
    [InlineData("https://archive.example/web/20160101000000/http://herald.example/2014/03/03/x", "2014-03-03")]
    [InlineData("https://herald.example/2021/may/4/ferry", "2021-05-04")]
    [InlineData("https://herald.example/news/23-01-2022-ferry", "2022-01-23")]
    [InlineData("https://herald.example/news/10-01-2022-ferry", null)]
    [InlineData("https://herald.example/article-2021-123456", null)]
    public void Dates_in_addresses(string url, string? date) => Assert.Equal(date, DateLine.InUrl(url, wholeDay: true)?.Text);
}
