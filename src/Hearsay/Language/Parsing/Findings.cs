using System.Runtime.Intrinsics;

namespace Hearsay.Language.Parsing;

/// <summary>What the weights said of states and arcs of the sentence at hand: ways on trial mostly pass through what the first way passed through, and need not ask again.</summary>
/// <remarks>A place holds one finding, the last; a sentence of <see cref="LongestSentence"/> words at most. Reused from sentence to sentence.</remarks>
internal sealed class Findings
{
    /// <summary>Places of words fit 8 bits.</summary>
    public const int LongestSentence = 250;

    private const int StepBits = 8, ArcBits = 8;

    private readonly ulong[] stepKeys = new ulong[1 << StepBits];
    private readonly StepFinding[] steps = new StepFinding[1 << StepBits];
    private readonly ulong[] arcs = new ulong[1 << ArcBits];

    /// <summary>What was said of a state.</summary>
    internal struct StepFinding
    {
        /// <summary>Scores after the first look.</summary>
        public Vector256<short> FirstScores;

        /// <summary><see cref="StepView.WideKey"/> of the state that the rest was asked of; 0 where it was not.</summary>
        public UInt128 Wide;

        public Transition Step, Other;
        public short Lead;

        /// <summary>Whether the first look was enough.</summary>
        public bool IsSure;
    }

    public void Clear()
    {
        Array.Clear(stepKeys);
        Array.Clear(arcs);
    }

    /// <summary>The finding of a state that looks the same at first.</summary>
    /// <param name="isKnown">False where there is none: what is given is to be filled in.</param>
    public ref StepFinding Step(ulong key, out bool isKnown)
    {
        var at = (int)((key * 0x9E3779B97F4A7C15) >> (64 - StepBits));
        isKnown = stepKeys[at] == key;
        stepKeys[at] = key;
        return ref steps[at];
    }

    /// <summary>Where the relation of an arc is kept: its key in the upper bits, 16 bits of what was found.</summary>
    public ref ulong Arc(ulong key) => ref arcs[(int)((key * 0x9E3779B97F4A7C15) >> (64 - ArcBits))];
}
