namespace Hearsay.Tests.App;

/// <summary>The program is killed for real, at many moments; reading again must give the bytes of a reading that was never disturbed.</summary>
public class KillTests
{
    [Fact]
    public void A_killed_reading_that_is_run_again_exports_the_same_bytes()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 150);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, place.Run("read", "pile", "--case", "calm.hearsay").Exit);
        var whole = (int)watch.ElapsedMilliseconds;
        var expected = place.Export("calm.hearsay");

        var random = new Random(20310504);
        for (var round = 0; round < 10; round++)
        {
            var name = $"killed-{round}.hearsay";
            for (var kills = 0; kills <= round % 3; kills++)
            {
                using var process = place.Start("read", "pile", "--case", name);
                Thread.Sleep(60 + random.Next(whole));
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            var outcome = place.Run("read", "pile", "--case", name);
            Assert.True(outcome.Exit == 0, outcome.Talk);
            Assert.Equal(expected, place.Export(name));
            Assert.Equal(0, place.Run("verify", "--case", name).Exit);
        }
    }

    [Fact]
    public void A_clean_end_leaves_one_file()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 5);
        Assert.Equal(0, place.Run("read", "pile").Exit);
        Assert.Equal(["case.hearsay"], Directory.GetFiles(place.Folder).Select(Path.GetFileName));
    }
}
