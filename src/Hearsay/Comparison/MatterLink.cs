namespace Hearsay.Comparison;

/// <summary>Two items of different documents that may answer one question.</summary>
/// <param name="A">Number of the item.</param>
/// <param name="Verdict">NotComparable where the scopes differ, or the two were counted in different ways; then <paramref name="Why"/> names them.</param>
/// <param name="Likeness">Of the two sentences, a ratio.</param>
internal sealed record MatterLink(int A, int B, ContrastVerdict Verdict, string Why, double Likeness)
{
    /// <summary>Whether the two ask of different places, periods or days: then they are different questions. Counted in different ways they answer one.</summary>
    public bool IsOtherQuestion { get; private init; }

    /// <returns>Null where the two are not about the same thing, as far as their words tell.</returns>
    public static MatterLink? Of(int a, int b, MatterItem one, MatterItem other, SentenceWords words)
    {
        var (share, shared) = words.Overlap(one.Context, other.Context);
        var (verdict, why) = MatterScope.Compare(one, other);
        var isClash = verdict is ContrastVerdict.Conflict or ContrastVerdict.Differ or ContrastVerdict.NotComparable;
        var (least, leastWords) = Least(one, other, verdict);
        if (shared < leastWords || share < least)
        {
            return null;
        }

        return isClash && MatterScope.Differs(one, other) is { } scope
            ? new MatterLink(a, b, ContrastVerdict.NotComparable, scope, share) { IsOtherQuestion = true }
            : new MatterLink(a, b, verdict, why, share);
    }

    // How alike the sentences must be. An outcome with its people, or a magnitude, says by itself what is asked; a bare measure does not,
    // and an open bound admits almost anything.
    private static (double Share, int Words) Least(MatterItem a, MatterItem b, ContrastVerdict verdict)
    {
        var speaks = a.Key.Contains("outcome:", StringComparison.Ordinal) || a.Key == "measure:magnitude";
        var sameHead = a.Head is { } head && head == b.Head;
        var isOpen = a.Number is { } one && b.Number is { } other && (one.Low is null || one.High is null || other.Low is null || other.High is null);
        return verdict switch
        {
            ContrastVerdict.Agree => speaks ? (0.1, 1) : sameHead ? (0.15, 1) : a.Kind == MatterKind.Date ? (0.4, 3) : (0.25, 2),
            ContrastVerdict.Compatible => speaks ? (0.15, 1) : sameHead && !isOpen ? (0.25, 2) : (0.45, 3),
            _ => speaks ? (0.25, 2) : sameHead ? (0.4, 3) : (0.6, 4),
        };
    }
}
