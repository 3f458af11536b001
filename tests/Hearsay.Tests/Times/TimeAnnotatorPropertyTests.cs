using System.Text;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Tests.Times;

/// <summary>What holds for any text at all.</summary>
public class TimeAnnotatorPropertyTests
{
    private static readonly string[] Words =
    [
        "May", "march", "1988", "the", "last", "year", "day", "before", "two", "31", "February", "Sept.", ",", ".", "-", "/", "of", "and", "to", "9:30", "a.m.", "Monday", "early", "quarter", "third",
        "'80s", "ago", "century", "BC", "0", "9999", "99999999999999", "a", "few", "weeks", "past", "next", "winter", "\n\n", "é", "👩‍👩‍👧", "e\u0301", "'", "Q3", "half", "$", "2100", "noon", "decades", "every", "1/1/1", "T12:00", "12-12-12", "fiscal", "end",
        "from", "between", "until", "after", "storm", "Easter", "Ramadan", "Muharram", "1440", "AH", "within", "in", "on", "first", "week", "night", "at", "hours", "30", "fortnight", "all", "Friday", "13th", "for", "since", "or", "later", "2019-", "Aug", "two thousand",
    ];

    private static readonly string?[] Anchors = [null, "2017", "2017-06", "2017-06-14", "0001-01-01", "9999-12-31", "198X", "2016/2017", "2016-02-29T10:00"];

    [Fact]
    public void Any_text_gives_spans_in_order_inside_it_and_intervals_that_can_be_read()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)]));
            var found = Annotate(text, Anchors[random.Next(Anchors.Length)]);
            var last = 0;
            foreach (var time in found)
            {
                Assert.True(time.Span.Start >= last && time.Span.End > time.Span.Start && time.Span.End <= text.Length, text);
                last = time.Span.End;
                Assert.True(time.Interval is null || Edtf.TryParse(time.Interval.Text, out _), text);
                Assert.True(time.IsResolved || (time.Interval is null && time.Anchor is null), text);
                Assert.StartsWith("time.", time.Rule, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Phrases_of_any_text_hold_whole_expressions_in_order()
    {
        var random = new Random(12);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(" ", Enumerable.Range(0, random.Next(2, 16)).Select(_ => Words[random.Next(Words.Length)]));
            var annotated = Phrases(text, Anchors[random.Next(Anchors.Length)]);
            var last = 0;
            foreach (var phrase in annotated.Layer<TimePhrase>())
            {
                Assert.True(phrase.Span.Start >= last && phrase.Span.End <= text.Length, text);
                last = phrase.Span.End;
                Assert.True(phrase.Interval is null || Edtf.TryParse(phrase.Interval.Text, out _), text);
                Assert.StartsWith("phrase.", phrase.Rule, StringComparison.Ordinal);
                Assert.All(annotated.Layer<TimeExpression>(), time => Assert.True(phrase.Span.Contains(time.Span) || !phrase.Span.Overlaps(time.Span), text));
            }
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("the day before ")]
    [InlineData("May ")]
    [InlineData("May to ")]
    [InlineData("1 May and ")]
    [InlineData("1990-")]
    [InlineData("1/1/")]
    [InlineData("a.")]
    [InlineData("early the end of the ")]
    [InlineData("Monday, ")]
    [InlineData("two or ")]
    [InlineData("the first week of ")]
    [InlineData("the week of the 3rd of ")]
    [InlineData("Easter ")]
    [InlineData("from 2014 to ")]
    [InlineData("between 1 and 2 p.m. and ")]
    [InlineData("two days after the day after ")]
    [InlineData("1 year 2 months ")]
    [InlineData("after Monday at 9 a.m. ")]
    [InlineData("half past ")]
    [InlineData("\n")]
    public void A_megabyte_of_one_thing_ends(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Assert.All(Phrases(text, "2017-06-14").Layer<TimePhrase>(), phrase => Assert.True(phrase.Span.End <= text.Length));
    }

    /// <summary>No date that is counted from the publication date is finer than that is.</summary>
    [Theory]
    [InlineData("2017", EdtfPrecision.Year)]
    [InlineData("2017-06", EdtfPrecision.Month)]
    public void Nothing_is_finer_than_its_anchor(string published, EdtfPrecision precision)
    {
        const string text = "Yesterday, on Monday, last week, last month, last year, in March, three days ago, two months ago, today, tonight, on 3 May, this morning and over the past two weeks.";
        var anchored = Annotate(text, published).Where(time => time.Anchor is not null && time.Rule is not ("time.day-month" or "time.month-day")).ToList();
        Assert.NotEmpty(anchored);
        Assert.All(anchored, time => Assert.True(time.Interval!.Precision <= precision, text[time.Span.Start..time.Span.End]));
    }

    [Fact]
    public void A_narrative_counts_from_its_own_dates()
    {
        const string text = "In 1911 the dam was begun. In June 1912 it leaked. On 4 July 1912 it broke; in September it was mended. By 1914 it stood. In 1915 and 1916 it was raised. In May 1917 it was sold.";
        var september = Annotate(text, "2009-12-19").Single(time => text[time.Span.Start..time.Span.End] == "September");
        Assert.Equal(("1912-09", "previous date 1912-07-04"), (september.Value, september.Anchor));
    }

    private static List<TimeExpression> Annotate(string text, string? published) => [.. Phrases(text, published).Layer<TimeExpression>()];

    private static AnnotatedText Phrases(string text, string? published)
    {
        var date = Edtf.TryParse(published, out var parsed) ? parsed : null;
        var document = new PlainTextReader().Read(new Origin("a.txt", "utf-8", null, date), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!;
        return new TimePhraseAnnotator().Apply(new TimeAnnotator().Apply(new AnnotatedText(document)));
    }
}
