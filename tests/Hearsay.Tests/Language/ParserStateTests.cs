using Hearsay.Language.Parsing;

namespace Hearsay.Tests.Language;

/// <summary>Steps of the parser taken back leave the state as it was.</summary>
public class ParserStateTests
{
    [Fact]
    public void Any_steps_can_be_taken_back()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var state = new ParserState();
            state.Start(random.Next(2, 20));
            var path = new Derivation();
            path.Start(state.Length);
            Walk(random, state, path, random.Next(1, state.Length));
            var before = Picture(state);
            var trial = new Derivation();
            trial.Start(state.Length);
            Walk(random, state, trial, random.Next(1, 2 * state.Length));
            trial.Undo(state);
            Assert.Equal(before, Picture(state));
        }
    }

    [Fact]
    public void Different_stacks_have_different_signatures()
    {
        var state = new ParserState();
        state.Start(3);
        state.Shift();
        state.Shift();
        var two = state.Signature;
        state.Draw(Transition.Right, Relation.Obj);
        Assert.NotEqual(two, state.Signature);
        state.Undo(Transition.Right, ParserState.None);
        Assert.Equal(two, state.Signature);
    }

    private static void Walk(Random random, ParserState state, Derivation path, int most)
    {
        for (var i = 0; i < most && !state.IsDone; i++)
        {
            var possible = Enum.GetValues<Transition>().Where(state.Allows).ToArray();
            var step = possible[random.Next(possible.Length)];
            path.Take(new Derivation.Taken(state.Signature, step, Relation.Obl, IsUnsure: false, Lead: 0, Other: step, Cost: 0), state);
        }
    }

    private static string Picture(ParserState state)
    {
        var words = Enumerable.Range(0, state.Length + 1);
        return string.Join(' ', words.Select(i => $"{state.Heads[i]}/{state.LeftOuter[i]},{state.LeftInner[i]}/{state.RightOuter[i]},{state.RightInner[i]}/{state.LeftCount[i]},{state.RightCount[i]}/{state.Telling(i)}"))
            + $" {state.Next} {state.Depth} {state.Signature} {string.Join(',', Enumerable.Range(0, state.Depth).Select(state.Top))}";
    }
}
