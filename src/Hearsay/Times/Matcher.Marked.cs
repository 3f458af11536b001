namespace Hearsay.Times;

/// <content>Dates of a month's name or number with marks between: 05-Aug-2016, 2019/Aug/01, Sep-23-2020, Dec/2018, 11/2016, 20161016.</content>
internal sealed partial class Matcher
{
    /// <summary>Day, month's name and year in any order that has the year at an end.</summary>
    private Reading? MarkedDate(int i)
    {
        if (!IsMark(i + 1) || (i > 0 && IsMark(i - 1) && Tight(i) && At(i - 1).Value == At(i + 1).Value && At(i - 2).Class is WordClass.Number or WordClass.Month or WordClass.MonthShort))
        {
            return null;
        }

        var (mark, second, third) = (At(i + 1).Value, i + 2, i + 4);
        var whole = IsMark(i + 3) && At(i + 3).Value == mark && Tight(third);
        if (whole && IsName(second))
        {
            // 05-Aug-2016, 2019-aug-01
            return IsDayNumber(i) && IsYear(third) ? Marked(third, third, second, i) : IsYear(i) && IsDayNumber(third) ? Marked(third, i, second, third) : null;
        }

        if (whole && IsName(i))
        {
            // Sep-23-2020
            return IsDayNumber(second) && IsYear(third) ? Marked(third, third, i, second) : null;
        }

        if (IsName(i) && IsYear(second))
        {
            return Placed("time.marked-month", second + 1, new CalendarUnit(Grain.Month, At(second).Value, At(i).Value));
        }

        // 11/2016: a month, for no day has four figures.
        return At(i) is { Class: WordClass.Number, Length: < 3, Value: > 0 and < 13 } month && IsYear(second) && At(second).Value is > 1800 && !(IsMark(i + 3) && Is(third, WordClass.Number))
            && (mark == '/' || (mark == '-' && month.Length == 2))
            ? Placed("time.numeric-month", second + 1, new CalendarUnit(Grain.Month, At(second).Value, month.Value)) : null;
    }

    /// <summary>20161016: eight figures that are a day of the last or this century.</summary>
    private Reading? Compact(int i)
    {
        if (At(i) is not { Class: WordClass.Number, Length: 8, Value: > 1900_00_00 and < 2100_00_00 } number || (Tight(i) && i > 0 && At(i - 1).Class == WordClass.Symbol) || (Tight(i + 1) && At(i + 1).Class == WordClass.None))
        {
            return null;
        }

        var unit = new CalendarUnit(Grain.Day, number.Value / 10000, number.Value / 100 % 100, number.Value % 100);
        return unit.IsReal ? Placed("time.compact-date", i + 1, unit) : null;
    }

    private Reading? Marked(int last, int year, int month, int day)
    {
        var unit = new CalendarUnit(Grain.Day, At(year).Value, At(month).Value, At(day).Value);
        return unit.IsReal ? Placed("time.marked-date", last + 1, unit) : null;
    }

    private bool IsMark(int i) => At(i) is { Class: WordClass.Symbol, Gap: false, Value: '-' or '/' } && Tight(i + 1);

    private bool IsName(int i) => At(i).Class is WordClass.Month or WordClass.MonthShort;

    private bool IsDayNumber(int i) => At(i) is { Class: WordClass.Number, Length: < 3, Value: > 0 and < 32 };
}
