namespace Hearsay.Quantities;

/// <summary>Reads what words and signs say about where a number lies: <c>at least 20</c>, <c>between 20 and 30</c>, <c>more than 10 but fewer than 20</c>.</summary>
internal sealed class Intervals(Words words, Numerals numerals)
{
    private static readonly Phrases<Side> Before = new(
    [
        .. Sides(["more than", "greater than", "higher than", "larger than", "bigger than", "older than", "longer than", "over", "above", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "surpassing", ">", "in excess of"], new Side(true, false)),
        .. Sides(["at least", "no less than", "not less than", "no fewer than", "not fewer than", "> =", "≥", "equal or greater than", "equal to or greater than", "equal to or more than"], new Side(true, true)),
        .. Sides(["less than", "fewer than", "lower than", "smaller than", "younger than", "shorter than", "under", "below", "<"], new Side(false, false)),
        .. Sides(["at most", "up to", "no more than", "not more than", "no greater than", "as many as", "< =", "≤", "equal or less than", "equal to or less than"], new Side(false, true)),
        .. Sides([.. Either(["greater", "higher", "larger", "bigger", "more"])], new Side(true, true)),
        .. Sides([.. Either(["less", "lower", "smaller", "fewer"])], new Side(false, true)),
        .. Sides(["equal to", "equals to", "equals", "equaling to", "equalling to"], new Side(null, true)),
    ]);

    private static readonly Phrases<Side> After = new(
    [
        .. Sides(["or more", "or greater", "or greater than", "or above", "or higher", "or over", "or larger", "and over", "and above"], new Side(true, true)),
        .. Sides(["or less", "or fewer", "or below", "or lower", "or under", "or smaller"], new Side(false, true)),
    ]);

    /// <summary>The interval that starts at a word; null where none does.</summary>
    public (WrittenNumber Number, int End)? Read(int word) => OneSided(word) is { } side ? TwoSided(word, side) ?? Number(word, side) : Between(word) ?? Following(word);

    /// <summary>"One in twenty", "one over three": a part of one, where the first is less than the second and nothing is measured.</summary>
    public Numeral? Ratio(Numeral above)
    {
        if (UnitLexicon.SignBefore(words, above.First) is not null || !words.Together(above.First, above.End))
        {
            return null;
        }

        var isOver = words.Is(above.End, "over");
        return (isOver || words.Is(above.End, "in")) && numerals.Read(above.End + 1) is { Value: > 0 } below && words.Together(above.First, below.First)
            && (isOver ? UnitLexicon.FromWritten(words, below.End) is null : above.Value < below.Value && below.Value <= 1000)
            ? new Numeral(above.First, below.End, words.Span(above.First, below.End), above.Value / below.Value)
            : null;
    }

    private readonly record struct Side(bool? IsLow, bool IsIncluded);

    private readonly record struct Bounded(int End, decimal? Low, decimal? High, bool HasLow, bool HasHigh);

    private static IEnumerable<(string, Side)> Sides(string[] phrases, Side side) => phrases.Select(phrase => (phrase, side));

    private static IEnumerable<string> Either(string[] words) => words.SelectMany(word => new[] { word + " or equal to", word + " or equal than", word + " than or equal to" });

    private static Bounded Of(Side side, int end, decimal value) => side.IsLow is not { } isLow ? new(end, value, value, true, true)
        : isLow ? new(end, value, null, side.IsIncluded, false) : new(end, null, value, false, side.IsIncluded);

    private (WrittenNumber, int) Number(int first, Bounded bounded) =>
        (new WrittenNumber(words.Span(first, bounded.End), WrittenKind.Interval, bounded.Low, bounded.High, bounded.HasLow, bounded.HasHigh, Unit.Count.Name), bounded.End);

    /// <summary>A cue and its number: "at least 20", "equal to 5000 or less".</summary>
    private Bounded? OneSided(int word)
    {
        if (Before.From(words, word) is not { } cue || At(cue.End) is not { } number || !words.Together(word, number.First))
        {
            return null;
        }

        return cue.Value.IsLow is null && Trailing(number.End) is { } trailing ? Of(trailing.Value, trailing.End, number.Value) : Of(cue.Value, number.End, number.Value);
    }

    /// <summary>"Or more" after a number; "or more than 4500" opens another bound.</summary>
    private (int End, Side Value)? Trailing(int word) => After.From(words, word) is { } found && (words.Is(found.End - 1, "than") ? At(found.End) is null : !words.Is(found.End, "than")) ? found : null;

    /// <summary>Two bounds, joined, that leave room between them.</summary>
    private (WrittenNumber, int)? TwoSided(int word, Bounded one)
    {
        var at = one.End;
        at += words.Is(at, ",") ? 1 : 0;
        at += words.Lower(at) is "and" or "but" ? 1 : 0;
        if (at == one.End || !words.Together(word, at) || OneSided(at) is not { } other || one.Low is null == other.Low is null || one.High is null == other.High is null)
        {
            return null;
        }

        var (low, high) = one.Low is null ? (other, one) : (one, other);
        return low.Low < high.High ? Number(word, new Bounded(other.End, low.Low, high.High, low.HasLow, high.HasHigh)) : null;
    }

    /// <summary>"Between 20 and 30", "from 5 to 7".</summary>
    private (WrittenNumber, int)? Between(int word)
    {
        var join = words.Lower(word) switch { "between" => "and", "from" => "to", _ => null };
        return join is not null && At(word + 1) is { } low && words.Is(low.End, join) && At(low.End + 1) is { } high && low.Value < high.Value && words.Together(word, high.First)
            ? Number(word, new Bounded(high.End, low.Value, high.Value, true, false))
            : null;
    }

    /// <summary>"200 or more", "20~100", "1000–5000".</summary>
    private (WrittenNumber, int)? Following(int word)
    {
        if (words.Kind(word) is not (WordKind.Digits or WordKind.Letters) || numerals.Read(word) is not { } read)
        {
            return null;
        }

        var number = Ratio(read) ?? read;
        if (Trailing(number.End) is { } trailing)
        {
            return Number(word, Of(trailing.Value, trailing.End, number.Value));
        }

        var isJoined = words.Lower(number.End) is "~" or "–" or "—" or "-" && words.Lower(word - 1) is not ("+" or "-" or "/");
        return isJoined && words.Together(word, number.End + 1) && words.Kind(number.End + 1) is WordKind.Digits or WordKind.Letters && numerals.Read(number.End + 1) is { } high && number.Value < high.Value && words.Lower(high.End) is not ("-" or "/")
            ? Number(word, new Bounded(high.End, number.Value, high.Value, true, false))
            : null;
    }

    private Numeral? At(int word)
    {
        var at = word + (words.Lower(word) is "the" or "a" && !NumberWords.TryMultiplier(words.Lower(word + 1), out _) && numerals.Ordinal(word + 1) is not null ? 1 : 0);
        return numerals.Read(at) ?? (at < words.Count ? numerals.Ordinal(at) : null);
    }
}
