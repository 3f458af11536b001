using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class CodePointsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("😀")]
    [InlineData("a😀b😀😀c")]
    [InlineData("e\u0301 👩‍👩‍👧 end")]
    public void Counts_as_the_runes_of_the_text_do(string text)
    {
        var points = CodePoints.Of(text);
        var (unit, count) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.Equal(count, points.Before(unit));
            unit += rune.Utf16SequenceLength;
            count++;
        }

        Assert.Equal(count, points.Before(text.Length));
        Assert.Equal((0, count), points.Of(new TextSpan(0, text.Length)));
    }

    [Fact]
    public void A_lone_surrogate_is_one() => Assert.Equal(3, CodePoints.Of("a\uD83Db").Before(3));
}
