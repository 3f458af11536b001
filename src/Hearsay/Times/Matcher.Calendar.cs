namespace Hearsay.Times;

/// <content>Dates by the names of months and weekdays.</content>
internal sealed partial class Matcher
{
    /// <summary>June 21, 1981; Sept. 30; May 1940; August of last year; May 3-5.</summary>
    private Reading? MonthDay(int i)
    {
        if (!IsMonth(i, out var month, out var j))
        {
            return null;
        }

        if (DayAt(j, out var day, out var afterDay) || SpelledDay(j, out day, out afterDay))
        {
            if (YearOfNext(afterDay, month) is { } shared)
            {
                return Placed("time.month-day-of-range", afterDay, new CalendarUnit(Grain.Day, shared, month, day));
            }

            var reading = Placed("time.month-day", afterDay, new CalendarUnit(Grain.Day, 0, month, day));
            if ((Hyphen(afterDay) || At(afterDay).Class == WordClass.To) && DayAt(afterDay + 1, out var until, out var afterUntil) && until > day)
            {
                (reading.Until, reading.End) = (until, afterUntil);
            }

            return Reached(WithYear(reading, "time.month-day-year", Is(reading.End, WordClass.Of) ? reading.End + 1 : SkipComma(reading.End)));
        }

        var plain = Placed("time.month", j, new CalendarUnit(Grain.Month, 0, month));
        var at = Symbol(j, ',') || Is(j, WordClass.Of) || (Is(j, WordClass.In) && IsYear(j + 1)) ? j + 1 : j;
        var dated = WithYear(plain, "time.month-year", at);
        if (dated.End == j && IsSurelyMonth(i, j) && YearOfNext(j, month) is { } year)
        {
            return Placed("time.month-of-range", j, new CalendarUnit(Grain.Month, year, month));
        }

        return dated.End > j || IsSurelyMonth(i, j) ? Reached(dated) : null;
    }

    /// <summary>The year of a second date that follows with "to" or "and": March 19 to April 30, 2003 has one year for both, Nov. to Feb. 2017 has two.</summary>
    private int? YearOfNext(int i, int month)
    {
        if (looksAhead || !(Hyphen(i) || Symbol(i, '–') || Symbol(i, '-') || At(i).Class is WordClass.To or WordClass.And or WordClass.Until))
        {
            return null;
        }

        // One date ahead and no more, so that a row of a million months is linear.
        looksAhead = true;
        var next = MonthDay(i + 1) ?? (Is(i + 1, WordClass.Number) ? DayMonth(i + 1) : null);
        looksAhead = false;
        return next is { Meaning: Meaning.Fixed, Unit: { Year: > 0, Grain: Grain.Day or Grain.Month } unit } ? unit.Part < month ? unit.Year - 1 : unit.Year : null;
    }

    /// <summary>1 July, 2017; the 21st of June; 3 and 5 May.</summary>
    private Reading? DayMonth(int i)
    {
        if (i > 0 && Tight(i) && At(i - 1) is { Class: WordClass.Symbol, Value: '$' or '£' or '€' })
        {
            return null;
        }

        if (!DayAt(i, out var day, out var j))
        {
            return Is(i, WordClass.The) && DayAt(i + 1, out _, out _) ? DayMonth(i + 1) : null;
        }

        var k = Is(j, WordClass.Of) ? j + 1 : j;
        if (IsMonth(k, out var month, out var end) && (At(k).Capital || At(k).Class == WordClass.Month || At(k).Value != 3))
        {
            if (YearOfNext(end, month) is { } shared)
            {
                return Placed("time.day-month-of-range", end, new CalendarUnit(Grain.Day, shared, month, day));
            }

            return Reached(WithYear(Placed("time.day-month", end, new CalendarUnit(Grain.Day, 0, month, day)), "time.day-month-year", Is(end, WordClass.Of) || (Is(end, WordClass.In) && IsYear(end + 1)) ? end + 1 : SkipComma(end)));
        }

        var joined = Hyphen(j) || Symbol(j, '–') || At(j).Class is WordClass.And or WordClass.To or WordClass.Or;
        if (joined && DayAt(j + 1, out var second, out var afterSecond) && second > day && IsMonth(Is(afterSecond, WordClass.Of) ? afterSecond + 1 : afterSecond, out month, out end) && (At(end - 1).Capital || Symbol(end - 1, '.') || Is(afterSecond, WordClass.Of)))
        {
            var last = WithYear(Placed("time.day-month", end, new CalendarUnit(Grain.Day, 0, month, second)), "time.day-month", SkipComma(end));
            return Hyphen(j)
                ? last with { Unit = last.Unit with { Day = day }, Until = second, Rule = "time.day-range" }
                : last with { Unit = last.Unit with { Day = day }, End = j, Rule = "time.day-of-following-month" };
        }

        return SecondDay(i, day, j);
    }

    /// <summary>The 5 of "May 4 and 5" or "4 May, 5": a day in the month named just before it.</summary>
    private Reading? SecondDay(int i, int day, int end)
    {
        if (At(i - 1).Class is not (WordClass.And or WordClass.Or) || !Is(i - 2, WordClass.Number) || At(i - 2).Value >= day || At(end).Class is WordClass.None or WordClass.People or WordClass.Unit or WordClass.Number)
        {
            return null;
        }

        var k = Symbol(i - 3, '.') ? i - 4 : i - 3;
        return At(k).Class is WordClass.Month or WordClass.MonthShort
            ? WithYear(Placed("time.second-day", end, new CalendarUnit(Grain.Day, 0, At(k).Value, day)), "time.second-day", SkipComma(end)) : null;
    }

    /// <summary>The day after a month's name in words: April the ninth, February twenty-second, May twenty-nine at the end of a clause.</summary>
    private bool SpelledDay(int i, out int day, out int end)
    {
        var the = Is(i, WordClass.The);
        var found = SpelledNumber(the ? i + 1 : i, out day, out end, out var ordinal) || (the && DayAt(i + 1, out day, out end) && (ordinal = true));
        // "In April the first guests came", "in May twenty-nine people".
        return found && day < 32 && (ordinal && !the ? !Is(end, WordClass.None) || At(end).Class == WordClass.None && Is(end, WordClass.Break) : Ends(end) || At(end).Class is WordClass.To or WordClass.Until or WordClass.At or WordClass.And or WordClass.Number || (the && Is(end - 1, WordClass.OrdinalSuffix)));
    }

    /// <summary>twenty-second, thirty first, twenty nine.</summary>
    private bool SpelledNumber(int i, out int number, out int end, out bool ordinal)
    {
        number = At(i).Value;
        var k = Hyphen(i + 1) ? i + 2 : i + 1;
        ordinal = Is(k, WordClass.Ordinal);
        end = k + 1;
        if (!Is(i, WordClass.Tens) || number > 30 || !(ordinal || Is(k, WordClass.Cardinal)) || At(k).Value > 9)
        {
            return false;
        }

        number += At(k).Value;
        return true;
    }

    /// <summary>Friday; Monday, Oct. 26; Monday evening; Friday the 13th.</summary>
    private Reading? NamedDay(int i)
    {
        if (Is(i, WordClass.Weekday) && Is(i + 1, WordClass.DayPart) && At(i + 1).Value > 99)
        {
            return Literal("time.weekdays", i + 2, TimeType.Set, $"XXXX-WXX-{At(i).Value}{DayParts[At(i + 1).Value - 100]}");
        }

        if (Is(i, WordClass.WeekdayPlural))
        {
            return Literal("time.weekdays", i + 1, TimeType.Set, $"XXXX-WXX-{At(i).Value}");
        }

        var shortened = Is(i, WordClass.WeekdayShort);
        if ((!shortened && !Is(i, WordClass.Weekday)) || (shortened && !At(i).Capital))
        {
            return null;
        }

        var j = i + 1;
        j += shortened && Symbol(j, '.') ? 1 : 0;
        var k = SkipComma(j);
        k += Is(k, WordClass.The) ? 1 : 0;
        if ((MonthDay(k) ?? DayMonth(k)) is { Unit.Grain: Grain.Day } dated)
        {
            return dated with { Rule = "time.weekday-date" };
        }

        if (WeekdayWithDay(i, k - (Is(k - 1, WordClass.The) ? 1 : 0)) is { } numbered)
        {
            return Reached(numbered);
        }

        if (shortened && j == i + 1 && !(Is(i - 1, WordClass.On) && At(i).Value != 7 && Ends(j)))
        {
            return null;
        }

        // "On a Saturday": some Saturday, not the last one.
        if (Is(i - 1, WordClass.A))
        {
            return Literal("time.some-weekday", j, TimeType.Date, $"XXXX-WXX-{At(i).Value}");
        }

        return Reached(new Reading { Rule = "time.weekday", End = j, Type = TimeType.Date, Meaning = Meaning.Weekday, Unit = new CalendarUnit(Grain.Day, 0, At(i).Value) });
    }

    private bool IsMonth(int i, out int month, out int end)
    {
        month = At(i).Value;
        end = i + 1;
        if (Is(i, WordClass.Month))
        {
            return true;
        }

        if (!Is(i, WordClass.MonthShort))
        {
            return false;
        }

        var dot = Symbol(end, '.') && Tight(end);
        end += dot ? 1 : 0;
        return (dot && At(i).Capital) || Is(end, WordClass.Number) || Is(i - 1, WordClass.Number) || (At(i).Capital && IsShortInContext(i));
    }

    /// <summary>A shortened month without its dot: after "since" or "in" where the clause or a range goes on, or beside another month. Jan, Mar and Sun are names of people and papers too.</summary>
    private bool IsShortInContext(int i)
    {
        if (At(i - 1).Class is WordClass.Symbol or WordClass.To or WordClass.Until && Is(i - 2, WordClass.MonthShort))
        {
            return true;
        }

        var next = Hyphen(i + 1) || At(i + 1).Class is WordClass.To or WordClass.Until;
        return (next && At(i + 2).Class is WordClass.Month or WordClass.MonthShort) || (IsDatingWord(At(i - 1)) && At(i).Value is not (1 or 3) && Ends(i + 1));
    }

    /// <summary>Whether a month's name alone is a month: not the verbs may and march, not a person's name.</summary>
    private bool IsSurelyMonth(int i, int end)
    {
        if (!At(i).Capital || Is(end, WordClass.OrdinalSuffix))
        {
            return false;
        }

        var before = At(i - 1).Class;
        var dating = IsDatingWord(At(i - 1)) || ((Hyphen(end) || Is(end, WordClass.To)) && IsName(end + 1)) || before is WordClass.Last or WordClass.Next or WordClass.This or WordClass.Every or WordClass.And or WordClass.Or
            || (before == WordClass.Symbol && Symbol(i - 1, '-') && Is(i - 2, WordClass.Mid));
        if (Is(i, WordClass.MonthShort) || At(i).Value is 3 or 5)
        {
            return dating;
        }

        // April Smith, Mrs. June Anders.
        return dating || At(i).Value is not (4 or 6 or 8) || !At(end).Capital;
    }

    /// <summary>A day of a month at a piece: 21, 21st, third.</summary>
    private bool DayAt(int i, out int day, out int end)
    {
        day = At(i).Value;
        end = i + 1;
        if (Is(i, WordClass.Ordinal))
        {
            return !Is(end, WordClass.Unit) && day < 32;
        }

        if (Is(i, WordClass.Tens) && SpelledNumber(i, out var spelled, out var afterSpelled, out var ordinal) && spelled < 32)
        {
            (day, end) = (spelled, afterSpelled);
            // "Twenty-five January" is a date, "May twenty-five" may count something.
            return ordinal || At(end).Class is WordClass.Month;
        }

        if (!Is(i, WordClass.Number) || At(i).Length > 2 || day is < 1 or > 31)
        {
            return false;
        }

        if (Is(end, WordClass.OrdinalSuffix) && Tight(end))
        {
            end++;
            return true;
        }

        var next = At(end);
        var number = next is { Class: WordClass.Symbol, Gap: false, Value: ':' or '%' or '.' or ',' or '/' } && Is(end + 1, WordClass.Number) && Tight(end + 1) && !(next.Value == ',' && At(end + 1).Length == 4);
        return !number && next.Class is not (WordClass.Hundred or WordClass.Thousand or WordClass.AmPm) && !(next.Class == WordClass.Symbol && next.Value == '%');
    }

    /// <summary>A date with the part of the day or the clock time that follows it: Monday evening; Friday at noon is two.</summary>
    private Reading Reached(Reading reading)
    {
        if (reading.Unit.Grain != Grain.Day || reading.Until > 0)
        {
            return reading;
        }

        var i = reading.End;
        i += At(i).Class is WordClass.Early or WordClass.Late && At(i + 1).Class == WordClass.DayPart ? 1 : 0;
        if (Is(i, WordClass.DayPart) && At(i).Value < 100)
        {
            return reading with { Clock = DayParts[At(i).Value], Type = TimeType.Time, End = i + 1 };
        }

        return reading;
    }
}
