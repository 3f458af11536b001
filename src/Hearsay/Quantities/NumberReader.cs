namespace Hearsay.Quantities;

/// <summary>Reads one number expression at a word: cardinals, multipliers, magnitudes, shares, ranges.</summary>
internal sealed class NumberReader(Words words)
{
    /// <summary>Words of a number in groups of three that a decimal holds.</summary>
    private const int MostGroups = 7;

    private readonly CardinalWords cardinals = new(words);
    private readonly FractionWords fractions = new(words, new CardinalWords(words));

    /// <summary>The number that starts at this word; null where none does. Looks ahead a bounded number of words beyond what it reads.</summary>
    public NumberExpression? Read(int word) =>
        Indefinite(word) ?? Share(word) ?? (Cardinal(word) is { } number ? Ratio(number) ?? Range(number) ?? number : null);

    /// <summary>A cardinal without range: <c>2,507</c>, <c>twenty-one</c>, <c>a dozen</c>, <c>2.5 million</c>.</summary>
    public NumberExpression? Cardinal(int word) => words.Kind(word) switch
    {
        WordKind.Digits => InDigits(word),
        WordKind.Letters => InWords(word) ?? WithArticle(word),
        WordKind.Mixed => null,
        _ => NumberWords.Vulgar(word < words.Count ? words.Raw(word) : []) is { } part ? new(word, word + 1, part, part, NumberForm.Digits) : null,
    };

    private NumberExpression? InDigits(int word)
    {
        var end = word + 1;
        var raw = words.Raw(word);
        if (NumberWords.Parse(raw) is not { } value)
        {
            return null;
        }

        // Tokenised text: "7 . 7", "5 , 000".
        if (IsSpacedMark(end) && words.Kind(end + 1) == WordKind.Digits && raw.IndexOfAny('.', ',') < 0)
        {
            var right = words.Raw(end + 1);
            var isDecimal = words.Raw(end)[0] == '.' && right.Length <= 2 && raw.Length <= 3;
            var isGroup = words.Raw(end)[0] == ',' && right.Length == 3 && raw.Length <= 3 && raw[0] != '0';
            if ((isDecimal || isGroup) && NumberWords.Parse(string.Concat(raw, words.Raw(end), right)) is { } joined)
            {
                value = joined;
                end += 2;
            }
        }

        if (SpacedGroups(word) is { } spaced)
        {
            (end, value) = spaced;
        }

        if (end < words.Count && words.Start(end) <= words.End(end - 1) + 1 && NumberWords.Vulgar(words.Raw(end)) is { } part)
        {
            value += part;
            end++;
        }

        return Multiplied(word, end, value, NumberForm.Digits);
    }

    /// <summary>Groups of three with a space between, as ISO 31-0 and much of Europe write them: "1 234 567". With a plain space two groups at least, since "747 400" may be two numbers; with one that does not break, one is enough.</summary>
    private (int End, decimal Value)? SpacedGroups(int word)
    {
        var first = words.Raw(word);
        if (first.Length > 3 || first[0] == '0' || first.ContainsAnyExceptInRange('0', '9') || (first.Length == 3 && WordSets.Labels.Contains(words.Lower(word - 1))))
        {
            return null;
        }

        var (end, value, isFirm) = (word + 1, NumberWords.Parse(first) ?? 0, true);
        while (end < words.Count && end - word < MostGroups && words.Kind(end) == WordKind.Digits && words.Raw(end).Length == 3 && !words.Raw(end).ContainsAnyExceptInRange('0', '9') && words.Start(end) == words.End(end - 1) + 1)
        {
            isFirm &= words.Text[words.End(end - 1)] is '\u00A0' or '\u2009' or '\u202F';
            value = (value * 1000) + (NumberWords.Parse(words.Raw(end)) ?? 0);
            end++;
        }

        var groups = end - word - 1;
        return groups > (isFirm ? 0 : 1) && !(end < words.Count && words.Kind(end) == WordKind.Digits && words.Start(end) == words.End(end - 1) + 1) ? (end, value) : null;
    }

    private bool IsSpacedMark(int word) =>
        word + 1 < words.Count && words.Kind(word) == WordKind.Symbol && words.Raw(word)[0] is '.' or ','
        && words.Start(word) == words.End(word - 1) + 1 && words.Start(word + 1) == words.End(word) + 1
        && words.Text[words.End(word - 1)] == ' ' && words.Text[words.End(word)] == ' ';

    private NumberExpression? Multiplied(int first, int end, decimal value, NumberForm form)
    {
        for (var times = 0; times < 2; times++)
        {
            var at = words.Is(end, "-") && NumberWords.TryMultiplier(words.Lower(end + 1), out _) ? end + 1 : end;
            var isShort = form == NumberForm.Digits && times == 0 && NumberWords.TrySuffix(words.Lower(at), out _) && IsShortMultiplier(first, at);
            if (!words.Together(first, at) || !(NumberWords.TryMultiplier(words.Lower(at), out var factor) || (isShort && NumberWords.TrySuffix(words.Lower(at), out factor))) || value * factor > NumberWords.Greatest)
            {
                break;
            }

            value *= factor;
            end = at + 1;
        }

        return new(first, end, value, value, form);
    }

    /// <summary>"m" and "b" are multipliers after a currency sign, or where they touch the digits and are no unit of length.</summary>
    private bool IsShortMultiplier(int first, int at) => words.Lower(at) switch
    {
        "m" or "b" => IsCurrencySign(first - 1) || (words.Is(at, "b") && !words.IsGlued(at)),
        "k" => words.IsGlued(at),
        _ => true,
    };

    private bool IsCurrencySign(int word) => word >= 0 && word < words.Count && char.GetUnicodeCategory(words.Text[words.Start(word)]) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>A cardinal in words, with "and a half" after it.</summary>
    private NumberExpression? InWords(int word)
    {
        if (cardinals.Read(word) is not { } read)
        {
            return null;
        }

        var isScaled = NumberWords.TryMultiplier(words.Lower(read.End - 1), out var scale);
        return fractions.Added(read.End, read.Value, isScaled ? scale : 1) is { } mixed
            ? new(word, mixed.End, mixed.Value, mixed.Value, NumberForm.Words)
            : new(word, read.End, read.Value, read.Value, NumberForm.Words) { IsOne = read.End == word + 1 && words.Is(word, "one") };
    }

    private NumberExpression? WithArticle(int word)
    {
        var lower = words.Lower(word);
        if (lower is "half")
        {
            // "half a million", "half-a-dozen"; "half the members" is a share.
            var at = word + 1;
            at += words.Is(at, "-") ? 1 : 0;
            at += words.Lower(at) is "a" or "an" ? 1 : 0;
            at += words.Is(at, "-") ? 1 : 0;
            return NumberWords.TryMultiplier(words.Lower(at), out var whole) && words.Together(word, at) ? new(word, at + 1, whole / 2, whole / 2, NumberForm.Article) : null;
        }

        if (lower is not ("a" or "an") || !NumberWords.TryMultiplier(words.Lower(word + 1), out var factor) || !words.Together(word, word + 1) || words.Is(word + 1, "score"))
        {
            return null;
        }

        return Multiplied(word, word + 2, factor, NumberForm.Article);
    }

    /// <summary>A vague word stays a word: <c>dozens</c>, <c>tens of thousands</c>, <c>several hundred</c>. Low is twice the base, high is open.</summary>
    private NumberExpression? Indefinite(int word)
    {
        var lower = words.Lower(word);
        if (NumberWords.TryPlural(lower, out var value))
        {
            var end = word + 1;
            if (words.Is(end, "of") && NumberWords.TryPlural(words.Lower(end + 1), out var inner) && words.Together(word, end + 1) && value * inner <= NumberWords.Greatest)
            {
                value *= inner;
                end += 2;
            }
            else if (lower == "tens" || (lower == "scores" && !words.Is(end, "of")))
            {
                return null;
            }

            return new(word, end, value * 2, null, NumberForm.Indefinite);
        }

        var at = lower == "a" && words.Is(word + 1, "few") ? word + 2 : lower is "several" or "few" or "many" ? word + 1 : -1;
        return at > 0 && words.Together(word, at) && (NumberWords.TryMultiplier(words.Lower(at), out value) || (lower == "many" && NumberWords.TryPlural(words.Lower(at), out value))) && !words.Is(at, "score")
            ? new(word, at + 1, value * 2, null, NumberForm.Indefinite)
            : null;
    }

    /// <summary>A part of a whole in percent: <c>half of</c>, <c>a quarter of</c>, <c>two-thirds of</c>; with a number after it, a part of that number.</summary>
    private NumberExpression? Share(int word)
    {
        var at = word;
        decimal count = 1;
        if (words.Lower(at) is "a" or "an")
        {
            at++;
        }
        else if (NumberWords.TryBelow100(words.Lower(at), out var listed) && listed is > 0 and < 20)
        {
            count = listed;
            at++;
            at += words.Is(at, "-") ? 1 : 0;
        }

        if (NumberWords.Part(words.Lower(at)) is not { } part || count >= part || !words.Together(word, at) || (at == word && part != 2))
        {
            return null;
        }

        var end = at + 1;
        if (words.Is(end, "of") && Cardinal(end + 1) is { Low: 1 } one && words.Together(word, end + 1))
        {
            return new(word, one.End, count / part, count / part, NumberForm.Words);
        }

        var isWhole = words.Is(end, "of") || (part == 2 && words.Lower(end) is "the" or "its" or "their" or "his" or "her" or "our" or "all" or "those" or "these");
        return isWhole && words.Together(word, end) ? new(word, end, 100 * count / part, 100 * count / part, NumberForm.Share) : null;
    }

    /// <summary><c>six out of seven</c>, <c>eight of 10</c>, <c>one in every 500</c>, in percent.</summary>
    private NumberExpression? Ratio(NumberExpression number)
    {
        var at = number.End;
        var isOut = words.Is(at, "out") && words.Is(at + 1, "of");
        var isIn = words.Is(at, "in");
        if (!(isOut || isIn || words.Is(at, "of")) || !words.Together(number.First, at))
        {
            return null;
        }

        at += isOut ? 2 : 1;
        var every = words.Is(at, "every");
        at += every ? 1 : 0;
        if (Cardinal(at) is not { } whole || !words.Together(number.First, at) || number.Low >= whole.Low || number.Low != decimal.Floor(number.Low) || number.Low == 0)
        {
            return null;
        }

        var fits = isOut || every || (isIn ? number.Low == 1 ? whole.Low is <= 100 or 1_000 or 10_000 or 1_000_000 : whole.Low is 10 or 100 : number.Low <= 100 && whole.Low is 10 or 100);
        var share = 100 * number.Low / whole.Low;
        return fits ? new(number.First, whole.End, share, share, NumberForm.Share) : null;
    }

    /// <summary><c>2.8 to 3.8</c>, <c>10-12</c>, <c>four or five</c>, and the inside of <c>between … and …</c>; the second is larger, else no range.</summary>
    private NumberExpression? Range(NumberExpression number)
    {
        var mark = words.Lower(number.End);
        var isBetween = words.Is(number.First - 1, "between") || (words.Is(number.First - 2, "between") && IsCurrencySign(number.First - 1));
        if (!(mark is "to" or "-" or "–" or "—" or "or" || (mark == "and" && isBetween)) || !words.Together(number.First, number.End + 1))
        {
            return null;
        }

        // "rose from 3 to 5" tells two levels.
        var from = IsCurrencySign(number.First - 1) ? number.First - 2 : number.First - 1;
        if (mark == "to" && words.Is(from, "from") && HasChange(from))
        {
            return null;
        }

        var at = number.End + 1;
        at += IsCurrencySign(at) && IsCurrencySign(number.First - 1) ? 1 : 0;
        if (Cardinal(at) is not { } upper || (mark == "or" && upper.Low > number.Low * 2 + 1))
        {
            return null;
        }

        // "2 to 3 million": the multiplier serves both.
        var low = number.Low;
        var scale = Scale(upper);
        if (scale > 1 && Scale(number) == 1 && low * scale < upper.Low)
        {
            low *= scale;
        }

        return low < upper.Low && number.Form != NumberForm.Article ? new(number.First, upper.End, low, upper.Low, number.Form) : null;
    }

    private bool HasChange(int word)
    {
        for (var i = word - 1; i >= 0 && word - i < 7 && words.Together(i, word); i--)
        {
            if (WordSets.Moves.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private decimal Scale(NumberExpression number) =>
        number.End - number.First > 1 && (NumberWords.TryMultiplier(words.Lower(number.End - 1), out var factor) || NumberWords.TrySuffix(words.Lower(number.End - 1), out factor)) ? factor : 1;
}
