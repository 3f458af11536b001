using Hearsay.Annotations;
using Hearsay.Quantities;

namespace Hearsay.Tests.Quantities;

public sealed class QuantityAnnotatorTests
{
    private static readonly string[] Pieces =
    [
        "1", "2,507", "3.5", "one", "two", "twenty", "hundred", "million", "dozens", "of", "and", "to", "-", "–", "(", ")", ".", ",", "$", "%", "percent", "years", "old", "half", "a", "the",
        "no", "no one", "killed", "people", "at least", "between", "or", "more", "x", "'s", "’", "😀", "é", "\u0301", "\n", "\n\n", "\t", " ", "1990s", "Ann Lee", ":", "/", "½", "°", "5,0,0", "0001", "99999999999999999999999999999999",
    ];

    [Theory]
    [InlineData("Over 600 foreign dignitaries came.", ">600  count  foreign dignitaries (dignitary)")]
    [InlineData("With 100,000 people in attendance, the square was full.", "100000  count  people (people)  attended")]
    [InlineData("They freed over 30,000 political prisoners.", ">30000  count  political prisoners (prisoner)")]
    [InlineData("Some 265 members of the assembly signed.", "~265  count  members (member)")]
    [InlineData("Repairs cost 1.250.000 euros.", "1250000  EUR  Repairs (repair)")]
    [InlineData("A crowd of 600+ people waited.", ">=600  count  people (people)")]
    [InlineData("Between five and seven boats sank.", "5..7  count  boats (boat)")]
    [InlineData("There were 2 to 3 million readers.", "2000000..3000000  count  readers (reader)")]
    [InlineData("Fewer than a dozen tents stood.", "<12  count  tents (tent)")]
    [InlineData("A 5.3-magnitude quake hit.", "5.3  magnitude  quake (quake)")]
    [InlineData("A quake measuring 7 . 7 on the Richter scale struck .", "7.7  magnitude  quake (quake)")]
    [InlineData("The guild paid $ 2 , 500 in fines .", "2500  USD  fines (fine)")]
    [InlineData("He owns seven hundred and fifty-two stamps.", "752  count  stamps (stamp)")]
    [InlineData("Half a million letters came.", "500000  count  letters (letter)")]
    [InlineData("Two-thirds of the farmers left.", "66.6667  percent  farmers (farmer)")]
    [InlineData("The port owes hundreds of thousands of dollars.", "?200000  USD  ()")]
    [InlineData("More than 10 but fewer than 20 boats sank.", "10..20  count  boats (boat)")]
    [InlineData("The number of rowers rose from 40 to 52.", "40  count  rowers (rower); 52  count  rowers (rower)")]
    [InlineData("Two and a half million people came.", "2500000  count  people (people)")]
    [InlineData("Eleven coastal and inland societies met.", "11  count  coastal and inland societies (society)")]
    [InlineData("At least nine A.B. observers signed.", ">=9  count  A.B. observers (observer)")]
    [InlineData("See record 672176019122458624 on pages 3, 5 and 7 of the note (12).", "")]
    [InlineData("Two thirds, a few others and the third man left.", "")]
    public void A_figure_has_value_bound_unit_and_counted(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", QuantityText.Read(text).Select(line => string.Join("  ", line.Split("  ")[3..]))));

    [Theory]
    [InlineData("Four people have been arrested.", "arrested")]
    [InlineData("Two agents were arrested for theft.", "arrested")]
    [InlineData("Over 100,000 members and sympathizers of the league have been executed.", "killed")]
    [InlineData("3 DEAD IN A FIRE", "killed")]
    [InlineData("The flood left two women dead.", "killed")]
    [InlineData("The fire displaced 40 families.", "displaced")]
    [InlineData("Two men killed the guard.", "")]
    [InlineData("They painted four boats.", "")]
    [InlineData("The murder of two farmers stunned the valley.", "killed")]
    [InlineData("Lindby, 31 Jan 89: the arrest of six rowers was announced.", "arrested")]
    [InlineData("Some 30 miners were killed or injured.", "killed|injured")]
    public void Outcomes_come_from_the_words_around(string text, string outcomes) =>
        Assert.Equal(outcomes, string.Join('|', Assert.Single(QuantityText.Annotate(text).Layer<Quantity>()).Outcomes));

    [Fact]
    public void Zero_is_a_figure_of_casualties_only()
    {
        Assert.True(Assert.Single(QuantityText.Annotate("Nobody was injured.").Layer<Quantity>()).IsNegated);
        Assert.Empty(QuantityText.Annotate("There were no delays and no alarms.").Layer<Quantity>());
    }

    [Fact]
    public void Any_string_gives_quantities_inside_the_text_and_the_same_again()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));
            var annotated = QuantityText.Annotate(text);
            Assert.All(annotated.Layer<Quantity>(), quantity => Check(annotated, quantity));
            Assert.Equal(QuantityText.Read(text), QuantityText.Read(text));
        }
    }

    /// <summary>Each of these once made a scanner slow or overflow; the run itself is the test.</summary>
    [Theory]
    [InlineData("7", 300_000)]
    [InlineData("million ", 60_000)]
    [InlineData("one and ", 60_000)]
    [InlineData("twenty ", 60_000)]
    [InlineData("1 to ", 60_000)]
    [InlineData("5,", 100_000)]
    [InlineData("hundred thousand ", 30_000)]
    [InlineData("( 5 , ", 60_000)]
    [InlineData("half of ", 60_000)]
    [InlineData("1-", 100_000)]
    [InlineData("no x ", 60_000)]
    [InlineData("thousand thousand ", 60_000)]
    [InlineData("more than ", 100_000)]
    [InlineData("including 2 ", 40_000)]
    [InlineData("from 2 to ", 40_000)]
    public void A_long_line_is_read(string piece, int times)
    {
        var annotated = QuantityText.Annotate(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.All(annotated.Layer<Quantity>(), quantity => Check(annotated, quantity));
    }

    private static void Check(AnnotatedText text, Quantity quantity)
    {
        Assert.False(quantity.Span.IsEmpty);
        Assert.True(quantity.Span.End <= text.Text.Length);
        Assert.True(quantity.Counted is null || (!quantity.Counted.Value.IsEmpty && quantity.Counted.Value.End <= text.Text.Length));
        Assert.True(quantity.Cue is null || !quantity.Cue.Value.IsEmpty);
        Assert.True(quantity.Low is not null || quantity.High is not null);
        Assert.True(quantity.Low is null || quantity.High is null || quantity.Low <= quantity.High);
    }
}
