using System.Text;

namespace Hearsay.Tests.App;

/// <summary>Nothing is lost in silence: each input ends as read, in part, not read or skipped, with its reason.</summary>
public class IntakeTests
{
    [Fact]
    public void Every_input_is_listed_with_its_state_and_reason()
    {
        using var place = new Workplace();
        place.Write("pile/good.txt", InventedPile.Article(1));
        place.Write("pile/same.txt", InventedPile.Article(1));
        place.Write("pile/bad.txt", [.. Encoding.UTF8.GetBytes("The gate was shut at noon, the office said. It will open — "), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(" on Friday, it said. “We wait”, one docker said.")]);
        place.Write("pile/empty.txt", "");
        place.Write("pile/.hidden", "x");
        place.Write("pile/picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]);
        place.Write("pile/page.html", "<!doctype html><title>The gate</title><article><h1>The gate</h1><p>The harbour office said that the gate would stay closed until Friday, and that nobody had been hurt.</p></article>");
        place.Write("pile/page_files/style.css", "p{}");
        var outcome = place.Run("read", "pile");
        Assert.Equal(3, outcome.Exit);
        var rows = place.Run("documents", "--json").Lines.Select(line => System.Text.Json.Nodes.JsonNode.Parse(line)!).ToDictionary(row => (string)row["path"]!, row => (string)row["state"]!);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["pile/good.txt"] = "ok", ["pile/same.txt"] = "ok", ["pile/bad.txt"] = "partial", ["pile/empty.txt"] = "failed", ["pile/.hidden"] = "skipped",
                ["pile/picture.png"] = "skipped", ["pile/page.html"] = "ok", ["pile/page_files/style.css"] = "skipped",
            },
            rows);
        Assert.Contains("pile/empty.txt", outcome.Talk, StringComparison.Ordinal);
        Assert.Contains("in part   pile/bad.txt", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipped_kinds_alone_do_not_change_the_exit_code()
    {
        using var place = new Workplace();
        place.Write("pile/good.txt", InventedPile.Article(1));
        place.Write("pile/.hidden", "x");
        Assert.Equal(0, place.Run("read", "pile", "--dossier", "pile/dossier.html", "--case", "pile/case.hearsay").Exit);
        Assert.Equal(0, place.Run("read", "pile", "--dossier", "pile/dossier.html", "--case", "pile/case.hearsay").Exit);
    }

    [Fact]
    public void Links_out_of_the_folder_are_not_followed()
    {
        using var place = new Workplace();
        place.Write("pile/good.txt", InventedPile.Article(1));
        place.Write("outside/secret.txt", InventedPile.Article(2));
        File.CreateSymbolicLink(place.At("pile/way-out"), place.At("outside"));
        File.CreateSymbolicLink(place.At("pile/way-out.txt"), place.At("outside/secret.txt"));
        Directory.CreateSymbolicLink(place.At("pile/loop"), place.At("pile"));
        Assert.Equal(0, place.Run("read", "pile").Exit);
        Assert.Single(place.Run("documents", "--json", "--state", "ok").Lines);
    }

    [Fact]
    public void A_file_that_changed_or_vanished_is_kept_and_marked()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", InventedPile.Article(1));
        place.Write("pile/b.txt", InventedPile.Article(2));
        place.Run("read", "pile");
        place.Write("pile/a.txt", InventedPile.Article(3));
        File.Delete(place.At("pile/b.txt"));
        place.Run("read", "pile");
        var rows = place.Run("documents", "--json").Lines;
        Assert.Equal(3, rows.Length);
        Assert.Single(rows, row => row.Contains("\"changed\"", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("\"gone\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_nobody_may_open_is_not_read_and_says_so()
    {
        using var place = new Workplace();
        place.Write("pile/good.txt", InventedPile.Article(1));
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(place.Write("pile/locked.txt", InventedPile.Article(2)), UnixFileMode.None);
        var outcome = place.Run("read", "pile");
        if (Environment.UserName == "root")
        {
            Assert.Equal(0, outcome.Exit); // root may open everything
            return;
        }

        Assert.Equal(3, outcome.Exit);
        Assert.Contains("permission denied", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_date_from_outside_fills_only_what_is_undated()
    {
        using var place = new Workplace();
        place.Write("pile/undated.txt", "The gate\n\nThe union said on Monday that the gate had been closed last year.");
        place.Write("pile/2031-05-04-dated.txt", "The crane\n\nThe union said on Monday that the crane had been closed last year.");
        place.Run("read", "pile", "--published", "2017-06");
        var published = place.Run("documents", "--json").Lines.Select(line => System.Text.Json.Nodes.JsonNode.Parse(line)!).Select(row => (string?)row["published"]).Order();
        Assert.Equal(["2017-06", "2031-05-04"], published);
    }

    [Theory]
    [InlineData("read", "nowhere")]
    [InlineData("claims", "--case", "nowhere.hearsay")]
    public void What_is_not_there_fails_with_a_reason(params string[] args)
    {
        using var place = new Workplace();
        var outcome = place.Run(args);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("nowhere", outcome.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("frobnicate")]
    [InlineData("claims", "--since", "yesterday-ish")]
    [InlineData("export", "xml")]
    [InlineData("read", ".", "--workers", "0")]
    public void Wrong_usage_exits_with_2(params string[] args)
    {
        using var place = new Workplace();
        Assert.Equal(2, place.Run(args).Exit);
    }

    [Fact]
    public void One_document_is_read_from_standard_input()
    {
        using var place = new Workplace();
        Assert.Equal(0, place.RunWith(InventedPile.Article(4), "read", "-").Exit);
        Assert.Contains("stdin.txt", place.Run("documents").Output, StringComparison.Ordinal);
    }
}
