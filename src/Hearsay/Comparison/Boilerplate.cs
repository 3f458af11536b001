namespace Hearsay.Comparison;

/// <summary>Tells standing formulas (footers, calls to subscribe, rights notices) from text taken over: n-grams of many documents that share little else.</summary>
/// <remarks>An n-gram is one where it stands in at least <see cref="LeastDocuments"/> documents, most of the pairs looked at share little besides, and it mostly
/// stands at the start or end of its documents, or is so widespread that place no longer matters.</remarks>
internal sealed class Boilerplate
{
    private const int LeastDocuments = 4;
    private const int Widespread = 25;
    private const int HeadWords = 40;
    private const int TailWords = 80;

    private readonly FingerprintIndex index;
    private readonly IReadOnlyList<DocumentSignature> signatures;
    private readonly bool[] flags;

    /// <param name="near">By first slot of a run: pairs looked at that share much besides.</param>
    /// <param name="far">The same for pairs that do not.</param>
    public Boilerplate(FingerprintIndex index, IReadOnlyList<DocumentSignature> signatures, int[] near, int[] far)
    {
        (this.index, this.signatures) = (index, signatures);
        flags = new bool[index.Count];
        for (var slot = 0; slot < index.Count;)
        {
            var (start, end) = index.Run(slot);
            flags[start] = end - start >= LeastDocuments && far[start] > 2 * near[start] && (end - start >= Widespread || StandsAtEdges(start, end));
            slot = end;
        }
    }

    public bool Holds(int slot) => flags[index.Run(slot).Start];

    /// <summary>Which words of a document belong to standing formulas.</summary>
    public bool[] Mask(int document)
    {
        var mask = new bool[signatures[document].WordCount];
        var last = -1;
        foreach (var slot in index.Slots(document))
        {
            if (Holds(slot))
            {
                // Winnowing keeps some n-grams of a formula: words between two kept ones belong to it as well.
                var from = index.Word(slot);
                from = last >= 0 && from - last <= Fingerprints.Window ? last : from;
                last = index.Word(slot) + Fingerprints.Gram;
                mask.AsSpan(from, last - from).Fill(true);
            }
        }

        return mask;
    }

    private bool StandsAtEdges(int start, int end)
    {
        var atEdges = 0;
        for (var slot = start; slot < end; slot++)
        {
            var word = index.Word(slot);
            atEdges += word < HeadWords || word >= signatures[index.Document(slot)].WordCount - TailWords ? 1 : 0;
        }

        return atEdges * 10 >= (end - start) * 6;
    }
}
