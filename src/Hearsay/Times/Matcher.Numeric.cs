using System.Globalization;

namespace Hearsay.Times;

/// <content>Dates and times in digits.</content>
internal sealed partial class Matcher
{
    private static readonly string[] DayParts = ["TMO", "TAF", "TEV", "TNI"];

    /// <summary>Whether dates such as 3/4/2017 are read day first: set where the document has one that can be read no other way, and none of the other order.</summary>
    private readonly Lazy<bool?> dayFirst = new(() => DayFirst(pieces));

    /// <summary>2017-06-21; 2017-06-21T10:30; 2016-05; 6/21/2017; 21.06.2017.</summary>
    private Reading? Numeric(int i)
    {
        var ofRange = Symbol(i - 1, '-') && Symbol(i - 3, '/') && Symbol(i + 1, '/');
        if (i > 0 && Tight(i) && !ofRange && At(i - 1) is { Class: WordClass.Symbol, Value: '/' or '.' or '-' or '$' or '#' })
        {
            return null;
        }

        var mark = (char)At(i + 1).Value;
        if (!Is(i + 1, WordClass.Symbol) || !Tight(i + 1) || mark is not ('-' or '/' or '.') || !Is(i + 2, WordClass.Number) || !Tight(i + 2))
        {
            return null;
        }

        Piece first = At(i), second = At(i + 2), third = At(i + 4);
        var hasThird = Symbol(i + 3, mark) && Tight(i + 3) && third.Class == WordClass.Number && Tight(i + 4) && !(Symbol(i + 5, mark) && Tight(i + 5) && Is(i + 6, WordClass.Number) && Tight(i + 6));
        if (first.Length == 4 && IsYear(i) && second.Length <= 2)
        {
            if (hasThird && third.Length <= 2)
            {
                var unit = new CalendarUnit(Grain.Day, first.Value, second.Value, third.Value);
                return unit.IsReal ? ClockAfter(Placed("time.iso-date", i + 5, unit)) : null;
            }

            var month = new CalendarUnit(Grain.Month, first.Value, second.Value);
            return mark == '-' && !hasThird && second.Length == 2 && month.IsReal && second.Value <= first.Value % 100 ? Placed("time.iso-month", i + 3, month) : null;
        }

        if (!hasThird || first.Length > 2 || second.Length > 2 || third.Length is not (2 or 4) || (third.Length == 2 && mark != '/'))
        {
            return null;
        }

        return Ordered(i, mark, first.Value, second.Value, third.Length == 4 ? third.Value : Windowed(third.Value));
    }

    private Reading? Ordered(int i, char mark, int first, int second, int year)
    {
        var monthFirst = new CalendarUnit(Grain.Day, year, first, second);
        var dayFirstUnit = new CalendarUnit(Grain.Day, year, second, first);
        if (!monthFirst.IsReal || !dayFirstUnit.IsReal || first == second)
        {
            return monthFirst.IsReal ? ClockAfter(Placed("time.numeric-date", i + 5, monthFirst))
                : dayFirstUnit.IsReal ? ClockAfter(Placed("time.numeric-date", i + 5, dayFirstUnit)) : null;
        }

        return dayFirst.Value switch
        {
            true => ClockAfter(Placed("time.numeric-date-day-first-as-elsewhere", i + 5, dayFirstUnit)),
            false => ClockAfter(Placed("time.numeric-date-month-first-as-elsewhere", i + 5, monthFirst)),
            _ when mark == '.' => ClockAfter(Placed("time.numeric-date-day-first-by-dots", i + 5, dayFirstUnit)),
            _ => ClockAfter(Placed("time.numeric-date-month-first-assumed", i + 5, monthFirst)),
        };
    }

    private Reading ClockAfter(Reading reading)
    {
        var i = reading.End;
        i += At(i).Class == WordClass.None && At(i).Length == 1 && Tight(i) && text[At(i).Start] == 'T' ? 1 : 0;
        if (Digital(i, out var clock, out var end))
        {
            end += Symbol(end, 'Z') ? 1 : 0;
            return reading with { Clock = clock, End = end, Type = TimeType.Time };
        }

        return reading;
    }

    /// <summary>9:30 a.m. EST Tuesday; 10 p.m. Wednesday; 4 in the morning; noon Thursday; 14:30.</summary>
    private Reading? Clock(int i)
    {
        if (!ClockTime(i, out var clock, out var end) || (i > 0 && Tight(i) && At(i - 1).Class == WordClass.Symbol && At(i - 1).Value is not ('(' or '"' or '“' or '`' or '\'') && !(IsDash(At(i - 1)) && At(i - 2).Class is WordClass.Number or WordClass.AmPm && Is(end - 1, WordClass.AmPm))))
        {
            return null;
        }

        return AtClock(clock, end);
    }

    private static bool IsDash(Piece piece) => piece is { Class: WordClass.Symbol, Value: '-' or '–' };

    /// <summary>half past five, ten past nine in the evening, quarter to eight.</summary>
    private Reading? PastHour(int i)
    {
        var minutes = Is(i, WordClass.Half) ? 30 : IsUnit(i, Grain.Quarter) ? 15 : At(i) is { Class: WordClass.Cardinal or WordClass.Number or WordClass.Tens, Length: < 7, Value: > 0 and < 60 } said ? said.Value : 0;
        var to = Is(i + 1, WordClass.To) && IsUnit(i, Grain.Quarter) && Lexeme(i + 1) == "to";
        var hour = At(i + 2);
        if (minutes == 0 || !(Is(i + 1, WordClass.Past) || to) || hour is not { Class: WordClass.Cardinal or WordClass.Number, Length: < 7, Value: > 0 and < 13 } || Is(i + 3, WordClass.Unit))
        {
            return null;
        }

        var (clock, end) = ClockTime(i + 2, out var exact, out var afterHour) ? (int.Parse(exact.AsSpan(1, 2), CultureInfo.InvariantCulture), afterHour) : (hour.Value, i + 3);
        var all = ((clock * 60) + (to ? -minutes : minutes) + 1440) % 1440;
        return AtClock(FormattableString.Invariant($"T{all / 60:D2}:{all % 60:D2}"), end);
    }

    /// <summary>A clock time with the day after it.</summary>
    private Reading AtClock(string clock, int end)
    {
        var bare = new Reading { Rule = "time.clock", End = end, Type = TimeType.Time, Meaning = Meaning.Shift, Unit = new CalendarUnit(Grain.Day, 0), Anchor = AnchorKind.Previous, Clock = clock };
        var j = SkipComma(end);
        var on = Is(j, WordClass.On) ? 1 : 0;
        j += on;
        var date = NamedDay(j) ?? MonthDay(j) ?? DayMonth(j) ?? (Is(j, WordClass.Deictic) ? Words(j) : null);
        return date is { Unit.Grain: Grain.Day, Until: 0, Clock: null } dated && dated.Meaning != Meaning.Literal
            // Of "noon on Friday" TIMEX3 makes two, of "noon Friday" one; either way the clock is that day's.
            ? dated with { Clock = clock, Type = TimeType.Time, Rule = dated.Rule + "-clock", End = on == 1 ? end : dated.End }
            : bare;
    }

    private bool ClockTime(int i, out string clock, out int end)
    {
        clock = "";
        end = i + 1;
        if (Is(i, WordClass.Noon))
        {
            clock = At(i).Value == 12 ? "T12:00" : "T24:00";
            return true;
        }

        // 0800 hours: no one counts eight hundred with a nought before it.
        if (At(i) is { Class: WordClass.Number, Length: 4, Value: >= 0 and < 2400 } military && military.Value % 100 < 60 && text[military.Start] == '0' && Lexeme(end) is "hours" or "hrs")
        {
            (clock, end) = (FormattableString.Invariant($"T{military.Value / 100:D2}:{military.Value % 100:D2}"), end + 1);
            return true;
        }

        var hour = At(i).Value;
        if (At(i).Class is not (WordClass.Number or WordClass.Cardinal) || At(i).Length > 6 || hour is < 0 or > 24)
        {
            return false;
        }

        var minute = -1;
        if (Is(i, WordClass.Number) && At(i).Length <= 2 && (Symbol(end, ':') || Symbol(end, '.')) && Tight(end) && At(end + 1) is { Class: WordClass.Number, Length: 2, Gap: false, Value: < 60 } minutes)
        {
            minute = minutes.Value;
            var colon = Symbol(end, ':');
            end += 2;
            if (colon && Symbol(end, ':') && At(end + 1) is { Class: WordClass.Number, Length: 2, Gap: false, Value: < 60 })
            {
                end += 2;
            }

            if (!colon && !Is(end, WordClass.AmPm))
            {
                return false;
            }
        }

        // two thirty p.m., two forty-five p.m.
        if (Is(i, WordClass.Cardinal) && At(end) is { Class: WordClass.Tens, Value: < 60 } tens)
        {
            var two = SpelledPair(end, out var said, out var afterSaid);
            if (Is(two ? afterSaid : end + 1, WordClass.AmPm))
            {
                (minute, end) = (two ? said : tens.Value, two ? afterSaid : end + 1);
            }
        }

        if (Is(end, WordClass.AmPm) && hour is > 0 and <= 12 && (Is(i, WordClass.Number) || hour > 1 || Lexeme(end).Contains('.', StringComparison.Ordinal)))
        {
            hour = (hour % 12) + (At(end).Value == 1 ? 12 : 0);
            end++;
        }
        else if (InThePartOfDay(end, ref hour, out var after))
        {
            end = after;
        }
        else if (minute < 0 || !Is(i, WordClass.Number) || !(IsClockContext(i) || At(i + 2).Length == 2))
        {
            return false;
        }

        end = Zone(end);
        clock = minute < 0 ? FormattableString.Invariant($"T{hour:D2}:00") : FormattableString.Invariant($"T{hour:D2}:{minute:D2}");
        return true;
    }

    /// <summary>the morning, the afternoon: of the day last named.</summary>
    private Reading? PartOfDay(int i) => Is(i + 1, WordClass.DayPart) && At(i + 1).Value < 100 && At(i + 2).Class is not (WordClass.None or WordClass.Of or WordClass.Before or WordClass.After)
        ? Shifted("time.the-part-of-day", i + 2, Grain.Day, 0, AnchorKind.Previous) with { Clock = DayParts[At(i + 1).Value], Type = TimeType.Time } : null;

    private bool SpelledPair(int i, out int number, out int end)
    {
        var k = Hyphen(i + 1) ? i + 2 : i + 1;
        (number, end) = (At(i).Value + At(k).Value, k + 1);
        return Is(k, WordClass.Cardinal) && At(k).Value < 10;
    }

    private bool InThePartOfDay(int i, ref int hour, out int end)
    {
        end = i;
        if ((Symbol(i + 1, '\'') || Symbol(i + 1, '’')) && At(i).Length == 1 && At(i + 2) is { Length: 5 } clock && text.AsSpan(clock.Start, 5).Equals("clock", StringComparison.OrdinalIgnoreCase))
        {
            end = i + 3;
        }

        end += Is(end, WordClass.OClock) ? 1 : 0;
        if (Is(end, WordClass.In) && Is(end + 1, WordClass.The) && At(end + 2) is { Class: WordClass.DayPart, Value: < 3 } part && hour is > 0 and <= 12)
        {
            hour = (hour % 12) + (part.Value == 0 ? 0 : 12);
            end += 3;
        }

        return end > i;
    }

    /// <summary>The clock takes a zone after it: EST, (GMT), Eastern time is not read.</summary>
    private int Zone(int i)
    {
        if (Is(i, WordClass.Zone) && At(i).Capital)
        {
            return i + 1;
        }

        return Symbol(i, '(') && Is(i + 1, WordClass.Zone) && Symbol(i + 2, ')') ? i + 3 : i;
    }

    private bool IsClockContext(int i) => At(i - 1).Class is WordClass.At or WordClass.From or WordClass.Until or WordClass.Before or WordClass.After or WordClass.Approximator;

    private bool Digital(int i, out string clock, out int end)
    {
        clock = "";
        end = i;
        if (At(i) is not { Class: WordClass.Number, Length: 2, Value: < 24 } hour || !Symbol(i + 1, ':') || At(i + 2) is not { Class: WordClass.Number, Length: 2, Gap: false, Value: < 60 } minute)
        {
            return false;
        }

        clock = FormattableString.Invariant($"T{hour.Value:D2}:{minute.Value:D2}");
        end = i + 3;
        if (Symbol(end, ':') && At(end + 1) is { Class: WordClass.Number, Length: 2, Gap: false, Value: < 60 } second)
        {
            clock += FormattableString.Invariant($":{second.Value:D2}");
            end += 2;
        }

        return true;
    }

    private static bool? DayFirst(Piece[] pieces)
    {
        bool day = false, month = false;
        for (var i = 0; i + 4 < pieces.Length; i++)
        {
            if (pieces[i].Class != WordClass.Number || pieces[i + 1] is not { Class: WordClass.Symbol, Gap: false, Value: '/' or '.' } mark
                || pieces[i + 2].Class != WordClass.Number || pieces[i + 3] is not { Class: WordClass.Symbol, Gap: false } second || second.Value != mark.Value
                || pieces[i + 4] is not { Class: WordClass.Number, Length: 2 or 4 })
            {
                continue;
            }

            day |= pieces[i].Value is > 12 and < 32 && pieces[i + 2].Value is > 0 and < 13;
            month |= pieces[i + 2].Value is > 12 and < 32 && pieces[i].Value is > 0 and < 13;
        }

        return day == month ? null : day;
    }
}
