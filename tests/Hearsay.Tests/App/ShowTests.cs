using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;

namespace Hearsay.Tests.App;

/// <summary><c>show</c>: whatever a reader sees named is found, and what may mean several things says which.</summary>
public sealed class ShowTests : IDisposable
{
    private readonly Workplace place = new();

    public ShowTests()
    {
        InventedPile.Write(place, "pile", 9);
        place.Write("pile/gate.txt", "The gate\n\nThe lower gate was closed on 4 May 2031.");
        Assert.Equal(0, place.Run("read", "pile", "--dossier", "d.html").Exit);
    }

    [Fact]
    public void A_label_of_the_dossier_opens_its_row()
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(place.At("d.html")));
        var labels = page.QuerySelectorAll("main .num, main .rule").Where(label => label.Closest("[id^='r-']") is not null)
            .Select(label => (Label: label.TextContent.Trim().Split(' ')[0], Id: label.Closest("[id^='r-']")!.Id![2..])).Where(label => label.Label.Length > 1 && "AFMST".Contains(label.Label[0], StringComparison.Ordinal)).DistinctBy(label => label.Label[0]).ToList();
        Assert.Equal("AFMST", string.Concat(labels.Select(label => label.Label[0]).Order()));
        foreach (var (label, id) in labels)
        {
            var shown = place.Run("show", label, "--json");
            Assert.True(shown.Exit == 0, shown.Talk);
            Assert.Equal(id, (string)JsonNode.Parse(shown.Output)!["id"]!);
        }

        Assert.Contains("as a dossier written now numbers it", place.Run("show", "s1").Talk, StringComparison.Ordinal);
        Assert.StartsWith("one text ", place.Run("show", "Text", "1").Output, StringComparison.Ordinal);
        var document = page.QuerySelector("#d2 .about")!.TextContent;
        Assert.Contains((string)JsonNode.Parse(place.Run("show", "D2", "--json").Output)!["id"]!, document, StringComparison.Ordinal);
        Assert.All(place.Run("claims", "--document", "D2", "--json").Lines, line => Assert.Contains((string)JsonNode.Parse(line)!["document"]!, document, StringComparison.Ordinal));
    }

    [Fact]
    public void Digits_that_several_ids_begin_with_name_them_all()
    {
        var ids = place.Export().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(row => (string?)row["type"] is "claim" or "figure" or "time").Select(row => (string)row["id"]!).ToList();
        var shared = ids.GroupBy(id => id[..4], StringComparer.Ordinal).First(group => group.Distinct().Count() > 1);
        var refused = place.Run("show", shared.Key);
        Assert.Equal(1, refused.Exit);
        Assert.Contains($"{shared.Key} may mean {shared.Count()} things of this case", refused.Talk, StringComparison.Ordinal);
        Assert.All(shared, id => Assert.Contains(id[..12], refused.Talk, StringComparison.Ordinal));
        Assert.All(shared, id => Assert.Equal(0, place.Run("show", id[..12]).Exit));
    }

    [Theory]
    [InlineData("S99999", "The dossier of this case has no S99999")]
    [InlineData("12", "give at least 4 digits of the id")]
    [InlineData("ffffffffffffffff", "Nothing in this case is called ffffffffffffffff")]
    [InlineData("no/such.txt", "a label of the dossier such as S1")]
    public void What_is_not_there_says_what_may_be_given(string name, string talk)
    {
        var refused = place.Run("show", name);
        Assert.Equal(1, refused.Exit);
        Assert.Contains(talk, refused.Talk, StringComparison.Ordinal);
    }

    public void Dispose() => place.Dispose();
}
