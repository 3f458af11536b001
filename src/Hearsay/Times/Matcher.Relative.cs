namespace Hearsay.Times;

/// <content>Expressions that need an anchor: last year, this morning, the next day, next Friday, the past four decades.</content>
internal sealed partial class Matcher
{
    private Reading? Relative(int i)
    {
        var the = Is(i, WordClass.The);
        var j = the ? i + 1 : i;
        var word = At(j).Class;
        var (way, shift, anchor) = word switch
        {
            WordClass.Last or WordClass.Past => (Way.Past, -1, AnchorKind.Published),
            WordClass.Coming => (Way.Future, 1, AnchorKind.Published),
            WordClass.Next => (Way.Future, 1, the ? AnchorKind.Previous : AnchorKind.Published),
            WordClass.Previous => (Way.Past, -1, AnchorKind.Previous),
            WordClass.Following => (Way.Future, 1, AnchorKind.Previous),
            WordClass.This or WordClass.Current or WordClass.These => (Way.This, 0, AnchorKind.Published),
            WordClass.That or WordClass.Same or WordClass.Those => (Way.This, 0, AnchorKind.Previous),
            WordClass.Latest => (Way.Past, -1, AnchorKind.Published),
            WordClass.Recent => (Way.Past, 0, AnchorKind.Published),
            _ => (Way.Unsaid, 0, AnchorKind.Published),
        };
        if (way == Way.Unsaid)
        {
            return the ? TheUnit(i) : YearAgo(i) ?? YearEnd(i) ?? DayBeside(i);
        }

        j++;
        j += word is WordClass.That or WordClass.This && Is(j, WordClass.Same) ? 1 : 0;
        j += (Is(j, WordClass.Fiscal) || Lexeme(j) == "calendar") && IsUnit(j + 1, Grain.Year) ? 1 : 0;
        var target = At(j);
        switch (target.Class)
        {
            case WordClass.Month when way != Way.Future || anchor == AnchorKind.Published:
            case WordClass.MonthShort when At(j).Capital && IsMonth(j, out _, out _):
                return target.Capital && word is WordClass.Last or WordClass.Next or WordClass.This or WordClass.Past && target.Capital
                    ? MonthWithWay(j, way) : null;
            case WordClass.Weekday:
                return word is WordClass.Last or WordClass.Next or WordClass.This or WordClass.Past or WordClass.Following or WordClass.Coming or WordClass.Previous
                    ? Reached(new Reading { Rule = "time.directed-weekday", End = j + 1, Type = TimeType.Date, Meaning = Meaning.Weekday, Unit = new CalendarUnit(Grain.Day, 0, target.Value), Way = way, Anchor = anchor }) : null;
            case WordClass.Season:
                return Placed("time.directed-season", j + 1, new CalendarUnit(Grain.Season, 0, target.Value)) with { Way = way, Anchor = anchor };
            case WordClass.DayPart when target.Value < 100 && word is not (WordClass.Current or WordClass.Latest or WordClass.Recent):
                return Shifted("time.part-of-day", j + 1, Grain.Day, word is WordClass.Last ? -1 : shift, anchor) with { Clock = DayParts[target.Value], Type = TimeType.Time };
            case WordClass.Time or WordClass.Period:
                return Moment(word, j);
            case WordClass.DayName when word is WordClass.Last or WordClass.Next or WordClass.This or WordClass.Past or WordClass.Previous or WordClass.Coming or WordClass.Following:
                return DirectedName(j, way);
            case WordClass.Fortnight:
                return Stretched(j + 1, Grain.Week, 2, way, "P2W");
            case WordClass.Ordinal when IsUnit(j + 1, Grain.Quarter):
                return Placed("time.directed-quarter", j + 2, new CalendarUnit(Grain.Quarter, 0, target.Value)) with { Way = way, Anchor = anchor };
            case WordClass.Unit when target.Value < 100:
                return DirectedUnit(i, j, word, way, shift, anchor);
            case WordClass.Unit when word is WordClass.Recent or WordClass.Coming or WordClass.Past or WordClass.Last or WordClass.Next or WordClass.Previous:
                return Stretched(j + 1, (Grain)(target.Value - 100), 0, way, "PX") with { Rule = "time.recent-units" };
            case WordClass.Unit when word is WordClass.These && target.Value == (int)Grain.Day + 100:
                return Literal("time.these-days", j + 1, TimeType.Date, "PRESENT_REF");
            case WordClass.Unit when word is WordClass.Those:
                return null;
        }

        if (the && word == WordClass.Past && (Ends(j) || (Is(i - 1, WordClass.In) && At(j).Class is WordClass.None or WordClass.PastCue)))
        {
            return Literal("time.the-past", j, TimeType.Date, "PAST_REF");
        }

        return CountedStretch(j, word, way);
    }

    /// <summary>day after tomorrow, day before yesterday.</summary>
    private Reading? DayBeside(int i) => IsUnit(i, Grain.Day) && At(i + 1).Class is WordClass.Before or WordClass.After && IsDeictic(i + 2, out var shift)
        ? Reached(Shifted("time.day-before-yesterday", i + 3, Grain.Day, shift + (Is(i + 1, WordClass.Before) ? -1 : 1))) : null;

    /// <summary>year end; year's end; month's end.</summary>
    private Reading? YearEnd(int i)
    {
        if (!IsUnit(i, Grain.Year) && !IsUnit(i, Grain.Month))
        {
            return null;
        }

        var j = (Symbol(i + 1, '\'') || Symbol(i + 1, '’')) && Is(i + 2, WordClass.S) ? i + 3 : Hyphen(i + 1) ? i + 2 : IsUnit(i, Grain.Year) ? i + 1 : i;
        return Lexeme(j) == "end" ? Shifted("time.the-unit", j + 1, (Grain)At(i).Value, 0, AnchorKind.Previous) with { Mod = "END" } : null;
    }

    /// <summary>the past four decades; the last two and a half years; the next few weeks.</summary>
    private Reading? CountedStretch(int j, WordClass word, Way way)
    {
        if (word is not (WordClass.Last or WordClass.Past or WordClass.Next or WordClass.Previous or WordClass.Following or WordClass.Coming)
            || !Amount(j, out var amount, out var end) || !UnitAt(end, out var grain, out var afterUnit))
        {
            return null;
        }

        var whole = amount.Vague || amount.Number != decimal.Truncate(amount.Number) || amount.Number > 9999 ? 0 : (int)amount.Number;
        if (word == WordClass.Last && whole > 0 && LastOf(afterUnit, whole, grain) is { } part)
        {
            return part;
        }

        var stretched = Stretched(afterUnit, grain, whole, way, amount.Vague ? "PX" : Length(amount.Number, grain));
        return word is WordClass.Last or WordClass.Past or WordClass.Next or WordClass.Coming ? stretched : stretched with { Meaning = Meaning.Literal };
    }

    /// <summary>the last week of August: a length inside another date, not one that ends at the anchor.</summary>
    private Reading? LastOf(int end, int count, Grain grain)
    {
        if (!Is(end, WordClass.Of))
        {
            return null;
        }

        var of = MonthDay(end + 1) ?? (IsYear(end + 1) ? YearNumber(end + 1) : null);
        return of is { } whole ? Literal("time.last-of", whole.End, TimeType.Duration, Length(count, grain)) : null;
    }

    private static Reading Stretched(int end, Grain grain, int count, Way way, string length) => new()
    {
        Rule = "time.stretch",
        End = end,
        Type = TimeType.Duration,
        Meaning = Meaning.Stretch,
        Unit = new CalendarUnit(grain, 0),
        Shift = count,
        Way = way,
        Literal = length == "PX" ? Length(null, grain) : length,
    };

    /// <summary>last year, this week, the next day, that month, the past year, the latest quarter.</summary>
    private Reading? DirectedUnit(int i, int j, WordClass word, Way way, int shift, AnchorKind anchor)
    {
        var grain = (Grain)At(j).Value;
        var the = Is(i, WordClass.The);
        if (word is WordClass.Recent || grain > Grain.Day)
        {
            return null;
        }

        // "the past year" is the twelve months up to now, "last year" the calendar year.
        if (word is WordClass.Past || (word is WordClass.Last && the && grain != Grain.Quarter))
        {
            return LastOf(j + 1, 1, grain) ?? Stretched(j + 1, grain, 1, way, Length(1, grain));
        }

        if (word is WordClass.Same && !the && At(i).Class != WordClass.That)
        {
            return null;
        }

        if (grain is Grain.Day && word is WordClass.Last or WordClass.Latest or WordClass.Current or WordClass.Coming)
        {
            return null;
        }

        anchor = grain == Grain.Day && word is WordClass.Next ? AnchorKind.Previous : anchor;
        anchor = word is WordClass.Next or WordClass.Coming && grain is Grain.Century or Grain.Quarter ? AnchorKind.Published : anchor;
        var reading = Shifted(anchor == AnchorKind.Previous ? "time.from-previous-date" : "time.directed-unit", j + 1, grain, shift, anchor);
        // "last year's third quarter", "next year's first quarter".
        var k = j + 1;
        if (grain == Grain.Year && (Symbol(k, '\'') || Symbol(k, '’')) && Is(k + 1, WordClass.S))
        {
            if (OrdinalPeriod(k + 2, 0) is { } period)
            {
                return period with { YearShift = shift, Anchor = anchor };
            }
        }

        if (grain is Grain.Day && Is(k, WordClass.DayPart) && At(k).Value < 100)
        {
            return reading with { Clock = DayParts[At(k).Value], Type = TimeType.Time, End = k + 1 };
        }

        return reading;
    }

    private Reading MonthWithWay(int j, Way way)
    {
        IsMonth(j, out var month, out var end);
        return DayAt(end, out var day, out var afterDay)
            ? Placed("time.directed-month-day", afterDay, new CalendarUnit(Grain.Day, 0, month, day)) with { Way = way }
            : Placed("time.directed-month", end, new CalendarUnit(Grain.Month, 0, month)) with { Way = way };
    }

    /// <summary>this time, the latest period, the same period: only where it says when.</summary>
    private Reading? Moment(WordClass word, int j) => word switch
    {
        WordClass.Latest when Is(j, WordClass.Period) => Shifted("time.latest-period", j + 1, Grain.Quarter, 0, AnchorKind.Previous),
        _ => null,
    };

    /// <summary>the quarter; the weekend; the day before, the month after; the year-earlier period; the future; the past.</summary>
    private Reading? TheUnit(int i)
    {
        var j = i + 1;

        // "Any day of the year" is of no year.
        if (Is(i - 1, WordClass.Of) && Lexeme(i - 3) is "any" or "every" or "each" or "some" or "most" && Is(j, WordClass.Unit))
        {
            return null;
        }

        if (YearAgo(j) is { } before)
        {
            // Of "the year-ago results" the article belongs to the results.
            return before.End == j + 3 ? null : before;
        }

        var year = At(j).Class is WordClass.Fiscal or WordClass.Trading ? j + 1 : j;
        if (IsUnit(year, Grain.Year) && (year == j || Lexeme(j) is "fiscal" or "full") && At(year + 1).Class is not (WordClass.Before or WordClass.After or WordClass.Number or WordClass.Cardinal) && Lexeme(year + 1) is not "as" && !Hyphen(year + 1))
        {
            var bounded = At(year + 1).Class == WordClass.None && At(year + 1) is { Length: 5 or 6 } end && text.AsSpan(end.Start, end.Length) is "ended" or "ending";
            return bounded || Is(j, WordClass.Fiscal)
                ? Literal("time.the-year", year + 1, TimeType.Duration, "P1Y")
                : Shifted("time.the-unit", year + 1, Grain.Year, 0, AnchorKind.Previous);
        }

        if (IsUnit(j, Grain.Quarter))
        {
            return Shifted("time.the-quarter", j + 1, Grain.Quarter, 0, AnchorKind.Previous);
        }

        if (IsUnit(j, Grain.Weekend))
        {
            return Shifted("time.the-weekend", j + 1, Grain.Weekend, 0) with { Way = Way.Past };
        }

        if (Is(j, WordClass.Unit) && At(j).Value is (int)Grain.Day or (int)Grain.Week or (int)Grain.Month or (int)Grain.Year)
        {
            // the week before last, the year after next
            if ((Is(j + 1, WordClass.Before) && Is(j + 2, WordClass.Last)) || (Is(j + 1, WordClass.After) && Is(j + 2, WordClass.Next)))
            {
                return Shifted("time.directed-unit", j + 3, (Grain)At(j).Value, Is(j + 1, WordClass.Before) ? -2 : 2);
            }

            if (At(j + 1).Class is WordClass.Before or WordClass.After && !IsDeictic(j + 2, out _))
            {
                var ends = At(j + 2).Class is WordClass.Symbol or WordClass.Break or WordClass.And;
                return ends ? Shifted("time.day-before", j + 2, (Grain)At(j).Value, Is(j + 1, WordClass.Before) ? -1 : 1, AnchorKind.Previous) : null;
            }

            if (At(j).Value == (int)Grain.Day && At(j + 1).Class is WordClass.Before or WordClass.After && IsDeictic(j + 2, out var shift))
            {
                return Shifted("time.day-before-yesterday", j + 3, Grain.Day, shift + (Is(j + 1, WordClass.Before) ? -1 : 1));
            }
        }

        return Lexeme(j) switch
        {
            _ when Is(j, WordClass.Near) && Lexeme(j + 1) == "future" => Literal("time.the-future", j + 2, TimeType.Date, "FUTURE_REF"),
            "future" => Literal("time.the-future", j + 1, TimeType.Date, "FUTURE_REF"),
            _ => Is(j, WordClass.DayPart) && At(j).Value < 100 && Is(j + 1, WordClass.Of) && (MonthDay(j + 2) ?? DayMonth(j + 2)) is { Unit.Grain: Grain.Day, Until: 0 } dated
                ? dated with { Clock = DayParts[At(j).Value], Type = TimeType.Time } : null,
        };
    }

    /// <summary>year-earlier, year-ago, with the quarter or period after it.</summary>
    private Reading? YearAgo(int i)
    {
        if (!IsUnit(i, Grain.Year) || !Hyphen(i + 1) || At(i + 2).Class is not (WordClass.Earlier or WordClass.Ago))
        {
            return null;
        }

        var end = i + 3;
        if (IsOrdinal(end, out var nth, out var afterOrdinal) && IsUnit(afterOrdinal, Grain.Quarter) && nth < 5)
        {
            return Placed("time.year-before-quarter", afterOrdinal + 1, new CalendarUnit(Grain.Quarter, 0, nth)) with { YearShift = -1 };
        }

        end += IsUnit(end, Grain.Quarter) || Is(end, WordClass.Period) ? 1 : 0;
        return new Reading { Rule = "time.year-before", End = end, Type = TimeType.Date, Meaning = Meaning.YearBefore };
    }

    private bool IsDeictic(int i, out int shift)
    {
        shift = At(i).Value;
        return Is(i, WordClass.Deictic);
    }

    private bool Ends(int i) => At(i).Class is WordClass.Symbol or WordClass.Break;
}
