namespace Hearsay.Tests.App;

/// <summary>How figures stand to one another is shown, with its rule and passage, wherever figures are.</summary>
public class FigureRelationTests
{
    private const string First = "Ferry sinks off the Karn cliffs\n4 May 2031\n\nThe sinking of the ferry Aurora off the Karn cliffs killed 31 passengers, including 12 children. Correction: the sinking of the ferry Aurora killed 31 passengers, not 24 passengers.\n";
    private const string Second = "Ferry lost\n5 May 2031\n\nIn the sinking of the ferry Aurora off the Karn cliffs 31 passengers were killed, the harbour office said.\n\nOfficials raised the number of injured from 40 to 52.\n";

    [Fact]
    public void Every_view_tells_kind_rule_and_passage()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", First);
        place.Write("pile/b.txt", Second);
        Assert.Equal(0, place.Run("read", "pile").Exit);

        var rows = place.Run("figures", "--json").Lines;
        var wrong = rows.Single(row => row.Contains("\"text\":\"24\"", StringComparison.Ordinal));
        Assert.Contains("\"kind\":\"corrects\"", wrong, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"relation.corrects.not\"", wrong, StringComparison.Ordinal);
        var id = wrong.Split('"')[7];
        var shown = place.Run("show", id).Output;
        Assert.Contains("corrected by:", shown, StringComparison.Ordinal);
        Assert.Contains("[31 passengers, not 24]", shown, StringComparison.Ordinal);
        var relation = wrong.Split("\"relations\":[{\"id\":\"")[1].Split('"')[0];
        Assert.Contains("relation.corrects.not", place.Run("show", relation).Output, StringComparison.Ordinal);

        var table = place.Run("figures").Output.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("corrected by", table, StringComparison.Ordinal);
        Assert.Contains("part of", table, StringComparison.Ordinal);
        Assert.Contains("supersedes", table, StringComparison.Ordinal);

        var export = place.Export();
        Assert.Contains($"{{\"type\":\"relation\",\"id\":\"{relation}\",\"kind\":\"corrects\"", export, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"relation.part-of.including\"", export, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"relation.supersedes.from-to\"", export, StringComparison.Ordinal);
        Assert.Contains("part_of,overlaps,supersedes,corrects,repeats", place.Run("export", "csv").Output, StringComparison.Ordinal);

        Assert.Equal(0, place.Run("dossier", "-o", "d.html").Exit);
        var page = File.ReadAllText(place.At("d.html"));
        Assert.Contains($"<tr id=\"r-{id}\" class=\"taken-back\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">corrected by</span>", page, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("verify").Exit);
    }

    [Fact]
    public void An_outcome_that_is_none_is_wrong_usage()
    {
        using var place = new Workplace();
        place.Write("pile/a.txt", First);
        Assert.Equal(0, place.Run("read", "pile").Exit);
        Assert.Equal(2, place.Run("figures", "--outcome", "hurt").Exit);
    }
}
