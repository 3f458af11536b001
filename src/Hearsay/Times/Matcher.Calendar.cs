namespace Hearsay.Times;

/// <content>Dates by the names of months and weekdays, and years.</content>
internal sealed partial class Matcher
{
    /// <summary>June 21, 1981; Sept. 30; May 1940; August of last year; May 3-5.</summary>
    private Reading? MonthDay(int i)
    {
        if (!IsMonth(i, out var month, out var j))
        {
            return null;
        }

        if (DayAt(j, out var day, out var afterDay))
        {
            if (YearOfNext(afterDay) is { } shared)
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
        var at = Symbol(j, ',') ? j + 1 : Is(j, WordClass.Of) ? j + 1 : j;
        var dated = WithYear(plain, "time.month-year", at);
        if (dated.End == j && IsSurelyMonth(i, j) && YearOfNext(j) is { } year)
        {
            return Placed("time.month-of-range", j, new CalendarUnit(Grain.Month, year, month));
        }

        return dated.End > j || IsSurelyMonth(i, j) ? Reached(dated) : null;
    }

    /// <summary>The year of a second date that follows with "to" or "and": March 19 to April 30, 2003 has one year for both.</summary>
    private int? YearOfNext(int i)
    {
        if (looksAhead || !(Hyphen(i) || Symbol(i, '–') || Symbol(i, '-') || At(i).Class is WordClass.To or WordClass.And or WordClass.Until))
        {
            return null;
        }

        // One date ahead and no more, so that a row of a million months is linear.
        looksAhead = true;
        var next = MonthDay(i + 1) ?? (Is(i + 1, WordClass.Number) ? DayMonth(i + 1) : null);
        looksAhead = false;
        return next is { Meaning: Meaning.Fixed, Unit: { Year: > 0, Grain: Grain.Day or Grain.Month } unit } ? unit.Year : null;
    }

    /// <summary>1 July, 2017; the 21st of June; 3 and 5 May.</summary>
    private Reading? DayMonth(int i)
    {
        if (!DayAt(i, out var day, out var j))
        {
            return Is(i, WordClass.The) && DayAt(i + 1, out _, out _) ? DayMonth(i + 1) : null;
        }

        var k = Is(j, WordClass.Of) ? j + 1 : j;
        if (IsMonth(k, out var month, out var end) && (At(k).Capital || At(k).Class == WordClass.Month))
        {
            if (YearOfNext(end) is { } shared)
            {
                return Placed("time.day-month-of-range", end, new CalendarUnit(Grain.Day, shared, month, day));
            }

            return Reached(WithYear(Placed("time.day-month", end, new CalendarUnit(Grain.Day, 0, month, day)), "time.day-month-year", Is(end, WordClass.Of) ? end + 1 : SkipComma(end)));
        }

        var joined = Hyphen(j) || Symbol(j, '–') || At(j).Class is WordClass.And or WordClass.To or WordClass.Or;
        if (joined && DayAt(j + 1, out var second, out var afterSecond) && second > day && IsMonth(afterSecond, out month, out end) && At(afterSecond).Capital)
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

    /// <summary>Friday; Monday, Oct. 26; Monday evening; Thanksgiving and its like are not read.</summary>
    private Reading? NamedDay(int i)
    {
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

        if (shortened && j == i + 1)
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

    /// <summary>1988; 241 BC; 1991-95.</summary>
    private Reading? YearNumber(int i)
    {
        var piece = At(i);
        if (EraAfter(i + 1, out var before, out var afterEra) && piece.Value is > 0 and < 3000)
        {
            return Placed("time.year-era", afterEra, new CalendarUnit(Grain.Year, before ? -piece.Value : piece.Value));
        }

        if (!IsYear(i) || !IsPlainNumber(i) || !ReadsAsYear(i))
        {
            return null;
        }

        var reading = Placed("time.year", i + 1, new CalendarUnit(Grain.Year, piece.Value));
        if (Hyphen(i + 1) && Is(i + 2, WordClass.Number) && Tight(i + 2) && !Hyphen(i + 3))
        {
            var last = At(i + 2).Length == 4 ? At(i + 2).Value : At(i + 2).Length == 2 ? (piece.Value / 100 * 100) + At(i + 2).Value : 0;
            // 2001-05 may be a month or five years: a second part that is no later year is a month, and Numeric reads it.
            if (last > piece.Value && last - piece.Value < 1000)
            {
                return reading with { End = i + 3, Until = last, Rule = "time.year-range" };
            }
        }

        return reading;
    }

    /// <summary>Whether a number of four digits in the right range is meant as a year: 1988 massacre, but not some 2000 people, flight 1945.</summary>
    private bool ReadsAsYear(int i)
    {
        var before = At(i - 1);
        var hash = before is { Class: WordClass.Symbol, Value: '$' or '#' or '£' or '€' or '+' or '=' or '/' or '.' or ':' or '@' } && Tight(i);
        if (hash || before.Class is WordClass.NotYear or WordClass.Than or WordClass.Least or WordClass.Most or WordClass.Hundred or WordClass.Thousand
            || (before.Class == WordClass.Approximator && before.Value == 0 && Lexeme(i - 1) is "some" or "roughly" or "only" or "just" or "approximately"))
        {
            return false;
        }

        var after = At(i + 1);
        if (after.Class is WordClass.People or WordClass.Hundred or WordClass.Thousand or WordClass.AmPm or WordClass.Zone
            || (after.Class == WordClass.Unit && after.Value > 100) || (after.Class == WordClass.Symbol && after.Value is '%' or '°')
            || (after.Class is WordClass.None && Tight(i + 1) && char.IsLetter(text[after.Start])))
        {
            return false;
        }

        if (At(i).Value is >= 1900 and <= 2059)
        {
            // A plural noun after it counts things, unless a preposition of time stands before: "in 1950 troops landed".
            return IsDatingWord(before) || !IsPlural(after);
        }

        return IsDatingWord(before) || (before.Class == WordClass.Symbol && before.Value == '(' && (Symbol(i + 1, ')') || Hyphen(i + 1)))
            || (tellsOfOldYears.Value && !IsPlural(after));
    }

    private static bool IsDatingWord(Piece piece) => piece.Class is WordClass.In or WordClass.Of or WordClass.From or WordClass.To or WordClass.Until
        or WordClass.Early or WordClass.Late or WordClass.Mid or WordClass.Season or WordClass.Before or WordClass.After or WordClass.Fiscal;

    private bool IsPlural(Piece piece) => piece.Class == WordClass.None && piece.Length > 3 && !piece.Capital && piece.Gap
        && text[piece.End - 1] == 's' && text[piece.End - 2] is not ('s' or 'u' or 'i');

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
        return (dot && At(i).Capital) || Is(end, WordClass.Number) || Is(i - 1, WordClass.Number);
    }

    /// <summary>Whether a month's name alone is a month: not the verbs may and march, not a person's name.</summary>
    private bool IsSurelyMonth(int i, int end)
    {
        if (!At(i).Capital || Is(end, WordClass.OrdinalSuffix))
        {
            return false;
        }

        var before = At(i - 1).Class;
        var dating = IsDatingWord(At(i - 1)) || before is WordClass.Last or WordClass.Next or WordClass.This or WordClass.Every or WordClass.And or WordClass.Or
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

    /// <summary>The reading with the year that stands at a piece, or as it is where none does.</summary>
    private Reading WithYear(Reading reading, string rule, int i)
    {
        if (Is(i, WordClass.Number) && At(i).Value is > 0 and < 3000 && EraAfter(i + 1, out var before, out var afterEra))
        {
            return reading with { Unit = reading.Unit with { Year = before ? -At(i).Value : At(i).Value }, Meaning = Meaning.Fixed, Rule = rule + "-era", End = afterEra };
        }

        if (IsYear(i) && IsPlainNumber(i) && At(i + 1).Class != WordClass.People)
        {
            return reading with { Unit = reading.Unit with { Year = At(i).Value }, Meaning = Meaning.Fixed, Rule = rule, End = i + 1 };
        }

        if (Is(i, WordClass.Cardinal) && YearWords(i) is { Unit: { Grain: Grain.Year, Year: > 1000 } spoken, End: var afterWords })
        {
            return reading with { Unit = reading.Unit with { Year = spoken.Year }, Meaning = Meaning.Fixed, Rule = rule + "-words", End = afterWords };
        }

        if ((Symbol(i, '\'') || Symbol(i, '’')) && At(i + 1) is { Class: WordClass.Number, Length: 2, Gap: false } two && !Is(i + 2, WordClass.S))
        {
            return reading with { Unit = reading.Unit with { Year = Windowed(two.Value) }, Meaning = Meaning.Fixed, Rule = rule + "-short", End = i + 2 };
        }

        if (At(i).Class is WordClass.Last or WordClass.This or WordClass.Next or WordClass.That && Is(i + 1, WordClass.Unit) && At(i + 1).Value == (int)Grain.Year && (Is(i - 1, WordClass.Of) || At(i).Class != WordClass.That))
        {
            var shift = At(i).Class switch { WordClass.Last => -1, WordClass.Next => 1, _ => 0 };
            return reading with { YearShift = shift, Anchor = Is(i, WordClass.That) ? AnchorKind.Previous : AnchorKind.Published, Rule = rule + "-relative", End = i + 2 };
        }

        return reading;
    }

    /// <summary>Two digits of a year: 00 to 29 in this century, 30 to 99 in the last.</summary>
    private static int Windowed(int two) => two < 30 ? 2000 + two : 1900 + two;

    private bool IsYear(int i) => At(i) is { Class: WordClass.Number, Length: 4, Value: >= 1000 and < 2100 };

    /// <summary>No part of a larger number: not 1988.5, 1,988, 1988/3.</summary>
    private bool IsPlainNumber(int i)
    {
        var before = At(i - 1);
        var after = At(i + 1);
        var joinedBefore = Tight(i) && before is { Class: WordClass.Symbol, Value: '.' or ',' or ':' or '/' } && Is(i - 2, WordClass.Number) && !At(i - 1).Gap;
        var joinedAfter = Tight(i + 1) && after is { Class: WordClass.Symbol, Value: '.' or ',' or ':' or '/' } && Is(i + 2, WordClass.Number) && Tight(i + 2);
        return !joinedBefore && !joinedAfter;
    }

    private bool EraAfter(int i, out bool before, out int end)
    {
        before = Is(i, WordClass.Era) && At(i).Value == 1;
        end = i + 1;
        return Is(i, WordClass.Era) && At(i).Capital;
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
