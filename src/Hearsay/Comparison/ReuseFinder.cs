using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds the pairs of documents that share text, with the stretches they share.</summary>
/// <remarks>Candidates come from postings of the fingerprint index, of which each document meets a bounded number; each candidate is then aligned word by word.
/// The same whatever the cores. Spec: Specs/Comparison/reuse.md</remarks>
internal static class ReuseFinder
{
    /// <summary>Least words that are the same in a stretch. Names, titles and charges run to ten words and more without anyone copying.</summary>
    public const int LeastWords = 12;

    // In a run of up to this many documents every pair is met, in a longer one each document and the next few.
    private const int AllPairs = 16;
    private const int Neighbours = 8;
    private const double NearShare = 0.12;
    private const double QuotedShare = 0.85;

    // Sentences built alike share their function words, figures and names of the day without one being taken from the other: most of what tells must be shared too.
    private const int LeastTellingWords = 3;
    private const double LeastTellingShare = 0.4;

    /// <param name="signatures">Sorted by id.</param>
    /// <returns>Pairs sorted by first, then second; first is smaller.</returns>
    public static ReusePairs Find(IReadOnlyList<DocumentSignature> signatures)
    {
        var words = new SentenceWords(signatures);
        var index = FingerprintIndex.Of(signatures);
        int[] near = new int[index.Count], far = new int[index.Count];
        ForEachDocument(signatures.Count, (document, shared) =>
        {
            Count(index, document, null, shared);
            foreach (var slot in index.Slots(document))
            {
                for (var other = slot + 1; other < MetEnd(index, slot); other++)
                {
                    var least = Math.Min(index.Slots(document).Length, index.Slots(index.Document(other)).Length);
                    var isNear = shared.Of(index.Document(other)) >= Math.Max(4, NearShare * least);
                    Interlocked.Increment(ref (isNear ? near : far)[index.Run(slot).Start]);
                }
            }
        });
        var boilerplate = new Boilerplate(index, signatures, near, far);
        var found = new ConcurrentBag<PairReuse>();
        ForEachDocument(signatures.Count, (document, shared) =>
        {
            Count(index, document, boilerplate, shared);
            Compare(signatures, words, boilerplate, document, shared, found);
        });
        return new ReusePairs([.. found.OrderBy(pair => pair.First).ThenBy(pair => pair.Second)], (a, b) => Align(signatures, words, boilerplate, a, b));
    }

    private static void ForEachDocument(int count, Action<int, SharedCounts> body) =>
        Parallel.For(0, count, () => new SharedCounts(count), (document, _, shared) =>
        {
            shared.Clear();
            body(document, shared);
            return shared;
        }, _ => { });

    /// <summary>End of the slots, from the next one on, whose documents the one of a slot is paired with.</summary>
    private static int MetEnd(FingerprintIndex index, int slot)
    {
        var (start, end) = index.Run(slot);
        return end - start <= AllPairs ? end : Math.Min(end, slot + 1 + Neighbours);
    }

    private static void Count(FingerprintIndex index, int document, Boilerplate? boilerplate, SharedCounts shared)
    {
        foreach (var slot in index.Slots(document))
        {
            if (boilerplate is null || !boilerplate.Holds(slot))
            {
                for (var other = slot + 1; other < MetEnd(index, slot); other++)
                {
                    shared.Add(index.Document(other));
                }
            }
        }
    }

    private static void Compare(IReadOnlyList<DocumentSignature> signatures, SentenceWords words, Boilerplate boilerplate, int document, SharedCounts shared, ConcurrentBag<PairReuse> found)
    {
        PairAligner? aligner = null;
        bool[] mask = [];
        foreach (var other in shared.AtLeast(2))
        {
            mask = aligner is null ? boilerplate.Mask(document) : mask;
            aligner ??= new PairAligner(signatures[document].WordHashes);
            var pair = Reuse(signatures, words, (document, mask), (other, boilerplate.Mask(other)), aligner.Align(signatures[other].WordHashes, LeastWords));
            if (!pair.Text.IsEmpty || !pair.Speech.IsEmpty)
            {
                found.Add(pair);
            }
        }
    }

    private static PairReuse Align(IReadOnlyList<DocumentSignature> signatures, SentenceWords words, Boilerplate boilerplate, int first, int second) => Reuse(
        signatures, words, (first, boilerplate.Mask(first)), (second, boilerplate.Mask(second)), new PairAligner(signatures[first].WordHashes).Align(signatures[second].WordHashes, LeastWords));

    private static PairReuse Reuse(
        IReadOnlyList<DocumentSignature> signatures, SentenceWords words, (int Document, bool[] Formulas) first, (int Document, bool[] Formulas) second, List<SharedStretch> stretches)
    {
        var text = ImmutableArray.CreateBuilder<SharedStretch>();
        var speech = ImmutableArray.CreateBuilder<SharedStretch>();
        bool[] inFirst = new bool[first.Formulas.Length], inSecond = new bool[second.Formulas.Length];
        foreach (var stretch in stretches)
        {
            if (CountOf(first.Formulas, stretch.FirstStart, stretch.FirstEnd) * 2 > stretch.FirstEnd - stretch.FirstStart
                || !Tells(words, signatures[first.Document], signatures[second.Document], stretch))
            {
                continue;
            }

            if (Quoted(signatures[first.Document], stretch.FirstStart, stretch.FirstEnd) >= QuotedShare && Quoted(signatures[second.Document], stretch.SecondStart, stretch.SecondEnd) >= QuotedShare)
            {
                speech.Add(stretch);
                continue;
            }

            text.Add(stretch);
            inFirst.AsSpan(stretch.FirstStart, stretch.FirstEnd - stretch.FirstStart).Fill(true);
            inSecond.AsSpan(stretch.SecondStart, stretch.SecondEnd - stretch.SecondStart).Fill(true);
        }

        int Own(bool[] formulas) => Math.Max(1, formulas.Length - CountOf(formulas, 0, formulas.Length));
        int Shared(bool[] covered) => CountOf(covered, 0, covered.Length);
        return new PairReuse(first.Document, second.Document, text.ToImmutable(), speech.ToImmutable(), Shared(inFirst), Shared(inSecond), Own(first.Formulas), Own(second.Formulas));
    }

    private static bool Tells(SentenceWords words, DocumentSignature first, DocumentSignature second, SharedStretch stretch) =>
        words.Shared(first.WordHashes.AsSpan(stretch.FirstStart..stretch.FirstEnd), second.WordHashes.AsSpan(stretch.SecondStart..stretch.SecondEnd)) is { Words: >= LeastTellingWords, Share: >= LeastTellingShare };

    private static int CountOf(bool[] flags, int start, int end) => flags.AsSpan(start, end - start).Count(true);

    /// <summary>Share of a stretch of words that stands in quotation marks.</summary>
    private static double Quoted(DocumentSignature signature, int start, int end)
    {
        var span = signature.SpanOfWords(start, end);
        var quoted = 0;
        foreach (var quotation in signature.Quotations)
        {
            if (quotation.Overlaps(span))
            {
                var (first, last) = signature.Words(new TextSpan(Math.Max(quotation.Start, span.Start), Math.Min(quotation.End, span.End)));
                quoted += last - first;
            }
        }

        return (double)quoted / (end - start);
    }

    /// <summary>How many fingerprints the document at hand shares with each later one. One a worker, cleared between documents.</summary>
    private sealed class SharedCounts(int documents)
    {
        private readonly int[] counts = new int[documents];
        private readonly List<int> touched = [];

        public void Add(int document)
        {
            if (counts[document]++ == 0)
            {
                touched.Add(document);
            }
        }

        public int Of(int document) => counts[document];

        public int[] AtLeast(int least) => [.. touched.Where(document => counts[document] >= least).Order()];

        public void Clear()
        {
            touched.ForEach(document => counts[document] = 0);
            touched.Clear();
        }
    }
}
