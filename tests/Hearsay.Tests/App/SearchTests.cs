namespace Hearsay.Tests.App;

/// <summary>What a person types is looked for as typed.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly Workplace place = new();

    public SearchTests()
    {
        place.Write("pile/quay.txt", "The quay\n\nIt’s shut, the U.S. engineer said. “Wait,” she wrote; the \"old\" crane AND the new one stand NEAR the café. Col-umn* one (two).");
        place.Write("pile/bridge.txt", "The bridge\n\nIts bridges are open, and us too. An engineer OR two came.");
        place.Write("pile/east.txt", "港の記事\n\n港湾局は橋が閉鎖されたと発表した。");
        place.Run("read", "pile");
    }

    [Theory]
    [InlineData("it's", "quay.txt")]
    [InlineData("u.s.", "quay.txt")]
    [InlineData("\"", "quay.txt")]
    [InlineData("cafe", "quay.txt")]
    [InlineData("AND", "quay.txt", "bridge.txt")]
    [InlineData("NEAR", "quay.txt")]
    [InlineData("col-umn*", "quay.txt")]
    [InlineData("bridge", "bridge.txt")]
    [InlineData("OR two", "bridge.txt")]
    [InlineData("橋が閉鎖", "east.txt")]
    [InlineData("橋", "east.txt")]
    [InlineData("nowhere")]
    [InlineData("title:quay")]
    public void Finds(string typed, params string[] files)
    {
        var outcome = place.Run("search", typed, "--json");
        Assert.True(outcome.Exit == 0, outcome.Talk);
        var found = outcome.Lines.Select(line => ((string)System.Text.Json.Nodes.JsonNode.Parse(line)!["path"]!)["pile/".Length..]).Distinct().Order();
        Assert.Equal(files.Order(), found);
    }

    [Fact]
    public void Words_apart_are_met_in_any_order()
    {
        var hits = place.Run("search", "two", "engineer", "--json").Lines;
        Assert.Equal(["two", "engineer"], hits.Select(line => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["text"]!).Distinct().OrderDescending());
    }

    [Theory]
    [InlineData(1, "engineer said")]
    [InlineData(1, "\"engineer said\"")]
    [InlineData(1, "“engineer said”")]
    [InlineData(0, "said engineer")]
    [InlineData(2, "\"engineer said\" crane")]
    [InlineData(2, "crane", "\"engineer  said\"")]
    public void A_phrase_in_quotation_marks_is_one_hit(int hits, params string[] typed) =>
        Assert.Equal(hits, place.Run(["search", .. typed, "--json"]).Lines.Length);

    [Fact]
    public void A_phrase_is_marked_whole_and_counted_once()
    {
        Assert.Contains("[engineer said]", place.Run("search", "engineer said").Output, StringComparison.Ordinal);
        Assert.Contains("1 hit in 1 document", place.Run("search", "engineer said").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_is_met_in_its_order()
    {
        Assert.Single(place.Run("search", "--phrase", "engineer", "said", "--json").Lines);
        Assert.Empty(place.Run("search", "--phrase", "said", "engineer", "--json").Lines);
    }

    public void Dispose() => place.Dispose();
}
