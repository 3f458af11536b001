namespace Hearsay.Tests.App;

/// <summary><c>claims</c>: what it lists, what it leaves out and counts, and what it refuses.</summary>
public class StatementListTests
{
    private const string Bridge = """
        # Pell bridge closes

        The bridge was closed on Friday. The Sarrow Roads Company declined to comment on the crack.

        The Ostrel Herald reports:

        > The company had two warnings in March, engineer Jon Pell said.
        """;

    [Fact]
    public void Own_word_is_left_out_and_counted_unless_asked_for()
    {
        using var place = Read();
        var listed = place.Run("claims");
        Assert.DoesNotContain("The bridge was closed on Friday", listed.Output, StringComparison.Ordinal);
        Assert.Contains("on the article's own word (only these: --own-word; all: --with-own-word)", listed.Talk, StringComparison.Ordinal);
        var own = place.Run("claims", "--own-word", "--json").Lines;
        Assert.Contains(own, line => line.Contains("The bridge was closed on Friday", StringComparison.Ordinal));
        Assert.All(own, line => Assert.Contains("\"kind\":\"own_word\"", line, StringComparison.Ordinal));
        Assert.Equal(own.Length + place.Run("claims", "--json").Lines.Length, place.Run("claims", "--with-own-word", "--json").Lines.Length);
    }

    [Fact]
    public void A_kind_of_statement_alone()
    {
        using var place = Read();
        Assert.Contains("\"polarity\":\"declined\"", Assert.Single(place.Run("claims", "--polarity", "declined", "--json").Lines), StringComparison.Ordinal);
        var outcome = place.Run("claims", "--polarity", "sulked");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("declined, unanswered, corrected or withdrawn", outcome.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("2000000")]
    public void Hours_that_are_none_are_refused(string hours)
    {
        using var place = Read();
        Assert.Equal(2, place.Run("claims", "--said-within", hours).Exit);
    }

    [Fact]
    public void A_block_taken_over_stands_on_the_word_of_whom_the_line_before_names()
    {
        using var place = Read();
        Assert.Contains("\"chain\":[{\"who\":\"Ostrel Herald\"", Assert.Single(place.Run("claims", "--by", "Pell", "--json").Lines), StringComparison.Ordinal);
    }

    private static Workplace Read()
    {
        var place = new Workplace();
        place.Write("pile/bridge.md", Bridge);
        Assert.Equal(0, place.Run("read", "pile").Exit);
        return place;
    }
}
