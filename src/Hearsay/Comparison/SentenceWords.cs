using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Which words of a sentence tell what it is about, and how much each tells in this case.</summary>
internal sealed class SentenceWords
{
    private const int ShortestWord = 3;

    /// <summary>Words to either side of a value that are looked at; no sentence of an article reaches this, hostile text does.</summary>
    private const int MostAround = 400;
    private static readonly HashSet<uint> FunctionWords = Load();

    private readonly Dictionary<uint, int> documentFrequency = [];
    private readonly int documents;

    public SentenceWords(IReadOnlyList<DocumentSignature> signatures)
    {
        documents = signatures.Count;
        var seen = new HashSet<uint>();
        foreach (var signature in signatures)
        {
            seen.Clear();
            seen.UnionWith(signature.WordHashes);
            foreach (var word in seen)
            {
                documentFrequency[word] = documentFrequency.GetValueOrDefault(word) + 1;
            }
        }
    }

    /// <summary>Content words of a sentence but for those of the value itself, sorted, without repeats.</summary>
    public static uint[] Of(DocumentSignature signature, TextSpan sentence, TextSpan value)
    {
        var (first, end) = signature.Words(sentence);
        (first, end) = end - first > 2 * MostAround ? Around(signature, first, end, value) : (first, end);
        var words = new SortedSet<uint>();
        for (var i = first; i < end; i++)
        {
            if (!value.Contains(signature.WordStarts[i]) && IsContent(signature, i))
            {
                words.Add(signature.WordHashes[i]);
            }
        }

        return [.. words];
    }

    /// <summary>The words about a value in a sentence too long to be one.</summary>
    private static (int First, int End) Around(DocumentSignature signature, int first, int end, TextSpan value)
    {
        var at = signature.Words(value).First;
        return (Math.Max(first, at - MostAround), Math.Min(end, at + MostAround));
    }

    /// <summary>The document's content words with their weights, sorted by hash, of length 1 as a vector.</summary>
    public (uint Word, float Weight)[] Vector(DocumentSignature signature)
    {
        var counts = new SortedDictionary<uint, int>();
        for (var i = 0; i < signature.WordCount; i++)
        {
            if (IsContent(signature, i))
            {
                counts[signature.WordHashes[i]] = counts.GetValueOrDefault(signature.WordHashes[i]) + 1;
            }
        }

        var length = Math.Sqrt(counts.Sum(pair => Square((1 + Math.Log2(pair.Value)) * Weight(pair.Key))));
        return [.. counts.Select(pair => (pair.Key, (float)((1 + Math.Log2(pair.Value)) * Weight(pair.Key) / length)))];
    }

    /// <summary>How many telling words two stretches of words share, counted as often as both have them, and their weight over that of the lesser stretch's.</summary>
    /// <remarks>Words of any length count here: scripts without spaces give a word a character.</remarks>
    public (int Words, double Share) Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        double ofA = 0, ofB = 0, common = 0;
        var count = 0;
        var open = new Dictionary<uint, int>(a.Length);
        foreach (var word in a)
        {
            if (!FunctionWords.Contains(word))
            {
                ofA += Weight(word);
                open[word] = open.GetValueOrDefault(word) + 1;
            }
        }

        foreach (var word in b)
        {
            if (!FunctionWords.Contains(word))
            {
                var weight = Weight(word);
                ofB += weight;
                if (open.TryGetValue(word, out var left) && left > 0)
                {
                    (open[word], count, common) = (left - 1, count + 1, common + weight);
                }
            }
        }

        return (count, count == 0 ? 0 : common / Math.Min(ofA, ofB));
    }

    /// <summary>Inverse document frequency in this case.</summary>
    public double Weight(uint word) => Math.Log2(1 + ((double)documents / documentFrequency.GetValueOrDefault(word, 1)));

    /// <summary>Weight of the words two sentences share over that of the shorter one's, and how many they share.</summary>
    public (double Share, int Words) Overlap(uint[] a, uint[] b)
    {
        double common = 0, ofA = a.Sum(Weight), ofB = b.Sum(Weight);
        var count = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                (common, count) = (common + Weight(a[i]), count + 1);
            }

            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j);
        }

        return (count == 0 ? 0 : common / Math.Min(ofA, ofB), count);
    }

    public static double Cosine((uint Word, float Weight)[] a, (uint Word, float Weight)[] b)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (x, y) = (a[i].Word, b[j].Word);
            sum += x == y ? a[i].Weight * b[j].Weight : 0;
            (i, j) = (x <= y ? i + 1 : i, y <= x ? j + 1 : j);
        }

        return sum;
    }

    private static double Square(double value) => value * value;

    private static bool IsContent(DocumentSignature signature, int word) =>
        signature.WordEnds[word] - signature.WordStarts[word] >= ShortestWord && !FunctionWords.Contains(signature.WordHashes[word]);

    private static HashSet<uint> Load() => [.. WordList.Read("Comparison/function-words.tsv").Select(row => WordScanner.Hash(row[0]))];
}
