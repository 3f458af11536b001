using System.Collections.Frozen;
using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>What a cue's words say of how the content was put forward, by the lexicon: voice, polarity, and the name of what was found.</summary>
internal static class CueReading
{
    /// <summary>Nouns that tell that the words were written, when they end a cue: "said in a statement".</summary>
    private static readonly string[] Papers = ["statement", "letter", "tweet", "tweets", "report", "memo", "email", "e-mail", "post", "article", "column"];

    /// <summary>Words of a content that tell whether it is one of speaking.</summary>
    private const int FirstWords = 4;

    public static Voice VoiceOf(ReportInput input, Report report)
    {
        var words = input.Words;
        if (report.Rule is LayoutReports.Turn or NumberReports.Rule)
        {
            return Voice.Speech;
        }

        if (report.Cue.End - report.Cue.First > 1 && Papers.Contains(words[report.Cue.End - 1], StringComparer.Ordinal))
        {
            return Voice.Writing;
        }

        return CueOf(input, report)?.Voice ?? Voice.Unspecified;
    }

    /// <summary>What the cue says was done with the content; see <see cref="Polarity"/>.</summary>
    public static Polarity PolarityOf(ReportInput input, Report report)
    {
        var own = CueOf(input, report)?.Polarity ?? Polarity.Positive;
        var isBelief = Has(input, report, WordClasses.Believing);
        var isNegated = input.Words[report.Cue.First - 1] is "neither" or "nor" || Enumerable.Range(report.Cue.First, report.Cue.End - report.Cue.First).Any(i => IsNegation(input.Words, i));
        if (!isNegated)
        {
            return Has(input, report, WordClasses.Withdrawing) ? Polarity.Withdrawn : Has(input, report, WordClasses.Correcting) ? Polarity.Corrected
                : IsAgainst(input, report) || own == Polarity.Declined && !IsOfSpeaking(input, report) ? Polarity.Denied : own;
        }

        // Who does not believe a thing denies it; who does not say a thing only keeps silent; who does not deny or refuse does neither.
        return own is not (Polarity.Positive or Polarity.Declined) ? Polarity.Positive
            : isBelief ? Polarity.Denied
            : Has(input, report, WordClasses.Answering) && !IsUnwilling(input, report) ? Polarity.Unanswered
            : IsUnwilling(input, report) && IsOfSpeaking(input, report) ? Polarity.Declined
            : own == Polarity.Declined ? Polarity.Positive : Polarity.Negated;
    }

    /// <summary>Whether the words only suppose the report: it may, would or will be made, or stands under an "if".</summary>
    public static bool IsHypothetical(ReportInput input, Report report)
    {
        var words = input.Words;
        var from = Math.Min(report.Cue.First, report.Source?.First ?? report.Cue.First);
        var under = words[from - 1] is "if" or "unless" && words.SentenceOf(from - 1) == words.SentenceOf(from);
        return under || Has(input, report, WordClasses.Supposing) && PolarityOf(input, report) is Polarity.Positive or Polarity.Denied;
    }

    private static bool IsNegation(Words words, int i) => WordClasses.Negations.Contains(words[i]) && words[i + 1] != "only";

    /// <summary>"Would not comment", "refused to answer": the will is spoken of, not what happened.</summary>
    private static bool IsUnwilling(ReportInput input, Report report)
    {
        for (var i = report.Cue.First; i < report.Cue.End; i++)
        {
            if (input.Words[i] is "would" or "wo" or "will" or "could" or "ca" && IsNegation(input.Words, i + 1))
            {
                return input.Words[i] is not ("could" or "ca");
            }
        }

        return false;
    }

    /// <summary>Whether what is refused is to speak ("declined an interview", "refused to say"), not to act: by the cue, or by the first words of the content.</summary>
    private static bool IsOfSpeaking(ReportInput input, Report report)
    {
        var first = report.Content.Count > 0 ? report.Content[0].First : report.Cue.End;
        for (var i = first; i < first + FirstWords; i++)
        {
            if (WordClasses.Speaking.Contains(input.Words[i]) || WordClasses.Answering.Contains(input.Words[i]) || WordClasses.SpeechNouns.Contains(input.Words[i]))
            {
                return true;
            }
        }

        return Has(input, report, WordClasses.Speaking) || Has(input, report, WordClasses.Answering);
    }

    /// <summary>Who rules against a thing turns it down.</summary>
    private static bool IsAgainst(ReportInput input, Report report) =>
        WordClasses.Ruling.Contains(input.Words[report.Anchor]) && (input.Words[report.Cue.End - 1] == "against" || input.Words[report.Cue.End] == "against" || (report.Content.Count > 0 && input.Words[report.Content[0].First] == "against"));

    public static bool Has(ReportInput input, Report report, FrozenSet<string> any)
    {
        for (var i = report.Cue.First; i < report.Cue.End; i++)
        {
            if (any.Contains(input.Words[i]))
            {
                return true;
            }
        }

        return false;
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
