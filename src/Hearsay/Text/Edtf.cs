using System.Globalization;

namespace Hearsay.Text;

/// <summary>How fine a date is. Ordered from coarse to fine.</summary>
public enum EdtfPrecision { Unknown, Century, Decade, Year, Season, Month, Day, Time }

/// <summary>A date or interval in the Extended Date/Time Format, with the two moments that bound it.</summary>
/// <remarks>ISO 8601-2:2019 (EDTF level 1 and the parts of level 2 that news needs: unspecified digits, seasons, intervals, open ends, qualifiers).
/// Bounds are local, without zone: <see cref="Earliest"/> is included, <see cref="Latest"/> is not.</remarks>
public sealed record Edtf
{
    private Edtf(string text, DateTime earliest, DateTime latest, EdtfPrecision precision)
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

    public EdtfPrecision Precision { get; }

    /// <summary>Reads the written form.</summary>
    /// <returns>False, and null, where it is no EDTF that this program knows.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Edtf? value)
    {
        value = null;
        if (text is null)
        {
            return false;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            value = new Edtf(text, day, day.AddDays(1), EdtfPrecision.Day);
        }
        else if (DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            value = new Edtf(text, month, month.AddMonths(1), EdtfPrecision.Month);
        }
        else if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999)
        {
            value = new Edtf(text, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1), EdtfPrecision.Year);
        }

        return value is not null;
    }

    public override string ToString() => Text;
}
