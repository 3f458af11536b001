namespace Hearsay.Times;

/// <summary>Which way the clause around an expression looks: a weekday or month alone lies in the past unless the clause looks ahead.</summary>
internal static class Tense
{
    private const int Before = 12, After = 8;

    /// <summary>Past or future by the nearest cue before the expression, else after it, inside the sentence; unsaid where there is none.</summary>
    /// <param name="first">First piece of the expression.</param>
    /// <param name="end">The piece after its last.</param>
    public static Way Of(string text, Piece[] pieces, int first, int end)
    {
        if (first > 0 && pieces[first - 1].Class is WordClass.Until)
        {
            return HadBefore(text, pieces, first) ? Way.Past : Way.Future;
        }

        // "Wednesday's ruling" has been given.
        if (end + 1 < pieces.Length && pieces[end] is { Class: WordClass.Symbol, Value: '\'' or '’' } && pieces[end + 1].Class == WordClass.S)
        {
            return Way.Past;
        }

        for (var i = first - 1; i >= 0 && i >= first - Before && !EndsSentence(text, pieces, i); i--)
        {
            // "to be published in November" looks ahead, "could be seen" does not.
            if (pieces[i].Class == WordClass.Be && i > 0 && pieces[i - 1].Class == WordClass.To)
            {
                return Way.Future;
            }

            if (Cue(text, pieces[i]) is var way and not Way.Unsaid)
            {
                // "to be published in November", "will be held".
                if (way == Way.Past && i > 0 && (pieces[i - 1].Class == WordClass.FutureCue || (pieces[i - 1].Class == WordClass.Be && i > 1 && pieces[i - 2].Class is WordClass.To or WordClass.FutureCue)))
                {
                    return Way.Future;
                }

                // "Had been due on Saturday" looks ahead from a past.
                return way == Way.Future && i > 1 && Is(text, pieces[i - 1], "been") && Is(text, pieces[i - 2], "had") ? Way.Past : way;
            }
        }

        for (var i = end; i < pieces.Length && i < end + After && !EndsSentence(text, pieces, i); i++)
        {
            if (Cue(text, pieces[i]) is var way and not Way.Unsaid)
            {
                return way;
            }
        }

        return Way.Unsaid;
    }

    /// <summary>"Had received 53 claims by the end of May" looks back from a past, whatever "by" says.</summary>
    private static bool HadBefore(string text, Piece[] pieces, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - Before && !EndsSentence(text, pieces, i); i--)
        {
            if (pieces[i].Class == WordClass.PastCue && Is(text, pieces[i], "had"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string text, Piece piece, string word) => text.AsSpan(piece.Start, piece.End - piece.Start).SequenceEqual(word);

    private static Way Cue(string text, Piece piece) => piece.Class switch
    {
        WordClass.FutureCue => Way.Future,
        WordClass.PastCue => Way.Past,
        WordClass.None when !piece.Capital && piece.Length > 4 && text.AsSpan(piece.End - 2, 2) is "ed" => Way.Past,
        _ => Way.Unsaid,
    };

    private static bool EndsSentence(string text, Piece[] pieces, int i) => pieces[i].Class == WordClass.Break
        || (pieces[i] is { Class: WordClass.Symbol, Value: '.' or '!' or '?' } && i + 1 < pieces.Length && pieces[i + 1].Gap && (i == 0 || pieces[i - 1].Length > 3 || pieces[i - 1].Class == WordClass.Number)
            && (i + 1 == pieces.Length || !char.IsLower(text[Math.Min(pieces[i + 1].Start, text.Length - 1)])));
}
