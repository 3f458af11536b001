using Hearsay.Comparison;
using Hearsay.Quantities;

namespace Hearsay.Tests.Comparison;

/// <summary>Lowest and highest given: each end a stated figure, on its passages, for each outcome and status (shared by casualty recorders; users F1 to F5).</summary>
public class GivenRangeTests
{
    [Fact]
    public void Each_end_is_a_stated_figure_with_all_that_give_it()
    {
        var range = Only(
            new Article("a", "The ferry Aurora sank off the Karn cliffs on Sunday and at least 11 passengers were killed.", "A", "2031-05-04"),
            new Article("b", "In the sinking of the ferry Aurora off the Karn cliffs, 17 passengers were killed.", "B", "2031-05-04"),
            new Article("c", "The ferry Aurora sank off the Karn cliffs: 17 passengers were killed.", "C", "2031-05-05"));
        Assert.Equal(("killed", Status.NotSaid), (range.Outcome, range.Status));
        Assert.Equal((">=11", 1), (range.Lowest!.Value, range.Lowest.Rows.Length));
        Assert.Equal(("17", 2), (range.Highest!.Value, range.Highest.Rows.Length));
    }

    [Fact]
    public void None_is_a_value_and_an_end()
    {
        var range = Only(
            new Article("a", "No passengers were killed when the ferry Aurora sank off the Karn cliffs.", "A", "2031-05-04"),
            new Article("b", "When the ferry Aurora sank off the Karn cliffs, 3 passengers were killed.", "B", "2031-05-04"));
        Assert.Equal(("0", "3"), (range.Lowest!.Value, range.Highest!.Value));
    }

    [Fact]
    public void A_vague_word_stays_a_word_and_is_no_end()
    {
        var range = Only(
            new Article("a", "Dozens of passengers were killed when the ferry Aurora sank off the Karn cliffs.", "A", "2031-05-04"),
            new Article("b", "When the ferry Aurora sank off the Karn cliffs, 31 passengers were killed.", "B", "2031-05-04"));
        Assert.Equal(("31", "31", 1), (range.Lowest!.Value, range.Highest!.Value, range.Vague));
    }

    [Fact]
    public void A_number_that_its_article_takes_back_stays_and_is_no_end()
    {
        var range = Only(
            new Article("a", "The ferry Aurora sank off the Karn cliffs. Officials raised the death toll of the ferry Aurora to 31 from 24.", "A", "2031-05-05"),
            new Article("b", "On the ferry Aurora, sunk off the Karn cliffs on Sunday, 31 people were killed, officials said.", "B", "2031-05-05"));
        Assert.Equal(("31", "31"), (range.Lowest!.Value, range.Highest!.Value));
    }

    [Fact]
    public void Figures_of_different_basis_give_no_common_range()
    {
        var comparison = Cases.Compare(
            new Article("a", "The archive documented 214 deaths in the siege of Lindby.", "A", "2031-05-04"),
            new Article("b", "The institute estimated 900 deaths in the siege of Lindby.", "B", "2031-05-04"));
        var given = Assert.Single(comparison.Matters, matter => matter.Kind == MatterKind.Figure).Given;
        Assert.Equal([(Basis.Documented, "214", "214"), (Basis.Estimate, "~900", "~900")], given.Select(range => (range.Basis, range.Lowest!.Value, range.Highest!.Value)));
    }

    [Fact]
    public void An_incident_and_a_total_give_no_common_range()
    {
        var comparison = Cases.Compare(
            new Article("a", "Five miners were killed in the Sarrow coalfield on Tuesday when a shaft gave way.", "A", "2031-05-04"),
            new Article("b", "In the Sarrow coalfield 37 miners have been killed since January when shafts gave way.", "B", "2031-05-04"));
        var given = Assert.Single(comparison.Matters, matter => matter.Kind == MatterKind.Figure).Given;
        Assert.Equal([(CountKind.Plain, "5"), (CountKind.Total, "37")], given.Select(range => (range.Counted, range.Highest!.Value)));
    }

    [Fact]
    public void No_number_lies_between_the_ends_and_joint_outcomes_have_none()
    {
        var comparison = Cases.Compare(
            new Article("a", "When the ferry Aurora sank off the Karn cliffs, 30 passengers were killed or injured.", "A", "2031-05-04"),
            new Article("b", "When the ferry Aurora sank off the Karn cliffs, 12 passengers were killed.", "B", "2031-05-04"));
        Assert.DoesNotContain(comparison.Matters, matter => matter.Kind == MatterKind.Figure);
    }

    private static GivenRange Only(params Article[] articles) => Assert.Single(Assert.Single(Cases.Compare(articles).Matters, matter => matter.Kind == MatterKind.Figure).Given);
}
