using System.Globalization;

namespace Hearsay.Text;

/// <summary>How fine a date is. Ordered from coarse to fine.</summary>
public enum EdtfPrecision { Unknown, Century, Decade, Year, Season, Month, Day, Time }

/// <summary>A date or interval in the Extended Date/Time Format, with the two moments that bound it.</summary>
/// <remarks>ISO 8601-2:2019 (EDTF level 1 and the parts of level 2 that news needs: unspecified digits, seasons, intervals, open ends, qualifiers).
/// Bounds are local, without zone: <see cref="Earliest"/> is included, <see cref="Latest"/> is not; a qualifier does not widen them.
/// Seasons 21 to 28 are bounded by the northern meteorological seasons (winter begins in December of its year), 29 to 32 by the southern ones.
/// Years from 0001 to 9999; parts qualified one by one, sets, exponents and zones of more than a time are not read.</remarks>
public sealed record Edtf
{
    internal Edtf(string text, DateTime earliest, DateTime latest, EdtfPrecision precision)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
        Precision = precision;
    }

    /// <summary>The canonical written form, such as <c>1988-22</c>, <c>2016</c>, <c>2017-06-03~</c>, <c>197X</c>, <c>2016-05/2016-08</c>.</summary>
    public string Text { get; }

    /// <summary>First moment it can mean; <see cref="DateTime.MinValue"/> where open.</summary>
    public DateTime Earliest { get; }

    /// <summary>The moment after the last it can mean; <see cref="DateTime.MaxValue"/> where open.</summary>
    public DateTime Latest { get; }

    /// <summary>How fine it is; of an interval, how fine its coarser end is.</summary>
    public EdtfPrecision Precision { get; }

    /// <summary>Whether it is two ends with a stroke between.</summary>
    public bool IsInterval => Text.Contains('/', StringComparison.Ordinal);

    /// <summary>Reads the written form.</summary>
    /// <returns>False, and null, where it is no EDTF that this program knows.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Edtf? value)
    {
        value = text is null or { Length: > 80 } ? null : EdtfReader.Read(text);
        return value is not null;
    }

    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public static Edtf OfYear(int year) => Built($"{year:D4}", nameof(year));

    /// <param name="firstYear">Any year of the decade: 1987 gives <c>198X</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public static Edtf OfDecade(int firstYear) => Built($"{firstYear / 10:D3}X", nameof(firstYear));

    /// <param name="hundreds">The hundreds of the years: 19 gives <c>19XX</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not in 0 to 99.</exception>
    public static Edtf OfCentury(int hundreds) => Built($"{hundreds:D2}XX", nameof(hundreds));

    /// <param name="season">21 spring, 22 summer, 23 autumn, 24 winter; 33 to 36 quarters; 40 and 41 halves (ISO 8601-2).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or season.</exception>
    public static Edtf OfSeason(int year, int season) => Built($"{year:D4}-{season:D2}", nameof(season));

    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Edtf OfMonth(int year, int month) =>
        month is > 0 and < 13 ? Built($"{year:D4}-{month:D2}", nameof(year)) : throw new ArgumentOutOfRangeException(nameof(month));

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Edtf OfDay(int year, int month, int day) => Built($"{year:D4}-{month:D2}-{day:D2}", nameof(day));

    public static Edtf OfDay(DateOnly day) => OfDay(day.Year, day.Month, day.Day);

    /// <summary>A minute, without zone; seconds are dropped.</summary>
    public static Edtf OfMinute(DateTime minute) => Built($"{minute:yyyy-MM-ddTHH:mm}", nameof(minute));

    /// <summary>All from the first moment of one to the last of the other; null is an open end.</summary>
    /// <exception cref="ArgumentException">Both ends are open, an end is itself an interval, or the end lies before the start.</exception>
    public static Edtf OfInterval(Edtf? start, Edtf? end) =>
        TryParse($"{start?.Text ?? ".."}/{end?.Text ?? ".."}", out var value)
            ? value
            : throw new ArgumentException("No interval: both ends open, or an end that is an interval, or an end before the start.", nameof(end));

    /// <summary>The same with the qualifier <c>~</c> (at both ends of an interval); itself where it already carries one.</summary>
    public Edtf AsApproximate()
    {
        var ends = Text.Split('/');
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] += ends[i] is "" or ".." || ends[i][^1] is '~' or '?' or '%' ? "" : "~";
        }

        return new Edtf(string.Join('/', ends), Earliest, Latest, Precision);
    }

    public override string ToString() => Text;

    private static Edtf Built(FormattableString text, string parameter) =>
        TryParse(text.ToString(CultureInfo.InvariantCulture), out var value) ? value : throw new ArgumentOutOfRangeException(parameter);
}
