namespace Hearsay.Language.Lemmas;

/// <summary>How regular forms of English verbs and nouns are made: edits that take one back, the likelier first; whether a word comes out, a dictionary tells.</summary>
/// <remarks>Quirk, Greenbaum, Leech and Svartvik 1985, "A comprehensive grammar of the English language", §§ 3.5 to 3.10 and 5.79 to 5.82.</remarks>
internal static class Regular
{
    private const string Vowels = "aeiou";

    /// <param name="tag">Joint name of the token's tags.</param>
    /// <param name="small">The form in small letters.</param>
    public static IEnumerable<LemmaEdit> For(string tag, string small) => tag switch
    {
        "VERB VBG" when small.EndsWith("ing", StringComparison.Ordinal) => OfStem(small, 3),
        "VERB VBD" or "VERB VBN" when small.EndsWith("ied", StringComparison.Ordinal) => [Edit(3, "y")],
        "VERB VBD" or "VERB VBN" when small.EndsWith("ed", StringComparison.Ordinal) => OfStem(small, 2),
        "VERB VBZ" or "NOUN NNS" when small.EndsWith("ies", StringComparison.Ordinal) => [Edit(3, "y"), Edit(1)],
        "NOUN NNS" when small.EndsWith("ves", StringComparison.Ordinal) => [Edit(1), Edit(3, "f"), Edit(3, "fe")],
        "VERB VBZ" or "NOUN NNS" when small.EndsWith("es", StringComparison.Ordinal) => [Edit(1), Edit(2)],
        "VERB VBZ" or "NOUN NNS" when small.EndsWith('s') => [Edit(1)],
        _ => [],
    };

    /// <summary>The stem: a single consonant after a single vowel has mostly lost an e ("hoping"), a double one has mostly been doubled ("planning").</summary>
    private static IEnumerable<LemmaEdit> OfStem(string small, int ending)
    {
        var stem = small.AsSpan(0, small.Length - ending);
        if (stem.Length < 2)
        {
            return [];
        }

        var (last, before) = (stem[^1], stem[^2]);
        return last == before || (last == 'k' && before == 'c') ? [Edit(ending), Edit(ending + 1)]
            : stem.Length > 2 && !Vowels.Contains(last, StringComparison.Ordinal) && Vowels.Contains(before, StringComparison.Ordinal) && !Vowels.Contains(stem[^3], StringComparison.Ordinal) ? [Edit(ending, "e"), Edit(ending)]
            : [Edit(ending), Edit(ending, "e")];
    }

    private static LemmaEdit Edit(int cut, string add = "") => new(cut, add, LetterCase.Small);
}
