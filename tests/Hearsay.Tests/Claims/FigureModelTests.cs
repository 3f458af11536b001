using Hearsay.Claims;
using Hearsay.Quantities;
using Hearsay.Tests.Quantities;

namespace Hearsay.Tests.Claims;

/// <summary>What casualty recorders ask of a figure, point by point.</summary>
public class FigureModelTests
{
    [Fact]
    public void None_is_zero_and_an_unknown_number_is_no_figure()
    {
        var figure = Assert.Single(Figures("No one was killed. An unknown number of people were injured."));
        Assert.Equal((0m, 0m, Modality.Negated), (figure.Low, figure.High, figure.Modality));
    }

    [Fact]
    public void Total_parts_and_the_rest_of_unknown_status_stand_without_arithmetic()
    {
        var figures = Figures("Six people were killed, including two civilians and one combatant.");
        Assert.Equal([6m, 2m, 1m], figures.Select(figure => figure.Low!.Value));
        Assert.Equal([null, figures[0].Id, figures[0].Id], figures.Select(figure => figure.Relations.SingleOrDefault(relation => relation.Kind == RelationKind.PartOf)?.To));
        Assert.Equal([Status.NotSaid, Status.Civilian, Status.Combatant], figures.Select(figure => figure.Status));
    }

    [Fact]
    public void Status_is_given_by_whoever_gives_the_figure_and_may_be_disputed()
    {
        var figures = Figures("The ministry said 12 civilians were killed. The army said 12 suspected fighters were killed.");
        Assert.Equal(["civilians", "suspected fighters"], figures.Select(figure => figure.StatusWords?.Text));
        Assert.Equal([Status.Civilian, Status.Disputed], figures.Select(figure => figure.Status));
        Assert.Equal(["The ministry", "The army"], figures.Select(figure => figure.Chain[^1].Words?.Text));
    }

    [Theory]
    [InlineData("Some 30 miners were killed or injured.", "killed|injured")]
    [InlineData("Nine dockers are dead or missing.", "killed|missing")]
    public void Joint_outcomes_stay_joint(string text, string outcomes) => Assert.Equal(outcomes, string.Join('|', Assert.Single(Figures(text)).Outcomes));

    [Fact]
    public void Direct_and_indirect_deaths_stand_apart() =>
        Assert.Equal([true, false], Figures("The survey counted 300 indirect deaths and 120 deaths.").Select(figure => figure.IsIndirect));

    [Fact]
    public void A_vague_word_keeps_its_word_with_an_interval_behind()
    {
        var figure = Assert.Single(Figures("Dozens of villagers were killed."));
        Assert.Equal(("Dozens", Bound.Indefinite, 24m, null), (figure.Words.Text, figure.Bound, figure.Low, figure.High));
    }

    [Theory]
    [InlineData("The group has documented 214 deaths.", Basis.Documented, "documented")]
    [InlineData("The archive has identified 52 of the dead by name.", Basis.NamedList, "identified")]
    [InlineData("The survey estimated 700 deaths.", Basis.Estimate, "estimated")]
    [InlineData("Analysts extrapolated 900 deaths from the sample.", Basis.Extrapolated, "extrapolated")]
    [InlineData("The institute's model put the deaths at 900.", Basis.Modelled, "model")]
    public void The_basis_is_what_the_words_say(string text, Basis basis, string words)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((basis, words), (figure.Basis, figure.BasisWords?.Text));
    }

    [Theory]
    [InlineData("In Lindby 37 people have been killed since 3 March 2031.", Extent.Since)]
    [InlineData("So far 37 people have been killed in Lindby.", Extent.SoFar)]
    [InlineData("In all, 37 people were killed in Lindby.", Extent.InAll)]
    [InlineData("In Lindby 37 people are killed each month.", Extent.Each)]
    [InlineData("A shell killed 37 people in Lindby.", Extent.NotSaid)]
    public void An_aggregate_says_how_far_it_reaches_and_where(string text, Extent extent)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((extent, "Lindby"), (figure.Extent, figure.Place?.Text));
        Assert.Equal(extent == Extent.Since ? "2031-03-03/.." : null, figure.TimeInterval?.Text);
    }

    [Theory]
    [InlineData("Residents", Voucher.Eyewitness)]
    [InlineData("Hospital officials", Voucher.Medical)]
    [InlineData("The plaintiff", Voucher.Party)]
    [InlineData("The police", Voucher.Authority)]
    [InlineData("The coroner", Voucher.Court)]
    [InlineData("A rights group", Voucher.Monitor)]
    [InlineData("Another newspaper", Voucher.OtherMedia)]
    [InlineData("Witnesses", Voucher.Eyewitness)]
    [InlineData("The morgue", Voucher.Medical)]
    [InlineData("The defendants", Voucher.Party)]
    [InlineData("The mayor", Voucher.Authority)]
    [InlineData("The inquest", Voucher.Court)]
    [InlineData("A monitoring group", Voucher.Monitor)]
    [InlineData("State television", Voucher.OtherMedia)]
    [InlineData("A tweet", Voucher.SocialPost)]
    [InlineData("A post on Telegram", Voucher.SocialPost)]
    [InlineData("The Ostrel Post", Voucher.NotSaid)]
    [InlineData("The Orlian Union", Voucher.NotSaid)]
    [InlineData("The Orlian Ministry of Health", Voucher.Authority)]
    public void The_kind_of_word_behind_a_figure(string source, Voucher voucher) =>
        Assert.Equal(voucher, Assert.Single(Figures($"{source} said that 12 sailors were killed.")).Voucher);

    [Theory]
    [InlineData("A fisherman wrote on Facebook that 12 sailors were killed.", Voucher.SocialPost)]
    [InlineData("Anna Sand tweeted that 12 sailors were killed.", Voucher.SocialPost)]
    [InlineData("Anna Sand said in a post on Telegram that 12 sailors were killed.", Voucher.SocialPost)]
    [InlineData("According to a tweet, 12 sailors were killed.", Voucher.SocialPost)]
    [InlineData("The coroner said on Facebook that 12 sailors were killed.", Voucher.Court)]
    [InlineData("Anna Sand said at her post on the border that 12 sailors were killed.", Voucher.NotSaid)]
    public void A_post_is_told_by_its_words_where_the_source_s_own_words_tell_no_kind(string text, Voucher voucher) =>
        Assert.Equal(voucher, Assert.Single(Figures(text)).Voucher);

    [Fact]
    public void What_no_one_is_named_for_is_the_article_s_own_word() => Assert.Equal(Voucher.OwnWord, Assert.Single(Figures("A shell killed 12 sailors.")).Voucher);

    [Fact]
    public void The_day_of_saying_scopes_no_figure()
    {
        var figure = Assert.Single(ClaimBuilder.Build(QuantityText.Annotate("On 4 May 2031, the ministry said 12 sailors were killed.")).Figures);
        Assert.Equal((null, "2031-05-04"), (figure.Time?.Text, figure.Said?.Text));
    }

    private static System.Collections.Immutable.ImmutableArray<Figure> Figures(string text) => ClaimBuilder.Build(QuantityText.Annotate(text)).Figures;
}
