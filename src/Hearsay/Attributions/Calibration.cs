namespace Hearsay.Attributions;

/// <summary>Turns how far a report is trusted into how often such reports were right, on documents that the weights had not seen.</summary>
/// <remarks>A rising curve of straight pieces through pooled averages (Zadrozny and Elkan 2002, "Transforming classifier scores into accurate multiclass probability estimates"). Whole numbers.</remarks>
/// <param name="trusts">Knots, rising.</param>
/// <param name="perMille">How many of a thousand were right there, rising; as many as <paramref name="trusts"/>.</param>
internal sealed class Calibration(int[] trusts, int[] perMille)
{
    public ReadOnlySpan<int> Trusts => trusts;

    public ReadOnlySpan<int> PerMille => perMille;

    public int Of(int trust)
    {
        var at = Array.BinarySearch(trusts, trust);
        if (at >= 0)
        {
            return perMille[at];
        }

        at = ~at;
        if (at == 0 || at == trusts.Length)
        {
            return perMille[Math.Min(at, trusts.Length - 1)];
        }

        var (from, to) = (perMille[at - 1], perMille[at]);
        return from + (int)((long)(to - from) * (trust - trusts[at - 1]) / (trusts[at] - trusts[at - 1]));
    }
}
