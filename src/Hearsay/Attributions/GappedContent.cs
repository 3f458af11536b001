namespace Hearsay.Attributions;

/// <summary>"The ministry says 41, the union 48": after a bare number a comma, a noun phrase and a number are another's report with its verb left out. It is not laid in the first one's mouth.</summary>
internal static class GappedContent
{
    private const int MostWords = 12;

    /// <summary>The content without what another says in it.</summary>
    public static IEnumerable<(int First, int End)> Cut(Words words, IReadOnlyList<(int First, int End)> content) =>
        content.Select(piece => (piece.First, Math.Min(piece.End, EndOf(words, piece.First, piece.End))));

    private static int EndOf(Words words, int first, int end)
    {
        if (!IsNumber(words, first) || words[first + 1] != "," || !WordClasses.Determiners.Contains(words[first + 2]))
        {
            return end;
        }

        var at = first + 3;
        while (at < end && at - first < MostWords && words.IsWord(at) && !IsNumber(words, at))
        {
            at++;
        }

        return at < end && IsNumber(words, at) && (at + 1 >= words.Count || !words.IsWord(at + 1)) ? first + 1 : end;
    }

    private static bool IsNumber(Words words, int i) => i < words.Count && char.IsAsciiDigit(words.Text[words.Start(i)]);
}
