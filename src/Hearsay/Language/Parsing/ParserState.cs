namespace Hearsay.Language.Parsing;

/// <summary>What a step of the parser does: <see cref="Left"/> gives the top of the stack its head, the next word; <see cref="Right"/> gives it the word under it; <see cref="Shift"/> takes the next word in.</summary>
internal enum Transition { Shift, Left, Right }

/// <summary>A stack, the words still to come, and the arcs drawn so far, for one sentence of <see cref="Length"/> words; the root stands after the last word.</summary>
/// <remarks>Arc-hybrid system: Kuhlmann, Gómez-Rodríguez and Satta 2011. Reused from sentence to sentence.</remarks>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] stack = [];
    private ulong[] signatures = [];
    private int depth;

    // For each word how many children it has of each relation that tells of the others, four bits a relation; sixteen of one spill over into the next, in training as in reading.
    private ulong[] telling = [];

    /// <summary>The steps taken, as the parser keeps them.</summary>
    public Derivation Path { get; } = new();

    /// <summary>Steps on trial.</summary>
    public Derivation Trial { get; } = new();

    /// <summary>What the weights said so far of this sentence.</summary>
    public Findings Findings { get; } = new();

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

    public int[] LeftCount { get; private set; } = [];

    public int[] RightCount { get; private set; } = [];

    /// <summary>Whether the relation of a word is to be looked at again once the tree is drawn.</summary>
    public bool[] IsUnsure { get; private set; } = [];

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
            (LeftCount, RightCount, signatures) = (new int[size], new int[size], new ulong[size + 1]);
            (telling, IsUnsure) = (new ulong[size], new bool[size]);
        }

        (Length, Next, depth) = (length, 0, 0);
        Array.Fill(Heads, None, 0, length + 1);
        Array.Fill(LeftOuter, None, 0, length + 1);
        Array.Fill(LeftInner, None, 0, length + 1);
        Array.Fill(RightOuter, None, 0, length + 1);
        Array.Fill(RightInner, None, 0, length + 1);
        Array.Clear(telling, 0, length + 1);
        Array.Clear(IsUnsure, 0, length + 1);
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

    /// <summary>Tells states apart by the words of the stack and the next word.</summary>
    public ulong Signature => signatures[depth] + (ulong)Next;

    public void Shift()
    {
        signatures[depth + 1] = (signatures[depth] + (ulong)Next + 1) * 0x9E3779B97F4A7C15;
        stack[depth++] = Next++;
    }

    /// <summary>Draws the arc of a step and takes the child off the stack.</summary>
    /// <returns>What <see cref="Undo"/> asks for: the head's inner child before.</returns>
    public int Draw(Transition step, Relation relation)
    {
        var (head, child) = Arc(step);
        depth--;
        Heads[child] = head;
        Relations[child] = relation;
        telling[head] += One(relation);
        int inner;
        if (step == Transition.Left)
        {
            inner = LeftInner[head];
            (LeftInner[head], LeftOuter[head]) = (LeftOuter[head], child);
            LeftCount[head]++;
        }
        else
        {
            inner = RightInner[head];
            (RightInner[head], RightOuter[head]) = (RightOuter[head], child);
            RightCount[head]++;
        }

        return inner;
    }

    /// <summary>Takes the last step back.</summary>
    /// <param name="inner">What <see cref="Draw"/> gave; of no matter for a shift.</param>
    public void Undo(Transition step, int inner)
    {
        if (step == Transition.Shift)
        {
            depth--;
            Next--;
            return;
        }

        int head, child;
        if (step == Transition.Left)
        {
            head = Next;
            child = LeftOuter[head];
            (LeftOuter[head], LeftInner[head]) = (LeftInner[head], inner);
            LeftCount[head]--;
        }
        else
        {
            head = stack[depth - 1];
            child = RightOuter[head];
            (RightOuter[head], RightInner[head]) = (RightInner[head], inner);
            RightCount[head]--;
        }

        Heads[child] = None;
        telling[head] -= One(Relations[child]);
        signatures[depth + 1] = (signatures[depth] + (ulong)child + 1) * 0x9E3779B97F4A7C15;
        stack[depth++] = child;
    }

    /// <summary>Gives an arc another relation.</summary>
    public void Rename(int child, Relation relation)
    {
        telling[Heads[child]] += One(relation) - One(Relations[child]);
        Relations[child] = relation;
    }

    /// <summary>Which telling relations the children of a word have, a bit each.</summary>
    /// <param name="without">A child that does not count.</param>
    public uint Telling(int word, int without = None)
    {
        var counts = telling[word] - (without < 0 ? 0 : One(Relations[without]));
        counts |= counts >> 2;
        counts = (counts | (counts >> 1)) & 0x1111_1111_1111_1111;
        counts = (counts | (counts >> 3)) & 0x0303_0303_0303_0303;
        counts = (counts | (counts >> 6)) & 0x000F_000F_000F_000F;
        counts = (counts | (counts >> 12)) & 0x0000_00FF_0000_00FF;
        return (uint)(counts | (counts >> 24)) & 0xFFFF;
    }

    private static ulong One(Relation relation) => Place(relation) is >= 0 and var place ? 1UL << (4 * place) : 0;

    private static int Place(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj => 0,
        Relation.Expl => 1,
        Relation.Obj => 2,
        Relation.Iobj => 3,
        Relation.Cop => 4,
        Relation.Aux => 5,
        Relation.AuxPass => 6,
        Relation.Case => 7,
        Relation.Mark => 8,
        Relation.Det or Relation.DetPredet or Relation.NmodPoss => 9,
        Relation.Ccomp => 10,
        Relation.Xcomp => 11,
        Relation.Cc or Relation.CcPreconj => 12,
        Relation.Conj => 13,
        Relation.Obl or Relation.OblUnmarked or Relation.OblAgent => 14,
        Relation.Acl or Relation.AclRelcl => 15,
        _ => -1,
    };
}
