namespace Hearsay.Language.Parsing;

/// <summary>What a step of the parser does: <see cref="Left"/> gives the top of the stack its head, the next word; <see cref="Right"/> gives it the word under it; <see cref="Shift"/> takes the next word in.</summary>
internal enum Transition { Shift, Left, Right }

/// <summary>A stack, the words still to come, and the arcs drawn so far, for one sentence of <see cref="Length"/> words; the root stands after the last word.</summary>
/// <remarks>Arc-hybrid system: Kuhlmann, Gómez-Rodríguez and Satta 2011. Reused from sentence to sentence.</remarks>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] stack = [];
    private int depth;

    public int Length { get; private set; }

    /// <summary>The next word; <see cref="Length"/> is the root.</summary>
    public int Next { get; private set; }

    public int[] Heads { get; private set; } = [];

    public Relation[] Relations { get; private set; } = [];

    /// <summary>Children of a word on either side, the outermost, the next, and their number.</summary>
    public int[] LeftOuter { get; private set; } = [];

    public int[] LeftInner { get; private set; } = [];

    public int[] RightOuter { get; private set; } = [];

    public int[] RightInner { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    public bool IsDone => Next == Length && depth == 0;

    public int Depth => depth;

    /// <summary>Word at a place of the stack, 0 the top; <see cref="None"/> below the bottom.</summary>
    public int Top(int place) => place < depth ? stack[depth - 1 - place] : None;

    public void Start(int length)
    {
        if (Heads.Length <= length)
        {
            var size = Math.Max(64, (length + 1) * 2);
            (stack, Heads, Relations) = (new int[size], new int[size], new Relation[size]);
            (LeftOuter, LeftInner, RightOuter, RightInner) = (new int[size], new int[size], new int[size], new int[size]);
            (LeftCount, RightCount) = (new byte[size], new byte[size]);
        }

        (Length, Next, depth) = (length, 0, 0);
        Array.Fill(Heads, None, 0, length + 1);
        Array.Fill(LeftOuter, None, 0, length + 1);
        Array.Fill(LeftInner, None, 0, length + 1);
        Array.Fill(RightOuter, None, 0, length + 1);
        Array.Fill(RightInner, None, 0, length + 1);
        Array.Clear(LeftCount, 0, length + 1);
        Array.Clear(RightCount, 0, length + 1);
    }

    /// <summary>Whether a step is possible. The root takes one child alone, the last.</summary>
    public bool Allows(Transition step) => step switch
    {
        Transition.Shift => Next < Length,
        Transition.Left => depth > 0 && (Next < Length || depth == 1),
        _ => depth > 1,
    };

    /// <summary>The arc that a step other than <see cref="Transition.Shift"/> would draw.</summary>
    public (int Head, int Child) Arc(Transition step) => (step == Transition.Left ? Next : stack[depth - 2], stack[depth - 1]);

    public void Shift() => stack[depth++] = Next++;

    /// <summary>Draws the arc of a step and takes the child off the stack.</summary>
    public void Draw(Transition step, Relation relation)
    {
        var (head, child) = Arc(step);
        depth--;
        Heads[child] = head;
        Relations[child] = relation;
        if (step == Transition.Left)
        {
            (LeftInner[head], LeftOuter[head]) = (LeftOuter[head], child);
            LeftCount[head] += LeftCount[head] < byte.MaxValue ? (byte)1 : (byte)0;
        }
        else
        {
            (RightInner[head], RightOuter[head]) = (RightOuter[head], child);
            RightCount[head] += RightCount[head] < byte.MaxValue ? (byte)1 : (byte)0;
        }
    }
}
