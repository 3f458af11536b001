using System.Globalization;

namespace Hearsay.Times;

/// <summary>A part of a unit that the words name first: the first week of 2021, the last Monday of May, the week of 10 April, Tuesday of next week.</summary>
/// <param name="Grain">Week, weekend or day.</param>
/// <param name="Nth">Which, from 1; -1 the last; 0 the one around a day, or the weekday of a week.</param>
/// <param name="Weekday">Monday 1; 0 where it is no weekday.</param>
internal readonly record struct Inner(Grain Grain, int Nth, int Weekday)
{
    /// <summary>The part inside a unit; null where the unit has none such.</summary>
    public CalendarUnit? Of(CalendarUnit whole)
    {
        if (whole.Year is < 2 or > 9990 || !whole.IsReal)
        {
            return null;
        }

        return (Grain, whole.Grain) switch
        {
            (Grain.Week or Grain.Weekend, Grain.Day) when Nth == 0 => CalendarUnit.Of(whole.First, Grain),
            (Grain.Weekend, Grain.Week) when Nth == 0 => CalendarUnit.Of(whole.First, Grain),
            (Grain.Day, Grain.Week) when Nth == 0 && Weekday > 0 => CalendarUnit.OfDay(Grain.Day, whole.First.AddDays(Weekday - 1)),
            (Grain.Week, Grain.Year) when Nth != 0 => WeekOfYear(whole.Year),
            (Grain.Week, Grain.Month) when Nth != 0 => WeekOfMonth(whole),
            (Grain.Weekend, Grain.Month) when Nth is not 0 and < 6 => NamedDay.OnWeekday(whole.Year, whole.Part, Nth, 6) is var saturday && saturday.Month == whole.Part ? CalendarUnit.OfDay(Grain.Weekend, saturday) : null,
            (Grain.Day, Grain.Year) when Weekday == 0 => Nth == 1 ? new CalendarUnit(Grain.Day, whole.Year, 1, 1) : Nth == -1 ? new CalendarUnit(Grain.Day, whole.Year, 12, 31) : null,
            (Grain.Day, Grain.Month) when Nth != 0 => Weekday > 0 ? NthWeekday(whole) : NthDay(whole),
            _ => null,
        };
    }

    private CalendarUnit? WeekOfYear(int year)
    {
        var weeks = ISOWeek.GetWeeksInYear(year);
        return Nth > weeks ? null : CalendarUnit.OfDay(Grain.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Nth < 0 ? weeks : Nth, DayOfWeek.Monday)));
    }

    /// <summary>As ISO 8601 counts weeks of a year: a week belongs to the month that its Thursday lies in.</summary>
    private CalendarUnit? WeekOfMonth(CalendarUnit month)
    {
        if (Nth > 5)
        {
            return null;
        }

        var thursday = NamedDay.OnWeekday(month.Year, month.Part, Nth, 4);
        return thursday.Month == month.Part ? CalendarUnit.OfDay(Grain.Week, thursday.AddDays(-3)) : null;
    }

    private CalendarUnit? NthWeekday(CalendarUnit month)
    {
        if (Nth > 5)
        {
            return null;
        }

        var day = NamedDay.OnWeekday(month.Year, month.Part, Nth, Weekday);
        return day.Month == month.Part ? CalendarUnit.OfDay(Grain.Day, day) : null;
    }

    private CalendarUnit? NthDay(CalendarUnit month)
    {
        var length = DateTime.DaysInMonth(month.Year, month.Part);
        return Nth > length ? null : new CalendarUnit(Grain.Day, month.Year, month.Part, Nth < 0 ? length : Nth);
    }
}
