namespace Hearsay.Language.Names;

/// <summary>The best row of labels for words that stand in a row: the one whose scores and transitions add up to most.</summary>
/// <remarks>Viterbi 1967. Buffers grow and are used again; not thread-safe.</remarks>
internal sealed class LabelPath
{
    private const int Labels = NameLabels.Count;
    private const int Never = int.MinValue / 4;

    private int[] sums = new int[Labels * 64];
    private byte[] from = new byte[Labels * 64];

    /// <param name="scores">For each word <see cref="NameLabels.Count"/> scores.</param>
    /// <param name="transitions">Row the label before, column the label. What stands before and after the words has no label.</param>
    /// <param name="best">Receives the labels; its length is the number of words, at least one.</param>
    public void Find(ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions, Span<byte> best)
    {
        var length = best.Length;
        if (sums.Length < length * Labels)
        {
            sums = new int[length * Labels * 2];
            from = new byte[length * Labels * 2];
        }

        for (var label = 0; label < Labels; label++)
        {
            sums[label] = NameLabels.IsLater(label) ? Never : scores[label] + transitions[label];
        }

        for (var i = 1; i < length; i++)
        {
            Step(sums.AsSpan((i - 1) * Labels, Labels), sums.AsSpan(i * Labels, Labels), from.AsSpan(i * Labels, Labels), scores.Slice(i * Labels, Labels), transitions);
        }

        var last = 0;
        var ends = sums.AsSpan((length - 1) * Labels, Labels);
        for (var label = 1; label < Labels; label++)
        {
            last = ends[label] + transitions[label * Labels] > ends[last] + transitions[last * Labels] ? label : last;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = from[(i * Labels) + last];
        }
    }

    private static void Step(ReadOnlySpan<int> before, Span<int> now, Span<byte> origin, ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions)
    {
        // None and the first words of names may follow anything.
        for (var label = 0; label < Labels; label += label == 0 ? 1 : 2)
        {
            var (most, at) = (int.MinValue, 0);
            for (var other = 0; other < Labels; other++)
            {
                var sum = before[other] + transitions[(other * Labels) + label];
                if (sum > most)
                {
                    (most, at) = (sum, other);
                }
            }

            (now[label], origin[label]) = (most + scores[label], (byte)at);
        }

        for (var label = 2; label < Labels; label += 2)
        {
            var fromFirst = before[label - 1] + transitions[((label - 1) * Labels) + label];
            var fromLater = before[label] + transitions[(label * Labels) + label];
            (now[label], origin[label]) = fromFirst >= fromLater ? (fromFirst + scores[label], (byte)(label - 1)) : (fromLater + scores[label], (byte)label);
        }
    }
}
