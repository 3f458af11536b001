namespace Hearsay.Lab.Training;

/// <summary>Weights in one row that are moved by steps which shrink with the root of how often each was moved, and averaged over time (AdaGrad, Duchi et al. 2011; Collins 2002). Whole numbers only.</summary>
internal sealed class RankWeights(int count)
{
    private static readonly int[] Steps = [.. Enumerable.Range(0, 1 << 12).Select(n => (int)Math.Round(Perceptron.Unit / Math.Sqrt(n + 1)))];

    private readonly int[] weights = new int[count];
    private readonly long[] sums = new long[count];
    private readonly ushort[] moves = new ushort[count];

    /// <summary>Number of examples seen, which weighs the average.</summary>
    public long Clock { get; set; } = 1;

    public long Sum(ReadOnlySpan<int> keys)
    {
        var sum = 0L;
        foreach (var key in keys)
        {
            sum += weights[key];
        }

        return sum;
    }

    public void Move(ReadOnlySpan<int> keys, int sign)
    {
        foreach (var key in keys)
        {
            var step = sign * Steps[Math.Min((int)moves[key], Steps.Length - 1)];
            moves[key] += moves[key] < ushort.MaxValue ? (ushort)1 : (ushort)0;
            weights[key] += step;
            sums[key] += step * Clock;
        }
    }

    /// <param name="scale">What a first step becomes.</param>
    public short[] Average(double scale) =>
        [.. weights.Select((weight, i) => (short)Math.Clamp(Math.Round((weight - ((double)sums[i] / Clock)) / Perceptron.Unit * scale), short.MinValue, short.MaxValue))];
}
