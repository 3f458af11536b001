using System.Globalization;
using Hearsay.Quantities;

namespace Hearsay.Tests.Quantities;

public sealed class WrittenNumbersTests
{
    [Theory]
    [InlineData("one hundred and thirty fifths", "26")]
    [InlineData("one hundred and three quarters", "100.75")]
    [InlineData("a hundredth", "0.01")]
    [InlineData("four twenty firsts", "0.19047619")]
    [InlineData("six and a half million", "6500000")]
    [InlineData("two thirds of a million", "666666.66666667")]
    [InlineData("minus seven", "-7")]
    [InlineData("3 hundred and 21", "321")]
    [InlineData("2.33 k", "2330")]
    [InlineData("1.1^2", "1.21")]
    [InlineData("2^-1", "0.5")]
    [InlineData("-8/5", "-1.6")]
    [InlineData("million million million million million million million", "")]
    public void A_number_has_the_value_that_its_words_say(string text, string value)
    {
        var numbers = WrittenNumbers.Read(QuantityText.Annotate(text));
        Assert.Equal(value, numbers.Count == 0 ? "" : numbers[0].Low?.ToString("0.########", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("one and a half ", 40_000)]
    [InlineData("twenty twenty fifths and ", 30_000)]
    [InlineData("more than 2 but ", 40_000)]
    [InlineData("1/", 100_000)]
    [InlineData("2^", 100_000)]
    [InlineData("$ 5 ", 60_000)]
    [InlineData("5 ft ", 60_000)]
    [InlineData("- ", 100_000)]
    public void A_long_line_is_read(string piece, int times) => Assert.All(
        WrittenNumbers.Read(QuantityText.Annotate(string.Concat(Enumerable.Repeat(piece, times)))), number => Assert.False(number.Span.IsEmpty));
}
