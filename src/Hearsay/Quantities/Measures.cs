namespace Hearsay.Quantities;

/// <summary>Reads a number with its unit: <c>$94,000</c>, <c>ten miles</c>, <c>5 ft 2 in</c>, <c>30 MUSD</c>.</summary>
internal sealed class Measures(Words words, Numerals numerals)
{
    /// <summary>The measure or percentage that a number stands in; null where it has no unit.</summary>
    public (WrittenNumber Number, int End)? Read(Numeral numeral)
    {
        var sign = UnitLexicon.SignBefore(words, numeral.First) is { } before && words.Together(before.First, numeral.First) ? before : ((int First, Unit Value)?)null;
        var after = After(numeral.End);
        if (sign is null && after is null)
        {
            return Aged(numeral);
        }

        // "rmb 10 usd 20": the second code belongs to the second number.
        var (first, end, unit) = sign is { } s && !(after is { } spelled && spelled.Unit.Name != s.Value.Name && !words.Is(s.First, "$") && words.Kind(spelled.End) != WordKind.Digits)
            ? (s.First, after is { } same && same.Unit.Name == s.Value.Name ? same.End : numeral.End, s.Value)
            : (numeral.First, after!.Value.End, after.Value.Unit);
        var value = numeral.Value * (after is { } scaled && end == scaled.End ? scaled.Scale : 1);
        if (end > numeral.End && unit.Kind != UnitKind.Percent && Compound(end, unit) is { } more)
        {
            (value, end) = (value + more.Value, more.End);
        }
        else if (unit.Kind == UnitKind.Money && Hundredths(Math.Max(end, numeral.End)) is { } cents)
        {
            (value, end) = (value + cents.Value, cents.End);
        }

        end = unit.Kind == UnitKind.Time ? AgeEnd(end) : end;
        return (new WrittenNumber(words.Span(first, end), unit.Kind == UnitKind.Percent ? WrittenKind.Percent : WrittenKind.Measure, NumberWords.Plain(value), NumberWords.Plain(value), true, true, unit.Name), end);
    }

    /// <summary>The unit that starts at a word, a hyphen or bracket before it or none; "MUSD" is a million.</summary>
    private (int End, Unit Unit, decimal Scale)? After(int word)
    {
        var at = word + (words.Lower(word) is "-" or "{" or "<" or "[" or "(" && words.IsGlued(word + 1) ? 1 : 0);
        if (!words.Together(word - 1, at))
        {
            return null;
        }

        if (UnitLexicon.FromWritten(words, at) is { } unit)
        {
            return (unit.End + (at > word && words.Lower(unit.End) is "}" or ">" or "]" ? 1 : 0), unit.Value, 1);
        }

        if (words.Is(at, "\"") && words.Kind(at - 1) == WordKind.Digits)
        {
            return (at + 1, new Unit("inch", UnitKind.Length), 1);
        }

        return words.Lower(at) is ['m' or 'k' or 'b' or 't', .. { Length: 3 } code] && UnitLexicon.Codes.TryGetValue(code, out var currency)
            ? (at + 1, currency, words.Lower(at)[0] switch { 'k' => 1_000m, 'm' => 1_000_000m, 'b' => 1_000_000_000m, _ => 1_000_000_000_000m })
            : null;
    }

    /// <summary>"Age 87", "of age 87".</summary>
    private (WrittenNumber, int)? Aged(Numeral numeral) => words.Lower(numeral.First - 1) is "age" or "aged" && words.Together(numeral.First - 1, numeral.First)
        ? (new WrittenNumber(words.Span(numeral.First - 1, numeral.End), WrittenKind.Measure, numeral.Value, numeral.Value, true, true, Unit.Year.Name), numeral.End)
        : null;

    private int AgeEnd(int end)
    {
        var at = end + (words.Is(end, "-") ? 1 : 0);
        return words.Is(at, "old") ? at + 1 : words.Has(end, ["of", "age"]) ? end + 2 : end;
    }

    /// <summary>A second number in a smaller unit of the same kind, in the unit of the first: "5 feet and 2 inches", "thirteen dollars forty-five cents".</summary>
    private (decimal Value, int End)? Compound(int word, Unit unit)
    {
        var at = word + (words.Lower(word) is "and" or "," ? 1 : 0);
        if (!words.Together(word - 1, at) || numerals.Read(at) is not { Value: > 0 } second)
        {
            return null;
        }

        var inch = unit.Name == "foot" && words.Is(second.End, "in") ? (second.End + 1, new Unit("inch", UnitKind.Length)) : UnitLexicon.FromWritten(words, second.End);
        if (inch is not { } small)
        {
            return null;
        }

        if (unit.Kind == UnitKind.Money)
        {
            return UnitLexicon.Minors.Contains(small.Item2.Name) && second.Value < 100 ? (second.Value / 100, small.Item1) : null;
        }

        return UnitLexicon.Canonical(unit.Name) is { } whole && UnitLexicon.Canonical(small.Item2.Name) is { } part && part.Unit == whole.Unit && second.Value * part.Factor < whole.Factor && IsEnglish(unit.Name)
            ? (second.Value * part.Factor / whole.Factor, small.Item1)
            : null;
    }

    /// <summary>Units that are told in two steps; metres and decimetres are two measures.</summary>
    private static bool IsEnglish(string unit) => unit is "foot" or "yard" or "pound" or "stone" or "hour" or "minute";

    /// <summary>"15 dollars and 50": a bare number of two digits after a currency.</summary>
    private (decimal Value, int End)? Hundredths(int word)
    {
        var at = word + (words.Is(word, "and") ? 1 : 0);
        return words.Together(word - 1, at) && UnitLexicon.FromWritten(words, word - 1) is not null && numerals.Read(at) is { Value: > 0 and < 100 } cents && cents.Value == decimal.Truncate(cents.Value)
            && After(cents.End) is null && (at > word || words.Kind(at) == WordKind.Digits) && words.Lower(cents.End) is "" or "." or "," or "and" or "for" or "!" or "?"
            ? (cents.Value / 100, cents.End)
            : null;
    }
}
