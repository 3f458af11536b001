using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>A possible report of a document that neither the cue weights nor the role weights had seen, and whether it is right.</summary>
internal sealed record TrustCase(int Document, ulong[] Keys, bool IsRight);

/// <summary>Teaches which reports are right as a whole, and how often they are where they are trusted alike.</summary>
internal static class TrustLesson
{
    private const int Rounds = 12;
    private const int LeastUpdates = 14;
    private const int Margin = 60 * Perceptron.Unit;
    private const int Dropped = 20;
    private const int Folds = 4;

    /// <summary>Cases between two knots of the curve.</summary>
    private const int Pool = 400;

    public static WideTable Teach(IEnumerable<TrustCase> examples, ulong seed)
    {
        var weights = new Perceptron(2, LeastUpdates);
        var random = new SeededRandom(seed);
        var cases = examples.ToArray();
        var some = new ulong[TrustFeatures.Count];
        Span<int> scores = stackalloc int[2];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(cases.AsSpan());
            foreach (var (_, all, isRight) in cases)
            {
                var keys = random.Keep(all, some, Dropped);
                weights.Clock++;
                weights.Scores(keys, scores);
                weights.Teach(keys, scores, isRight ? 1 : 0, Margin);
            }
        }

        return weights.ToWideTable(AttributionsTrainer.Scale);
    }

    /// <summary>How far each case is trusted by weights that had not seen its document, the least first.</summary>
    public static List<(int Trust, bool IsRight)> Tried(List<TrustCase> cases, ulong seed)
    {
        var tables = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Teach(cases.Where(item => item.Document % Folds != fold), seed)).ToArray();
        var row = new short[16];
        return [.. cases.Select(item =>
        {
            Array.Clear(row);
            tables[item.Document % Folds].Add(item.Keys, row);
            return (Trust: row[1] - row[0], item.IsRight);
        }).OrderBy(item => item.Trust).ThenBy(item => item.IsRight)];
    }

    /// <summary>The rising curve through the shares of right cases: neighbours that fall are pooled (Ayer et al. 1955).</summary>
    public static Calibration Curve(List<(int Trust, bool IsRight)> tried)
    {
        var pools = new List<(long Trusts, int Right, int Count)>();
        foreach (var chunk in tried.Chunk(Pool))
        {
            pools.Add((chunk.Sum(item => (long)item.Trust), chunk.Count(item => item.IsRight), chunk.Length));
            while (pools.Count > 1 && (long)pools[^1].Right * pools[^2].Count <= (long)pools[^2].Right * pools[^1].Count)
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (last.Trusts + before.Trusts, last.Right + before.Right, last.Count + before.Count);
            }
        }

        return new Calibration([.. pools.Select(pool => (int)(pool.Trusts / pool.Count))], [.. pools.Select(pool => pool.Right * 1000 / pool.Count)]);
    }
}
