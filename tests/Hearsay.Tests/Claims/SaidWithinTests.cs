using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Tests.Claims;

public class SaidWithinTests
{
    [Theory]
    [InlineData("2031-05-04", "2031-05-04", null, true)]
    [InlineData("2031-05-03", "2031-05-04", null, null)]
    [InlineData("2031-05-01", "2031-05-04", null, false)]
    [InlineData("2031-05", "2031-06-02", null, false)]
    [InlineData("2031-05", "2031-05-20", null, null)]
    [InlineData("2031-05-04", null, "2031-05-04", true)]
    [InlineData("2031-05-01", null, "2031-05-04", null)]
    [InlineData("2031-05-05", "2031-05-04", null, false)]
    [InlineData("2031-05-01/..", "2031-05-04", null, null)]
    [InlineData(null, "2031-05-04", null, null)]
    public void Only_what_the_dates_settle_is_settled(string? happened, string? said, string? published, bool? within) =>
        Assert.Equal(within, SaidWithin.Of(Date(happened), Date(said), Date(published), TimeSpan.FromHours(24)));

    private static Edtf? Date(string? text) => Edtf.TryParse(text, out var date) ? date : null;
}
