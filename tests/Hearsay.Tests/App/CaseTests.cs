using Microsoft.Data.Sqlite;

namespace Hearsay.Tests.App;

/// <summary>The case file: refused, intact or repaired, never silently wrong.</summary>
public class CaseTests
{
    [Fact]
    public void A_newer_schema_is_refused_and_left_untouched()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", InventedPile.Article(1));
        place.Run("read", "pile");
        Sql(place, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(place.At("case.hearsay"));
        foreach (var args in (string[][])[["read", "pile"], ["claims"]])
        {
            var outcome = place.Run(args);
            Assert.Equal(1, outcome.Exit);
            Assert.Contains("schema 99", outcome.Talk, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(place.At("case.hearsay")));
    }

    [Fact]
    public void A_file_that_is_no_case_is_refused_and_left_untouched()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", InventedPile.Article(1));
        place.Write("case.hearsay", "These are my notes.");
        Assert.Equal(1, place.Run("read", "pile").Exit);
        Assert.Equal("These are my notes.", File.ReadAllText(place.At("case.hearsay")));
    }

    [Fact]
    public void A_case_killed_before_its_first_commit_is_read_on_and_a_foreign_database_is_not()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", InventedPile.Article(1));
        Sql(place, "PRAGMA journal_mode=WAL");
        Assert.Equal(4096, new FileInfo(place.At("case.hearsay")).Length);
        Assert.Equal(0, place.Run("read", "pile").Exit);
        File.Delete(place.At("case.hearsay"));
        Sql(place, "PRAGMA journal_mode=WAL; CREATE TABLE notes (words)");
        var outcome = place.Run("read", "pile");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("no case of hearsay", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_pipeline_reads_again_what_it_must_and_says_so()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", InventedPile.Article(1));
        place.Write("other/b.txt", InventedPile.Article(2));
        place.Run("read", "pile", "other");
        var expected = place.Export();
        Sql(place, "UPDATE documents SET pipeline = 'older'; DELETE FROM claims; UPDATE meta SET value = 'older' WHERE key IN ('pipeline', 'compared'); UPDATE seen SET options = 'older'");
        Directory.Delete(place.At("other"), recursive: true);
        var outcome = place.Run("read", "pile");
        Assert.Contains("2 documents were read by another version", outcome.Talk, StringComparison.Ordinal);
        Assert.Equal(expected, place.Export());
    }

    [Theory]
    [InlineData("UPDATE blob_pieces SET body = body || x'00', encoding = 'none'", "original")]
    [InlineData("UPDATE documents SET text = (SELECT text FROM documents LIMIT 1)", "document")]
    [InlineData("UPDATE claims SET body = replace(body, 'Named', 'Described')", "claim")]
    [InlineData("UPDATE figures SET place = place + 1", "figure")]
    [InlineData("DELETE FROM times WHERE place > 0", "document")]
    [InlineData("UPDATE inputs SET path = path || 'x'", "input")]
    public void Verify_names_what_was_changed(string change, string named)
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 4);
        place.Run("read", "pile");
        Assert.Equal(0, place.Run("verify").Exit);
        Sql(place, change);
        var outcome = place.Run("verify");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains(named, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_of_an_original_or_a_row_is_found()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 30);
        place.Run("read", "pile");
        var good = File.ReadAllBytes(place.At("case.hearsay"));
        using var connection = new SqliteConnection($"Data Source={place.At("case.hearsay")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var sql in (string[])["SELECT body FROM blob_pieces", "SELECT text FROM documents", "SELECT CAST(body AS BLOB) FROM claims", "SELECT CAST(body AS BLOB) FROM figures"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql + " LIMIT 1 OFFSET 3";
            var kept = (byte[])command.ExecuteScalar()!;
            // A page that was split may still hold an old copy of the row outside any row; the live copy must be found.
            Assert.Contains(Places(good, kept.AsSpan(0, Math.Min(kept.Length, 200)).ToArray()), at =>
            {
                var bad = (byte[])good.Clone();
                bad[at + Math.Min(kept.Length, 200) / 2] ^= 1;
                place.Write("bad.hearsay", bad);
                var outcome = place.Run("verify", "--case", "bad.hearsay");
                return outcome.Exit == 1 && outcome.Output.Length > 0;
            });
        }
    }

    private static IEnumerable<int> Places(byte[] file, byte[] words)
    {
        for (int at = 0, found; (found = file.AsSpan(at).IndexOf(words)) >= 0; at += found + 1)
        {
            yield return at + found;
        }
    }

    [Fact]
    public void Two_writers_do_not_meet()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 3);
        place.Run("read", "pile");
        using var held = new FileStream(place.At("case.hearsay-lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var outcome = place.Run("read", "pile");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("another hearsay", outcome.Talk, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("claims").Exit);
    }

    private static void Sql(Workplace place, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={place.At("case.hearsay")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
