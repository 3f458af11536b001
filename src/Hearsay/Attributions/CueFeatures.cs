using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>What speaks for a word being a cue: itself, its neighbours, its place in the tree with what hangs on it, and the quotations around it.</summary>
internal static class CueFeatures
{
    public const int Count = 70;

    /// <summary>Whether a word may be a cue at all: one that carries meaning, a colon, or a word of the lexicons.</summary>
    public static bool IsCandidate(ReportInput input, int token) =>
        input.Voices[token] > 0 || input.Tags.Universal(token) switch
        {
            UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj => true,
            UniversalTag.Punct => IsMark(input, token),
            UniversalTag.Adp or UniversalTag.Adv => true,
            _ => false,
        };

    /// <summary>A colon, or a dash before a name under a quotation.</summary>
    private static bool IsMark(ReportInput input, int token) => input.Words.Text[input.Words.Start(token)] switch
    {
        ':' => true,
        '―' or '—' or '–' or '-' => token > 0 && token + 1 < input.Count && (input.Quotes[token - 1] & ReportInput.Closes) != 0 && input.Words.IsCapital(token + 1),
        _ => false,
    };

    /// <summary>A context that may settle that a word is no cue: its dictionary form and tag.</summary>
    public static ulong Context(ReportInput input, int at) => FeatureKey.Of(5, input.Lemmas[at], input.TagOf(at));

    /// <summary>Another: its sense, tag and voice, its relation, and what hangs on it.</summary>
    public static ulong WiderContext(ReportInput input, int at) =>
        FeatureKey.Of(6, input.Senses[at] | (input.TagOf(at) << 8) | ((uint)input.Voices[at] << 16) | ((uint)input.Trees.Relation(at) << 24), input.Children[at] & ChildBits.Frame);

    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">Token after the last of the sentence.</param>
    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public static void Fill(ReportInput input, int at, int first, int end, Span<ulong> keys)
    {
        Near(input, at, first, end, keys);
        Tree(input, at, keys[34..]);
        FeatureKey.Finish(keys[..Count]);
    }

    private static void Near(ReportInput input, int at, int first, int end, Span<ulong> keys)
    {
        ref readonly var form = ref input.Forms[at];
        var (lemma, tag) = (input.Lemmas[at], input.TagOf(at));
        var (before, after) = (input.Word(at - 1, first, end), input.Word(at + 1, first, end));
        var (tagBefore, tagAfter) = (input.Tag(at - 1, first, end), input.Tag(at + 1, first, end));
        var quotes = QuotesAround(input, at, first, end);
        var voice = input.Voices[at];

        keys[0] = FeatureKey.Sum(1, form.Word);
        keys[1] = FeatureKey.Sum(2, form.Word, tag);
        keys[2] = FeatureKey.Sum(3, lemma);
        keys[3] = FeatureKey.Sum(4, lemma, tag);
        keys[4] = FeatureKey.Sum(5, form.Fine, tag);
        keys[5] = FeatureKey.Sum(6, form.Suffix3, tag);
        keys[6] = FeatureKey.Sum(7, form.Suffix4);
        keys[7] = FeatureKey.Sum(8, before);
        keys[8] = FeatureKey.Sum(9, after);
        keys[9] = FeatureKey.Sum(10, input.Word(at - 2, first, end), before);
        keys[10] = FeatureKey.Sum(11, input.Word(at + 2, first, end), after);
        keys[11] = FeatureKey.Sum(12, lemma, after);
        keys[12] = FeatureKey.Sum(13, lemma, before);
        keys[13] = FeatureKey.Sum(14, tagBefore, tag, tagAfter);
        keys[14] = FeatureKey.Sum(15, tag, tagAfter, input.Tag(at + 2, first, end));
        keys[15] = FeatureKey.Sum(16, tag, tagBefore, input.Tag(at - 2, first, end));
        keys[16] = FeatureKey.Sum(17, lemma, tagAfter);
        keys[17] = FeatureKey.Sum(18, lemma, tagBefore);
        keys[18] = FeatureKey.Sum(19, quotes, tag);
        keys[19] = FeatureKey.Sum(20, quotes, lemma);
        keys[20] = FeatureKey.Sum(21, quotes, voice, after);
        keys[21] = FeatureKey.Sum(22, form.Fine, tagAfter);
        keys[22] = FeatureKey.Sum(23, form.Fine, quotes);
        keys[23] = FeatureKey.Sum(24, (uint)Math.Min(at - first, 6), tag);
        keys[24] = FeatureKey.Sum(25, (uint)Math.Min(end - at, 6), tag, quotes);
        keys[25] = FeatureKey.Sum(26, input.Words.IsHeadline(at) ? 1u : 0, tag, voice);
        keys[26] = FeatureKey.Sum(27, at + 1 < end ? input.Forms[at + 1].Fine : ReportInput.None, voice);
        keys[27] = FeatureKey.Sum(28, at > first ? input.Forms[at - 1].Fine : ReportInput.None, voice);
        keys[28] = FeatureKey.Sum(29, form.Coarse, tag, tagAfter);
        keys[29] = FeatureKey.Sum(30, voice, tag, input.StartsParagraph(first) ? 1u : 0);
        keys[30] = FeatureKey.Sum(59, lemma, at > first ? input.Forms[at - 1].Shape : ReportInput.None, (uint)Math.Min(at - first, 4) | (input.StartsParagraph(first) ? 8u : 0));
        var setting = input.SettingOf(at, first, end);
        keys[32] = FeatureKey.Sum(61, setting, lemma);
        keys[33] = FeatureKey.Sum(62, setting, tag, voice);
        keys[31] = FeatureKey.Sum(60, lemma, at > first ? input.NameOf(at - 1) : ReportInput.None, at + 1 < end ? input.NameOf(at + 1) : ReportInput.None);
    }

    private static void Tree(ReportInput input, int at, Span<ulong> keys)
    {
        var trees = input.Trees;
        var (lemma, tag, voice) = (input.Lemmas[at], input.TagOf(at), input.Voices[at]);
        var relation = (uint)trees.Relation(at);
        var head = trees.Head(at);
        var above = head >= 0 ? trees.Head(head) : -1;
        var children = input.Children[at];
        var frame = children & ChildBits.Frame;
        var (subject, clause, thing, oblique) = (input.Subjects[at], input.Clauses[at], input.Objects[at], input.Obliques[at]);
        var clauseRelation = clause >= 0 ? input.RelationOf(clause) | (clause < at ? 128u : 0) : ReportInput.None;
        var mark = clause >= 0 ? (input.Children[clause] >> 15) & 1 : 2;
        var fine = input.Forms[at].Fine;

        keys[0] = FeatureKey.Sum(31, relation, tag);
        keys[1] = FeatureKey.Sum(32, relation, lemma);
        keys[2] = FeatureKey.Sum(33, relation, input.Lemma(head));
        keys[3] = FeatureKey.Sum(34, relation, input.TagOf(head), tag);
        keys[4] = FeatureKey.Sum(35, relation, input.RelationOf(head), voice);
        keys[5] = FeatureKey.Sum(36, relation | (input.RelationOf(head) << 8), input.Lemma(above), voice);
        keys[6] = FeatureKey.Sum(37, children, tag);
        keys[7] = FeatureKey.Sum(38, frame, lemma);
        keys[8] = FeatureKey.Sum(39, frame, tag, voice);
        keys[9] = FeatureKey.Sum(40, frame, relation, tag);
        keys[10] = FeatureKey.Sum(41, input.WordOf(subject));
        keys[11] = FeatureKey.Sum(42, input.TagOf(subject), input.NameOf(subject), voice);
        keys[12] = FeatureKey.Sum(43, input.TagOf(subject), lemma);
        keys[13] = FeatureKey.Sum(44, subject >= 0 ? input.Forms[subject].Fine : ReportInput.None, voice);
        keys[14] = FeatureKey.Sum(45, clauseRelation, lemma);
        keys[15] = FeatureKey.Sum(46, clauseRelation, mark, tag);
        keys[16] = FeatureKey.Sum(47, clauseRelation, input.WordOf(clause), voice);
        keys[17] = FeatureKey.Sum(48, input.WordOf(thing), voice);
        keys[18] = FeatureKey.Sum(49, input.WordOf(thing), lemma);
        keys[19] = FeatureKey.Sum(50, thing >= 0 ? input.Forms[thing].Fine : ReportInput.None, fine);
        keys[20] = FeatureKey.Sum(51, lemma, thing >= 0 ? input.TagOf(thing) : ReportInput.None, oblique >= 0 ? 1u : 0);
        keys[21] = FeatureKey.Sum(52, lemma, input.WordOf(FirstChildCase(input, oblique)));
        keys[22] = FeatureKey.Sum(53, lemma, input.WordOf(oblique));
        keys[23] = FeatureKey.Sum(54, fine, frame);
        keys[24] = FeatureKey.Sum(55, fine, relation, voice);
        keys[25] = FeatureKey.Sum(56, input.Voices[Math.Max(head, 0)], relation, voice);
        keys[26] = FeatureKey.Sum(57, clauseRelation, input.TagOf(clause), input.TagOf(subject));
        keys[27] = FeatureKey.Sum(58, lemma, input.TagOf(subject), frame);
        var sense = input.SenseOf(at);
        keys[28] = FeatureKey.Sum(63, sense, tag);
        keys[29] = FeatureKey.Sum(64, sense, frame);
        keys[30] = FeatureKey.Sum(65, sense, clauseRelation);
        keys[31] = FeatureKey.Sum(66, sense, input.TagOf(subject), input.NameOf(subject));
        keys[32] = FeatureKey.Sum(67, sense, input.SenseOf(subject));
        keys[33] = FeatureKey.Sum(68, sense, input.SenseOf(thing));
        keys[34] = FeatureKey.Sum(69, sense, input.WordOf(FirstChildCase(input, oblique)));
        keys[35] = FeatureKey.Sum(70, sense, relation, input.SenseOf(head));
    }

    /// <summary>The preposition of a phrase: the token before it that hangs on it, looked for a few tokens back.</summary>
    private static int FirstChildCase(ReportInput input, int token)
    {
        for (var i = token - 1; i >= 0 && token - i < 6; i--)
        {
            if (input.Trees.Head(i) == token && input.Trees.Relation(i) == Relation.Case)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where quotations stand about a word, as bits: around it, right after it, closed just before it or before its subject, anywhere in its sentence, open when the sentence begins; a colon at its end.</summary>
    private static uint QuotesAround(ReportInput input, int at, int first, int end)
    {
        var quotes = input.Quotes;
        var bits = (uint)(quotes[at] & (ReportInput.Quoted | ReportInput.Long));
        for (var i = at + 1; i < Math.Min(end, at + 4); i++)
        {
            bits |= (quotes[i] & ReportInput.Opens) != 0 ? i < at + 3 ? 2u : 4u : 0;
        }

        for (var i = at - 1; i >= Math.Max(first, at - 6); i--)
        {
            if ((quotes[i] & ReportInput.Closes) != 0)
            {
                bits |= at - i <= 2 ? 16u : 32u;
                bits |= (quotes[i] & ReportInput.EndsWithMark) != 0 ? 64u : 0;
                break;
            }
        }

        bits |= (quotes[first] & (ReportInput.Quoted | ReportInput.Opens)) == ReportInput.Quoted ? 128u : 0;
        bits |= (quotes[first] & ReportInput.Opens) != 0 ? 256u : 0;
        bits |= end < input.Count && (quotes[end] & ReportInput.Quoted) != 0 ? input.StartsParagraph(end) ? 512u : 1024u : 0;
        return bits | (input.Words.Text[input.Words.Start(end - 1)] == ':' ? 2048u : 0);
    }
}
