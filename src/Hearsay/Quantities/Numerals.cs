using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>One number of a text: words of it, half open, its place and value.</summary>
internal readonly record struct Numeral(int First, int End, TextSpan Span, decimal Value);

/// <summary>Reads numbers however they are written: signs, marks, powers, fractions, multipliers, words.</summary>
internal sealed class Numerals(Words words)
{
    private const int GreatestPower = 64;
    private readonly CardinalWords cardinals = new(words);
    private readonly FractionWords fractions = new(words, new CardinalWords(words));

    /// <summary>The number that starts at a word, its sign included; null where none does.</summary>
    public Numeral? Read(int word)
    {
        if (IsSign(word))
        {
            return Unsigned(word + 1) is { } negative && (words.Kind(word) == WordKind.Letters || words.IsGlued(word + 1)) ? Of(word, negative.End, -negative.Value) : null;
        }

        return Unsigned(word) is { } number && !IsPronoun(word, number.End) ? Of(word, number.End, number.Value) : null;
    }

    /// <summary>The ordinal that starts at a word: <c>11th</c>, <c>twenty-fifth</c>.</summary>
    public Numeral? Ordinal(int word)
    {
        if (words.Kind(word) == WordKind.Digits && words.IsGlued(word + 1) && words.Lower(word + 1) is "st" or "nd" or "rd" or "th" && NumberWords.Parse(words.Raw(word)) is { } value)
        {
            return Of(word, word + 2, value);
        }

        return words.Kind(word) == WordKind.Letters && OrdinalWords.Read(words, cardinals, word) is { } read ? Of(word, read.End, read.Value) : null;
    }

    private Numeral Of(int first, int end, decimal value) => new(first, end, words.Span(first, end), NumberWords.Plain(value));

    private bool IsSign(int word) => words.Lower(word) is "minus" or "negative"
        || (words.Is(word, "-") && words.IsGlued(word + 1) && (word == 0 || (!words.IsGlued(word) && words.Kind(word - 1) != WordKind.Digits) || (words.IsGlued(word) && words.Lower(word - 1) is "(" or "<" or ">" or "=" or ":" or "^")));

    /// <summary>"The one", "which one": not a number.</summary>
    private bool IsPronoun(int word, int end) => end == word + 1 && words.Is(word, "one")
        && words.Lower(word - 1) is "the" or "this" or "that" or "which" or "no" or "any" or "some" or "every" or "each" or "another" or "last" or "previous" or "next";

    private (int End, decimal Value)? Unsigned(int word)
    {
        if (words.Kind(word) == WordKind.Letters)
        {
            return fractions.Read(word) ?? WithAddition(cardinals.Read(word) ?? Article(word));
        }

        return Digits(word) is { } digits ? WithAddition(Multiplied(Powered(word, digits))) : null;
    }

    private (int End, decimal Value)? Article(int word) => words.Lower(word) is "a" or "an" && NumberWords.TryMultiplier(words.Lower(word + 1), out var factor) && !words.Is(word + 1, "score") && words.Together(word, word + 1)
        ? Multiplied((word + 2, factor))
        : null;

    private (int End, decimal Value)? WithAddition((int End, decimal Value)? whole)
    {
        if (whole is not { } read)
        {
            return null;
        }

        var isScaled = NumberWords.TryMultiplier(words.Lower(read.End - 1), out var scale);
        return fractions.Added(read.End, read.Value, isScaled ? scale : 1) ?? read;
    }

    /// <summary>Digits with marks, a leading decimal mark, a fraction of one or a fraction after a slash.</summary>
    private (int End, decimal Value)? Digits(int word)
    {
        if (words.Is(word, ".") && words.IsGlued(word + 1) && words.Kind(word + 1) == WordKind.Digits && !(words.IsGlued(word) && words.Kind(word - 1) is WordKind.Digits or WordKind.Letters or WordKind.Mixed))
        {
            return decimal.TryParse("0." + words.Raw(word + 1).ToString(), System.Globalization.CultureInfo.InvariantCulture, out var part) ? (word + 2, part) : null;
        }

        if (word < words.Count && words.Kind(word) == WordKind.Symbol && NumberWords.Vulgar(words.Raw(word)) is { } vulgar)
        {
            return (word + 1, vulgar);
        }

        if (words.Kind(word) != WordKind.Digits || Value(word) is not { } value)
        {
            return null;
        }

        if (Slashed(word, word) is { } fraction)
        {
            return fraction;
        }

        if (word + 1 < words.Count && words.Kind(word + 1) == WordKind.Symbol && NumberWords.Vulgar(words.Raw(word + 1)) is { } glued)
        {
            return (word + 2, value + glued);
        }

        return words.Together(word, word + 1) && Slashed(word + 1, word) is { Value: < 1 } added ? (added.End, value + added.Value) : (word + 1, value);
    }

    private decimal? Value(int word) => NumberWords.Parse(words.Raw(word))
        ?? (!words.Raw(word).ContainsAnyExceptInRange('0', '9') && words.Raw(word).Length <= 18 ? decimal.Parse(words.Raw(word), System.Globalization.CultureInfo.InvariantCulture) : null);

    /// <summary>"4/5": plain digits on both sides, in no longer chain of marks.</summary>
    private (int End, decimal Value)? Slashed(int word, int first)
    {
        if (!words.Is(word + 1, "/") || !words.IsGlued(word + 1) || !words.IsGlued(word + 2) || words.Kind(word) != WordKind.Digits || words.Kind(word + 2) != WordKind.Digits
            || (words.IsGlued(word) && word == first && words.Lower(word - 1) is "/" or "-" && words.Kind(word - 2) == WordKind.Digits) || (words.Is(word + 3, "/") && words.IsGlued(word + 3)))
        {
            return null;
        }

        return Value(word) is { } above && Value(word + 2) is { } below && below != 0 ? (word + 3, above / below) : null;
    }

    /// <summary>"1e10", "6.23x10^-4", "1.1^23".</summary>
    private (int End, decimal Value) Powered(int word, (int End, decimal Value) read)
    {
        var (end, value) = read;
        if (end != word + 1 || !words.IsGlued(end))
        {
            return read;
        }

        if (words.Kind(end) == WordKind.Mixed && words.Lower(end) is ['e', .. var digits] && Whole(digits) is { } tens)
        {
            return Power(10, tens) is { } scale && Times(value, scale) is { } scaled ? (end + 1, scaled) : read;
        }

        var isTens = words.Lower(end) is "x10" or "e";
        var at = isTens ? end + 1 : end;
        if (!(words.Is(at, "^") || words.Is(end, "e")) || !words.IsGlued(at))
        {
            return read;
        }

        at += words.Is(at, "^") ? 1 : 0;
        var sign = 1;
        while (words.Lower(at) is "-" or "+" && words.IsGlued(at) && at < end + 5)
        {
            sign = words.Is(at, "-") ? -sign : sign;
            at++;
        }

        return words.IsGlued(at) && Whole(words.Lower(at)) is { } power && Power(isTens ? 10 : value, sign * power) is { } raised && Times(isTens ? value : 1, raised) is { } result ? (at + 1, result) : read;
    }

    private static int? Whole(string digits) => digits.Length is > 0 and < 3 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? Power(decimal value, int power)
    {
        decimal? result = Math.Abs(power) > GreatestPower ? null : 1;
        for (var i = 0; i < Math.Abs(power) && result is { } sofar; i++)
        {
            result = Times(sofar, value);
        }

        return power < 0 ? result is null or 0 ? null : 1 / result : result;
    }

    private static decimal? Times(decimal left, decimal right) => right == 0 || Math.Abs(left) <= NumberWords.Greatest / Math.Max(1, Math.Abs(right)) ? left * right : null;

    /// <summary>"322 hundred", "2.33 k", "3 dozens", "3 hundred and 21", "three million".</summary>
    private (int End, decimal Value) Multiplied((int End, decimal Value) read)
    {
        var (end, value) = read;
        for (var times = 0; times < 3 && words.Together(end - 1, end); times++)
        {
            var at = end + (words.Is(end, "-") ? 1 : 0);
            var isScale = NumberWords.TryMultiplier(words.Lower(at), out var factor) || (at == end && ((words.Lower(at) is "k" or "mn" or "mln" or "bn" or "bln" or "tn" && NumberWords.TrySuffix(words.Lower(at), out factor)) || NumberWords.TryPlural(words.Lower(at), out factor)));
            if (!isScale || Times(value, factor) is not { } product)
            {
                break;
            }

            (value, end) = (product, at + 1);
            if (words.Is(end, "and") && Lower(end + 1) is { } rest && rest.Value < factor && rest.Value == decimal.Truncate(rest.Value) && !NumberWords.TryMultiplier(words.Lower(rest.End), out _))
            {
                (value, end) = (value + rest.Value, rest.End);
                break;
            }
        }

        return (end, value);
    }

    private (int End, decimal Value)? Lower(int word) => words.Kind(word) == WordKind.Digits && NumberWords.Parse(words.Raw(word)) is { } value ? (word + 1, value)
        : cardinals.Read(word) is { } read && !words.Is(read.End, "half") ? read : null;
}
