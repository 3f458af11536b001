using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;
using NodaTime;

namespace Hearsay.Times;

/// <summary>How a calendar fixes a day, or a month of it.</summary>
internal enum DayRule { Fixed, Weekday, Easter, Orthodox, Solar, Hijri, HijriMonth, Hebrew }

/// <summary>A day by its name: Easter, Nowruz, the tenth of Muharram.</summary>
/// <param name="A">Month, or days after Easter.</param>
/// <param name="B">Day of the month; which of the weekdays.</param>
/// <param name="C">Weekday, Monday 1.</param>
/// <param name="D">Days after that weekday.</param>
/// <param name="Year">Year of its own calendar, where the words give one; 0 where not.</param>
internal sealed record NamedDay(DayRule Rule, int A, int B = 0, int C = 0, int D = 0, int Year = 0)
{
    /// <summary>Whether the day depends on when the moon was seen, so that it may lie a day off.</summary>
    public bool IsApproximate => Rule is DayRule.Hijri or DayRule.HijriMonth;

    /// <summary>First and last day of it in a year of ours; null where that year has none or the calendar does not reach so far.</summary>
    public (DateOnly First, DateOnly Last)? In(int year) => year is < 1583 or > 9990 ? null : Rule switch
    {
        DayRule.Fixed => One(new DateOnly(year, A, B)),
        DayRule.Weekday => One(OnWeekday(year, A, B, C).AddDays(D)),
        DayRule.Easter => One(Easter(year).AddDays(A)),
        DayRule.Orthodox => One(OrthodoxEaster(year).AddDays(A)),
        _ => InYearOf(year),
    };

    /// <summary>First and last day of it in the year of its own calendar that the words give.</summary>
    public (DateOnly First, DateOnly Last)? InOwnYear() => Calendar is { } calendar ? On(calendar, Year) : null;

    private CalendarSystem? Calendar => Rule switch
    {
        DayRule.Solar => CalendarSystem.PersianAstronomical,
        DayRule.Hijri or DayRule.HijriMonth => CalendarSystem.UmAlQura,
        DayRule.Hebrew => CalendarSystem.HebrewCivil,
        _ => null,
    };

    private (DateOnly First, DateOnly Last)? InYearOf(int year)
    {
        var calendar = Calendar!;
        var start = new LocalDate(year, 1, 1);
        if (start.CompareTo(First(calendar)) < 0 || start.PlusYears(2).CompareTo(Last(calendar)) > 0)
        {
            return null;
        }

        // A lunar year is shorter than ours: the day may fall in the year of the calendar that January lies in, or in the next.
        var own = start.WithCalendar(calendar).Year;
        for (var i = own; i <= own + 1; i++)
        {
            if (On(calendar, i) is { } found && found.First.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    private (DateOnly First, DateOnly Last)? On(CalendarSystem calendar, int year)
    {
        if (year < calendar.MinYear + 1 || year > calendar.MaxYear - 1)
        {
            return null;
        }

        if (A == 0)
        {
            return (Ours(new LocalDate(year, 1, 1, calendar)), Ours(new LocalDate(year + 1, 1, 1, calendar)).AddDays(-1));
        }

        var length = calendar.GetDaysInMonth(year, A);
        return B > length ? null : B > 0 ? One(Ours(new LocalDate(year, A, B, calendar))) : (Ours(new LocalDate(year, A, 1, calendar)), Ours(new LocalDate(year, A, length, calendar)));
    }

    private static LocalDate First(CalendarSystem calendar) => new LocalDate(calendar.MinYear, 1, 1, calendar).WithCalendar(CalendarSystem.Iso);

    private static LocalDate Last(CalendarSystem calendar) => new LocalDate(calendar.MaxYear, 1, 1, calendar).WithCalendar(CalendarSystem.Iso);

    private static DateOnly Ours(LocalDate date) => date.WithCalendar(CalendarSystem.Iso).ToDateOnly();

    private static (DateOnly First, DateOnly Last) One(DateOnly day) => (day, day);

    /// <summary>The nth weekday of a month, from its end where n is -1.</summary>
    internal static DateOnly OnWeekday(int year, int month, int nth, int weekday)
    {
        var from = nth < 0 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6) : new DateOnly(year, month, 1).AddDays((nth - 1) * 7);
        var ahead = (weekday - ((((int)from.DayOfWeek + 6) % 7) + 1) + 7) % 7;
        return from.AddDays(ahead);
    }

    /// <summary>Western Easter Sunday: the Gregorian computus as Meeus gives it, Astronomical Algorithms, chapter 8.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = ((8 * b) + 13) / 25;
        int h = ((19 * a) + b - d - g + 15) % 30, m = (a + (11 * h)) / 319, j = c / 4, k = c % 4, l = ((2 * e) + (2 * j) - k - h + m + 32) % 7;
        var month = (h - m + l + 90) / 25;
        return new DateOnly(year, month, (h - m + l + month + 19) % 32);
    }

    /// <summary>Eastern Easter Sunday, from the Julian computus, on our calendar.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30, e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        return Ours(new LocalDate(year, (d + e + 114) / 31, ((d + e + 114) % 31) + 1, CalendarSystem.Julian));
    }
}

/// <summary>The names of <c>named-days.en.tsv</c> and <c>calendar-months.en.tsv</c>.</summary>
internal static class NamedDays
{
    /// <summary>Names by their first word, the longer first.</summary>
    private static readonly FrozenDictionary<string, (string[] Words, NamedDay Day)[]> Names = WordList.Read("Times/named-days.en.tsv")
        .Select(row => (Words: row[0].Split(' '), Day: Of(row[1], [.. row[2].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))])))
        .GroupBy(name => name.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (DayRule Rule, int Month)> Months = WordList.Read("Times/calendar-months.en.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1] == "solar" ? DayRule.Solar : DayRule.Hijri, int.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>All first words, for the lexicon.</summary>
    public static IEnumerable<string> FirstWords => Names.Keys.Concat(Months.Keys);

    public static (string[] Words, NamedDay Day)[] StartingWith(string word) => Names.GetValueOrDefault(word) ?? [];

    public static (DayRule Rule, int Month)? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    private static NamedDay Of(string rule, int[] numbers) => new(
        rule switch
        {
            "fixed" => DayRule.Fixed,
            "weekday" => DayRule.Weekday,
            "easter" => DayRule.Easter,
            "orthodox" => DayRule.Orthodox,
            "solar" => DayRule.Solar,
            "hijri" => DayRule.Hijri,
            "hijri-month" => DayRule.HijriMonth,
            _ => DayRule.Hebrew,
        },
        numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2), numbers.ElementAtOrDefault(3));
}
