using Hearsay.App.Reading;

namespace Hearsay.Tests.App;

public class PileWalkerTests
{
    [Fact]
    public void Files_come_in_the_order_of_their_names_whatever_the_disk_says()
    {
        using var place = new Workplace();
        foreach (var name in (string[])["b.txt", "a.txt", "Z.txt", "inner/c.txt", "10.txt", "9.txt"])
        {
            place.Write("pile/" + name, "x");
        }

        Assert.Equal(["pile/10.txt", "pile/9.txt", "pile/Z.txt", "pile/a.txt", "pile/b.txt", "pile/inner/c.txt"], PileWalker.Walk(place.At("pile"), "pile", _ => false).Select(entry => entry.Path));
    }

    [Fact]
    public void A_folder_that_vanishes_meanwhile_is_not_read_and_says_so()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", "x");
        place.Write("pile/inner/b.txt", "x");
        var met = new List<PileEntry>();
        foreach (var entry in PileWalker.Walk(place.At("pile"), "pile", _ => false))
        {
            met.Add(entry);
            if (entry.Path == "pile/a.txt")
            {
                Directory.Delete(place.At("pile/inner"), recursive: true);
            }
        }

        Assert.Equal("pile/inner/", met[^1].Path);
        Assert.Contains("vanished", met[^1].Failure, StringComparison.Ordinal);
    }
}
