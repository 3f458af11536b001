namespace Hearsay.Times;

/// <content>Seasons, quarters, halves, decades, centuries and years in words.</content>
internal sealed partial class Matcher
{
    /// <summary>Summer of 1988; the third quarter of 1990; third-quarter; the 1988 second quarter; first half of 2016; fiscal 1989; Q3 2017.</summary>
    private Reading? SeasonOrQuarter(int i)
    {
        var j = Is(i, WordClass.The) || (At(i).Class == WordClass.Possessive) ? i + 1 : i;
        j += At(j).Class is WordClass.Early or WordClass.Late && Is(i, WordClass.The) ? 1 : 0;
        if (Is(j, WordClass.Season))
        {
            return Season(i, j);
        }

        var year = 0;
        if (j > i && IsYear(j) && (At(j + 1).Class is WordClass.Ordinal or WordClass.Fiscal || IsUnit(j + 1, Grain.Quarter) || Is(j + 1, WordClass.Period)))
        {
            year = At(j).Value;
            j++;
            if (Is(j, WordClass.Period))
            {
                return Placed("time.year-period", j + 1, new CalendarUnit(Grain.Year, year));
            }

            if (IsUnit(j, Grain.Quarter))
            {
                return Shifted("time.quarter-of-year", j + 1, Grain.Quarter, 0, AnchorKind.Previous) with { Unit = new CalendarUnit(Grain.Quarter, year) };
            }
        }

        var fiscal = Is(j, WordClass.Fiscal);
        if (fiscal)
        {
            j++;
            var k = IsUnit(j, Grain.Year) ? j + 1 : j;
            if (IsYear(k))
            {
                return Placed("time.fiscal-year", k + 1, new CalendarUnit(Grain.Year, At(k).Value));
            }

            j += Hyphen(j) ? 1 : 0;
        }

        // Of "the third-quarter results" the article belongs to the results.
        if (j > i && Is(i, WordClass.The) && year == 0 && Is(j, WordClass.Ordinal) && Hyphen(j + 1))
        {
            return null;
        }

        return OrdinalPeriod(j, year) is { } reading ? reading with { Rule = fiscal ? "time.fiscal-" + reading.Rule[5..] : reading.Rule } : null;
    }

    /// <summary>third quarter, second half, Q3, with the year after it.</summary>
    private Reading? OrdinalPeriod(int j, int year)
    {
        CalendarUnit unit;
        if (Is(j, WordClass.Q) && At(j).Capital && Tight(j + 1) && At(j + 1) is { Class: WordClass.Number, Length: 1, Value: > 0 and < 5 } number)
        {
            unit = new CalendarUnit(Grain.Quarter, year, number.Value);
            j += 2;
        }
        else if (IsOrdinal(j, out var nth, out var end))
        {
            end += Hyphen(end) ? 1 : 0;
            end += Is(end, WordClass.Fiscal) ? 1 : 0;
            var quarter = IsUnit(end, Grain.Quarter);
            if (!(quarter && nth < 5) && !(Is(end, WordClass.Half) && nth < 3 && Is(end + 1, WordClass.Of)))
            {
                return null;
            }

            unit = new CalendarUnit(quarter ? Grain.Quarter : Grain.Half, year, nth);
            j = end + 1;
        }
        else
        {
            return null;
        }

        var reading = Placed(unit.Grain == Grain.Half ? "time.half" : "time.quarter", j, unit);
        var at = Is(j, WordClass.Of) || Symbol(j, ',') ? j + 1 : j;
        at += Is(at, WordClass.Fiscal) ? 1 : 0;
        at += Is(at, WordClass.The) && Is(at + 1, WordClass.Unit) && At(at + 1).Value == (int)Grain.Year && Is(j, WordClass.Of) ? 1 : 0;
        var dated = year == 0 ? WithYear(reading, reading.Rule + "-year", at) : reading;
        if (unit.Grain == Grain.Half && dated.End == j)
        {
            return IsUnit(at, Grain.Year) ? dated with { End = at + 1 } : null;
        }

        return dated;
    }

    private Reading? Season(int i, int j)
    {
        var season = new CalendarUnit(Grain.Season, 0, At(j).Value);
        var plain = Placed("time.season", j + 1, season);
        var at = Is(j + 1, WordClass.Of) || Symbol(j + 1, ',') ? j + 2 : j + 1;
        var dated = WithYear(plain, "time.season-year", at);
        if (dated.End > j + 1)
        {
            // The winter of 1776-77.
            return Hyphen(dated.End) && Is(dated.End + 1, WordClass.Number) && Tight(dated.End + 1) ? dated with { End = dated.End + 2 } : dated;
        }

        // "fall" and "spring" are verbs and nouns of other things; summer and winter are not.
        var sure = Lexeme(j) is "summer" or "winter" or "autumn" || (IsDatingWord(At(i - 1)) && !Is(i - 1, WordClass.To)) || (j > i && !Is(j + 1, WordClass.Of));
        // "After the fall", "survived the fall": a season is what something is in, or lasts until.
        if (Lexeme(j) == "fall" && j > i && Is(i, WordClass.The) && At(i - 1).Class is not (WordClass.In or WordClass.Until or WordClass.Early or WordClass.Late or WordClass.Mid) && Lexeme(i - 1) is not ("during" or "since" or "through"))
        {
            return null;
        }

        return sure && !(Is(j, WordClass.Season) && Lexeme(j) == "fall" && i == j && (!IsDatingWord(At(i - 1)) || Is(i - 1, WordClass.To))) ? plain : null;
    }

    /// <summary>the 20th century; nineteenth-century; the 4th century BC.</summary>
    private Reading? Century(int i)
    {
        var j = Is(i, WordClass.The) ? i + 1 : i;
        var position = At(j).Class switch { WordClass.Early or WordClass.Mid => "START", WordClass.Late => "END", _ => null };
        j += position is null ? 0 : Symbol(j + 1, '-') ? 2 : 1;
        if (!IsOrdinal(j, out var nth, out var end) || nth > 40)
        {
            return null;
        }

        end += Hyphen(end) ? 1 : 0;
        if (!IsUnit(end, Grain.Century))
        {
            return null;
        }

        var before = EraAfter(end + 1, out var past, out var afterEra) && past;
        var unit = new CalendarUnit(Grain.Century, before ? -(nth - 1) : nth - 1);
        return new Reading { Rule = "time.century", End = EraAfter(end + 1, out _, out _) ? afterEra : end + 1, Type = TimeType.Date, Meaning = Meaning.Fixed, Unit = unit, Mod = position };
    }

    /// <summary>the 1980s; early 1990s; '80s; the eighties; the 'eighties.</summary>
    private Reading? DecadeNumber(int i)
    {
        var j = Is(i, WordClass.The) ? i + 1 : i;
        var mod = At(j).Class switch { WordClass.Early => "START", WordClass.Late => "END", WordClass.Mid => "MID", _ => null };
        j += mod is null ? 0 : Symbol(j + 1, '-') ? 2 : 1;
        if (Is(j, WordClass.DecadeWord))
        {
            var capitalOrThe = j > i || At(j).Capital || Is(i - 1, WordClass.In);
            return capitalOrThe && At(j).Value >= 20 ? Decade(j + 1, 190 + (At(j).Value / 10), mod) with { Rule = "time.decade-word" } : null;
        }

        var quoted = Symbol(j, '\'') || Symbol(j, '‘') || Symbol(j, '’') || Symbol(j, '`');
        j += quoted ? 1 : 0;
        if (quoted && Is(j, WordClass.DecadeWord) && Tight(j) && At(j).Value >= 20)
        {
            return Decade(j + 1, 190 + (At(j).Value / 10), mod) with { Rule = "time.decade-word" };
        }

        if (!Is(j, WordClass.Number) || At(j).Value < 0 || At(j).Value % 10 != 0 || At(j).Length is not (2 or 4) || (At(j).Length == 4 && !IsYear(j)) || (quoted && !Tight(j)))
        {
            return null;
        }

        var end = Symbol(j + 1, '\'') || Symbol(j + 1, '’') ? j + 2 : j + 1;
        if (!Is(end, WordClass.S) || !Tight(end) || !Tight(j + 1) || (At(j).Length == 2 && !quoted && !Is(i, WordClass.The)))
        {
            return null;
        }

        return Decade(end + 1, At(j).Length == 4 ? At(j).Value / 10 : Windowed(At(j).Value) / 10, mod);
    }

    private static Reading Decade(int end, int tens, string? mod) => Placed("time.decade", end, new CalendarUnit(Grain.Decade, tens)) with { Mod = mod };

    /// <summary>nineteen ninety-six; the year two thousand.</summary>
    private Reading? YearWords(int i)
    {
        var j = Is(i, WordClass.The) && IsUnit(i + 1, Grain.Year) ? i + 2 : i;
        if (j > i && OwnYear(j) is { } ofOtherCalendar)
        {
            return ofOtherCalendar;
        }

        if (j > i && IsYear(j))
        {
            return Placed("time.the-year", j + 1, new CalendarUnit(Grain.Year, At(j).Value));
        }

        if (Lexeme(j) == "two" && Is(j + 1, WordClass.Thousand))
        {
            return ThousandWords(j, j > i);
        }

        j += Is(j, WordClass.The) ? 1 : 0;
        if (!Is(j, WordClass.Cardinal) || At(j).Value is < 17 or > 19)
        {
            return null;
        }

        if (Is(j + 1, WordClass.Hundred) && NumberAfter(Is(j + 2, WordClass.And) ? j + 3 : j + 2, out var rest, out var afterRest))
        {
            return Dating(i, afterRest) ? Placed("time.year-words", afterRest, new CalendarUnit(Grain.Year, (At(j).Value * 100) + rest)) : null;
        }

        var k = Hyphen(j + 1) ? j + 2 : j + 1;
        if (Is(k, WordClass.DecadeWord))
        {
            return Decade(k + 1, (At(j).Value * 10) + (At(k).Value / 10), null) with { Rule = "time.decade-words" };
        }

        if (!Is(k, WordClass.Tens))
        {
            return null;
        }

        var u = Hyphen(k + 1) ? k + 2 : k + 1;
        var unit = Is(u, WordClass.Cardinal) && At(u).Value < 10;
        return Placed("time.year-words", unit ? u + 1 : k + 1, new CalendarUnit(Grain.Year, (At(j).Value * 100) + At(k).Value + (unit ? At(u).Value : 0)));
    }

    /// <summary>the year two thousand; in two thousand and five.</summary>
    private Reading? ThousandWords(int j, bool isYear)
    {
        if (Is(j + 2, WordClass.And) && NumberAfter(j + 3, out var rest, out var end))
        {
            return isYear || Dating(j, end) ? Placed("time.year-words", end, new CalendarUnit(Grain.Year, 2000 + rest)) : null;
        }

        return isYear ? Placed("time.year-words", j + 2, new CalendarUnit(Grain.Year, 2000)) : null;
    }

    /// <summary>Whether a number in words is a year: after a preposition of time or a month, and nothing counted after it.</summary>
    private bool Dating(int i, int end) => (IsDatingWord(At(i - 1)) || At(i - 1).Class is WordClass.Month or WordClass.MonthShort) && !(At(end) is { Class: WordClass.None or WordClass.People } after && IsPlural(after with { Class = WordClass.None }));

    private bool NumberAfter(int i, out int number, out int end)
    {
        number = At(i).Value;
        end = i + 1;
        if (SpelledNumber(i, out var two, out var afterTwo, out var ordinal) && !ordinal)
        {
            (number, end) = (two, afterTwo);
            return true;
        }

        return Is(i, WordClass.Cardinal) || Is(i, WordClass.Tens);
    }

    /// <summary>2019 Q1, 2019-Q1.</summary>
    private Reading? YearQuarter(int i)
    {
        var j = Hyphen(i + 1) ? i + 2 : i + 1;
        return IsYear(i) && Is(j, WordClass.Q) && Tight(j + 1) && At(j + 1) is { Class: WordClass.Number, Length: 1, Value: > 0 and < 5 } number
            ? Placed("time.quarter-year", j + 2, new CalendarUnit(Grain.Quarter, At(i).Value, number.Value)) : null;
    }

    private bool IsOrdinal(int i, out int nth, out int end)
    {
        nth = At(i).Value;
        end = i + 1;
        if (Is(i, WordClass.Number) && At(i).Length <= 2 && Is(end, WordClass.OrdinalSuffix) && Tight(end))
        {
            end++;
            return nth > 0;
        }

        if (Is(i, WordClass.Tens) && SpelledNumber(i, out var spelled, out var afterSpelled, out var ordinal) && ordinal)
        {
            (nth, end) = (spelled, afterSpelled);
            return true;
        }

        return Is(i, WordClass.Ordinal);
    }

    private bool IsUnit(int i, Grain grain) => Is(i, WordClass.Unit) && At(i).Value == (int)grain;
}
