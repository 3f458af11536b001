using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>Where a content in words of its own ends, where the words around it leave no doubt.</summary>
internal static class ClauseEnds
{
    /// <summary>Most words between the end of a content and a comma that closes it.</summary>
    private const int MostWords = 40;

    /// <param name="content">In order; changed.</param>
    public static void Mend(ReportInput input, int anchor, List<(int First, int End)> content, (int First, int End)? source, (int First, int End) cue)
    {
        // "Everything the mayor says is a lie": what is said of what somebody says is not that one's
        if (source is { } who && input.Words[who.First - 1] is "everything" or "anything" or "nothing" && content.Exists(said => said.End == who.First && said.End - said.First == 1) && who.End == cue.First)
        {
            content.RemoveAll(said => said.First >= cue.End);
        }

        for (var i = content.Count - 1; i >= 0 && content[i].First >= cue.End; i--)
        {
            if (Glossed(input, content[i]) is { } end)
            {
                content.RemoveRange(i + 1, content.Count - i - 1);
                content[i] = (content[i].First, end);
            }
        }

        if (content.Count == 1 && content[0] is var piece)
        {
            content[0] = Judged(input, anchor, piece) is { } cut ? (piece.First, cut)
                : source is { } teller && ToComma(input, piece, teller, cue) is { } comma ? (piece.First, comma) : piece;
        }
    }

    /// <summary>Called it “a disgrace” - a charge that she rejects: what comes after the quotation's mark and a dash or comma names the content and is not of it.</summary>
    /// <returns>Where the content ends; null where nothing of the kind follows.</returns>
    private static int? Glossed(ReportInput input, (int First, int End) piece)
    {
        var words = input.Words;
        for (var i = piece.First + 1; i < piece.End; i++)
        {
            if ((input.Quotes[i] & ReportInput.Closes) != 0)
            {
                var article = words.IsWord(i + 1) && words.Text[words.Start(i) - 1] == ',' ? i + 1 : words[i + 1] is "," or "-" or "–" or "—" ? i + 2 : words.Count;
                if (article + 1 < words.Count && words.SentenceOf(article) == words.SentenceOf(i) && words[article] is "a" or "an" && input.Tags.Universal(article + 1) == UniversalTag.Noun && input.CueAt(article + 1) is not null)
                {
                    return i + 1;
                }
            }
        }

        return null;
    }

    /// <summary>"The governor's claim that the dam leaked was false": what is said of the claim is not claimed.</summary>
    private static int? Judged(ReportInput input, int anchor, (int First, int End) piece)
    {
        var words = input.Words;
        if (input.Tags.Universal(anchor) != UniversalTag.Noun || words[piece.First] != "that" || piece.First < anchor)
        {
            return null;
        }

        for (var i = piece.End - 1; i > piece.First + 2 && i >= piece.End - 3; i--)
        {
            if (WordClasses.Judging.Contains(words[i]))
            {
                var copula = words[i - 1] == "not" ? i - 2 : i - 1;
                return WordClasses.BeForms.Contains(words[copula]) && copula > piece.First + 2 ? copula : null;
            }
        }

        return null;
    }

    /// <summary>"The number of dead has risen to 14, the ministry said.": a clause that opens its sentence and that a comma parts from who said it is said whole.</summary>
    private static int? ToComma(ReportInput input, (int First, int End) piece, (int First, int End) source, (int First, int End) cue)
    {
        var words = input.Words;
        var (first, end) = words.SentenceOf(cue.First);
        var comma = Math.Min(source.First, cue.First) - 1;
        var isLast = Math.Max(source.End, cue.End) is var after && (after >= end || !words.IsWord(after));
        return isLast && piece.First == first && comma > piece.End && comma - piece.End <= MostWords && words[comma] == "," && words.QuotationOf(piece.First) < 0 && words.QuotationOf(comma) < 0
            && !Enumerable.Range(piece.End, comma - piece.End).Any(i => words.QuotationOf(i) >= 0 || words[i] is ";" or ":") ? comma : null;
    }
}
