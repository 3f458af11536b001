namespace Hearsay.Lab.Training;

/// <summary>Sorts words into classes by their neighbours, so that a class tells the most about the next one.</summary>
/// <remarks>
/// The exchange algorithm on a class bigram model: Kneser and Ney 1993, "Improved clustering techniques for class-based statistical language modelling"; Martin, Liermann and Ney 1998.
/// n log n is kept in whole thousandths, so that sums come out the same in any order.
/// </remarks>
internal sealed class WordClasses
{
    private readonly int classes;
    private readonly (int Word, int Count)[][] right;
    private readonly (int Word, int Count)[][] left;
    private readonly int[] frequency;
    private readonly int[] of;
    private readonly int[] between;
    private readonly int[] size;
    private readonly long[] logs = new long[1 << 16];

    /// <param name="text">Numbers of words from 1, most frequent first; 0 between sentences.</param>
    /// <param name="vocabulary">Number of words, the boundary included.</param>
    public WordClasses(IReadOnlyList<int> text, int vocabulary, int classes)
    {
        this.classes = classes;
        frequency = new int[vocabulary];
        of = new int[vocabulary];
        between = new int[classes * classes];
        size = new int[classes];
        for (var n = 1; n < logs.Length; n++)
        {
            logs[n] = Log(n);
        }

        for (var word = 1; word < vocabulary; word++)
        {
            of[word] = 1 + ((word - 1) % (classes - 1));
        }

        var pairs = new Dictionary<(int, int), int>();
        var before = 0;
        foreach (var word in text)
        {
            frequency[word]++;
            size[of[word]]++;
            between[(of[before] * classes) + of[word]]++;
            pairs[(before, word)] = pairs.GetValueOrDefault((before, word)) + 1;
            before = word;
        }

        right = Group(pairs.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)), vocabulary);
        left = Group(pairs.Select(pair => (pair.Key.Item2, pair.Key.Item1, pair.Value)), vocabulary);
    }

    /// <summary>Class of each word, from 1; 0 is the boundary's.</summary>
    public IReadOnlyList<int> Of => of;

    /// <summary>Moves each word once to the class that fits best, most frequent first.</summary>
    /// <returns>How many moved.</returns>
    public int Round()
    {
        var moved = 0;
        var toRight = new int[classes];
        var toLeft = new int[classes];
        var rightClasses = new List<int>();
        var leftClasses = new List<int>();
        for (var word = 1; word < of.Length; word++)
        {
            var itself = Gather(right[word], word, toRight, rightClasses);
            Gather(left[word], word, toLeft, leftClasses);
            var old = of[word];
            Shift(word, old, -1, itself, toRight, rightClasses, toLeft, leftClasses);
            var best = old;
            var most = long.MinValue;
            for (var to = 1; to < classes; to++)
            {
                var gain = Gain(word, to, itself, toRight, rightClasses, toLeft, leftClasses);
                if (gain > most || (gain == most && to == old))
                {
                    (best, most) = (to, gain);
                }
            }

            Shift(word, best, 1, itself, toRight, rightClasses, toLeft, leftClasses);
            of[word] = best;
            moved += best == old ? 0 : 1;
            rightClasses.ForEach(c => toRight[c] = 0);
            leftClasses.ForEach(c => toLeft[c] = 0);
            rightClasses.Clear();
            leftClasses.Clear();
        }

        return moved;
    }

    private static (int Word, int Count)[][] Group(IEnumerable<(int From, int To, int Count)> pairs, int vocabulary)
    {
        var lists = new List<(int, int)>[vocabulary];
        foreach (var (from, to, count) in pairs)
        {
            (lists[from] ??= []).Add((to, count));
        }

        return [.. lists.Select(list => list?.OrderBy(pair => pair.Item1).ToArray() ?? [])];
    }

    private static long Log(int n) => (long)Math.Round(n * Math.Log(n) * 1000);

    /// <summary>Adds up the neighbours of a word by class, itself left out.</summary>
    /// <returns>How often the word stands beside itself.</returns>
    private int Gather((int Word, int Count)[] neighbours, int word, int[] counts, List<int> touched)
    {
        var itself = 0;
        foreach (var (other, count) in neighbours)
        {
            if (other == word)
            {
                itself = count;
                continue;
            }

            var of = this.of[other];
            if (counts[of] == 0)
            {
                touched.Add(of);
            }

            counts[of] += count;
        }

        return itself;
    }

    private void Shift(int word, int to, int sign, int itself, int[] toRight, List<int> rightClasses, int[] toLeft, List<int> leftClasses)
    {
        foreach (var c in rightClasses)
        {
            between[(to * classes) + c] += sign * toRight[c];
        }

        foreach (var c in leftClasses)
        {
            between[(c * classes) + to] += sign * toLeft[c];
        }

        between[(to * classes) + to] += sign * itself;
        size[to] += sign * frequency[word];
    }

    private long Gain(int word, int to, int itself, int[] toRight, List<int> rightClasses, int[] toLeft, List<int> leftClasses)
    {
        var gain = 2 * (NLogN(size[to]) - NLogN(size[to] + frequency[word]));
        foreach (var c in rightClasses)
        {
            if (c != to)
            {
                var n = between[(to * classes) + c];
                gain += NLogN(n + toRight[c]) - NLogN(n);
            }
        }

        foreach (var c in leftClasses)
        {
            if (c != to)
            {
                var n = between[(c * classes) + to];
                gain += NLogN(n + toLeft[c]) - NLogN(n);
            }
        }

        var own = between[(to * classes) + to];
        return gain + NLogN(own + toRight[to] + toLeft[to] + itself) - NLogN(own);
    }

    private long NLogN(int n) => n < logs.Length ? logs[n] : Log(n);
}
