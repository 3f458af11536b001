using Hearsay.Language.Words;

namespace Hearsay.Mentions.References;

/// <summary>"My parents, Josef and Mira Kallan": the father and the mother that the text speaks of are these two, where their given names tell which is which.</summary>
internal static class Parents
{
    /// <summary>The words for a pair, and for its man and its woman.</summary>
    private static readonly (string Pair, uint Man, uint Woman)[] Kin = [("parents", Word("father"), Word("mother")), ("grandparents", Word("grandfather"), Word("grandmother"))];

    /// <summary>Two people of whom the text says who they are to somebody.</summary>
    public static IEnumerable<(Referent Who, uint Word)> Find(ReferenceText text, Func<int, Referent> named)
    {
        for (var m = 0; m + 1 < text.Ranges.Length; m++)
        {
            var (first, end) = text.Ranges[m];
            var pair = text.Is(first - 1, ",") ? first - 2 : first - 1;
            var kin = Array.Find(Kin, kin => text.Is(pair, kin.Pair));
            if (kin.Pair is null || !text.Is(end, "and") || text.Ranges[m + 1].First != end + 1)
            {
                continue;
            }

            var (one, other) = (named(m), named(m + 1));
            if ((DescriptionWords.OfName(one.Name!), DescriptionWords.OfName(other.Name!)) is (Gender.Masculine, Gender.Feminine) or (Gender.Feminine, Gender.Masculine))
            {
                var isMan = DescriptionWords.OfName(one.Name!) == Gender.Masculine;
                yield return (one, isMan ? kin.Man : kin.Woman);
                yield return (other, isMan ? kin.Woman : kin.Man);
            }
        }
    }

    private static uint Word(string word) => WordForm.Of(word, WordTable.Empty).Word;
}
