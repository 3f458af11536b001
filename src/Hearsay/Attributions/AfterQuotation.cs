using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>What a report's content is after its cue where a quotation stands before it: quotations that go on, and no words of the story's own.</summary>
/// <remarks>Shares are of PolNeAR train.</remarks>
internal static class AfterQuotation
{
    /// <summary>Most tokens that a quotation is followed to the end of its paragraph; no article reaches this, hostile text does.</summary>
    private const int MostWords = 2000;

    /// <param name="content">In order; changed.</param>
    public static void Mend(ReportInput input, List<(int First, int End)> content, (int First, int End)? source, (int First, int End) cue)
    {
        var words = input.Words;
        if (source is { } who && (who.End == cue.First || cue.End == who.First))
        {
            TakeBefore(input, content, Math.Min(who.First, cue.First), cue);
        }

        if (content.FindLast(piece => piece.End <= cue.First) is var before && before.End > before.First && words.QuotationOf(before.First) >= 0 && words.QuotationOf(before.End - 1) >= 0)
        {
            var end = words.SentenceOf(cue.First).End;
            Leave(input, content, source, cue, end);
            GoOn(input, content, cue, end, before);
        }
    }

    /// <summary>"“Is he late?” she yells while running": the quotation that ends where the report begins is what is said, not the words of the story after the cue.</summary>
    /// <param name="from">Where source and cue begin.</param>
    private static void TakeBefore(ReportInput input, List<(int First, int End)> content, int from, (int First, int End) cue)
    {
        var words = input.Words;
        if (content.Count > 0 && content[0].First >= cue.End && !content.Exists(piece => words[piece.First] == "that" || words.QuotationOf(piece.First) >= 0)
            && Enumerable.Range(cue.First, cue.End - cue.First).Any(i => input.CueAt(i)?.Voice == Voice.Speech) && QuotationBefore(input, from) is { } quotation)
        {
            content.Clear();
            content.Add(quotation);
        }
    }

    /// <summary>The quotation that ends right before a token and opens a sentence or paragraph.</summary>
    private static (int First, int End)? QuotationBefore(ReportInput input, int end)
    {
        var words = input.Words;
        if (end < 2 || input.StartsParagraph(end) || words.QuotationOf(end - 1) < 0 || words.QuotationOf(end) >= 0
            || !(words.Text[words.Start(end - 1) - 1] is ',' || words.Text[words.Start(end - 1) - 1] is '?' or '!' or '—' && words.SentenceOf(end - 1).First == words.SentenceOf(end).First))
        {
            return null;
        }

        var first = words.QuotationAround(end - 1).First;
        return words.SentenceOf(first).First == first || input.StartsParagraph(first) ? (first, end) : null;
    }

    /// <summary>"“He is late,” she said to the crowd, but the crowd was leaving": what the sentence says after the cue in words of its own is content in 1 of 100; what stands right behind the cue ("said of the plan") is not touched.</summary>
    private static void Leave(ReportInput input, List<(int First, int End)> content, (int First, int End)? source, (int First, int End) cue, int end)
    {
        var words = input.Words;
        var joint = JointAfter(input, source, cue);
        content.RemoveAll(piece => piece.First >= cue.End && piece.First < end
            && (piece.First >= joint || piece.First > cue.End && words.QuotationOf(piece.First) < 0 && words.QuotationOf(piece.First + 1) < 0 && words[piece.First] != "that" && words[piece.First - 1] != "that"));
    }

    /// <summary>The conjunction that joins a clause to the cue: after it no quotation of the sentence is the same speaker's. Beyond every token where none does, or a quotation or "that" goes on right there.</summary>
    private static int JointAfter(ReportInput input, (int First, int End)? source, (int First, int End) cue)
    {
        var words = input.Words;
        var last = source is { } who && who.First >= cue.End ? who.End : cue.End;
        var at = last < words.Count && words[last] == "," ? last + 1 : last;
        return at + 1 < words.Count && input.Tags.Universal(at) == UniversalTag.Cconj && words.QuotationOf(at) < 0 && words.QuotationOf(at + 1) < 0 && words[at + 1] != "that" ? at : int.MaxValue;
    }

    /// <summary>Where all that the paragraph has after the cue's sentence is quoted it is the same speaker's (99 of 100); so is a quotation of the sentence that a comma broke off and that goes on in small letters (37 of 38).</summary>
    private static void GoOn(ReportInput input, List<(int First, int End)> content, (int First, int End) cue, int end, (int First, int End) before)
    {
        var last = end;
        while (last < input.Count && last - end < MostWords && !input.StartsParagraph(last) && (input.Quotes[last] & ReportInput.Quoted) != 0)
        {
            last++;
        }

        if (last > end && (last == input.Count || input.StartsParagraph(last)))
        {
            ContentPieces.Put(content, (end, last));
        }

        if (EndsWith(input, before.End, ',') && Resumed(input, cue.End, end) is { } piece)
        {
            ContentPieces.Put(content, piece);
        }
    }

    /// <summary>A quotation behind a comma that begins with a small letter, with neither a "that" nor another quotation between it and the cue.</summary>
    private static (int First, int End)? Resumed(ReportInput input, int first, int end)
    {
        var words = input.Words;
        for (var i = first; i < end && words[i] != "that"; i++)
        {
            if (words.QuotationOf(i) is >= 0 and var quotation)
            {
                var from = i;
                while (i < end && words.QuotationOf(i) == quotation)
                {
                    i++;
                }

                return words[from - 1] == "," && from + 1 < i && char.IsLower(words.Text[words.Start(from + 1)]) ? (from, i) : null;
            }
        }

        return null;
    }

    /// <summary>Whether the mark before a quotation's closing one is the given one.</summary>
    private static bool EndsWith(ReportInput input, int end, char mark) => end > 1 && input.Words.Text[input.Words.Start(end - 2)] == mark;
}
