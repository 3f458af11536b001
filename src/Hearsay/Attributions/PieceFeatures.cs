using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>What speaks for a piece of another sentence belonging to the content: whether it is quoted, what joins it to the cue's sentence, and whether its own sentence has a cue.</summary>
internal static class PieceFeatures
{
    public const int Count = 18;

    /// <summary>Most words of a sentence looked through for cues.</summary>
    private const int MostWords = 400;

    /// <param name="cues">For each token of the text whether it is taken for a cue.</param>
    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public static void Fill(ReportInput input, Reach reach, int place, int anchor, ReadOnlySpan<CueLead> cues, Span<ulong> keys)
    {
        var (first, end) = (reach[place].First, reach[place].End);
        var (sentence, sentenceEnd) = input.Words.SentenceOf(first);
        var (ownFirst, ownEnd) = input.Words.SentenceOf(anchor);
        var side = place < reach.OwnFirst ? 1u : 2u;
        var quote = (uint)(input.Quotes[first] | input.Quotes[end - 1]);
        var whole = (first == sentence ? 1u : 0) | (end == sentenceEnd ? 2u : 0);
        var colon = input.Words.Text[input.Words.Start(ownEnd - 1)] == ':' ? 1u : 0;
        var edge = side == 1 ? EdgeOf(input, ownFirst) : EdgeOf(input, ownEnd - 1) | ((uint)input.Quotes[ownEnd - 1] << 8);
        var same = side == 1 ? input.Words.QuotationOf(first) == input.Words.QuotationOf(ownFirst) : input.Words.QuotationOf(first) == input.Words.QuotationOf(ownEnd - 1);
        var joined = (same && quote != 0 ? 1u : 0) | (input.StartsParagraph(first) ? 2u : 0) | (side == 1 && input.StartsParagraph(ownFirst) ? 4u : 0);
        var others = CuesOutside(input, sentence, sentenceEnd, cues) | (CuesOutside(input, ownFirst, ownEnd, cues) << 2);
        var steps = (uint)Math.Min(side == 1 ? reach.OwnFirst - place : place - reach.OwnEnd + 1, 6);
        var neighbour = side == 2 && place > reach.OwnEnd ? (uint)input.Quotes[reach[place - 1].First] : 64u;
        var lemma = input.Lemmas[anchor];
        var length = (uint)int.Log2(end - first);

        keys[0] = FeatureKey.Sum(171, side, quote, whole);
        keys[1] = FeatureKey.Sum(172, side, quote, joined);
        keys[2] = FeatureKey.Sum(173, side, joined, others);
        keys[3] = FeatureKey.Sum(174, side, others, quote);
        keys[4] = FeatureKey.Sum(175, side, edge, quote);
        keys[5] = FeatureKey.Sum(176, side | (joined << 4), edge, others);
        keys[6] = FeatureKey.Sum(177, side, steps, quote);
        keys[7] = FeatureKey.Sum(178, side | (colon << 4), quote, joined);
        keys[8] = FeatureKey.Sum(179, lemma, side, quote);
        keys[9] = FeatureKey.Sum(180, neighbour, quote, joined | (side << 8));
        keys[10] = FeatureKey.Sum(181, length, quote, side);
        keys[11] = FeatureKey.Sum(182, (uint)input.Quotes[anchor], quote, side);
        keys[12] = FeatureKey.Sum(183, input.WordOf(first), side);
        keys[13] = FeatureKey.Sum(184, input.WordOf(end - 1), side, quote);
        keys[14] = FeatureKey.Sum(185, side | (whole << 4), others, joined);
        keys[15] = FeatureKey.Sum(186, side | (colon << 4), steps, joined);
        keys[16] = FeatureKey.Sum(187, (uint)Math.Min(anchor - ownFirst, 3) | ((uint)Math.Min(ownEnd - anchor, 4) << 4), edge, side);
        keys[17] = FeatureKey.Sum(188, input.TagOf(first), quote, side);
        FeatureKey.Finish(keys[..Count]);
    }

    private static uint EdgeOf(ReportInput input, int token) => input.Quotes[token];

    /// <summary>Number of cues outside quotations, at most two.</summary>
    private static uint CuesOutside(ReportInput input, int first, int end, ReadOnlySpan<CueLead> cues)
    {
        var count = 0u;
        for (var i = first; i < Math.Min(end, first + MostWords) && count < 2; i++)
        {
            count += cues[i].IsCue && (input.Quotes[i] & ReportInput.Quoted) == 0 ? 1u : 0;
        }

        return count;
    }
}
