namespace Hearsay.Tests.App;

/// <summary>The same inputs give the same exports and dossier, whatever the cores and the order of arrival.</summary>
public class OrderTests
{
    [Fact]
    public void One_worker_and_many_and_two_readings_in_either_order_export_the_same()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "a", 40);
        InventedPile.Write(place, "b", 60);
        place.Run("read", "a", "b", "--case", "both.hearsay", "--workers", "1");
        place.Run("read", "a", "b", "--case", "many.hearsay", "--workers", "7");
        place.Run("read", "a", "--case", "turns.hearsay");
        place.Run("read", "b", "--case", "turns.hearsay");
        place.Run("read", "b", "--case", "other.hearsay");
        place.Run("read", "a", "--case", "other.hearsay");
        var expected = place.Export("both.hearsay");
        Assert.NotEqual("", expected);
        Assert.All(["many.hearsay", "turns.hearsay", "other.hearsay"], name => Assert.Equal(expected, place.Export(name)));
    }

    [Fact]
    public void Reading_again_reads_nothing_and_changes_nothing()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 20);
        place.Run("read", "pile", "--dossier", "first.html");
        var before = place.Export();
        var again = place.Run("read", "pile", "--dossier", "second.html");
        Assert.Contains("nothing has changed", again.Talk, StringComparison.Ordinal);
        Assert.Equal(before, place.Export());
        Assert.Equal(File.ReadAllBytes(place.At("first.html")), File.ReadAllBytes(place.At("second.html")));
    }

    [Fact]
    public void A_dossier_holds_no_absolute_path()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 3);
        place.Run("read", place.At("pile"), "--dossier", "dossier.html");
        Assert.DoesNotContain(place.Folder, File.ReadAllText(place.At("dossier.html")), StringComparison.Ordinal);
        Assert.DoesNotContain(place.Folder, place.Export(), StringComparison.Ordinal);
    }
}
