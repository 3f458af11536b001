using System.Text;
using Hearsay.Claims;
using Hearsay.Documents;

namespace Hearsay.Tests.Claims;

/// <summary>The acceptance test of the article's own word: unattributed statements planted between people who are named and quoted. In the invented articles each planted sentence stands alone on a line that opens with +.</summary>
public class OwnWordTests
{
    private static readonly string[] Articles =
    [
        """
        Harbour Master Ilse Brandvik told the council on Tuesday that the north pier was sound.
        +Brandvik has run the harbour since 2009.
        "We check every bolt twice a year," she said.
        +The last inspection took place in March.
        +Two of the cranes have stood idle since the winter.
        Deputy mayor Tomas Welle said the cranes would be sold.
        +Welle chairs the works committee, which meets on Fridays.
        +Nobody from the crane company attended the meeting.
        """,
        """
        +A fire destroyed the grain store at Kesselby early on Sunday.
        Fire chief Odile Marr said her crews arrived within nine minutes.
        +Marr lost a finger in the fire of 1998.
        +Flames were visible from the opposite bank.
        Farmer Jens Abel, who rents the store, said he had lost 40 tonnes of barley.
        +Abel's lease runs until the autumn.
        +The store was built in 1931 and had no sprinklers.
        "I saw smoke at four," Abel told reporters.
        +Police closed the mill road for six hours, and the bakery ran out of flour.
        """,
        """
        Minister Rafaela Quist announced a new ferry timetable, according to the ministry.
        +Under the old one, the islands had four boats a day.
        +Quist took office in January after a narrow vote.
        The islanders' speaker, Peder Noll, called the plan a mistake.
        +Noll's own boat carries mail between the two largest islands.
        +There are three schools on Storvik.
        +When the ice came last year, the ferries stopped for eleven days.
        Noll said that nobody had asked the islanders.
        +The timetable may change again before the summer.
        +Fares are not part of it.
        """,
        """
        +Coach Mirela Stanz left the stadium without a word.
        +Her team had lost to Brunnfeld for the third time.
        Captain Oda Lunt said the players were tired.
        +Lunt, 31, plays in midfield.
        +The referee sent off two players in the second half.
        "It was a fair game," Brunnfeld's trainer Karl Eis said.
        +Eis smiled and shook hands with Stanz.
        +Brunnfeld now lead the table by five points.
        +Rain had turned the pitch to mud.
        """,
        """
        Doctor Amal Reza believes that the well made the children ill.
        +The well lies behind the school.
        +Reza works at the clinic in Tarn three days a week.
        +Eleven pupils were taken to hospital on Monday.
        School head Bodil Krane denied that the water had been known to be bad.
        +Krane has since locked the pump.
        +A laboratory in the capital is testing samples.
        """,
    ];

    [Fact]
    public void Thirty_planted_statements_are_the_articles_own_and_given_to_nobody()
    {
        var missed = new List<string>();
        var given = new List<string>();
        var planted = 0;
        foreach (var article in Articles)
        {
            var lines = article.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var claims = Claims(string.Join(' ', lines.Select(line => line.TrimStart('+'))));
            foreach (var line in lines.Where(line => line[0] == '+').Select(line => line[1..]))
            {
                planted++;
                missed.AddRange(claims.Any(claim => claim.Kind == ClaimKind.OwnWord && claim.Content.Text == line) ? [] : [line]);
                given.AddRange(claims.Where(claim => claim.Kind != ClaimKind.OwnWord && line.Contains(claim.Content.Fragments[0].Text, StringComparison.Ordinal)).Select(claim => $"{claim.Claimant}: {line}"));
            }
        }

        Assert.True(planted >= 30);
        Assert.Equal([], given);
        Assert.Equal([], missed);
    }

    [Fact]
    public void What_is_said_is_not_the_articles_own()
    {
        var said = Articles.SelectMany(article => article.Split('\n', StringSplitOptions.TrimEntries)).Where(line => line.Length > 0 && line[0] != '+').ToList();

        Assert.All(said, line => Assert.DoesNotContain(Claims(line), claim => claim.Kind == ClaimKind.OwnWord));
    }

    [Theory]
    [InlineData("Ana Okello", "The Lindby Post", "Ana Okello")]
    [InlineData(null, "The Lindby Post", "The Lindby Post")]
    [InlineData(null, null, null)]
    public void It_is_its_authors_or_its_outlets(string? byline, string? site, string? name)
    {
        var document = Read("The bridge closed.");
        document = document with { Metadata = document.Metadata with { Byline = byline is null ? null : new(byline, "test"), Site = site is null ? null : new(site, "test") } };

        var claim = Assert.Single(ClaimBuilder.Build(Pipelines.English.Annotate(document)).Claims);

        Assert.Equal(new Claimant(ClaimantState.OwnWord, name), claim.Claimant);
        Assert.Null(claim.Cue);
        Assert.Empty(claim.Chain);
    }

    [Fact]
    public void Its_times_and_figures_point_at_it()
    {
        var rows = ClaimBuilder.Build(Pipelines.English.Annotate(Read("Eleven boats sank on 3 May 2016.")));

        var claim = Assert.Single(rows.Claims);
        Assert.Equal("2016-05-03", claim.Event?.Text);
        Assert.Equal((claim.Id, Claimant.OwnWord, Voucher.OwnWord), (rows.Figures[0].Claim, rows.Figures[0].Claimant, rows.Figures[0].Voucher));
    }

    [Theory]
    [InlineData("the boats sank and ")]
    [InlineData("\"the boats sank\" and ")]
    [InlineData("the mayor said the boats sank, ")]
    public void A_megabyte_without_a_full_stop_costs_about_ten_times_a_tenth(string piece)
    {
        var (small, large) = (Time(piece, 60_000), Time(piece, 600_000));

        Assert.True(large < (small * 25) + TimeSpan.FromMilliseconds(500), $"{small} and {large}");
    }

    private static TimeSpan Time(string piece, int units)
    {
        var text = Pipelines.English.Annotate(Read(string.Concat(Enumerable.Repeat(piece, units / piece.Length))));
        var attributions = text.Layer<Hearsay.Attributions.Attribution>();
        OwnWord.Find(text, [.. attributions]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        OwnWord.Find(text, [.. attributions]);
        return watch.Elapsed;
    }

    private static System.Collections.Immutable.ImmutableArray<Claim> Claims(string text) => ClaimBuilder.Build(Pipelines.English.Annotate(Read(text))).Claims;

    private static Document Read(string text) =>
        new PlainTextReader().Read(new Origin("test.txt", "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!;
}
