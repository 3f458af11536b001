using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>What speaks for a report as a whole being right: how sure its parts are, what its source and content look like, and which other possible reports hold its cue or share its words.</summary>
internal sealed class TrustFeatures
{
    public const int Count = 41;

    private const int Nobody = -1;

    private readonly ReportInput input;
    private readonly List<Report> reports;
    private readonly int[] contents;
    private readonly int[] sources;
    private readonly int[] cues;

    /// <param name="reports">All possible reports of the text.</param>
    public TrustFeatures(ReportInput input, List<Report> reports)
    {
        (this.input, this.reports) = (input, reports);
        (contents, sources, cues) = (new int[input.Count], new int[input.Count], new int[input.Count]);
        Array.Fill(contents, Nobody);
        Array.Fill(sources, Nobody);
        Array.Fill(cues, Nobody);
        foreach (var number in Enumerable.Range(0, reports.Count).OrderBy(i => reports[i].Lead).ThenByDescending(i => i))
        {
            // Of several that claim a word the surest is written last.
            var report = reports[number];
            cues.AsSpan(report.Cue.First, report.Cue.End - report.Cue.First).Fill(number);
            if (report.Source is { } source)
            {
                sources.AsSpan(source.First, source.End - source.First).Fill(number);
            }

            foreach (var (first, end) in report.Content)
            {
                contents.AsSpan(first, end - first).Fill(number);
            }
        }
    }

    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public void Fill(int number, Span<ulong> keys)
    {
        var report = reports[number];
        var at = report.Anchor;
        var (lemma, tag, voice, fine) = (input.Lemmas[at], input.TagOf(at), input.Voices[at], input.Forms[at].Fine);
        var lead = Bucket(report.Lead, 24);
        var coarse = Bucket(report.Lead, 90);
        var contentLead = Bucket(report.ContentLead, 30);
        var sourceLead = report.Source is null ? 99u : Bucket(report.SourceLead, 30);
        var (quoted, length) = (QuotedShare(report), (uint)int.Log2(report.ContentLength));
        var source = SourceOf(report);
        var (first, pieces) = (report.Content[0].First, (uint)Math.Min(report.Content.Count, 3));
        var place = (first < at ? 1u : 0) | (report.Content[^1].First > at ? 2u : 0) | (report.Source is { } words && words.First < at ? 4u : 0) | (pieces << 4);
        var gap = report.Content.Select(piece => piece.First >= report.Cue.End ? piece.First - report.Cue.End : report.Cue.First - piece.End).Where(words => words >= 0).DefaultIfEmpty(9).Min();
        var (inside, insideBy) = Against(number, contents[at]);
        var (inSource, _) = Against(number, sources[at]);
        var (inCue, _) = Against(number, cues[at]);
        var (shared, sharedBy) = Shared(number);

        keys[0] = FeatureKey.Of(201, lead);
        keys[1] = FeatureKey.Of(202, coarse, lemma);
        keys[2] = FeatureKey.Of(203, coarse, tag);
        keys[3] = FeatureKey.Of(204, lead, quoted);
        keys[4] = FeatureKey.Of(205, coarse, source);
        keys[5] = FeatureKey.Of(206, coarse, place);
        keys[6] = FeatureKey.Of(207, contentLead, quoted);
        keys[7] = FeatureKey.Of(208, contentLead, coarse);
        keys[8] = FeatureKey.Of(209, sourceLead, source);
        keys[9] = FeatureKey.Of(210, sourceLead, coarse);
        keys[10] = FeatureKey.Of(211, length, quoted, coarse);
        keys[11] = FeatureKey.Of(212, input.WordOf(first), voice);
        keys[12] = FeatureKey.Of(213, input.TagOf(first), place);
        keys[13] = FeatureKey.Of(214, (uint)Math.Min(gap, 6), place, voice);
        keys[14] = FeatureKey.Of(215, inside, coarse);
        keys[15] = FeatureKey.Of(216, inside, insideBy, source == 0 ? 0 : 1u);
        keys[16] = FeatureKey.Of(217, inside, quoted, input.Quotes[at]);
        keys[17] = FeatureKey.Of(218, inSource, coarse);
        keys[18] = FeatureKey.Of(219, inCue, coarse);
        keys[19] = FeatureKey.Of(220, shared, coarse);
        keys[20] = FeatureKey.Of(221, shared, sharedBy, quoted);
        keys[21] = FeatureKey.Of(222, lemma, place);
        keys[22] = FeatureKey.Of(223, lemma, source);
        keys[23] = FeatureKey.Of(224, lemma, input.WordOf(first));
        keys[24] = FeatureKey.Of(225, fine, source);
        keys[25] = FeatureKey.Of(226, fine, input.TagOf(first), quoted);
        keys[26] = FeatureKey.Of(227, (uint)Math.Min(report.Cue.End - report.Cue.First, 5), input.WordOf(report.Cue.End - 1));
        keys[27] = FeatureKey.Of(228, lemma, (uint)Math.Min(report.Cue.End - report.Cue.First, 5), (uint)Math.Min(at - report.Cue.First, 3));
        keys[28] = FeatureKey.Of(229, lemma, quoted, length);
        keys[29] = FeatureKey.Of(230, input.Words.IsHeadline(at) ? 1u : 0, coarse, place);
        keys[30] = FeatureKey.Of(231, input.WordOf(report.Source?.First ?? -1), report.Source is { } who ? input.WordOf(who.End - 1) : 0);
        keys[31] = FeatureKey.Of(232, contentLead, sourceLead);
        keys[32] = FeatureKey.Of(233, input.Quotes[at], coarse, quoted);
        keys[33] = FeatureKey.Of(234, inside, input.RelationOf(at), voice);
        var (sense, sourceSense) = (input.SenseOf(at), report.Source is { } from ? input.SenseOf(from.End - 1) : 99u);
        keys[34] = FeatureKey.Of(235, sense, coarse);
        keys[35] = FeatureKey.Of(236, sense, source);
        keys[36] = FeatureKey.Of(237, sense, input.TagOf(first), quoted);
        keys[37] = FeatureKey.Of(238, sense, place);
        keys[38] = FeatureKey.Of(239, sense, sourceSense);
        keys[39] = FeatureKey.Of(240, sourceSense, coarse);
        keys[40] = FeatureKey.Of(241, sense, input.WordOf(first));
    }

    private static uint Bucket(int lead, int step) => (uint)Math.Clamp((lead / step) + 32, 0, 64);

    /// <summary>What another possible report is to this one, by which is surer: 0 where there is none.</summary>
    private (uint Strength, uint Voice) Against(int number, int other) =>
        other < 0 || other == number ? (0, 0) : (1 + Bucket(reports[other].Lead - reports[number].Lead, 112), input.Voices[reports[other].Anchor] + (reports[other].Lead > 0 ? 16u : 0));

    /// <summary>The surest other report that claims the middle of a piece of content.</summary>
    private (uint Strength, uint Voice) Shared(int number)
    {
        var most = Nobody;
        foreach (var (first, end) in reports[number].Content)
        {
            var other = contents[(first + end) / 2];
            most = other != number && other >= 0 && (most < 0 || reports[other].Lead > reports[most].Lead) ? other : most;
        }

        return Against(number, most);
    }

    /// <summary>0 none of the content's words is quoted, 1 the first, 2 the last, 3 both.</summary>
    private uint QuotedShare(Report report) => (uint)((input.Quotes[report.Content[0].First] & 1) | ((input.Quotes[report.Content[^1].End - 1] & 1) << 1));

    /// <summary>The form of the source: 0 where there is none, else the tag of its last word and whether it is one word or has a name.</summary>
    private uint SourceOf(Report report) => report.Source is { } source ? 1 + (input.TagOf(source.End - 1) | (source.End - source.First == 1 ? 256u : 0) | (input.NameOf(source.End - 1) << 10)) : 0;
}
