namespace Hearsay.Comparison;

/// <summary>A stretch of words that two documents share: half-open ranges of word numbers, and how many words are the same in both.</summary>
internal readonly record struct SharedStretch(int FirstStart, int FirstEnd, int SecondStart, int SecondEnd, int Matched);

/// <summary>Finds the maximal stretches of words that one document shares with others, words altered, left out or put in between them allowed.</summary>
/// <remarks>Seed and extend with a drop-off, as in local sequence alignment (Altschul et al. 1990): every shared word scores one, every word skipped costs one,
/// and an extension ends where it has fallen <see cref="DropOff"/> below its best. Work is bounded by a number of steps that grows with the words of the pair.</remarks>
internal sealed class PairAligner
{
    private const int Seed = 3;
    private const int LargestGap = 6;
    private const int DropOff = 8;
    private const int SeedsTried = 4;
    private const int StepsPerWord = 48;
    private const int MergedGap = 12;

    private readonly uint[] words;
    private readonly int[] heads;
    private readonly int[] next;

    public PairAligner(uint[] words)
    {
        this.words = words;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        heads = new int[size];
        next = new int[words.Length];
        Array.Fill(heads, -1);

        // From the end, so that a chain gives the earliest place first.
        for (var i = words.Length - Seed; i >= 0; i--)
        {
            var bucket = Bucket(words, i);
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    /// <param name="other">Words of the second document.</param>
    /// <param name="minWords">Least number of words that are the same in both.</param>
    /// <returns>By place in the second document, where they do not overlap.</returns>
    public List<SharedStretch> Align(uint[] other, int minWords)
    {
        var found = new List<SharedStretch>();
        var steps = (long)StepsPerWord * (words.Length + other.Length);
        var free = 0;
        for (var j = 0; j + Seed <= other.Length && steps > 0; j++)
        {
            SharedStretch best = default;
            var tries = 0;
            for (var i = heads[Bucket(other, j)]; i >= 0 && tries < SeedsTried; i = next[i], steps--)
            {
                if (words.AsSpan(i, Seed).SequenceEqual(other.AsSpan(j, Seed)))
                {
                    tries++;
                    var stretch = Extend(other, i, j, free, ref steps);
                    best = stretch.Matched > best.Matched ? stretch : best;
                }
            }

            if (best.Matched >= minWords)
            {
                Add(found, best);
                free = best.SecondEnd;
                j = best.SecondEnd - 1;
            }
        }

        return found;
    }

    private static void Add(List<SharedStretch> found, SharedStretch stretch)
    {
        if (found.Count > 0 && found[^1] is var last
            && stretch.SecondStart - last.SecondEnd <= MergedGap && stretch.FirstStart - last.FirstEnd is >= 0 and <= MergedGap)
        {
            found[^1] = new SharedStretch(last.FirstStart, stretch.FirstEnd, last.SecondStart, stretch.SecondEnd, last.Matched + stretch.Matched);
        }
        else
        {
            found.Add(stretch);
        }
    }

    private SharedStretch Extend(uint[] other, int i, int j, int free, ref long steps)
    {
        var (right, rightOther, rightMatched) = Walk(other, i + Seed, j + Seed, 1, words.Length, other.Length, ref steps);
        var (left, leftOther, leftMatched) = Walk(other, i - 1, j - 1, -1, -1, free - 1, ref steps);
        return new SharedStretch(left + 1, right, leftOther + 1, rightOther, Seed + rightMatched + leftMatched);
    }

    // Walks both documents in one direction; gives the first word on either side that is not part of the best extension.
    private (int First, int Second, int Matched) Walk(uint[] other, int i, int j, int step, int endI, int endJ, ref long steps)
    {
        var (bestI, bestJ, bestMatched) = (i, j, 0);
        var (score, best, matched) = (0, 0, 0);
        while (i != endI && j != endJ && steps-- > 0)
        {
            if (words[i] == other[j])
            {
                (i, j, matched, score) = (i + step, j + step, matched + 1, score + 1);
                if (score >= best)
                {
                    (bestI, bestJ, bestMatched, best) = (i, j, matched, score);
                }

                continue;
            }

            if (Resume(other, i, j, step, endI, endJ) is not var (di, dj) || (score -= Math.Max(di, dj)) < best - DropOff)
            {
                break;
            }

            steps -= LargestGap * LargestGap / 2;
            (i, j) = (i + (di * step), j + (dj * step));
        }

        return (bestI, bestJ, bestMatched);
    }

    // The nearest place after a difference where two words in a row are the same again; equal gaps on both sides first.
    private (int First, int Second)? Resume(uint[] other, int i, int j, int step, int endI, int endJ)
    {
        for (var gap = 1; gap <= LargestGap; gap++)
        {
            for (var less = gap; less >= 0; less--)
            {
                if (IsSame(other, i + (gap * step), j + (less * step), step, endI, endJ))
                {
                    return (gap, less);
                }

                if (IsSame(other, i + (less * step), j + (gap * step), step, endI, endJ))
                {
                    return (less, gap);
                }
            }
        }

        return null;
    }

    private bool IsSame(uint[] other, int i, int j, int step, int endI, int endJ) =>
        (endI - i) * step > 1 && (endJ - j) * step > 1 && words[i] == other[j] && words[i + step] == other[j + step];

    private int Bucket(uint[] of, int at) => (int)((((((of[at] * 0x9E3779B1u) ^ of[at + 1]) * 0x85EBCA6Bu) ^ of[at + 2]) * 0xC2B2AE35u) >> 7) & (heads.Length - 1);
}
