using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>One stretch of the calendar: a century, decade, year, half, season, quarter, month, week, weekend or day.</summary>
/// <param name="Year">Of a century its hundreds (19 for the 1900s), of a decade its tens (198); negative before the year 1; 0 where not known.</param>
/// <param name="Part">Month, quarter, half, or season as EDTF numbers it (21 to 24).</param>
/// <param name="Day">Day of the month; of a week its Monday, of a weekend its Saturday.</param>
internal readonly record struct CalendarUnit(Grain Grain, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The TIMEX3 value, with X for a year that is not known.</summary>
    public string Value => Grain switch
    {
        Grain.Century => Written(2),
        Grain.Decade => Written(3),
        Grain.Year => Written(4),
        Grain.Half => $"{Written(4)}-H{Part}",
        Grain.Quarter => $"{Written(4)}-Q{Part}",
        Grain.Season => $"{Written(4)}-{Seasons[Part - 21]}",
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{Written(4)}-{Part:D2}"),
        Grain.Week => WeekValue,
        Grain.Weekend => WeekValue + "-WE",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Written(4)}-{Part:D2}-{Day:D2}"),
    };

    /// <summary>The interval it is; null before the year 1 and where the year is not known.</summary>
    public Edtf? Interval => Year <= 0 || !IsReal ? null : Grain switch
    {
        Grain.Century => Edtf.OfCentury(Year),
        Grain.Decade => Edtf.OfDecade(Year * 10),
        Grain.Year => Edtf.OfYear(Year),
        Grain.Half => Edtf.OfSeason(Year, 39 + Part),
        Grain.Quarter => Edtf.OfSeason(Year, 32 + Part),
        Grain.Season => Edtf.OfSeason(Year, Part),
        Grain.Month => Edtf.OfMonth(Year, Part),
        Grain.Week => Edtf.OfInterval(Edtf.OfDay(First), Edtf.OfDay(First.AddDays(6))),
        Grain.Weekend => Edtf.OfInterval(Edtf.OfDay(First), Edtf.OfDay(First.AddDays(1))),
        _ => Edtf.OfDay(Year, Part, Day),
    };

    /// <summary>Whether it is on the calendar: no 30 February, no year past 9998.</summary>
    public bool IsReal => Year is > -10000 and < 9999 && (Grain != Grain.Century || Year < 99) && (Grain != Grain.Decade || Year < 999)
        && (Grain is not (Grain.Month or Grain.Week or Grain.Weekend or Grain.Day) || Part is > 0 and < 13)
        && (Grain is not (Grain.Week or Grain.Weekend or Grain.Day) || (Day > 0 && Day <= (Year == 0 ? LongestMonth(Part) : DateTime.DaysInMonth(Math.Max(1, Math.Abs(Year)), Part))))
        && (Grain is not (Grain.Week or Grain.Weekend) || Year is > 1 and < 9998);

    /// <summary>Its first day. Only for real units of years above 0.</summary>
    public DateOnly First => Grain switch
    {
        Grain.Century => new DateOnly(Math.Max(1, Year * 100), 1, 1),
        Grain.Decade => new DateOnly(Math.Max(1, Year * 10), 1, 1),
        Grain.Year => new DateOnly(Year, 1, 1),
        Grain.Half => new DateOnly(Year, (Part * 6) - 5, 1),
        Grain.Quarter => new DateOnly(Year, (Part * 3) - 2, 1),
        Grain.Season => new DateOnly(Year, (Part - 20) * 3, 1),
        Grain.Month => new DateOnly(Year, Part, 1),
        _ => new DateOnly(Year, Part, Day),
    };

    private string WeekValue => Year == 0 ? "XXXX-WXX" : string.Create(CultureInfo.InvariantCulture,
        $"{ISOWeek.GetYear(First.ToDateTime(TimeOnly.MinValue)):D4}-W{ISOWeek.GetWeekOfYear(First.ToDateTime(TimeOnly.MinValue)):D2}");

    /// <summary>The unit of a grain that a day lies in.</summary>
    public static CalendarUnit Of(DateOnly day, Grain grain) => grain switch
    {
        Grain.Century => new(grain, day.Year / 100),
        Grain.Decade => new(grain, day.Year / 10),
        Grain.Year => new(grain, day.Year),
        Grain.Half => new(grain, day.Year, ((day.Month - 1) / 6) + 1),
        Grain.Quarter => new(grain, day.Year, ((day.Month - 1) / 3) + 1),
        // January and February belong to the winter that began the year before.
        Grain.Season => day.Month < 3 ? new(grain, day.Year - 1, 24) : new(grain, day.Year, 20 + (day.Month / 3)),
        Grain.Month => new(grain, day.Year, day.Month),
        Grain.Week => OfDay(grain, day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
        Grain.Weekend => OfDay(grain, day.AddDays(5 - (((int)day.DayOfWeek + 6) % 7))),
        _ => OfDay(Grain.Day, day),
    };

    public static CalendarUnit OfDay(Grain grain, DateOnly day) => new(grain, day.Year, day.Month, day.Day);

    /// <summary>The unit so many places on; null where that leaves the calendar.</summary>
    public CalendarUnit? Plus(int count)
    {
        if (count is > 1_000_000 or < -1_000_000)
        {
            return null;
        }

        var moved = Grain switch
        {
            Grain.Century or Grain.Decade or Grain.Year => this with { Year = Year + count },
            Grain.Half => Parted(2, Part - 1, count, 1),
            Grain.Quarter => Parted(4, Part - 1, count, 1),
            Grain.Season => Parted(4, Part - 21, count, 21),
            Grain.Month => Parted(12, Part - 1, count, 1),
            Grain.Week or Grain.Weekend => Days(7L * count),
            _ => Days(count),
        };
        return moved.IsReal && moved.Year > 0 ? moved : null;
    }

    private CalendarUnit Parted(int parts, int index, int count, int from)
    {
        var all = (Year * parts) + index + count;
        var year = Math.DivRem(all, parts, out var part);
        return part < 0 ? this with { Year = year - 1, Part = part + parts + from } : this with { Year = year, Part = part + from };
    }

    private CalendarUnit Days(long count)
    {
        var number = First.DayNumber + count;
        return number < 400 || number > DateOnly.MaxValue.DayNumber - 400 ? this with { Year = 0 } : OfDay(Grain, DateOnly.FromDayNumber((int)number));
    }

    private string Written(int digits)
    {
        var number = Math.Abs(Year).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return Year == 0 && Grain != Grain.Century ? new string('X', digits) : Year < 0 ? "BC" + number : number;
    }

    private static int LongestMonth(int month) => DateTime.DaysInMonth(2000, month);
}
