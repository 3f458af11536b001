using Hearsay.Language.Parsing;

namespace Hearsay.Lab.Training;

/// <summary>How many arcs of the right tree a step puts out of reach, from any state.</summary>
/// <remarks>Goldberg and Nivre 2013. Exact for projective trees; for others the least cost may be above 0.</remarks>
internal static class ParserOracle
{
    /// <param name="heads">Of the right tree; the root's number is the length.</param>
    public static int Cost(ParserState state, int[] heads, Transition step)
    {
        var (top, next) = (state.Top(0), state.Next);
        var cost = 0;
        if (step == Transition.Shift)
        {
            for (var i = 0; i < state.Depth; i++)
            {
                var word = state.Top(i);
                cost += heads[word] == next ? 1 : 0;
                cost += i > 0 && heads[next] == word ? 1 : 0;
            }

            return cost;
        }

        for (var word = next; word < state.Length; word++)
        {
            cost += heads[word] == top ? 1 : 0;
        }

        var head = heads[top];
        return cost + (step == Transition.Left ? (head > next || (state.Depth > 1 && head == state.Top(1)) ? 1 : 0) : (head >= next ? 1 : 0));
    }
}
