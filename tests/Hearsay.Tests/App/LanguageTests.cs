using System.Text.Json.Nodes;

namespace Hearsay.Tests.App;

/// <summary>An article in another language is kept, searched and dated by its digits; what is not read of it is told everywhere.</summary>
public class LanguageTests
{
    private const string Persian = "اداره بندر روز دوشنبه ۲۰۱۹/۰۵/۲۰ اعلام کرد که کشتی پیش از بازرسی بالابر حرکت نخواهد کرد. سه قایق تمام شب پشت دروازه منتظر ماندند.";

    [Fact]
    public void What_is_not_read_is_told_and_the_rest_works()
    {
        using var place = new Workplace();
        place.Write("pile/bandar.txt", Persian);
        place.Write("pile/copy.txt", Persian + "\n");
        place.Write("pile/good.txt", InventedPile.Article(1));

        var outcome = place.Run("read", "pile", "--dossier", "dossier.html");

        Assert.Equal(0, outcome.Exit);
        Assert.Contains("2 documents: claims not read: language fa", outcome.Talk, StringComparison.Ordinal);
        Assert.Contains("2 documents: claims not read: language fa", place.Run("read", "pile").Talk, StringComparison.Ordinal);
        var listed = place.Run("documents", "--json").Lines.Select(line => JsonNode.Parse(line)!).Single(row => (string)row["path"]! == "pile/bandar.txt");
        Assert.Equal("fa", (string)listed["language"]!);
        Assert.Contains("claims not read: language fa", listed["gaps"]!.AsArray().Select(gap => (string)gap!));
        Assert.Contains("not read", place.Run("documents").Lines.First(line => line.Contains("bandar", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("left out: 2 documents, claims not read: language fa", place.Run("claims").Talk, StringComparison.Ordinal);
        Assert.Contains("20 May 2019", place.Run("timeline", "--document", "pile/bandar.txt").Output, StringComparison.Ordinal);
        Assert.Contains("pile/bandar.txt", place.Run("search", "کشتی").Output, StringComparison.Ordinal);
        Assert.Contains("2 documents: statements not read: language fa", File.ReadAllText(place.At("dossier.html")), StringComparison.Ordinal);
    }
}
