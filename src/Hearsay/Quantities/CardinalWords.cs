namespace Hearsay.Quantities;

/// <summary>Reads cardinals in words: <c>twenty-one</c>, <c>three lakh crore</c>, <c>nought point nought three</c>.</summary>
internal sealed class CardinalWords(Words words)
{
    /// <summary>The cardinal that starts at a word; null where none does.</summary>
    /// <param name="limit">The word it may not reach.</param>
    /// <remarks>Each word is read once: groups fall ("two million three hundred thousand and five") and no value exceeds
    /// <see cref="NumberWords.Greatest"/>, so that "million million million" ends soon.</remarks>
    public (int End, decimal Value)? Read(int word, int limit = int.MaxValue)
    {
        if (word >= limit || !NumberWords.TryBelow100(words.Lower(word), out var group))
        {
            return null;
        }

        if (Decimals(word, limit, group) is { } pointed)
        {
            return pointed;
        }

        decimal total = 0, least = NumberWords.Greatest, last = 0;
        var end = word + 1;
        while (end < limit && words.Together(word, end))
        {
            var at = words.Is(end, "-") || (words.Is(end, "and") && (total > 0 || group >= 100)) ? end + 1 : end;
            var lower = at < limit && words.Together(word, at) ? words.Lower(at) : "";
            if (NumberWords.TryMultiplier(lower, out var factor) && (at == end || words.Is(end, "-")))
            {
                if (!Scale(factor, ref total, ref group, ref least, ref last))
                {
                    break;
                }
            }
            else if (NumberWords.TryBelow100(lower, out var next) && next > 0 && Fits(group, next, least) && (at == end || words.Is(end, "and") || group % 100 >= 20))
            {
                group += next;
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        return (end, total + group);
    }

    /// <summary>Takes in a multiplier: hundreds inside a group, thousands and more close it; one right after another multiplies what it closed ("three lakh crore").</summary>
    private static bool Scale(decimal factor, ref decimal total, ref decimal group, ref decimal least, ref decimal last)
    {
        if (factor is 100 or 12 or 20 && group is > 0 and < 100)
        {
            group *= factor;
            return true;
        }

        if (factor < 1000)
        {
            return false;
        }

        if (group > 0 && factor < least && group * factor <= NumberWords.Greatest)
        {
            last = group * factor;
            total += last;
        }
        else if (group == 0 && last > 0 && factor >= least && last * factor <= NumberWords.Greatest)
        {
            total += (last * factor) - last;
            last *= factor;
        }
        else
        {
            return false;
        }

        least = factor;
        group = 0;
        return true;
    }

    private static bool Fits(decimal group, decimal next, decimal least) =>
        next < least && (group % 100 == 0 ? group > 0 || least < NumberWords.Greatest : group % 10 == 0 && group % 100 >= 20 && next < 10);

    /// <summary>"Two point five", "nought point nought three": after the point each word is written out in digits.</summary>
    private (int End, decimal Value)? Decimals(int word, int limit, decimal whole)
    {
        var end = word + 1;
        if (words.Is(end, "-") && NumberWords.TryBelow100(words.Lower(end + 1), out var unit) && whole >= 20 && unit is > 0 and < 10)
        {
            (whole, end) = (whole + unit, end + 2);
        }

        if (!words.Is(end, "point") || end + 1 >= limit)
        {
            return null;
        }

        decimal value = whole, place = 1;
        var at = end + 1;
        while (at < limit && at < end + 12 && words.Together(word, at) && NumberWords.TryBelow100(words.Lower(at), out var digits))
        {
            place /= digits >= 10 ? 100 : 10;
            value += digits * place;
            at++;
        }

        return at > end + 1 ? (at, value) : null;
    }
}
