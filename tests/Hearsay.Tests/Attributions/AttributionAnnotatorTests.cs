using System.Text;
using Hearsay.Attributions;
using Hearsay.Documents;

namespace Hearsay.Tests.Attributions;

public class AttributionAnnotatorTests
{
    /// <summary>Repeated marks and cue words, and one huge sentence: ends, and every span lies inside the text and holds words.</summary>
    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("''")]
    [InlineData("said ")]
    [InlineData("He said ")]
    [InlineData("according to ")]
    [InlineData("“a\n\n")]
    [InlineData("\"a,\" he said. ")]
    [InlineData("the mayor said that it and ")]
    [InlineData("(, ")]
    [InlineData("A said, ")]
    [InlineData("\ud83d\ude80‘ ")]
    [InlineData("NAME: said\n\n")]
    [InlineData("“a” ― B\n\n")]
    [InlineData("he said citing ")]
    public void Hostile_text_is_read_to_its_end(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));

        var annotated = Annotate(text);

        foreach (var attribution in annotated)
        {
            Assert.NotEmpty(attribution.Cue);
            Assert.NotEmpty(attribution.Content);
            Assert.All(attribution.Source.Concat(attribution.Cue).Concat(attribution.Content), span => Assert.True(attribution.Span.Contains(span) && !span.IsEmpty));
        }
    }

    /// <summary>A word that stands for whom a name before it names, where there is nothing before it.</summary>
    [Theory]
    [InlineData("Campaign for Okello says the dam was old.")]
    [InlineData("'s campaign said the dam was old.")]
    [InlineData("Administration said that the dam was old.")]
    [InlineData("The ruling said that the dam was old.")]
    public void A_team_or_paper_at_the_start_of_a_text_is_read(string text) => Assert.All(Annotate(text), attribution => Assert.NotEmpty(attribution.Cue));

    [Fact]
    public void Pieces_of_content_are_in_order_and_apart()
    {
        var found = Assert.Single(Annotate("\"One,\" she said, \"and two.\""));

        Assert.Equal(2, found.Content.Length);
        Assert.True(found.Content[0].End <= found.Content[1].Start);
        Assert.Equal(AttributionMode.Direct, found.Mode);
    }

    [Theory]
    [InlineData("The agency said that the ministry reported that nine boats were lost.", 2, 1)]
    [InlineData("The mayor said the fund was empty and warned that wages would be late.", 2, 0)]
    public void A_report_inside_a_report_is_marked(string text, int all, int embedded)
    {
        var found = Annotate(text);

        Assert.Equal((all, embedded), (found.Count, found.Count(a => a.IsEmbedded)));
    }

    [Theory]
    [InlineData("The mayor said that the bridge was safe.", true)]
    [InlineData("OKELLO: When was it tested?\n\nVARGA: In March.\n\nOKELLO: Who signed?", false)]
    public void Confidence_is_a_share_of_a_thousand_and_only_where_it_was_measured(string text, bool isMeasured)
    {
        var found = Annotate(text);

        Assert.NotEmpty(found);
        Assert.All(found, attribution => Assert.Equal(isMeasured, attribution.Confidence is >= 0 and <= 1000));
    }

    [Fact]
    public void Every_row_of_the_lexicon_is_whole()
    {
        Assert.Equal(("say", Voice.Speech, Polarity.Positive), Cues.English.Find("said") is { } say ? (say.Name, say.Voice, say.Polarity) : default);
        Assert.Equal(Polarity.Denied, Cues.English.Find("denies")?.Polarity);
        Assert.Equal(Cues.English.Find("claims"), Cues.English.Find("claimed"));
        Assert.Null(Cues.English.Find("bridge"));
    }

    private static List<Attribution> Annotate(string text)
    {
        var read = new PlainTextReader().Read(new Origin("test.txt", "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits());
        return [.. Pipelines.English.Annotate(read.Document!).Layer<Attribution>()];
    }
}
