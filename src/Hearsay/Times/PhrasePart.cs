using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>A time expression, or several joined so far, on the pieces of the text.</summary>
/// <param name="First">First piece.</param>
/// <param name="End">The piece after the last.</param>
/// <param name="Rule">Which rule joined it; null for an expression as it was found.</param>
internal sealed record PhrasePart(int First, int End, TimeType Type, string? Value, string? Mod, Edtf? Interval, string? Anchor, bool IsResolved, string? Rule)
{
    /// <summary>Whether the words were "now", so that the other end moves.</summary>
    public bool IsNow { get; init; }

    /// <summary>The clock of the value with its T: <c>T12:00</c>, <c>TEV</c>; null where it has none.</summary>
    public string? Clock => Type != TimeType.Time || Value?.IndexOf('T', StringComparison.Ordinal) is not { } at || at < 0 ? null : Value[at..];

    /// <summary>The value without its clock; null of a time of day alone.</summary>
    public string? Day => Clock is { } clock ? Value![..^clock.Length] is { } day && day.StartsWith("XXXX-XX-XX", StringComparison.Ordinal) ? null : Value![..^clock.Length] : Value;

    public bool IsClockTime => Clock is { Length: > 1 } clock && char.IsAsciiDigit(clock[1]);

    /// <summary>One day: a weekday without a date counts.</summary>
    public bool IsDay => Day is { } day && Type is TimeType.Date or TimeType.Time && Mod is null or "APPROX"
        && (day.Length == 10 && day[4] == '-' && !day.Contains('W', StringComparison.Ordinal) || day.Contains("-WXX-", StringComparison.Ordinal)) && !Value!.Contains('/', StringComparison.Ordinal);

    /// <summary>A place in time that a range or an open end may have as its end.</summary>
    public bool IsPlace => Type is TimeType.Date or TimeType.Time && Value is { } value && value is not ("PAST_REF" or "FUTURE_REF") && !value.Contains('/', StringComparison.Ordinal);

    public bool IsLength => Type == TimeType.Duration && Value is { Length: > 2 } value && value[0] == 'P' && !value.Contains('X', StringComparison.Ordinal) && !value.Contains('/', StringComparison.Ordinal);

    /// <summary>Number and grain of a length of one part; null where it has several or a number that is no whole one.</summary>
    public (int Number, Grain Grain)? Length
    {
        get
        {
            if (!IsLength)
            {
                return null;
            }

            var clock = Value![1] == 'T';
            var digits = Value.AsSpan(clock ? 2 : 1);
            var unit = digits.IndexOfAnyExceptInRange('0', '9');
            if (unit <= 0 || !int.TryParse(digits[..unit], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 9999)
            {
                return null;
            }

            Grain? grain = digits[unit..] switch
            {
                "CE" => Grain.Century,
                "DE" => Grain.Decade,
                "Y" => Grain.Year,
                "Q" => Grain.Quarter,
                "M" => clock ? Grain.Minute : Grain.Month,
                "W" => Grain.Week,
                "D" => Grain.Day,
                "H" => Grain.Hour,
                "S" => Grain.Second,
                _ => null,
            };
            return grain is { } known ? (number, known) : null;
        }
    }

    public TimePhrase ToPhrase(TextSpan span) => new(span, Type, Value, Mod, Interval, Anchor, IsResolved, Rule!);

    /// <summary>The anchors of two parts, each once.</summary>
    public static string? Anchors(PhrasePart first, PhrasePart second) =>
        first.Anchor is null || first.Anchor == second.Anchor ? second.Anchor : second.Anchor is null ? first.Anchor : first.Anchor + "; " + second.Anchor;
}
