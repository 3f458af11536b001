using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Tests.Quantities;
using Hearsay.Text;

namespace Hearsay.Tests.Claims;

public sealed class FigureBuilderTests
{
    private const string Report = "The mayor said that officials counted 40 boats. Two clerks left.";

    [Fact]
    public void A_figure_rests_on_the_innermost_claim_that_holds_it()
    {
        var text = QuantityText.Annotate(Report);
        var outer = Claimed(text, "outer", "The mayor", "said", "officials counted 40 boats", Polarity.Positive);
        var inner = Claimed(text, "inner", "officials", "counted", "40 boats", Polarity.Positive);

        var figures = FigureBuilder.Build(text, [outer, inner]);

        Assert.Equal(["40", "Two"], figures.Select(figure => figure.Words.Text));
        Assert.Equal(("inner", "officials"), (figures[0].Claim, figures[0].Claimant.Name));
        Assert.Equal((null, ClaimantState.OwnWord), (figures[1].Claim, figures[1].Claimant.State));
        Assert.Empty(figures[1].Chain);
    }

    [Fact]
    public void Outside_the_content_of_an_attributed_sentence_nobody_is_guessed()
    {
        var text = QuantityText.Annotate("Two officials said the road was shut, and 40 boats sank.");
        var claim = Claimed(text, "c", "Two officials", "said", "the road was shut", Polarity.Positive);

        var figures = FigureBuilder.Build(text, [claim]);

        Assert.Equal([ClaimantState.OwnWord, ClaimantState.NotResolved], figures.Select(figure => figure.Claimant.State));
    }

    [Theory]
    [InlineData("About 40 boats sank.", Modality.Asserted)]
    [InlineData("The storm could sink 40 boats.", Modality.Hypothetical)]
    [InlineData("If the wall breaks, 40 boats will sink.", Modality.Hypothetical)]
    [InlineData("Forty boats would sink.", Modality.Asserted)]
    [InlineData("No sailors were injured.", Modality.Negated)]
    public void Modality_is_read_from_the_clause(string sentence, Modality modality) =>
        Assert.Equal(modality, Assert.Single(FigureBuilder.Build(QuantityText.Annotate(sentence), [])).Modality);

    [Fact]
    public void A_denied_figure_is_negated()
    {
        var text = QuantityText.Annotate("The mayor denied that 40 boats sank.");
        var claim = Claimed(text, "c", "The mayor", "denied", "40 boats sank", Polarity.Denied);
        Assert.Equal(Modality.Negated, Assert.Single(FigureBuilder.Build(text, [claim])).Modality);
    }

    [Fact]
    public void Ids_tell_equal_words_apart_and_stay_the_same()
    {
        var text = QuantityText.Annotate("Ten boats sank. Ten boats sank.");
        var figures = FigureBuilder.Build(text, []);
        Assert.Equal(2, figures.Select(figure => figure.Id).Distinct().Count());
        Assert.All(figures, figure => Assert.Equal(24, figure.Id.Length));
        Assert.Equal(figures.Select(figure => figure.Id), FigureBuilder.Build(text, []).Select(figure => figure.Id));
    }

    private static Claim Claimed(AnnotatedText text, string id, string source, string cue, string content, Polarity polarity) => new(
        id, text.Document.Id, AttributionMode.Indirect, Voice.Speech, polarity, Quoted(text, source), SourceKind.Nominal, Quoted(text, cue), Quoted(text, content),
        new Claimant(ClaimantState.Described, source), [new Hop(new Claimant(ClaimantState.Described, source), Quoted(text, source))], null, null, "test");

    private static Evidence Quoted(AnnotatedText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return Evidence.Of(text.Document, new TextSpan(start, start + words.Length));
    }
}
