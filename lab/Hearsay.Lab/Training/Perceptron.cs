using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>A linear classifier over hashed features while it is trained: an averaged perceptron whose steps shrink with the square root of how often a weight was moved.</summary>
/// <remarks>Collins 2002; steps after Duchi, Hazan and Singer 2011 (AdaGrad). Whole numbers only, so that the same data give the same weights on any machine.</remarks>
/// <param name="classes">Number of classes.</param>
/// <param name="leastUpdates">Updates that a feature needs before it counts: Goldberg and Elhadad 2011, "Learning sparser perceptron models".</param>
/// <param name="shrinks">Whether the steps of a weight shrink.</param>
internal sealed class Perceptron(int classes, int leastUpdates, bool shrinks = true)
{
    /// <summary>The first step of a weight.</summary>
    public const int Unit = 1024;

    private const int MostSteps = 1 << 12;

    /// <summary>Features of a bucket in the mean.</summary>
    private const int MeanBucket = 8;

    /// <summary>Largest weight of the product's tables, so that some may be added before 16 bits are full.</summary>
    private const int Most = 3000;

    private static readonly int[] Steps = [.. Enumerable.Range(0, MostSteps).Select(n => (int)Math.Round(Unit / Math.Sqrt(n + 1)))];

    private ulong[] keysOf = new ulong[1 << 16];
    private int[] rowOf = new int[1 << 16];
    private int[] weights = new int[classes * 1024];
    private long[] sums = new long[classes * 1024];
    private ushort[] moves = new ushort[classes * 1024];
    private int[] updates = new int[1024];

    /// <summary>Number of examples seen, which weighs the average.</summary>
    public long Clock { get; set; } = 1;

    public int Features { get; private set; }

    private int Classes => classes;

    private int LeastUpdates => leastUpdates;

    public void Scores(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            var row = rowOf[Place(key)] - 1;
            if (row >= 0 && updates[row] >= leastUpdates)
            {
                var from = weights.AsSpan(row * classes, classes);
                for (var i = 0; i < from.Length; i++)
                {
                    scores[i] += from[i];
                }
            }
        }
    }

    /// <summary>Index of the highest score, the first among equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    /// <summary>The best wrong class where the right one does not lead it by the margin, else −1.</summary>
    public static int Rival(Span<int> scores, int right, int margin)
    {
        var own = scores[right];
        scores[right] = int.MinValue;
        var rival = Best(scores);
        scores[right] = own;
        return own <= (long)scores[rival] + margin ? rival : -1;
    }

    /// <summary>Updates where the right class does not lead the best other one by the margin.</summary>
    /// <returns>Whether it did.</returns>
    public bool Teach(ReadOnlySpan<ulong> keys, Span<int> scores, int right, int margin)
    {
        var rival = Rival(scores, right, margin);
        if (rival >= 0)
        {
            Update(keys, right, rival);
        }

        return rival >= 0;
    }

    /// <summary>Moves the weights of the features towards one class and away from another.</summary>
    public void Update(ReadOnlySpan<ulong> keys, int right, int wrong)
    {
        foreach (var key in keys)
        {
            var row = RowOf(key);
            updates[row]++;
            Move((row * classes) + right, 1);
            Move((row * classes) + wrong, -1);
        }
    }

    /// <summary>Moves one weight of one feature by a step.</summary>
    public void Move(ulong key, int cell, int sign)
    {
        var row = RowOf(key);
        updates[row]++;
        Move((row * classes) + cell, sign);
    }

    /// <summary>The sum of what several of the same classes learned from the same examples in different orders, which errs less than each (Breiman 1996, "Bagging predictors").</summary>
    /// <returns>To be scaled down by their number.</returns>
    public static Perceptron Sum(IReadOnlyList<Perceptron> all)
    {
        var sum = new Perceptron(all[0].Classes, all[0].LeastUpdates * all.Count) { Clock = all[0].Clock };
        foreach (var one in all)
        {
            foreach (var (key, from) in one.Kept())
            {
                sum.Take(one, from, sum.RowOf(key));
            }
        }

        return sum;
    }

    private void Take(Perceptron other, int from, int row)
    {
        updates[row] += other.updates[from];
        for (var i = 0; i < classes; i++)
        {
            weights[(row * classes) + i] += other.weights[(from * classes) + i];
            sums[(row * classes) + i] += other.sums[(from * classes) + i];
        }
    }

    /// <summary>The averaged weights as the product reads them. Where a bucket would hold too many features, those that were moved least are left out: about one in four hundred.</summary>
    /// <param name="scale">What a first step becomes.</param>
    public WideTable ToWideTable(double scale)
    {
        var stride = classes <= 16 ? 16 : (classes + 31) / 32 * 32;
        var kept = Kept();
        var count = Math.Max(1, (uint)kept.Count / MeanBucket);
        var buckets = kept.GroupBy(pair => WideTable.BucketOf(pair.Key, count)).ToDictionary(
            bucket => bucket.Key, bucket => bucket.OrderByDescending(pair => updates[pair.Row]).ThenBy(pair => pair.Key).Take(WideTable.BucketFeatures).OrderBy(pair => pair.Key).ToList());
        var marks = new ushort[count * WideTable.BucketFeatures];
        var rows = new sbyte[buckets.Values.Sum(bucket => bucket.Count) * stride];
        var row = 0;
        Span<int> means = stackalloc int[classes];
        for (var bucket = 0u; bucket < count; bucket++)
        {
            var at = bucket * WideTable.BucketFeatures;
            foreach (var (key, from) in buckets.GetValueOrDefault(bucket, []))
            {
                for (var i = 0; i < classes; i++)
                {
                    means[i] = Average(from, i, scale);
                }

                marks[at++] = (ushort)(WideTable.MarkOf(key) | Pack(means, rows.AsSpan(row++ * stride, stride)));
            }
        }

        return new WideTable(marks, rows, stride);
    }

    /// <summary>Writes a row in 8 bits a weight.</summary>
    /// <returns>The power of two that gives the weights back.</returns>
    private static int Pack(ReadOnlySpan<int> weights, Span<sbyte> row)
    {
        var largest = 0;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var power = 0;
        while ((largest + (1 << power >> 1)) >> power > sbyte.MaxValue)
        {
            power++;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            var rounded = (Math.Abs(weights[i]) + (1 << power >> 1)) >> power;
            row[i] = (sbyte)(Math.Sign(weights[i]) * rounded);
        }

        return power;
    }

    private List<(ulong Key, int Row)> Kept() =>
        [.. Enumerable.Range(0, rowOf.Length).Where(at => rowOf[at] > 0 && updates[rowOf[at] - 1] >= leastUpdates).Select(at => (keysOf[at], rowOf[at] - 1)).OrderBy(pair => pair.Item1)];

    private int Average(int row, int cell, double scale)
    {
        var at = (row * classes) + cell;
        var mean = (weights[at] - ((double)sums[at] / Clock)) / Unit;
        return (int)Math.Clamp(Math.Round(mean * scale), -Most, Most);
    }

    private int Place(ulong key)
    {
        var mask = keysOf.Length - 1;
        for (var at = (int)(key >> 32) & mask; ; at = (at + 1) & mask)
        {
            if (rowOf[at] == 0 || keysOf[at] == key)
            {
                return at;
            }
        }
    }

    private int RowOf(ulong key)
    {
        var at = Place(key);
        if (rowOf[at] > 0)
        {
            return rowOf[at] - 1;
        }

        if (Features * 2 >= keysOf.Length)
        {
            Grow();
            at = Place(key);
        }

        if (Features == updates.Length)
        {
            Array.Resize(ref updates, updates.Length * 2);
            Array.Resize(ref weights, updates.Length * classes);
            Array.Resize(ref sums, updates.Length * classes);
            Array.Resize(ref moves, updates.Length * classes);
        }

        keysOf[at] = key;
        rowOf[at] = ++Features;
        return Features - 1;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keysOf, rowOf);
        keysOf = new ulong[oldKeys.Length * 2];
        rowOf = new int[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldRows[i] > 0)
            {
                var at = Place(oldKeys[i]);
                (keysOf[at], rowOf[at]) = (oldKeys[i], oldRows[i]);
            }
        }
    }

    private void Move(int at, int sign)
    {
        var step = sign * (shrinks ? Steps[Math.Min((int)moves[at], MostSteps - 1)] : Unit);
        moves[at] += moves[at] < ushort.MaxValue ? (ushort)1 : (ushort)0;
        weights[at] += step;
        sums[at] += step * Clock;
    }
}
