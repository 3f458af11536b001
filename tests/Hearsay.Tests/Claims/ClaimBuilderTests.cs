using System.Text;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Tests.Claims;

public class ClaimBuilderTests
{
    [Fact]
    public void A_report_inside_a_report_hangs_below_it()
    {
        var claims = Build("The agency said that the ministry had reported that nine boats were lost.").Claims;

        var inner = claims[^1];
        Assert.Equal(["The agency", "the ministry"], inner.Chain.Select(hop => hop.Words!.Text));
        Assert.Equal(inner.Chain[^1].Claimant, inner.Claimant);
        Assert.Equal(["The agency"], claims[0].Chain.Select(hop => hop.Words!.Text));
    }

    [Fact]
    public void Citing_adds_a_hop_and_no_claim_of_its_own()
    {
        var claim = Assert.Single(Build("The radio said nine boats were lost, citing harbour officials.").Claims);

        Assert.Equal(["The radio", "harbour officials"], claim.Chain.Select(hop => hop.Words!.Text));
        Assert.Equal(new Claimant(ClaimantState.Described, "harbour officials"), claim.Claimant);
    }

    [Theory]
    [InlineData("She said the well was dry.", ClaimantState.NotResolved, null)]
    [InlineData("A senior official said the well was dry.", ClaimantState.Described, "A senior official")]
    [InlineData("It was reported that the well was dry.", ClaimantState.NotSaid, null)]
    [InlineData("Ana Okello said the well was dry.", ClaimantState.Named, "Ana Okello")]
    public void Every_claimant_has_a_state(string text, ClaimantState state, string? name)
    {
        Assert.Equal(new Claimant(state, name), Assert.Single(Build(text).Claims).Claimant);
    }

    [Theory]
    [InlineData("The mayor said on 3 May 2016 that the well was dry.", "2016-05-03", "said.after-cue")]
    [InlineData("On 3 May 2016, the mayor said that the well was dry.", "2016-05-03", "said.fronted")]
    [InlineData("The mayor said that the well was dry on 3 May 2016.", null, null)]
    public void A_time_beside_the_cue_is_when_it_was_said(string text, string? said, string? rule)
    {
        var rows = Build(text);

        var claim = Assert.Single(rows.Claims);
        Assert.Equal((said, rule), (claim.Said?.Text, claim.SaidRule));
        Assert.Equal(said is null ? Clock.Event : Clock.Said, Assert.Single(rows.Times).Clock);
    }

    [Fact]
    public void Ids_are_those_of_the_words_and_told_apart_where_words_repeat()
    {
        var text = "The mayor said the well was dry. The mayor said the well was dry.";

        var first = Build(text).Claims;
        var again = Build(text).Claims;

        Assert.Equal(first.Select(claim => claim.Id), again.Select(claim => claim.Id));
        Assert.Equal(2, first.Select(claim => claim.Id).Distinct().Count());
        Assert.All(first, claim => Assert.Equal(24, claim.Id.Length));
    }

    [Fact]
    public void Nothing_is_claimed_of_another_language_and_the_gap_is_told()
    {
        var document = Read("Der Bürgermeister sagte am 20.05.2019, der Brunnen sei leer.");
        document = document with { Metadata = document.Metadata with { Language = new Found<string>("de", "test") } };

        var rows = ClaimBuilder.Build(Pipelines.For(document).Annotate(document));

        Assert.Empty(rows.Claims);
        Assert.Equal(["claims not read: language de", "dates in words not read: language de"], rows.Gaps.AsEnumerable());
        Assert.Equal("2019-05-20", Assert.Single(rows.Times).Interval!.Text);
    }

    [Fact]
    public void The_publication_date_stands_on_its_own_clock()
    {
        Assert.True(Edtf.TryParse("2016-05", out var month));
        var entry = Build("The well was dry.", month).Times.Single(time => time.Clock == Clock.Published);

        Assert.Null(entry.Words);
        Assert.Equal("2016-05", entry.Interval!.Text);
    }

    private static DocumentClaims Build(string text, Edtf? published = null) => ClaimBuilder.Build(Pipelines.English.Annotate(Read(text, published)));

    private static Document Read(string text, Edtf? published = null) =>
        new PlainTextReader().Read(new Origin("test.txt", "utf-8", null, published), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!;
}
