namespace Hearsay.Tests.App;

/// <summary>Lists at the widths of real terminals: nothing is cut, and what leads to a passage stands whole on its line.</summary>
public sealed class TableTests : IDisposable
{
    private const string Path = "pile/harbour-reports-of-may/gate-and-quay-closed.txt";
    private readonly Workplace place = new();

    public TableTests()
    {
        place.Write(Path, "Gate closes\n4 May 2031\n\nThe city police said on Saturday that 12 people were injured when the lower gate of the harbour closed, citing hospital officials. The dockers' union said 19 people were injured on Saturday.\n");
        place.Write("pile/harbour-reports-of-may/second.txt", "Gate count\n5 May 2031\n\nThe dockers' union said 21 people were injured on Saturday when the lower gate of the harbour closed.\n");
        Assert.Equal(0, place.Run("read", "pile").Exit);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    [InlineData(200)]
    public void Lines_fit_and_paths_and_words_stand_whole(int columns)
    {
        place.Columns = columns;
        foreach (var list in new string[][] { ["claims"], ["figures"], ["timeline"], ["documents"], ["entities"], ["contrasts"], ["origins"], ["search", "dockers"] })
        {
            var output = place.Run(list).Output;
            Assert.All(output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= columns, $"{list[0]} at {columns}: {line}"));
            Assert.True(list[0] is "entities" or "origins" || output.Contains(Path, StringComparison.Ordinal), list[0] + output);
        }

        Assert.Contains("injured", place.Run("figures").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_no_table_holds_is_a_block_that_ends_with_its_path()
    {
        place.Columns = 80;
        var lines = place.Run("claims", "--by", "hospital").Output.Split('\n');
        Assert.Matches("^[0-9a-f]{12}  “The city police” ← “hospital officials”  “said”", lines[0]);
        Assert.Equal("  " + Path, lines[^2]);
    }

    [Fact]
    public void What_is_not_said_is_told_once()
    {
        var outcome = place.Run("figures");
        Assert.DoesNotContain("not said", outcome.Output.Split("How many")[0], StringComparison.Ordinal);
        Assert.Contains("status in all", outcome.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("not said, of", place.Run("figures", "--quiet").Talk, StringComparison.Ordinal);
    }

    public void Dispose() => place.Dispose();
}
