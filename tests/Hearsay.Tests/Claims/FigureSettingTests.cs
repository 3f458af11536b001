using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Quantities;
using Hearsay.Tests.Quantities;
using Hearsay.Text;

namespace Hearsay.Tests.Claims;

public sealed class FigureSettingTests
{
    [Fact]
    public void A_part_names_its_whole_and_the_rest_is_not_worked_out()
    {
        var figures = FigureBuilder.Build(QuantityText.Annotate("At least 31 people were killed, including 12 civilians and three soldiers."), []);

        Assert.Equal(3, figures.Length);
        Assert.Equal([null, figures[0].Id, figures[0].Id], figures.Select(figure => To(figure, RelationKind.PartOf)));
        Assert.Equal([Status.NotSaid, Status.Civilian, Status.Combatant], figures.Select(figure => figure.Status));
        Assert.Equal([null, "civilians", "soldiers"], figures.Select(figure => figure.StatusWords?.Text));
        Assert.Equal([31m, 12m, 3m], figures.Select(figure => figure.Low!.Value));
    }

    [Theory]
    [InlineData("Officials raised the death toll to 31 from 24.", "31", "24")]
    [InlineData("The number of injured rose from 24 to 31.", "31", "24")]
    [InlineData("The death toll was lowered from 31 to 24.", "24", "31")]
    public void A_revision_names_the_figure_whose_place_it_takes(string text, string later, string earlier)
    {
        var figures = FigureBuilder.Build(QuantityText.Annotate(text), []);
        Assert.Equal(figures.Single(figure => figure.Words.Text == earlier).Id, figures.Single(figure => figure.Words.Text == later).Relations.Single(relation => relation.Kind == RelationKind.Supersedes).To);
        Assert.Empty(figures.Single(figure => figure.Words.Text == earlier).Relations);
    }

    [Fact]
    public void As_of_comes_from_the_words_and_so_far_is_as_of_publication()
    {
        var published = Edtf.TryParse("2021-05-04", out var day) ? day : null;
        var result = new PlainTextReader().Read(new Origin("t.txt", Charset: "utf-8", Published: published), "As of 3 May 2021, 12 boats had sunk. So far 14 boats have sunk. Two boats left."u8.ToArray(), new ReadingLimits());
        var figures = FigureBuilder.Build(Pipelines.English.Annotate(result.Document!), []);

        Assert.Equal(["As of 3 May 2021", null, null], figures.Select(figure => figure.AsOf?.Text));
        Assert.Equal(["2021-05-03", "2021-05-04", null], figures.Select(figure => figure.AsOfInterval?.Text));
        Assert.Equal([Extent.NotSaid, Extent.SoFar, Extent.NotSaid], figures.Select(figure => figure.Extent));
    }

    [Theory]
    [InlineData("hospital officials", Voucher.Medical)]
    [InlineData("residents of the harbour", Voucher.Eyewitness)]
    [InlineData("the inquest", Voucher.Court)]
    [InlineData("the harbour ministry", Voucher.Authority)]
    [InlineData("Ana Lund", Voucher.NotSaid)]
    public void The_kind_of_word_is_told_by_the_description_of_the_innermost_source(string source, Voucher voucher)
    {
        var text = QuantityText.Annotate($"The crew of 40 drowned, according to {source}.");
        var words = Evidence.Of(text.Document, new TextSpan(text.Text.Length - source.Length - 1, text.Text.Length - 1));
        var claimant = new Claimant(ClaimantState.Described, source);
        var content = Evidence.Of(text.Document, new TextSpan(0, "The crew of 40 drowned".Length));
        var claim = new Claim("c", text.Document.Id, AttributionMode.Indirect, Voice.Speech, Polarity.Positive, words, SourceKind.Nominal, words, content, claimant, [new Hop(claimant, words)], null, null, "rule");

        Assert.Equal(voucher, Assert.Single(FigureBuilder.Build(text, [claim])).Voucher);
    }

    [Fact]
    public void Without_words_nothing_is_said()
    {
        var figure = Assert.Single(FigureBuilder.Build(QuantityText.Annotate("Seven boats left the harbour."), []));
        Assert.Equal((Status.NotSaid, Basis.NotSaid, Extent.NotSaid, false, Voucher.OwnWord), (figure.Status, figure.Basis, figure.Extent, figure.IsIndirect, figure.Voucher));
        Assert.Equal((null, null, 0), (figure.AsOf, figure.AsOfInterval, figure.Relations.Length));
    }

    private static string? To(Figure figure, RelationKind kind) => figure.Relations.SingleOrDefault(relation => relation.Kind == kind)?.To;
}
