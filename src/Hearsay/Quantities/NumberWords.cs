using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Quantities;

/// <summary>Number words and digit strings of English text.</summary>
internal static class NumberWords
{
    /// <summary>No figure of news is larger; keeps sums and products inside <see cref="decimal"/>.</summary>
    public const decimal Greatest = 1_000_000_000_000_000_000m;

    private static readonly FrozenDictionary<string, decimal> Below100 = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["nought"] = 0, ["naught"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18,
        ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1_000, ["lakh"] = 100_000, ["million"] = 1_000_000, ["crore"] = 10_000_000,
        ["billion"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000, ["quadrillion"] = 1_000_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Suffixes = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["k"] = 1_000, ["m"] = 1_000_000, ["mn"] = 1_000_000, ["mln"] = 1_000_000, ["mio"] = 1_000_000, ["b"] = 1_000_000_000, ["bn"] = 1_000_000_000,
        ["bln"] = 1_000_000_000, ["tn"] = 1_000_000_000_000, ["lakhs"] = 100_000, ["crores"] = 10_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Plurals = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["tens"] = 10, ["dozens"] = 12, ["scores"] = 20, ["hundreds"] = 100, ["thousands"] = 1_000, ["lakhs"] = 100_000, ["millions"] = 1_000_000,
        ["crores"] = 10_000_000, ["billions"] = 1_000_000_000, ["trillions"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Ordinals = OrdinalForms();

    /// <summary>The words that a number may start or go on with.</summary>
    public static IEnumerable<string> All => Below100.Keys.Concat(Multipliers.Keys).Concat(Plurals.Keys);

    public static bool IsNumberWord(string lower) => Below100.ContainsKey(lower) || Multipliers.ContainsKey(lower) || Plurals.ContainsKey(lower);

    public static bool TryBelow100(string lower, out decimal value) => Below100.TryGetValue(lower, out value);

    public static bool TryMultiplier(string lower, out decimal value) => Multipliers.TryGetValue(lower, out value);

    /// <summary>Short multipliers that stand only after digits: <c>5bn</c>.</summary>
    public static bool TrySuffix(string lower, out decimal value) => Suffixes.TryGetValue(lower, out value);

    /// <summary>Plural magnitudes that give no number: <c>dozens</c>.</summary>
    public static bool TryPlural(string lower, out decimal value) => Plurals.TryGetValue(lower, out value);

    /// <summary>Ordinals of one word, singular or plural: <c>third</c>, <c>hundredths</c>.</summary>
    public static bool TryOrdinal(string lower, out decimal value) => Ordinals.TryGetValue(lower, out value);

    /// <summary>Parts of one: <c>half</c>, <c>third</c>, <c>quarters</c>.</summary>
    public static decimal? Part(string lower) => lower switch
    {
        "half" or "halves" => 2,
        "third" or "thirds" => 3,
        "quarter" or "quarters" or "fourth" or "fourths" => 4,
        "fifth" or "fifths" => 5,
        "sixth" or "sixths" => 6,
        "seventh" or "sevenths" => 7,
        "eighth" or "eighths" => 8,
        "ninth" or "ninths" => 9,
        "tenth" or "tenths" => 10,
        _ => null,
    };

    /// <summary>Without the zeros that a product leaves behind its decimals: 2.5 million is 2500000, not 2500000.0.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    public static decimal? Vulgar(ReadOnlySpan<char> character) => character switch
    {
        "½" => 0.5m,
        "¼" => 0.25m,
        "¾" => 0.75m,
        "⅓" => 1m / 3,
        "⅔" => 2m / 3,
        "⅛" => 0.125m,
        "⅙" => 1m / 6,
        "⅚" => 5m / 6,
        "⅕" => 0.2m,
        "⅖" => 0.4m,
        "⅗" => 0.6m,
        "⅘" => 0.8m,
        "⅜" => 0.375m,
        "⅝" => 0.625m,
        "⅞" => 0.875m,
        "⅐" => 1m / 7,
        "⅑" => 1m / 9,
        "⅒" => 0.1m,
        _ => null,
    };

    /// <summary>Reads digits with marks: English thousands and decimals, Indian groups, Swiss and French groups, and the continental form where it cannot be English.</summary>
    /// <returns>Null where it is no number: an address, a date, a version, or beyond <see cref="Greatest"/>.</returns>
    public static decimal? Parse(ReadOnlySpan<char> raw)
    {
        if (raw.Length > 28)
        {
            return null;
        }

        int dots = raw.Count('.'), commas = raw.Count(',');
        var plain = new string([.. raw.ToArray().Where(char.IsAsciiDigit)]);
        if (plain.Length > 1 && plain[0] == '0' && raw[1] is not ('.' or ','))
        {
            return null;
        }

        // The decimal mark is the last mark where two kinds stand, or the only one where what follows is no group of three.
        int mark = -1;
        if (dots > 0 && commas > 0)
        {
            mark = Math.Max(raw.LastIndexOf('.'), raw.LastIndexOf(','));
            if (raw.Count(raw[mark]) > 1)
            {
                return null;
            }
        }
        else if (dots == 1)
        {
            mark = raw.IndexOf('.');
        }
        else if (commas == 1 && raw.Length - raw.IndexOf(',') != 4)
        {
            mark = raw.IndexOf(',');
        }

        var whole = mark < 0 ? raw : raw[..mark];
        if (!IsGrouped(whole))
        {
            return null;
        }

        var decimals = mark < 0 ? 0 : raw.Length - mark - 1;
        if (mark >= 0 && plain.Length == decimals)
        {
            return null;
        }

        var written = decimals == 0 ? plain : string.Concat(plain.AsSpan(0, plain.Length - decimals), ".", plain.AsSpan(plain.Length - decimals));
        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Greatest ? value : null;
    }

    private static FrozenDictionary<string, decimal> OrdinalForms()
    {
        var forms = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fifth"] = 5, ["eighth"] = 8, ["ninth"] = 9, ["twelfth"] = 12 };
        foreach (var (word, value) in Below100.Concat(Multipliers).Where(pair => pair.Value > 3 && pair.Key is not ("five" or "eight" or "nine" or "twelve" or "dozen" or "score" or "crore")))
        {
            forms[(word[^1] == 'y' ? word[..^1] + "ie" : word) + "th"] = value;
        }

        return forms.Concat(forms.Select(pair => new KeyValuePair<string, decimal>(pair.Key + "s", pair.Value))).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No marks, or groups of three, or Indian groups of two before a last one of three.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOfAnyExceptInRange('0', '9');
        if (first < 0)
        {
            return true;
        }

        var size = 0;
        var last = true;
        var twos = false;
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(whole[i]))
            {
                size++;
                continue;
            }

            if (size != (last || !twos ? 3 : 2) && !(size == 2 && !last && !twos))
            {
                return false;
            }

            twos |= size == 2;
            last = false;
            size = 0;
        }

        return size is >= 1 and <= 3;
    }
}
