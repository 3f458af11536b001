using System.Collections.Immutable;

namespace Hearsay.Quantities;

/// <summary>Tells terms that a court gave, and counts that it found somebody guilty of, by the words before the number.</summary>
internal sealed class SentenceRules(Words words, List<Found> found)
{
    public bool IsGuilty(int first)
    {
        for (var i = first - 1; i >= 0 && first - i < 8 && words.Together(i, first); i--)
        {
            if (words.Lower(i) is "guilty" or "convicted" or "conviction" or "convictions")
            {
                return true;
            }
        }

        return false;
    }

    public ImmutableArray<string> Of(int first)
    {
        for (var i = first - 1; i >= 0 && first - i < 6 && words.Together(i, first); i--)
        {
            if (words.Lower(i) is "sentenced" or "jailed" or "imprisoned" or "sentence" or "sentences")
            {
                return ["sentenced"];
            }
        }

        return found.Count > 0 && words.Together(found[^1].Context.First, first) && found[^1].Outcomes is ["sentenced"] && words.Lower(first - 1) is "plus" or "and" or "or" ? ["sentenced"] : [];
    }
}
