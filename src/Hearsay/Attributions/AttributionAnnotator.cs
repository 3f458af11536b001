using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Writes the layer of <see cref="Attribution"/>: who said, wrote, thought or saw what, by trained weights over words, tags, trees, names and quotations.</summary>
/// <remarks>Spans as PolNeAR draws them: the cue holds its auxiliaries, negation and preposition, the content its "that" and its quotation marks, the hearer belongs to neither.
/// "Citing" adds a hop by rule. Voice, polarity, kind of source and claimant are read from the found words by rules. Cost is linear. Spec: Specs/Attributions</remarks>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    public override string Version => "attributions/7";

    public override void Prepare()
    {
        Lexemes.Prepare();
        _ = ReportTagger.BuiltIn;
    }

    public override IEnumerable<Attribution> Annotate(AnnotatedText text)
    {
        var input = new ReportInput(text);
        var claimants = new Claimants(text, input.Words);
        var reports = ReportTagger.BuiltIn.Find(input);
        var blocks = new QuotedBlocks(text, input, reports, claimants);
        var found = new List<Attribution>(reports.Count);
        for (var i = 0; i < reports.Count; i++)
        {
            var quoted = blocks.At(reports[i].Anchor);
            var report = QuotedAs(input, reports[i]);
            found.Add(Of(input, claimants, report, InnerHops.Of(input, report)) with { Quoted = quoted?.Span, QuotedClaimant = quoted?.Name });
        }

        return found;
    }

    /// <summary>The report with what the one it quotes says for its content, and the words that lead there as part of its cue.</summary>
    private static Report QuotedAs(ReportInput input, Report report) =>
        InnerHops.QuotedAs(input, report) is var (_, first) && report.Content[^1].End > first
            ? report with { Cue = (report.Cue.First, first), Content = [.. report.Content.Where(piece => piece.End > first).Select(piece => (Math.Max(piece.First, first), piece.End))] }
            : report;

    private static Attribution Of(ReportInput input, Claimants claimants, Report report, TextSpan? via)
    {
        var words = input.Words;
        TextSpan? source = report.Source is { } range ? words.Span(range.First, range.End) : null;
        var cue = words.Span(report.Cue.First, report.Cue.End);
        var content = GappedContent.Cut(words, report.Content).Select(piece => words.Span(piece.First, piece.End)).ToList();
        var kind = SourceKinds.Of(words, source);
        var (claimant, by) = source is { } named ? claimants.Of(named, kind) : (null, null);
        var span = content.Append(source ?? cue).Append(via ?? cue).Aggregate(cue, (all, next) => all.Union(next));
        return new Attribution(
            span, source is { } one ? [one] : [], [cue], [.. content], ModeOf(words, report), CueReading.VoiceOf(input, report), CueReading.PolarityOf(input, report), kind, claimant, CueReading.RuleOf(input, report))
        {
            ClaimantRule = by,
            Via = via is { } hop ? [hop] : [],
            ViaClaimants = via is { } inner ? [claimants.Of(inner, SourceKinds.Of(words, inner)).Name] : [],
            IsEmbedded = report.IsEmbedded,
            IsHypothetical = CueReading.IsHypothetical(input, report),
            Confidence = report.Confidence,
        };
    }

    private static AttributionMode ModeOf(Words words, Report report)
    {
        bool inside = false, outside = false;
        foreach (var (first, end) in report.Content)
        {
            for (var i = first; i < end && !(inside && outside); i++)
            {
                if (words.IsWord(i))
                {
                    inside |= words.QuotationOf(i) >= 0;
                    outside |= words.QuotationOf(i) < 0;
                }
            }
        }

        return inside ? outside ? AttributionMode.Mixed : AttributionMode.Direct : AttributionMode.Indirect;
    }
}
