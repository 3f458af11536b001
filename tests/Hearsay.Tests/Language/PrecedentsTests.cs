using Hearsay.Language.Parsing;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Tests.Language;

/// <summary>Decisions that are looked up by their context.</summary>
public class PrecedentsTests
{
    [Fact]
    public void A_context_has_its_decision_and_no_other_has_one()
    {
        var settled = Enumerable.Range(0, 5000).Select(i => (Context: Context(i), Decision: i % 63)).ToArray();
        var file = new WeightsFile();
        Precedents.Of(settled).Save(file, "t");
        var precedents = Precedents.Load(file, "t");
        var left = settled.Count(each => precedents.Find(each.Context) != each.Decision);
        Assert.InRange(left, 0, 150);   // of a bucket that was full
        Assert.All(settled[..500], each => Assert.Equal(each.Decision, precedents.Find(each.Context)));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(-1, precedents.Find(Context(5000 + i))));
    }

    [Fact]
    public void Where_nothing_is_settled_nothing_is_found()
    {
        Assert.Equal(-1, Precedents.None.Find(0));
        Assert.Equal(-1, Precedents.None.Find(ulong.MaxValue, 1UL << 40));
    }

    [Fact]
    public void The_wider_context_is_asked_where_the_first_has_none()
    {
        var precedents = Precedents.Of([(Context(3), 1), (Context(5), 2)]);
        Assert.Equal(1, precedents.Find(Context(3), Context(5)));
        Assert.Equal(2, precedents.Find(Context(4), Context(5)));
        Assert.Equal(-1, precedents.Find(Context(4), Context(6)));
    }

    /// <summary>Whatever the precedents say, each sentence gets a tree: what they say is not done where it cannot be.</summary>
    [Theory]
    [InlineData("Left")]
    [InlineData("Right")]
    [InlineData("Shift")]
    public void A_step_that_cannot_be_taken_is_not_taken(string always)
    {
        var words = "The mayor of Elmsworth said so".Split(' ').Select(word => WordForm.Of(word, WordTable.Empty)).ToArray();
        var input = new ParseInput();
        input.Set(words, new byte[words.Length], [Hearsay.Language.Tagging.UniversalTag.Noun]);
        var state = new ParserState();
        Parser.Load(WeightsFile.BuiltIn("parser")).With(Precedents.Of([.. Contexts(input, Enum.Parse<Transition>(always))]), Precedents.None).Parse(input, state);
        Assert.Single(Enumerable.Range(0, words.Length), i => state.Heads[i] == words.Length);
        Assert.All(Enumerable.Range(0, words.Length), i => Assert.InRange(state.Heads[i], 0, words.Length));
    }

    private static ulong Context(int number) => FeatureKey.Of(1, (uint)number);

    /// <summary>Contexts that the sentence's states can have, without children.</summary>
    private static IEnumerable<(ulong Context, int Decision)> Contexts(ParseInput input, Transition always)
    {
        var state = new ParserState();
        state.Start(input.Length);
        while (state.Next < input.Length)
        {
            state.Shift();
            yield return (StepFeatures.Context(new StepView(input, state)), (int)always);
        }
    }
}
