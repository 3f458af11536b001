using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Writes the layer of <see cref="Attribution"/>: who said, wrote, thought or saw what, by rules over cue words, quotation marks and closed word classes.</summary>
/// <remarks>Spans as PolNeAR draws them: the cue holds its auxiliaries, negation and preposition, the content its "that" and its quotation marks, the hearer belongs to neither.
/// Each report names its rule. Cost is linear: every search for the end of a phrase or clause is capped. Spec: Specs/Attributions</remarks>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    /// <summary>Least percentage of uses of a verb in a frame that report, for the frame to be taken as a report.</summary>
    private const int Threshold = 42;

    public override string Version => "attributions/2";

    public override IEnumerable<Attribution> Annotate(AnnotatedText text)
    {
        var words = new Words(text);
        var cues = Cues.English;
        var phrases = new Phrases(words, cues);
        var quoted = new QuotedContent(words, phrases);
        var subjects = new Subjects(words, cues, phrases);
        var verbs = new VerbRules(words, cues, phrases, subjects, quoted, Threshold);
        var according = new AccordingRules(words, phrases, quoted);
        var nouns = new NominalRules(words, phrases, subjects);
        var claimants = new Claimants(text, words);
        var found = new List<Finding>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((verbs.At(i) ?? according.At(i) ?? nouns.At(i)) is { } finding)
            {
                found.Add(finding);
            }
        }

        AddCited(words, found);
        var embedded = Embedded(words, found);
        return found.Select((finding, i) => Of(words, claimants, finding) with { IsEmbedded = embedded[i] });
    }

    /// <summary>"…, citing hospital officials" names the next hop of the report before it in the sentence.</summary>
    private static void AddCited(Words words, List<Finding> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            var (cited, before) = (found[i], found[i - 1]);
            if (cited.Rule == "attribution.cite-bare-shared" && words.SentenceOf(words.FirstFrom(before.Cue[0].Start)) == words.SentenceOf(words.FirstFrom(cited.Cue[0].Start)) && IsSource(words, cited.Content[0]))
            {
                found[i - 1] = before with { Via = [cited.Content[0]] };
            }
        }
    }

    /// <summary>Whether a phrase names somebody or some paper, rather than a reason ("citing concerns").</summary>
    private static bool IsSource(Words words, TextSpan span)
    {
        var first = words.FirstFrom(span.Start);
        var last = SourceKinds.HeadEnd(words, first, words.FirstFrom(span.End)) - 1;
        return words.IsCapital(last) || WordClasses.Unnamed.Contains(words[last]) || WordClasses.Collectives.Contains(words[last]);
    }

    /// <summary>Which findings have their cue inside another's content. The wider content goes first, so that of two that hold each other one stays outside.</summary>
    private static bool[] Embedded(Words words, List<Finding> found)
    {
        var covered = new bool[words.Count];
        var embedded = new bool[found.Count];
        foreach (var i in Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].Content.Sum(span => span.Length)).ThenBy(i => i))
        {
            embedded[i] = covered[words.FirstFrom(found[i].Cue[0].Start)];
            foreach (var span in embedded[i] ? [] : found[i].Content)
            {
                Array.Fill(covered, true, words.FirstFrom(span.Start), words.FirstFrom(span.End) - words.FirstFrom(span.Start));
            }
        }

        return embedded;
    }

    private static Attribution Of(Words words, Claimants claimants, Finding finding)
    {
        var kind = SourceKinds.Of(words, finding.Source);
        var span = finding.Cue.Concat(finding.Content).Concat(finding.Via).Aggregate(finding.Source ?? finding.Cue[0], (all, next) => all.Union(next));
        var (claimant, by) = finding.Source is { } named ? claimants.Of(named, kind) : (null, null);
        return new Attribution(
            span, finding.Source is { } source ? [source] : [], [.. finding.Cue], [.. finding.Content],
            ModeOf(words, finding.Content), finding.Voice, finding.Polarity, kind, claimant, finding.Rule)
        {
            ClaimantRule = by,
            Via = [.. finding.Via],
        };
    }

    private static AttributionMode ModeOf(Words words, IReadOnlyList<TextSpan> content)
    {
        bool inside = false, outside = false;
        foreach (var span in content)
        {
            var end = words.FirstFrom(span.End);
            for (var i = words.FirstFrom(span.Start); i < end && !(inside && outside); i++)
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
