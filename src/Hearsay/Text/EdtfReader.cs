using System.Globalization;

namespace Hearsay.Text;

/// <summary>Reads the written form of an <see cref="Edtf"/>. Never throws; null for what it does not know.</summary>
internal static class EdtfReader
{
    public static Edtf? Read(string text)
    {
        var stroke = text.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 0)
        {
            return ReadDate(text);
        }

        string first = text[..stroke], second = text[(stroke + 1)..];
        var start = ReadDate(first);
        var end = ReadDate(second);
        if ((start is null && first is not ("" or "..")) || (end is null && second is not ("" or "..")) || (start is null && end is null))
        {
            return null;
        }

        var earliest = start?.Earliest ?? DateTime.MinValue;
        var latest = end?.Latest ?? DateTime.MaxValue;
        var precision = (EdtfPrecision)Math.Min((int)(start?.Precision ?? EdtfPrecision.Time), (int)(end?.Precision ?? EdtfPrecision.Time));
        return earliest < latest ? new Edtf(text, earliest, latest, precision) : null;
    }

    private static Edtf? ReadDate(string text)
    {
        var body = text.AsSpan();
        if (body.Length > 0 && body[^1] is '~' or '?' or '%')
        {
            body = body[..^1];
        }

        var time = body.IndexOf('T');
        if (time >= 0)
        {
            return time == 10 && Day(body[..10]) is { } day && Clock(body[11..]) is { } clock
                ? new Edtf(text, day + clock.Start, EndOf(day + clock.Start, clock.Length), EdtfPrecision.Time)
                : null;
        }

        return body.Length switch
        {
            4 => Year(text, body),
            7 when body[4] == '-' => YearPart(text, body),
            10 => DayOrUnspecified(text, body),
            _ => null,
        };
    }

    private static Edtf? Year(string text, ReadOnlySpan<char> body)
    {
        var known = body.IndexOf('X') is var x && x < 0 ? 4 : x;
        if (known < 2 || body[known..].ContainsAnyExcept('X') || !Number(body[..known], out var number))
        {
            return null;
        }

        var width = known == 4 ? 1 : known == 3 ? 10 : 100;
        var precision = known == 4 ? EdtfPrecision.Year : known == 3 ? EdtfPrecision.Decade : EdtfPrecision.Century;
        var first = number * width;
        // There is no year 0 in DateTime; 000X and 00XX begin with year 1.
        return first == 0 && width == 1 ? null : new Edtf(text, Start(Math.Max(first, 1)), Start(first + width), precision);
    }

    private static Edtf? YearPart(string text, ReadOnlySpan<char> body)
    {
        if (!Number(body[..4], out var year) || year == 0)
        {
            return null;
        }

        if (body[5..] is "XX")
        {
            return new Edtf(text, Start(year), Start(year + 1), EdtfPrecision.Year);
        }

        var (month, months) = Number(body[5..], out var part) ? Months(part) : default;
        if (months == 0)
        {
            return null;
        }

        var start = new DateTime(year, month, 1);
        return new Edtf(text, start, AddMonths(start, months), part <= 12 ? EdtfPrecision.Month : EdtfPrecision.Season);
    }

    private static Edtf? DayOrUnspecified(string text, ReadOnlySpan<char> body)
    {
        if (body[8..] is not "XX")
        {
            return Day(body) is { } day ? new Edtf(text, day, EndOf(day, TimeSpan.FromDays(1)), EdtfPrecision.Day) : null;
        }

        return body[7] == '-' && body[4] == '-' && (body[5..7] is "XX" || (Number(body[5..7], out var month) && month <= 12)) && YearPart(text, body[..7]) is { } coarse
            ? new Edtf(text, coarse.Earliest, coarse.Latest, coarse.Precision)
            : null;
    }

    /// <summary>First month and number of months of the part of a year that ISO 8601-2 writes with this number; (1, 0) for none.</summary>
    private static (int Month, int Months) Months(int part) => part switch
    {
        >= 1 and <= 12 => (part, 1),
        >= 21 and <= 24 => (((part - 21) * 3) + 3, 3),
        >= 25 and <= 28 => (((part - 25) * 3) + 3, 3),
        >= 29 and <= 30 => (((part - 29) * 3) + 9, 3),
        >= 31 and <= 32 => (((part - 31) * 3) + 3, 3),
        >= 33 and <= 36 => (((part - 33) * 3) + 1, 3),
        >= 37 and <= 39 => (((part - 37) * 4) + 1, 4),
        40 or 41 => (((part - 40) * 6) + 1, 6),
        _ => (1, 0),
    };

    private static (TimeSpan Start, TimeSpan Length)? Clock(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny('Z', '+', '-');
        if (zone >= 0)
        {
            var offset = text[(zone + 1)..];
            var fine = text[zone] == 'Z' ? offset.IsEmpty
                : (offset.Length == 2 && Number(offset, out _)) || (offset.Length == 5 && offset[2] == ':' && Number(offset[..2], out _) && Number(offset[3..], out _));
            if (!fine)
            {
                return null;
            }

            text = text[..zone];
        }

        var shape = text.Length is 2 or 5 or 8 && (text.Length < 5 || text[2] == ':') && (text.Length < 8 || text[5] == ':');
        int minute = 0, second = 0;
        if (!shape || !Number(text[..2], out var hour) || hour > 23
            || (text.Length >= 5 && (!Number(text[3..5], out minute) || minute > 59))
            || (text.Length == 8 && (!Number(text[6..], out second) || second > 59)))
        {
            return null;
        }

        var length = text.Length == 2 ? TimeSpan.FromHours(1) : text.Length == 5 ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1);
        return (new TimeSpan(hour, minute, second), length);
    }

    private static DateTime? Day(ReadOnlySpan<char> text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return text.Length > 0;
    }

    private static DateTime Start(int year) => year > 9999 ? DateTime.MaxValue : new DateTime(year, 1, 1);

    private static DateTime AddMonths(DateTime start, int months) =>
        start.Year == 9999 && start.Month + months > 12 ? DateTime.MaxValue : start.AddMonths(months);

    private static DateTime EndOf(DateTime start, TimeSpan length) => DateTime.MaxValue - start < length ? DateTime.MaxValue : start + length;
}
