using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class EdtfTests
{
    [Theory]
    [InlineData("1988", "1988-01-01", "1989-01-01", EdtfPrecision.Year)]
    [InlineData("1988-22", "1988-06-01", "1988-09-01", EdtfPrecision.Season)]
    [InlineData("1988-24", "1988-12-01", "1989-03-01", EdtfPrecision.Season)]
    [InlineData("1989-35", "1989-07-01", "1989-10-01", EdtfPrecision.Season)]
    [InlineData("2008-41", "2008-07-01", "2009-01-01", EdtfPrecision.Season)]
    [InlineData("2017-06", "2017-06-01", "2017-07-01", EdtfPrecision.Month)]
    [InlineData("2016-02-29~", "2016-02-29", "2016-03-01", EdtfPrecision.Day)]
    [InlineData("197X", "1970-01-01", "1980-01-01", EdtfPrecision.Decade)]
    [InlineData("19XX?", "1900-01-01", "2000-01-01", EdtfPrecision.Century)]
    [InlineData("2016-XX", "2016-01-01", "2017-01-01", EdtfPrecision.Year)]
    [InlineData("2016-05-XX", "2016-05-01", "2016-06-01", EdtfPrecision.Month)]
    [InlineData("2016-05/2016-08-03", "2016-05-01", "2016-08-04", EdtfPrecision.Month)]
    [InlineData("2016-05-03T09:30", "2016-05-03T09:30", "2016-05-03T09:31", EdtfPrecision.Time)]
    [InlineData("2016-05-03T09:30:10Z", "2016-05-03T09:30:10", "2016-05-03T09:30:11", EdtfPrecision.Time)]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31T23:59:59.9999999", EdtfPrecision.Day)]
    public void Reads_bounds_and_precision(string text, string earliest, string latest, EdtfPrecision precision)
    {
        Assert.True(Edtf.TryParse(text, out var value));
        Assert.Equal((text, DateTime.Parse(earliest, null), DateTime.Parse(latest, null), precision), (value.Text, value.Earliest, value.Latest, value.Precision));
        Assert.Equal(DateTimeKind.Unspecified, value.Earliest.Kind);
    }

    [Theory]
    [InlineData("2016/..", false)]
    [InlineData("2016/", false)]
    [InlineData("../2016", true)]
    [InlineData("/2016", true)]
    public void An_open_or_unknown_end_has_no_bound(string text, bool openStart)
    {
        Assert.True(Edtf.TryParse(text, out var value));
        Assert.Equal(openStart, value.Earliest == DateTime.MinValue);
        Assert.Equal(!openStart, value.Latest == DateTime.MaxValue);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("0000")]
    [InlineData("17")]
    [InlineData("1XXX")]
    [InlineData("2017-13")]
    [InlineData("2017-00")]
    [InlineData("2017-02-29")]
    [InlineData("2017-6-1")]
    [InlineData("2017-06-01T25:00")]
    [InlineData("2017-06-01T09:30+1")]
    [InlineData("2017-XX-03")]
    [InlineData("2018/2017")]
    [InlineData("2016/2017/2018")]
    [InlineData(" 2017")]
    [InlineData("٢٠١٧")]
    public void Refuses_what_it_does_not_know(string? text) => Assert.False(Edtf.TryParse(text, out _));

    [Fact]
    public void Builds_what_it_reads()
    {
        Assert.Equal("0042", Edtf.OfYear(42).Text);
        Assert.Equal("198X", Edtf.OfDecade(1987).Text);
        Assert.Equal("19XX", Edtf.OfCentury(19).Text);
        Assert.Equal("1988-22", Edtf.OfSeason(1988, 22).Text);
        Assert.Equal("2017-06-03", Edtf.OfDay(2017, 6, 3).Text);
        Assert.Equal("2016-05~/..", Edtf.OfInterval(Edtf.OfMonth(2016, 5), null).AsApproximate().Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => Edtf.OfMonth(2016, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => Edtf.OfDay(2017, 2, 29));
        Assert.Throws<ArgumentException>(() => Edtf.OfInterval(null, null));
    }

    /// <summary>Any string of the alphabet of EDTF is refused, or read to bounds in order and a text that reads to the same.</summary>
    [Fact]
    public void Any_string_is_refused_or_read_the_same_twice()
    {
        const string alphabet = "0129-/.X~?%T:Z+";
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Create(random.Next(12), random, (span, r) =>
            {
                for (var j = 0; j < span.Length; j++)
                {
                    span[j] = alphabet[r.Next(alphabet.Length)];
                }
            });
            if (Edtf.TryParse(text, out var value))
            {
                Assert.True(value.Earliest < value.Latest, text);
                Assert.True(Edtf.TryParse(value.Text, out var again));
                Assert.Equal(value, again);
            }
        }
    }
}
