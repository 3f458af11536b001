using Hearsay.Annotations;
using Hearsay.Language.Words;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Writes the layer of <see cref="Attribution"/>: who said, wrote, thought or saw what, by trained weights over words, tags, trees, names and quotations.</summary>
/// <remarks>Spans as PolNeAR draws them: the cue holds its auxiliaries, negation and preposition, the content its "that" and its quotation marks, the hearer belongs to neither.
/// "Citing" adds a hop by rule. Voice, polarity, kind of source and claimant are read from the found words by rules. Cost is linear. Spec: Specs/Attributions</remarks>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    /// <summary>Most words between a cue and what its sentence cites.</summary>
    private const int MostWords = 60;

    private static readonly uint Citing = WordForm.Of("citing", WordTable.Empty).Word;

    public override string Version => "attributions/3";

    public override IEnumerable<Attribution> Annotate(AnnotatedText text)
    {
        var input = new ReportInput(text);
        var claimants = new Claimants(text, input.Words);
        var reports = ReportTagger.BuiltIn.Find(input);
        var found = new List<Attribution>(reports.Count);
        for (var i = 0; i < reports.Count; i++)
        {
            found.Add(Of(input, claimants, reports[i], Cited(input, reports[i])));
        }

        return found;
    }

    /// <summary>Whom a report's sentence cites after it as the next hop: "…, citing hospital officials".</summary>
    private static TextSpan? Cited(ReportInput input, Report report)
    {
        var words = input.Words;
        var limit = Math.Min(words.SentenceOf(report.Anchor).End, report.Anchor + MostWords);
        for (var i = report.Cue.End; i + 1 < limit; i++)
        {
            if (input.Forms[i].Word == Citing && words.QuotationOf(i) < 0)
            {
                var end = i + 1;
                while (end < limit && words.IsWord(end))
                {
                    end++;
                }

                return end > i + 1 && IsSource(words, (i + 1, end)) ? words.Span(i + 1, end) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a phrase names somebody or some paper, rather than a reason ("citing concerns").</summary>
    private static bool IsSource(Words words, (int First, int End) phrase)
    {
        var last = SourceKinds.HeadEnd(words, phrase.First, phrase.End) - 1;
        return words.IsCapital(last) || WordClasses.Unnamed.Contains(words[last]) || WordClasses.Collectives.Contains(words[last]);
    }

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
            IsEmbedded = report.IsEmbedded,
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
