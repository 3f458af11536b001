using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Attributions;

/// <summary>What speaks for the part that a word of the cue's sentence has in its attribution: where it hangs in the tree as seen from the cue, what stands between, quotations, and the words themselves.</summary>
internal sealed class RoleFeatures(ReportInput input)
{
    public const int Count = 55;

    private static readonly uint That = WordForm.Of("that", WordTable.Empty).Word;

    private readonly Branches branches = new();
    private Between[] between = new Between[256];
    private int anchor;
    private uint setting;
    private int first;
    private int end;

    /// <summary>What stands between the cue and a word: numbers of commas, verbs, other cues, quotation edges, and whether "that" does.</summary>
    private record struct Between(byte Commas, byte Verbs, byte Cues, byte Edges, byte Joins, bool That);

    /// <param name="cues">For each token of the text whether it is taken for a cue.</param>
    public void Start(int cue, int from, int to, ReadOnlySpan<CueLead> cues)
    {
        (anchor, first, end) = (cue, from, to);
        setting = input.SettingOf(cue, from, to);
        branches.Fill(input.Trees, cue, from, to);
        if (between.Length < to - from)
        {
            between = new Between[(to - from) * 2];
        }

        var met = default(Between);
        for (var i = cue; i < to; i++)
        {
            between[i - from] = met;
            met = i == cue ? met : With(met, i, cues);
        }

        met = default;
        for (var i = cue; i >= from; i--)
        {
            between[i - from] = met;
            met = i == cue ? met : With(met, i, cues);
        }
    }

    private Between With(Between met, int token, ReadOnlySpan<CueLead> cues)
    {
        var mark = input.Words.Text[input.Words.Start(token)];
        return new Between(
            More(met.Commas, mark == ','), More(met.Verbs, input.Tags.Universal(token) == UniversalTag.Verb), More(met.Cues, cues[token].IsCue),
            More(met.Edges, (input.Quotes[token] & (ReportInput.Opens | ReportInput.Closes)) != 0), More(met.Joins, input.Tags.Universal(token) == UniversalTag.Cconj),
            met.That || input.Forms[token].Word == That);
    }

    private static byte More(byte count, bool isMore) => isMore && count < 3 ? (byte)(count + 1) : count;

    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public void Fill(int at, ReadOnlySpan<CueLead> cues, Span<ulong> keys)
    {
        ref readonly var form = ref input.Forms[at];
        ref readonly var branch = ref branches[at];
        var side = at < anchor ? 1u : at > anchor ? 2u : 0;
        var tag = input.TagOf(at);
        var (before, after) = (input.Word(at - 1, first, end), input.Word(at + 1, first, end));
        var (tagBefore, tagAfter) = (input.Tag(at - 1, first, end), input.Tag(at + 1, first, end));
        var (lemma, cueTag) = (input.Lemmas[anchor], input.TagOf(anchor));
        var relation = input.RelationOf(at);
        var head = input.Trees.Head(at);
        var distance = Distance(at - anchor);
        var met = between[at - first];
        var where = branch.Code;
        var inside = branch.Top == at ? 0u : branch.Depth == 1 ? 1u : 2u;
        var name = input.NameOf(at) | (input.Names.Begins(at) ? 16u : 0);

        keys[0] = FeatureKey.Sum(101, where, inside);
        keys[1] = FeatureKey.Sum(102, where, tag);
        keys[2] = FeatureKey.Sum(103, where, form.Word);
        keys[3] = FeatureKey.Sum(104, where, relation, tag);
        keys[4] = FeatureKey.Sum(105, where, lemma);
        keys[5] = FeatureKey.Sum(106, where, input.Children[anchor] & ChildBits.Frame, cueTag);
        keys[6] = FeatureKey.Sum(107, side, distance);
        keys[7] = FeatureKey.Sum(108, side, form.Word);
        keys[8] = FeatureKey.Sum(109, side, tag, cueTag);
        keys[9] = FeatureKey.Sum(110, side, tagBefore, tag);
        keys[10] = FeatureKey.Sum(111, side, tag, tagAfter);
        keys[11] = FeatureKey.Sum(112, before, form.Word);
        keys[12] = FeatureKey.Sum(113, form.Word, after);
        keys[13] = FeatureKey.Sum(114, before, side);
        keys[14] = FeatureKey.Sum(115, after, side);
        keys[15] = FeatureKey.Sum(116, form.Fine, side);
        keys[16] = FeatureKey.Sum(117, relation, input.TagOf(head), side);
        keys[17] = FeatureKey.Sum(118, input.WordOf(head), relation, side);
        keys[18] = FeatureKey.Sum(119, distance, lemma);
        keys[19] = FeatureKey.Sum(120, distance, tag, cueTag);
        keys[20] = FeatureKey.Sum(121, distance, form.Word);
        keys[21] = FeatureKey.Sum(122, where, distance);
        Across(at, cues, keys[22..]);
        keys[40] = FeatureKey.Sum(141, name, side);
        keys[41] = FeatureKey.Sum(142, name, where);
        keys[42] = FeatureKey.Sum(143, lemma, form.Word);
        keys[43] = FeatureKey.Sum(144, lemma, tag, side);
        keys[44] = FeatureKey.Sum(145, relation, input.RelationOf(head), where);
        keys[45] = FeatureKey.Sum(146, input.Words.IsHeadline(at) ? 1u : 0, side, tag);
        keys[46] = FeatureKey.Sum(147, at - first < 2 ? (uint)(at - first) : 2u, form.Word, side);
        keys[47] = FeatureKey.Sum(148, end - at < 3 ? (uint)(end - at) : 3u, form.Word, side);
        keys[48] = FeatureKey.Sum(149, form.Word, tagBefore, tagAfter);
        keys[49] = FeatureKey.Sum(150, input.Forms[anchor].Fine, where);
        keys[50] = FeatureKey.Sum(151, where, met.Commas, met.Verbs);
        keys[52] = FeatureKey.Sum(153, setting, side, met.Commas);
        keys[53] = FeatureKey.Sum(154, setting, where);
        keys[54] = FeatureKey.Sum(155, setting, side, Quote(at));
        keys[51] = FeatureKey.Sum(152, input.Forms[anchor].Fine, tag, side);
        FeatureKey.Finish(keys[..Count]);
    }

    /// <summary>Quotations, what stands between, and the branches of the neighbours.</summary>
    private void Across(int at, ReadOnlySpan<CueLead> cues, Span<ulong> keys)
    {
        var side = at < anchor ? 1u : at > anchor ? 2u : 0;
        ref readonly var branch = ref branches[at];
        var met = between[at - first];
        var word = input.Forms[at].Word;
        var tag = input.TagOf(at);
        var quote = Quote(at);
        var (quoteBefore, quoteAfter) = (at > first ? Quote(at - 1) : 64u, at + 1 < end ? Quote(at + 1) : 64u);
        var (codeBefore, codeAfter) = (at > first ? branches[at - 1].Code : 0, at + 1 < end ? branches[at + 1].Code : 0);
        var (goesOn, lasts) = (at > first && branches[at - 1].Top == branch.Top ? 1u : 0, at + 1 < end && branches[at + 1].Top == branch.Top ? 2u : 0);

        keys[0] = FeatureKey.Sum(123, quote, side);
        keys[1] = FeatureKey.Sum(124, quote, branch.Code);
        keys[2] = FeatureKey.Sum(125, quote, word);
        keys[3] = FeatureKey.Sum(126, quoteBefore, quote, quoteAfter);
        keys[4] = FeatureKey.Sum(127, quote, input.Lemmas[anchor], side);
        keys[5] = FeatureKey.Sum(128, met.Commas, side, branch.Code);
        keys[6] = FeatureKey.Sum(129, met.Cues | (cues[at].IsCue ? 8u : 0), side, quote);
        keys[7] = FeatureKey.Sum(130, met.Verbs, side, tag);
        keys[8] = FeatureKey.Sum(131, met.That ? 1u : 0, side, branch.Code);
        keys[9] = FeatureKey.Sum(132, met.Commas | ((uint)met.Cues << 4) | ((uint)met.Edges << 8) | (side << 12));
        keys[10] = FeatureKey.Sum(133, codeBefore, branch.Code);
        keys[11] = FeatureKey.Sum(134, branch.Code, codeAfter);
        keys[12] = FeatureKey.Sum(135, goesOn | lasts, branch.Code, tag);
        keys[13] = FeatureKey.Sum(136, goesOn | lasts, word, side);
        keys[14] = FeatureKey.Sum(137, met.Cues | (cues[at].IsCue ? 8u : 0), branch.Code);
        keys[15] = FeatureKey.Sum(138, word, codeAfter, input.Tag(at + 1, first, end));
        keys[16] = FeatureKey.Sum(139, met.Edges, quote, side);
        keys[17] = FeatureKey.Sum(140, met.Joins | ((uint)met.Cues << 4), side, word);
    }

    /// <summary>What the quotation of a word is to the cue: none, one that holds the cue too, or another with its length, its edges and the mark it ends in.</summary>
    private uint Quote(int at)
    {
        var quote = input.Quotes[at];
        return quote == 0 ? 0 : input.Words.QuotationOf(at) == input.Words.QuotationOf(anchor) ? 32u | quote : quote;
    }

    private static uint Distance(int words)
    {
        var far = Math.Abs(words);
        var bucket = far < 8 ? far : far < 12 ? 8 : far < 20 ? 9 : far < 40 ? 10 : 11;
        return (uint)(words < 0 ? bucket : 16 + bucket);
    }
}
