using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>Gives each word of a sentence its tag, from left to right, by an averaged perceptron.</summary>
/// <remarks>Collins 2002, "Discriminative training methods for hidden Markov models". Thread-safe; the same tags on any processor.</remarks>
internal sealed class Tagger(TagSet tags, WideTable weights)
{
    private const int MostTags = 128;

    private static readonly Lazy<Tagger> Shipped = new(() => Load(WeightsFile.BuiltIn("tagger")));

    public static Tagger BuiltIn => Shipped.Value;

    public TagSet Tags { get; } = tags;

    public static Tagger Load(WeightsFile file) => new(new TagSet(file.GetText("tags")), WideTable.Load(file, "weights"));

    public void Save(WeightsFile file)
    {
        file.SetText("tags", Tags.Names);
        weights.Save(file, "weights");
    }

    /// <param name="words">One sentence.</param>
    /// <param name="found">Receives numbers of <see cref="Tags"/>; as long as <paramref name="words"/>.</param>
    public void Tag(ReadOnlySpan<WordForm> words, Span<byte> found)
    {
        Span<ulong> keys = stackalloc ulong[TagFeatures.Count];
        Span<short> scores = stackalloc short[MostTags];
        scores = scores[..weights.Stride];
        var style = TagFeatures.StyleOf(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].OnlyTag is > 0 and var only)
            {
                found[i] = (byte)(only - 1);
                continue;
            }

            TagFeatures.Fill(words, found, i, style, keys);
            scores.Clear();
            weights.Add(keys, scores);
            found[i] = (byte)WideTable.Best(scores[..Tags.Count]);
        }
    }
}
