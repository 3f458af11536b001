using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class SourceMapTests
{
    // "aé" in UTF-8, an entity for one character, a blank line put in, an atomic run of 3 bytes for 2 units.
    private static SourceMap Map()
    {
        var builder = new SourceMapBuilder();
        builder.Append("a", 10, 1);
        builder.Append("b", 11, 1);
        builder.Append("é", 12, 2);
        builder.Append("&", 14, 5);
        builder.Append("\n\n", 0, 0);
        builder.Append("xy", 30, 3);
        return builder.Build();
    }

    [Theory]
    [InlineData(0, 1, 10, 11)]
    [InlineData(1, 2, 11, 12)]
    [InlineData(0, 3, 10, 14)]
    [InlineData(3, 4, 14, 19)]
    [InlineData(3, 7, 14, 33)]
    [InlineData(6, 7, 30, 33)]
    public void Text_leads_to_bytes(int start, int end, int first, int last) => Assert.Equal((first, last), Map().ToSource(new TextSpan(start, end)));

    [Theory]
    [InlineData(10, 11, 0, 1)]
    [InlineData(13, 14, 2, 3)]
    [InlineData(16, 17, 3, 4)]
    [InlineData(31, 32, 6, 8)]
    public void Bytes_lead_to_text(int first, int last, int start, int end) => Assert.Equal(new TextSpan(start, end), Map().ToText(first, last));

    [Fact]
    public void Bytes_that_became_no_text_lead_nowhere() => Assert.Null(Map().ToText(20, 30));

    [Fact]
    public void Neighbours_in_step_are_one_segment_and_truncation_keeps_the_rest()
    {
        Assert.Equal(5, Map().Segments.Length);
        var builder = new SourceMapBuilder();
        builder.Append("abc", 0, 3);
        builder.Append("def", 3, 3);
        builder.Truncate(4);
        Assert.Equal(("abcd", new SourceMap.Segment(0, 4, 0, 4)), (builder.Text, Assert.Single(builder.Build().Segments)));
    }

    [Fact]
    public void A_gap_is_refused() => Assert.Throws<ArgumentException>(() => new SourceMap([new(0, 1, 0, 1), new(2, 1, 1, 1)]));
}
