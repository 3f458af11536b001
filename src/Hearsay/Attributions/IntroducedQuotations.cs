using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>Quotations that a verb of saying and a comma or colon introduce, by rule, where the weights gave them to nobody, or to the content of a sentence that a comma or dash ends before: Okello replied, “We were late.”</summary>
internal static class IntroducedQuotations
{
    public const string Rule = "attribution.introduced";

    /// <summary>Words of a quotation at least: shorter ones are names of things and single words.</summary>
    private const int LeastWords = 3;

    /// <param name="found">Reports that weights found: what they hold is left to them.</param>
    public static List<Report> Find(ReportInput input, IReadOnlyList<Report> found)
    {
        bool[] isContent = new bool[input.Count], isCue = new bool[input.Count];
        foreach (var report in found)
        {
            isCue.AsSpan(report.Cue.First, report.Cue.End - report.Cue.First).Fill(true);
            foreach (var (first, end) in report.Content)
            {
                isContent.AsSpan(first, end - first).Fill(true);
            }
        }

        var reports = new List<Report>();
        for (var i = 2; i < input.Count; i++)
        {
            if ((input.Quotes[i] & ReportInput.Opens) != 0 && input.Words[i - 1] is "," or ":" && !isCue[i - 2] && At(input, i - 2, i, isContent) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    private static Report? At(ReportInput input, int verb, int first, bool[] isContent)
    {
        var words = input.Words;
        if (input.Tags.Universal(verb) != UniversalTag.Verb || input.CueAt(verb) is not { Voice: Voice.Speech, IsNoun: false } || words.QuotationOf(verb) >= 0 || Speaker(input, verb) is not { } source)
        {
            return null;
        }

        var end = words.QuotationAround(first).End;
        var isHeld = isContent.AsSpan(first, end - first).Contains(true);
        return end - first < LeastWords + 2 || (isHeld && !(isContent[verb] && IsPartedOff(input, source))) ? null : new Report(verb, source, (verb, verb + 1), [(first, end)], 0) { Rule = Rule };
    }

    /// <summary>Whether a comma or dash stands before a source: what goes before is no clause that it is the subject of.</summary>
    public static bool IsPartedOff(ReportInput input, (int First, int End) source) => input.Words[source.First - 1] is "," or "―" or "—" or "–" or "-";

    /// <summary>The name right before the verb; else its subject, or what a participle stands behind ("the crowd shouting, …").</summary>
    private static (int First, int End)? Speaker(ReportInput input, int verb)
    {
        if (input.Words.NameEnd(verb - 1) == verb)
        {
            return (input.Words.NameFirst(verb - 1), verb);
        }

        var noun = input.Subjects[verb] >= 0 ? input.Subjects[verb] : input.Trees.Relation(verb) == Relation.Acl ? input.Trees.Head(verb) : -1;
        return noun < 0 || noun >= verb || input.Trees.Relation(noun) == Relation.NsubjPass ? null : SourcePhrase.Phrase(input.Trees, noun, verb);
    }
}
