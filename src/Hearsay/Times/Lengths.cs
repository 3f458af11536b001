using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Joins the parts of one length: five years, one month and twelve days.</summary>
internal static class Lengths
{
    /// <summary>Past it, ten thousand months would leave the calendar.</summary>
    private const int LastYear = 8900;

    public static List<PhrasePart> Join(PhraseWords words, List<PhrasePart> parts)
    {
        var joined = new List<PhrasePart>(parts.Count);
        var last = Grain.Century;
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1] is { IsLength: true } before && part.Length is { } length && (before.Rule is not null ? last : before.Length?.Grain) is { } coarser
                && coarser < length.Grain && words.Between(before, part) is "" or "and" or "," or ", and" && Both(before.Value!, part.Value!) is { } value)
            {
                joined[^1] = before with { End = part.End, Value = value, Rule = "phrase.length" };
                last = length.Grain;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>From a date to a length after it, at the grain of the smallest unit of the length: the date itself in that grain, and the end. Nulls where the date is not known so finely.</summary>
    public static (Edtf? Start, Edtf? End) After(Edtf from, PhrasePart length)
    {
        var value = length.Value!;
        var at = from.Earliest;
        var (i, inClock, finest) = (1, false, Grain.Century);
        while (i < value.Length)
        {
            inClock |= value[i] == 'T';
            i += value[i] == 'T' ? 1 : 0;
            var unit = i;
            while (unit < value.Length && char.IsAsciiDigit(value[unit]))
            {
                unit++;
            }

            var end = unit;
            while (end < value.Length && char.IsAsciiLetter(value[end]) && (end == unit || value[end] == 'E'))
            {
                end++;
            }

            if (!int.TryParse(value.AsSpan(i, unit - i), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 9999 || end == unit || Moved(at, number, value[unit..end], inClock) is not { } moved)
            {
                return default;
            }

            (at, i) = (moved.At, end);
            finest = moved.Grain > finest ? moved.Grain : finest;
        }

        if (finest > Grain.Day)
        {
            return from.Precision == EdtfPrecision.Time ? (from, Edtf.OfMinute(at)) : default;
        }

        var known = from.Precision switch { EdtfPrecision.Day or EdtfPrecision.Time => Grain.Day, EdtfPrecision.Month => Grain.Month, EdtfPrecision.Year => Grain.Year, _ => Grain.Century };
        return finest > known ? default : (CalendarUnit.Of(DateOnly.FromDateTime(from.Earliest), finest).Interval, CalendarUnit.Of(DateOnly.FromDateTime(at), finest).Interval);
    }

    private static (DateTime At, Grain Grain)? Moved(DateTime at, int number, string unit, bool inClock) => at.Year > LastYear || (unit is "Y" or "DE" or "CE" && at.Year + (number * (unit == "CE" ? 100 : unit == "DE" ? 10 : 1)) > 9900) ? null : (unit, inClock) switch
    {
        ("CE", _) => (at.AddYears(100 * number), Grain.Year),
        ("DE", _) => (at.AddYears(10 * number), Grain.Year),
        ("Y", _) => (at.AddYears(number), Grain.Year),
        ("Q", _) => (at.AddMonths(3 * number), Grain.Month),
        ("M", false) => (at.AddMonths(number), Grain.Month),
        ("W", _) => (at.AddDays(7 * number), Grain.Day),
        ("D", _) => (at.AddDays(number), Grain.Day),
        ("H", _) => (at.AddHours(number), Grain.Hour),
        ("M", true) => (at.AddMinutes(number), Grain.Minute),
        ("S", _) => (at.AddSeconds(number), Grain.Minute),
        _ => null,
    };

    /// <summary>P1D and PT5H is P1DT5H. Null where a fraction is followed by smaller units.</summary>
    private static string? Both(string first, string second)
    {
        if (first.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var clock = second[1] == 'T';
        return clock && first.Contains('T', StringComparison.Ordinal) ? first + second[2..] : first + second[1..];
    }
}
