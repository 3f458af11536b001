using Hearsay.Language.Names;

namespace Hearsay.Lab.Training;

/// <summary>Teaches the labels of a document's words: where the best row of labels, each wrong label helped by a margin, is not the right one, weights move from the one to the other.</summary>
/// <remarks>Structured perceptron (Collins 2002) with a margin as in Taskar, Guestrin and Koller 2003. Where the annotation leaves labels open, the best row among those left is the right one.</remarks>
internal sealed class NameLesson(Perceptron weights, Perceptron steps, int margin, SeededRandom random)
{
    private const int Labels = NameLabels.Count;
    private const int MostKeys = NameFeatures.Count + DocumentContext.Count;
    private const int Barred = int.MinValue / 64;

    /// <summary>Features left out, in a hundred.</summary>
    private const int Dropped = 10;

    private readonly LabelPath path = new();
    private readonly int[] transitions = new int[Labels * Labels];
    private ulong[] keys = new ulong[64 * MostKeys];
    private int[] counts = new int[64];
    private readonly int[] row = new int[NameLabels.Columns];
    private readonly int[] stepRow = new int[Labels];
    private int[] scores = new int[64 * Labels];
    private int[] tilted = new int[64 * Labels];
    private byte[] right = new byte[64];
    private byte[] found = new byte[64];

    /// <returns>How many labels were wrong.</returns>
    public int Teach(NameExample example, ulong[]?[] contexts)
    {
        var wrong = 0;
        for (var i = 0; i < example.Keys.Length;)
        {
            var first = i++;
            if (example.Keys[first] is not null)
            {
                while (i < example.Input.SentenceEnd[first] && example.Keys[i] is not null)
                {
                    i++;
                }

                wrong += TeachChain(example, contexts, first, i);
            }
        }

        return wrong;
    }

    private int TeachChain(NameExample example, ulong[]?[] contexts, int first, int end)
    {
        var length = end - first;
        if (scores.Length < length * Labels)
        {
            (scores, tilted, right, found) = (new int[length * Labels * 2], new int[length * Labels * 2], new byte[length * 2], new byte[length * 2]);
            (keys, counts) = (new ulong[length * MostKeys * 2], new int[length * 2]);
        }

        for (var before = 0; before < Labels; before++)
        {
            steps.Scores([NameTagger.StepKey(before)], stepRow);
            stepRow.CopyTo(transitions.AsSpan(before * Labels));
        }

        var open = false;
        for (var i = first; i < end; i++)
        {
            weights.Scores(Take(example, contexts, i, i - first), row);
            row.AsSpan(0, Labels).CopyTo(scores.AsSpan((i - first) * Labels));
            var allowed = example.Allowed[i];
            open |= (allowed & (allowed - 1)) != 0;
            right[i - first] = (byte)System.Numerics.BitOperations.TrailingZeroCount(allowed);
            for (var label = 0; label < Labels; label++)
            {
                tilted[((i - first) * Labels) + label] = row[label] + ((allowed & (1u << label)) != 0 ? 0 : margin);
            }
        }

        steps.Clock = ++weights.Clock;
        if (open)
        {
            for (var i = 0; i < length * Labels; i++)
            {
                scores[i] = (example.Allowed[first + (i / Labels)] & (1u << (i % Labels))) != 0 ? scores[i] : Barred;
            }

            path.Find(scores.AsSpan(0, length * Labels), transitions, right.AsSpan(0, length));
        }

        path.Find(tilted.AsSpan(0, length * Labels), transitions, found.AsSpan(0, length));
        return Update(length);
    }

    private int Update(int length)
    {
        var wrong = 0;
        var (rightBefore, foundBefore) = (0, 0);
        for (var i = 0; i <= length; i++)
        {
            var (rightNow, foundNow) = i < length ? (right[i], found[i]) : ((byte)0, (byte)0);
            if (rightNow != foundNow)
            {
                weights.Update(keys.AsSpan(i * MostKeys, counts[i]), rightNow, foundNow);
                wrong++;
            }

            if (rightNow != foundNow || rightBefore != foundBefore)
            {
                steps.Move(NameTagger.StepKey(rightBefore), rightNow, 1);
                steps.Move(NameTagger.StepKey(foundBefore), foundNow, -1);
            }

            (rightBefore, foundBefore) = (rightNow, foundNow);
        }

        return wrong;
    }

    /// <summary>The features of a token but for some left out by chance, so that none is relied on alone.</summary>
    private ReadOnlySpan<ulong> Take(NameExample example, ulong[]?[] contexts, int token, int at)
    {
        var count = 0;
        foreach (var key in example.Keys[token]!.Concat(contexts[token]!))
        {
            keys[(at * MostKeys) + count] = key;
            count += random.Next(100) < Dropped ? 0 : 1;
        }

        counts[at] = count;
        return keys.AsSpan(at * MostKeys, count);
    }
}
