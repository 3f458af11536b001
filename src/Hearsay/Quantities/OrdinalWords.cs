namespace Hearsay.Quantities;

/// <summary>Reads ordinals in words: <c>eleventh</c>, <c>one hundred twenty-fifth</c>, <c>two hundredth</c>.</summary>
internal static class OrdinalWords
{
    private const int Longest = 10;

    /// <summary>The ordinal that starts at a word, plural or not; null where none does.</summary>
    public static (int End, decimal Value)? Read(Words words, CardinalWords cardinals, int word)
    {
        if (NumberWords.TryOrdinal(words.Lower(word), out var alone))
        {
            return (word + 1, alone);
        }

        for (var i = word + 1; i < word + Longest && words.Together(word, i); i++)
        {
            var lower = words.Lower(i);
            if (NumberWords.TryOrdinal(lower, out var last))
            {
                return Joined(words, cardinals, word, i, last) is { } value ? (i + 1, value) : null;
            }

            if (lower is not ("-" or "and") && !NumberWords.TryBelow100(lower, out _) && !NumberWords.TryMultiplier(lower, out _))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The value of a cardinal that an ordinal completes, where English joins the two.</summary>
    private static decimal? Joined(Words words, CardinalWords cardinals, int word, int at, decimal last)
    {
        var end = words.Lower(at - 1) is "-" or "and" ? at - 1 : at;
        if (cardinals.Read(word, end) is not { } head || head.End != end)
        {
            return null;
        }

        if (last >= 100)
        {
            return end == at && head.Value is > 0 and < 1000 && (last >= 1000 || head.Value < 100) && head.Value * last <= NumberWords.Greatest ? head.Value * last : null;
        }

        var isTens = head.Value % 100 is >= 20 && head.Value % 10 == 0;
        return head.Value % 100 == 0 && head.Value > 0 || (last < 10 && isTens && !words.Is(at - 1, "and")) ? head.Value + last : null;
    }
}
