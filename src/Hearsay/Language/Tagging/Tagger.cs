using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>Gives each word of a sentence its tag by an averaged perceptron: from left to right, and once more where the tags to the right may tell.</summary>
/// <remarks>
/// Collins 2002, "Discriminative training methods for hidden Markov models". A few features are looked at first, and the rest only where those leave a doubt:
/// Strubell, Vilnis, Silverstein and McCallum 2015, "Learning dynamic feature selection for fast sequential prediction". Thread-safe; the same tags on any processor.
/// </remarks>
/// <param name="first">Weights of what is looked at first.</param>
/// <param name="rest">Weights of what is looked at besides, where the first look leaves a doubt.</param>
/// <param name="again">Weights of what the tags on both sides tell; null while they are being learned.</param>
internal sealed class Tagger(TagSet tags, WideTable first, WideTable rest, WideTable? again)
{
    private const int MostTags = 128;

    /// <summary>By how much a tag must lead after the first look for the rest not to be asked.</summary>
    private const int Sure = 640;

    /// <summary>By how much a tag must lead for the tags to its right not to be asked.</summary>
    private const int Doubt = 480;

    /// <summary>Words of a sentence whose marks fit on the stack.</summary>
    private const int Short = 512;

    private static readonly Lazy<Tagger> Shipped = new(() => Load(WeightsFile.BuiltIn("tagger")));

    public static Tagger BuiltIn => Shipped.Value;

    public TagSet Tags { get; } = tags;

    public static Tagger Load(WeightsFile file)
    {
        var tables = WideTable.Load(file, "rest", "first", "again");
        return new Tagger(new TagSet(file.GetText("tags")), tables[1], tables[0], tables[2]);
    }

    public Tagger With(WideTable secondLook) => new(Tags, first, rest, secondLook);

    public void Save(WeightsFile file)
    {
        file.SetText("tags", Tags.Names);
        first.Save(file, "first");
        rest.Save(file, "rest");
        again?.Save(file, "again");
    }

    /// <param name="words">One sentence.</param>
    /// <param name="found">Receives numbers of <see cref="Tags"/>; as long as <paramref name="words"/>.</param>
    public void Tag(ReadOnlySpan<WordForm> words, Span<byte> found)
    {
        Span<bool> isUnsure = words.Length <= Short ? stackalloc bool[words.Length] : new bool[words.Length];
        isUnsure.Clear();
        Look(words, found, isUnsure, Doubt);
        if (again is null || isUnsure.IndexOf(true) < 0)
        {
            return;
        }

        Span<ulong> keys = stackalloc ulong[TagFeatures.AgainCount];
        Span<short> scores = stackalloc short[MostTags];
        scores = scores[..rest.Stride];
        var style = TagFeatures.StyleOf(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (isUnsure[i])
            {
                Score(words, found, i, style, scores);
                TagFeatures.FillAgain(words, found, i, style, keys);
                again.Add(keys, scores);
                found[i] = (byte)WideTable.Best(scores[..Tags.Count]);
            }
        }
    }

    /// <summary>Tags a sentence from left to right.</summary>
    /// <param name="isUnsure">Set where a tag leads the next best by less than <paramref name="doubt"/>.</param>
    public void Look(ReadOnlySpan<WordForm> words, Span<byte> found, Span<bool> isUnsure, int doubt)
    {
        Span<ulong> keys = stackalloc ulong[TagFeatures.RestCount];
        Span<short> scores = stackalloc short[MostTags];
        scores = scores[..rest.Stride];
        var style = TagFeatures.StyleOf(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].OnlyTag is > 0 and var only)
            {
                found[i] = (byte)(only - 1);
                continue;
            }

            scores.Clear();
            TagFeatures.FillFirst(words, found, i, keys);
            first.Add(keys[..TagFeatures.FirstCount], scores);
            if (WideTable.Lead(scores, out var best) < Sure)
            {
                TagFeatures.FillRest(words, found, i, style, keys);
                rest.Add(keys, scores);
                isUnsure[i] = WideTable.Lead(scores, out best) < doubt;
            }

            found[i] = (byte)best;
        }
    }

    /// <summary>Scores the tags of a word by all but those to its right.</summary>
    public void Score(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> found, int at, uint style, Span<short> scores)
    {
        Span<ulong> keys = stackalloc ulong[TagFeatures.RestCount];
        scores.Clear();
        TagFeatures.FillFirst(words, found, at, keys);
        first.Add(keys[..TagFeatures.FirstCount], scores);
        TagFeatures.FillRest(words, found, at, style, keys);
        rest.Add(keys, scores);
    }
}
