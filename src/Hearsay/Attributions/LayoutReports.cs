using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Attributions;

/// <summary>Reports that layout alone tells, by rule: a quotation signed with a dash and a name, one that "Said" and a name announce, and the turns of a transcript.</summary>
/// <remarks>Such conventions are exact where they hold and too rare in annotated news to be learned.</remarks>
internal static class LayoutReports
{
    public const string Signed = "attribution.signed";
    public const string Turn = "attribution.transcript-turn";
    public const string Announced = "attribution.announced";

    private const int MostNameWords = 8;

    /// <summary>Turns that a document must have for its paragraphs to be read as a transcript.</summary>
    private const int LeastTurns = 3;

    public static List<Report> Find(ReportInput input)
    {
        var found = new List<Report>();
        var turns = new List<Report>();
        for (var i = 0; i < input.Count; i++)
        {
            if ((SignedAt(input, i) ?? AnnouncedAt(input, i)) is { } report)
            {
                found.Add(report);
            }
            else if (input.StartsParagraph(i) && TurnAt(input, i) is { } turn)
            {
                turns.Add(turn);
            }
        }

        found.AddRange(turns.Count >= LeastTurns ? turns : []);
        return found;
    }

    /// <summary>“…” ― Ana Okello: a dash after a quotation, then nothing but a name up to the end of the paragraph.</summary>
    private static Report? SignedAt(ReportInput input, int dash)
    {
        var words = input.Words;
        if (words.Text[words.Start(dash)] is not ('―' or '—' or '–' or '-') || words.QuotationOf(dash) >= 0 || dash == 0 || words.QuotationOf(dash - 1) is not (>= 0 and var quotation) || (input.Quotes[dash - 1] & ReportInput.Closes) == 0)
        {
            return null;
        }

        var end = EndOfParagraph(input, dash + 1, MostNameWords + 1);
        if (end == dash + 1 || end - dash > MostNameWords + 1 || !Enumerable.Range(dash + 1, end - dash - 1).All(i => words.IsCapital(i) || !words.IsWord(i) || words[i] is "of" or "de" or "van" or "von" or "al" or "la"))
        {
            return null;
        }

        while (quotation > 0 && words.Quotations[quotation].Continues)
        {
            quotation--;
        }

        return new Report(dash, (dash + 1, end), (dash, dash + 1), [(words.FirstFrom(words.Quotations[quotation].Span.Start), dash)], 0) { Rule = Signed };
    }

    /// <summary>Said Okello: “…”: a verb of saying opens the sentence, then who, a colon and the quotation.</summary>
    private static Report? AnnouncedAt(ReportInput input, int verb)
    {
        var words = input.Words;
        if (!words.IsCapital(verb) || words.SentenceOf(verb).First != verb || words.IsHeadline(verb) || words[verb].EndsWith("ing", StringComparison.Ordinal) || words.QuotationOf(verb) >= 0 || input.CueAt(verb) is not { Voice: Voice.Speech, IsNoun: false }
            || verb + 1 >= input.Count || input.Tags.Universal(verb + 1) is not (UniversalTag.Propn or UniversalTag.Det or UniversalTag.Pron or UniversalTag.Noun))
        {
            return null;
        }

        var colon = verb + 1;
        while (colon < input.Count && colon - verb <= MostNameWords && words.IsWord(colon))
        {
            colon++;
        }

        var end = colon + 1;
        while (end < input.Count && !input.StartsParagraph(end) && (input.Quotes[end] & ReportInput.Quoted) != 0)
        {
            end++;
        }

        return colon > verb + 1 && words[colon] == ":" && end > colon + 1 ? new Report(verb, (verb + 1, colon), (verb, verb + 1), [(colon + 1, end)], 0) { Rule = Announced } : null;
    }

    /// <summary>"OKELLO: …": a paragraph that opens with a name in capitals and a colon; what follows is said.</summary>
    private static Report? TurnAt(ReportInput input, int start)
    {
        var first = start + ((input.Quotes[start] & ReportInput.Opens) != 0 && !input.Words.IsWord(start) ? 1 : 0);
        var colon = first;
        while (colon < input.Count && colon - first < MostNameWords && !(colon > start && input.StartsParagraph(colon)) && (IsInCapitals(input, colon) || colon > first && !input.Words.IsWord(colon) && input.Words[colon] != ":"))
        {
            colon++;
        }

        if (colon == first || colon >= input.Count || input.Words[colon] != ":")
        {
            return null;
        }

        var end = EndOfParagraph(input, colon + 1, int.MaxValue);
        return end == colon + 1 ? null : new Report(colon, (first, colon), (colon, colon + 1), [(colon + 1, end)], 0) { Rule = Turn };
    }

    private static bool IsInCapitals(ReportInput input, int token) => (input.Forms[token].Shape & (WordShape.Small | WordShape.Capital | WordShape.Single)) == WordShape.Capital;

    private static int EndOfParagraph(ReportInput input, int from, int most)
    {
        var end = from;
        while (end < input.Count && end - from < most && !input.StartsParagraph(end))
        {
            end++;
        }

        return end;
    }
}
