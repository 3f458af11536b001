namespace Hearsay.Times;

/// <content>Parts of a unit named before it: the first week of 2021, the last Monday of May, Tuesday of next week, next week on Tuesday, Wednesday the 13th.</content>
internal sealed partial class Matcher
{
    /// <summary>Set while the unit around a part is read: one part in one unit and no more, so that a row of a million is linear.</summary>
    private bool isNested;

    private Reading? PartOf(int i)
    {
        if (isNested)
        {
            return null;
        }

        var j = Is(i, WordClass.The) ? i + 1 : i;
        return At(j).Class switch
        {
            WordClass.Unit when IsUnit(j, Grain.Week) || IsUnit(j, Grain.Weekend) => WeekAround(j),
            WordClass.Ordinal or WordClass.Number or WordClass.Tens => IsOrdinal(j, out var nth, out var end) ? NthOf(end, nth) : null,
            WordClass.Last => NthOf(j + 1, -1),
            WordClass.Weekday when j == i => Is(j + 1, WordClass.Of) && At(j + 2).Class is WordClass.Next or WordClass.Last or WordClass.This or WordClass.That or WordClass.The ? Inside(j + 2, new Inner(Grain.Day, 0, At(j).Value)) : null,
            _ => null,
        };
    }

    /// <summary>the week of 10 April, the week starting 4 February, the weekend of 3 May, week 10 of 2019.</summary>
    private Reading? WeekAround(int j)
    {
        var grain = (Grain)At(j).Value;
        if (grain == Grain.Week && At(j + 1) is { Class: WordClass.Number, Length: < 3, Value: > 0 and < 54 } number)
        {
            var year = Is(j + 2, WordClass.Of) || Symbol(j + 2, ',') ? j + 3 : j + 2;
            return IsYear(year) ? Inside(year, new Inner(grain, number.Value, 0)) : null;
        }

        var k = j + 1;
        if (!Is(k, WordClass.Of) && Lexeme(k) is not ("starting" or "beginning" or "commencing"))
        {
            return null;
        }

        k++;
        k += At(k).Class is WordClass.On or WordClass.From ? 1 : 0;
        return Inside(k, new Inner(grain, 0, 0)) is { Unit.Grain: Grain.Day } around && around.Meaning != Meaning.Shift ? around : null;
    }

    /// <summary>first week of, 15th day of, last Monday evening of.</summary>
    private Reading? NthOf(int j, int nth)
    {
        Inner inner;
        if (IsUnit(j, Grain.Week) || IsUnit(j, Grain.Day) || IsUnit(j, Grain.Weekend))
        {
            inner = new Inner((Grain)At(j).Value, nth, 0);
        }
        else if (Is(j, WordClass.Weekday) && nth < 6)
        {
            inner = new Inner(Grain.Day, nth, At(j).Value);
        }
        else
        {
            return null;
        }

        j++;
        string? clock = null;
        if (inner.Grain == Grain.Day && Is(j, WordClass.DayPart) && At(j).Value < 100)
        {
            clock = DayParts[At(j).Value];
            j++;
        }

        if (!Is(j, WordClass.Of) && !(Is(j, WordClass.In) && inner.Weekday > 0))
        {
            return null;
        }

        return Inside(j + 1, inner) is { } reading ? clock is null ? reading : reading with { Clock = clock, Type = TimeType.Time } : null;
    }

    private Reading? Inside(int k, Inner inner)
    {
        isNested = true;
        var reading = default(Reading);
        var found = Core(k, ref reading) || AnaphoricUnit(k, ref reading);
        isNested = false;
        var fits = found && reading is { Type: TimeType.Date, Until: 0, Clock: null, Meaning: Meaning.Fixed or Meaning.Open or Meaning.Shift or Meaning.DayOfMonth }
            && (inner.Nth != 0 ? reading.Unit.Grain is Grain.Month || (reading.Unit.Grain == Grain.Year && (inner.Grain == Grain.Week || (inner is { Grain: Grain.Day, Weekday: 0, Nth: 1 or -1 })))
                : inner.Weekday > 0 ? reading.Unit.Grain == Grain.Week : reading.Unit.Grain == Grain.Day);
        return fits ? reading with { Inner = inner, Rule = "time.part-of-unit" } : null;
    }

    /// <summary>next week on Tuesday, next week Wednesday: the weekday of the week.</summary>
    private Reading WeekdayOfWeek(Reading week)
    {
        var j = Is(week.End, WordClass.On) ? week.End + 1 : week.End;
        var day = At(j);
        return day.Class == WordClass.Weekday || (day is { Class: WordClass.WeekdayShort, Capital: true } && !Symbol(j + 1, '.'))
            ? Reached(week with { End = j + 1, Inner = new Inner(Grain.Day, 0, day.Value), Rule = "time.weekday-of-week" }) : week;
    }

    /// <summary>Wednesday the 13th, Fri 14th: the nearest such day that falls on the weekday.</summary>
    private Reading? WeekdayWithDay(int i, int j)
    {
        var k = Is(j, WordClass.The) ? j + 1 : j;
        var suffixed = Is(k, WordClass.Number) && Is(k + 1, WordClass.OrdinalSuffix) && Tight(k + 1);
        if (!(suffixed || (k > j && At(k).Class is WordClass.Ordinal or WordClass.Tens)) || !DayAt(k, out var day, out var end) || Is(end, WordClass.Of) || (!suffixed && Is(end, WordClass.None)))
        {
            return null;
        }

        return new Reading { Rule = "time.weekday-and-day", End = end, Type = TimeType.Date, Meaning = Meaning.DayOfMonth, Unit = new CalendarUnit(Grain.Day, 0, 0, day), Inner = new Inner(Grain.Day, 0, At(i).Value) };
    }

    /// <summary>on the 17th: of the month around the anchor.</summary>
    private Reading? DayOfMonth(int i)
    {
        if (!Is(i, WordClass.The) || !Is(i + 1, WordClass.Number) || !Is(i + 2, WordClass.OrdinalSuffix) || !Tight(i + 2) || !(At(i - 1).Class is WordClass.On or WordClass.Until || (isNested && Is(i - 1, WordClass.Of)))
            || !DayAt(i + 1, out var day, out var end) || !(Ends(end) || At(end).Class is WordClass.And or WordClass.At or WordClass.To))
        {
            return null;
        }

        return new Reading { Rule = "time.day-of-month", End = end, Type = TimeType.Date, Meaning = Meaning.DayOfMonth, Unit = new CalendarUnit(Grain.Day, 0, 0, day) };
    }
}
