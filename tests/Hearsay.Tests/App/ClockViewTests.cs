namespace Hearsay.Tests.App;

/// <summary>Event, said, published and captured stand apart in every view; what is not said is counted once, never a date made up.</summary>
public class ClockViewTests
{
    private const string Ferry = "Ferry sinks off the Karn cliffs\n4 May 2031\n\nThe ferry Aurora sank off the Karn cliffs on Friday and 11 passengers were killed, Anna Sand said on Saturday.\n\nMara Osk said the pumps had failed.\n";

    [Fact]
    public void All_four_stand_on_statements_figures_and_times()
    {
        using var place = Read("--captured", "2031-05-09");
        var claim = Assert.Single(place.Run("claims", "--by", "Sand", "--json").Lines);
        Assert.Contains("\"said\":\"2031-05-03\"", claim, StringComparison.Ordinal);
        Assert.Contains("\"event\":\"2031-05-02\"", claim, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2031-05-04\",\"captured\":[\"2031-05-09\"]", claim, StringComparison.Ordinal);
        var figure = Assert.Single(place.Run("figures", "--outcome", "killed", "--json").Lines);
        Assert.Contains("\"event\":\"2031-05-02\"", figure, StringComparison.Ordinal);
        Assert.Contains("\"said\":\"2031-05-03\"", figure, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2031-05-04\",\"captured\":[\"2031-05-09\"]", figure, StringComparison.Ordinal);
        place.Columns = 400; // so that no line breaks
        Assert.Contains("event 2 May 2031 · said 3 May 2031 · published 4 May 2031 (2 days later) · captured 9 May 2031", place.Run("claims").Output, StringComparison.Ordinal);
        var late = place.Run("timeline", "--clock", "event", "--json").Lines.Single(line => line.Contains("\"text\":\"Friday\"", StringComparison.Ordinal));
        Assert.Contains("\"edtf\":\"2031-05-02\"", late, StringComparison.Ordinal);
        Assert.Contains("\"lag_days\":{\"least\":2,\"most\":2}", late, StringComparison.Ordinal);
        Assert.Contains("published 2 days later", place.Run("timeline", "--clock", "event").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Captured_is_a_row_of_the_timeline_that_show_opens_and_exports_hold()
    {
        using var place = Read("--captured", "2031-05");
        var row = Assert.Single(place.Run("timeline", "--clock", "captured", "--json").Lines);
        Assert.Contains("\"clock\":\"captured\",\"edtf\":\"2031-05\"", row, StringComparison.Ordinal);
        var id = row.Split('"')[7];
        Assert.Contains("May 2031 (2031-05)", place.Run("show", id).Output, StringComparison.Ordinal);
        Assert.Contains(row, place.Export(), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("verify").Exit);
        Assert.Equal(0, place.Run("dossier", "-o", "d.html").Exit);
        var page = File.ReadAllText(place.At("d.html"));
        Assert.Contains("Clock shown: captured <span class=\"n\">1</span>", page, StringComparison.Ordinal);
        Assert.Contains("captured <span class=\"date\">May 2031</span>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"timeline-not-said\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_says_when_it_was_made_is_evidence_beside_what_came_with_the_input()
    {
        using var place = new Workplace();
        place.Write("pile/ferry.md", "---\npublished: 2031-05-04\ncaptured: 2031-05-06\n---\n# Ferry sinks\n\nThe ferry Aurora sank off the Karn cliffs on Friday and 11 passengers were killed.\n");
        Assert.Equal(0, place.Run("read", "pile", "--captured", "2031-05-09").Exit);
        var rows = place.Run("timeline", "--clock", "captured", "--json").Lines;
        Assert.Equal(["2031-05-06", "2031-05-09"], rows.Select(row => row.Split("\"edtf\":\"")[1][..10]).Order());
        foreach (var row in rows)
        {
            Assert.Contains("\"clock\":\"captured\"", place.Run("show", row.Split('"')[7], "--json").Output, StringComparison.Ordinal);
        }

        Assert.Contains("6 May 2031 (2031-05-06)  (front matter captured); 9 May 2031 (2031-05-09)  (came with the input)", place.Run("show", "pile/ferry.md").Output, StringComparison.Ordinal);
        Assert.Contains("\"captured\":[\"2031-05-06\",\"2031-05-09\"]", place.Run("figures", "--json").Output, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("verify").Exit);
    }

    [Fact]
    public void A_clock_that_is_not_known_says_so()
    {
        using var place = Read();
        var outcome = place.Run("timeline", "--clock", "captured");
        Assert.Contains("captured not known: 1 document", outcome.Talk, StringComparison.Ordinal);
        var id = Assert.Single(place.Run("claims", "--by", "Osk", "--json").Lines).Split('"')[7];
        var shown = place.Run("show", id).Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("event: not said", shown);
        Assert.Contains("said: not said", shown);
        Assert.Contains("captured: not known", shown);
        Assert.Contains("\"captured\":[]", place.Run("claims", "--json").Output, StringComparison.Ordinal);
        Assert.Contains(",2031-05-04,not known,", place.Run("export", "csv").Output, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("dossier", "-o", "d.html").Exit);
        Assert.Contains("captured (not known) in all", File.ReadAllText(place.At("d.html")), StringComparison.Ordinal);
        Assert.Contains("captured in all", place.Run("claims").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Said_within_keeps_what_is_surely_soon_and_counts_what_the_dates_leave_open()
    {
        using var place = Read();
        Assert.Single(place.Run("claims", "--said-within", "48", "--json").Lines);
        var strict = place.Run("claims", "--said-within", "12", "--json");
        Assert.Empty(strict.Lines);
        Assert.Contains("left out: 2 statements whose event or saying is not said, or dated too coarsely to tell", strict.Talk, StringComparison.Ordinal);
    }

    private static Workplace Read(params string[] options)
    {
        var place = new Workplace();
        place.Write("pile/ferry.txt", Ferry);
        Assert.Equal(0, place.Run(["read", "pile", .. options]).Exit);
        return place;
    }
}
