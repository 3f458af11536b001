using System.Diagnostics;
using Hearsay.Claims;
using Hearsay.Quantities;

namespace Hearsay.Tests.Quantities;

public class RevisionTests
{
    [Theory]
    [InlineData("misstated as 24, it is 31 people, not 5, withdrew its figure of 7 and gave 8, ")]
    [InlineData(", which opened in 1911 1 12 children of them ")]
    public void Notices_without_end_take_no_longer_than_their_length(string words)
    {
        var (once, fourTimes) = (Time(string.Concat(Enumerable.Repeat(words, 1_500))), Time(string.Concat(Enumerable.Repeat(words, 6_000))));
        Assert.True(fourTimes < TimeSpan.FromSeconds(1) + (once * 10), $"{once} and {fourTimes}");
    }

    private static TimeSpan Time(string text)
    {
        var annotated = QuantityText.Annotate(text);
        var clock = Stopwatch.StartNew();
        _ = new QuantityAnnotator().Annotate(annotated).Count();
        _ = FigureBuilder.Build(annotated, []);
        return clock.Elapsed;
    }
}
