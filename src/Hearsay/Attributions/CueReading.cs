using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>What a cue's words say of how the content was put forward, by the lexicon: voice, polarity, and the name of what was found.</summary>
internal static class CueReading
{
    /// <summary>Nouns that tell that the words were written, when they end a cue: "said in a statement".</summary>
    private static readonly string[] Papers = ["statement", "letter", "tweet", "tweets", "report", "memo", "email", "e-mail", "post", "article", "column"];

    public static Voice VoiceOf(ReportInput input, Report report)
    {
        var words = input.Words;
        if (report.Rule == LayoutReports.Turn)
        {
            return Voice.Speech;
        }

        if (report.Cue.End - report.Cue.First > 1 && Papers.Contains(words[report.Cue.End - 1], StringComparer.Ordinal))
        {
            return Voice.Writing;
        }

        return CueOf(input, report)?.Voice ?? Voice.Unspecified;
    }

    public static Polarity PolarityOf(ReportInput input, Report report)
    {
        var own = CueOf(input, report)?.Polarity ?? Polarity.Positive;
        bool isNegated = false, isBelief = false;
        for (var i = report.Cue.First; i < report.Cue.End; i++)
        {
            isBelief |= WordClasses.Believing.Contains(input.Words[i]);
            isNegated |= WordClasses.Negations.Contains(input.Words[i]) && input.Words[i + 1] != "only";
        }

        // Who does not believe a thing denies it; who does not say a thing only keeps silent.
        return !isNegated ? own : own != Polarity.Positive ? Polarity.Positive : isBelief ? Polarity.Denied : Polarity.Negated;
    }

    /// <summary>"attribution.learned.verb" and the like: made by weights, by the kind of the cue's word.</summary>
    public static string RuleOf(ReportInput input, Report report) => report.Rule ?? "attribution.learned." + (IsCiting(input, report) ? "citing" : input.Words[report.Anchor] == "according" ? "according" : input.Tags.Universal(report.Anchor) switch
    {
        UniversalTag.Verb or UniversalTag.Aux => "verb",
        UniversalTag.Noun or UniversalTag.Propn => "noun",
        UniversalTag.Adj => "adjective",
        UniversalTag.Punct => "mark",
        _ => "word",
    });

    /// <summary>"…, citing hospital officials": names the next hop of the report before it.</summary>
    public static bool IsCiting(ReportInput input, Report report) => input.Words[report.Anchor] == "citing";

    private static Cue? CueOf(ReportInput input, Report report)
    {
        var cue = input.CueAt(report.Anchor);
        for (var i = report.Cue.First; i < report.Cue.End && cue is null; i++)
        {
            cue = input.CueAt(i);
        }

        return cue;
    }
}
