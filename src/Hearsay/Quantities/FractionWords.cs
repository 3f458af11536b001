namespace Hearsay.Quantities;

/// <summary>Reads parts of one in words, and wholes with a part: <c>three quarters</c>, <c>two and fifty-four hundredths</c>, <c>one and a half million</c>.</summary>
internal sealed class FractionWords(Words words, CardinalWords cardinals)
{
    /// <summary>Words looked at from the first to the one that names the part.</summary>
    private const int Longest = 12;

    /// <summary>The fraction or mixed number that starts at a word; null where none does.</summary>
    public (int End, decimal Value)? Read(int word)
    {
        if (Half(word) is { } half)
        {
            return half;
        }

        if (!IsStart(word) || NameOfPart(word) is not { } part)
        {
            return null;
        }

        return Scaled(Mixed(word, part) ?? Simple(word, part));
    }

    /// <summary>What "and a half" or "and three quarters" adds to a whole that ends before a word.</summary>
    /// <param name="scale">The multiplier the whole ends with; 1 where it has none.</param>
    public (int End, decimal Value)? Added(int and, decimal whole, decimal scale)
    {
        if (!words.Is(and, "and") || !IsStart(and + 1) || NameOfPart(and + 1) is not { } part || Simple(and + 1, part) is not { Value: < 1 } added)
        {
            return null;
        }

        if (!NumberWords.TryMultiplier(words.Lower(added.End), out var factor) || factor < 1000)
        {
            // "One million and a half" is half a million more, "a hundred and a half" half of one.
            return (added.End, whole + (added.Value * (scale >= 1_000_000 ? scale : 1)));
        }

        return scale > factor ? (added.End + 1, whole + (added.Value * factor)) : (whole + 1) * factor <= NumberWords.Greatest ? (added.End + 1, (whole + added.Value) * factor) : null;
    }

    /// <summary>"Half a million", "half-a-dozen", "quarter million".</summary>
    private (int End, decimal Value)? Half(int word)
    {
        // "a quarter million"
        var name = word + (words.Is(word, "a") ? 1 : 0);
        if (words.Lower(name) is not ("half" or "quarter"))
        {
            return null;
        }

        var at = name + 1;
        at += words.Is(at, "-") ? 1 : 0;
        at += name == word && words.Lower(at) is "a" or "an" ? 1 : 0;
        at += words.Is(at, "-") ? 1 : 0;
        return NumberWords.TryMultiplier(words.Lower(at), out var whole) && words.Together(word, at) ? (at + 1, whole / (words.Is(name, "half") ? 2 : 4)) : null;
    }

    private bool IsStart(int word) => words.Lower(word) is "a" or "an" || NumberWords.TryBelow100(words.Lower(word), out _);

    /// <summary>The first word from here on that names a part, with nothing but a number before it.</summary>
    private int? NameOfPart(int word)
    {
        for (var i = word + 1; i < word + Longest && words.Together(word, i); i++)
        {
            var lower = words.Lower(i);
            if (lower is "half" or "halves" or "quarter" or "quarters" || NumberWords.TryOrdinal(lower, out _))
            {
                return i;
            }

            if (lower is not ("-" or "and" or "a" or "an") && !NumberWords.TryBelow100(lower, out _) && !NumberWords.TryMultiplier(lower, out _))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A whole, "and", and less than one: "twenty and three fifths"; "one hundred and thirty fifths" is none.</summary>
    private (int End, decimal Value)? Mixed(int word, int part)
    {
        for (var and = part - 1; and > word; and--)
        {
            if (words.Is(and, "and") && cardinals.Read(word, and) is { } whole && whole.End == and)
            {
                NumberWords.TryMultiplier(words.Lower(and - 1), out var scale);
                return Added(and, whole.Value, scale);
            }
        }

        return null;
    }

    /// <summary>How many of which part: the longest denominator that leaves a number before it.</summary>
    private (int End, decimal Value)? Simple(int word, int part)
    {
        for (var from = word + 1; from <= part; from++)
        {
            var end = from == part && words.Is(from - 1, "-") ? from - 1 : from;
            if (Denominator(from, part) is { } whole && Numerator(word, end) is { } count && (count == 1 || IsPlural(part)))
            {
                return (part + 1, count / whole);
            }
        }

        return null;
    }

    private bool IsPlural(int part) => words.Lower(part).EndsWith('s') || words.Is(part, "half");

    private decimal? Numerator(int word, int end)
    {
        var isOne = words.Lower(word) is "a" or "an";
        if (isOne && end == word + 1)
        {
            return 1;
        }

        // "a hundred thousand trillionths"
        if (isOne && NumberWords.TryMultiplier(words.Lower(word + 1), out var factor))
        {
            var next = 0m;
            return end == word + 2 ? factor : end == word + 3 && NumberWords.TryMultiplier(words.Lower(word + 2), out next) && factor * next <= NumberWords.Greatest ? factor * next : null;
        }

        return !isOne && cardinals.Read(word, end) is { } read && read.End == end ? read.Value : null;
    }

    /// <summary>"Fifths", "twenty fifths", "one hundred and fifth": an ordinal, whole.</summary>
    private decimal? Denominator(int from, int part)
    {
        if (from == part)
        {
            return NumberWords.Part(words.Lower(part)) ?? (NumberWords.TryOrdinal(words.Lower(part), out var single) && single > 2 ? single : null);
        }

        return NumberWords.TryOrdinal(words.Lower(part), out _) && OrdinalWords.Read(words, cardinals, from) is { } ordinal && ordinal.End == part + 1 ? ordinal.Value : null;
    }

    /// <summary>"Two thirds of a million".</summary>
    private (int End, decimal Value)? Scaled((int End, decimal Value)? fraction)
    {
        if (fraction is not { } read || !words.Is(read.End, "of"))
        {
            return fraction;
        }

        var at = read.End + (words.Lower(read.End + 1) is "a" or "an" or "one" ? 2 : 1);
        return at == read.End + 2 && words.Together(read.End, at) && NumberWords.TryMultiplier(words.Lower(at), out var factor) ? (at + 1, read.Value * factor) : fraction;
    }
}
