namespace Hearsay.Times;

/// <content>Days by their names and days of other calendars: Easter 2019, last Christmas, 15 Khordad 1388, 1445 AH.</content>
internal sealed partial class Matcher
{
    /// <summary>A named day with the year after it.</summary>
    private Reading? Named(int i)
    {
        foreach (var (words, day) in NamedDays.StartingWith(Lexeme(i)))
        {
            if (EndOfName(i, words) is { } end)
            {
                var single = words.Length == 1;
                // "Tir" or "dey" in small letters may be any word; so may a name of one word inside another name.
                return single && !At(i).Capital && day.Rule is not (DayRule.Fixed or DayRule.Easter or DayRule.Weekday) ? OwnMonth(i) : OwnMonth(i) ?? Dated(day, i, end);
            }
        }

        return OwnMonth(i);
    }

    private Reading? Dated(NamedDay day, int i, int end)
    {
        // "The Easter Offensive", "White Christmas", "Operation Ramadan": a name with a day in it.
        if (At(end) is { Class: WordClass.None, Capital: true, Gap: true } || (At(i - 1) is { Class: WordClass.None, Capital: true } && i > 1 && !Ends(i - 2)))
        {
            return null;
        }

        var reading = new Reading { Rule = "time.named-day", End = end, Type = TimeType.Date, Meaning = Meaning.Named, Named = day, Unit = new CalendarUnit(Grain.Year, 0) };
        if (Is(end, WordClass.DayPart) && At(end).Value < 100)
        {
            return reading with { Clock = DayParts[At(end).Value], Type = TimeType.Time, End = end + 1 };
        }

        var at = Is(end, WordClass.Of) || Is(end, WordClass.In) || Symbol(end, ',') ? end + 1 : end;
        return WithYear(reading, "time.named-day-year", at) is var dated && dated.End > end ? dated with { Meaning = Meaning.Named } : reading;
    }

    /// <summary>Marks inside a name are passed over: new year's day, Eid al-Fitr, international workers' day.</summary>
    private int? EndOfName(int i, string[] words)
    {
        foreach (var word in words)
        {
            while (At(i) is { Class: WordClass.Symbol, Gap: false, Value: '\'' or '’' or '-' } && i > 0)
            {
                i++;
            }

            if (Lexeme(i) != word)
            {
                return null;
            }

            i++;
        }

        if ((Symbol(i, '\'') || Symbol(i, '’')) && Is(i + 1, WordClass.S) && At(i + 1).Capital == false && words[^1] is "patrick")
        {
            i += 2;
        }

        return i;
    }

    /// <summary>A month of another calendar with a day or a year: Khordad 1388, 10 Muharram 1443.</summary>
    private Reading? OwnMonth(int i, int day = 0, int? first = null)
    {
        if (NamedDays.Month(Lexeme(i)) is not { } month || !At(i).Capital)
        {
            return null;
        }

        var end = i + 1;
        if (day == 0 && At(end) is { Class: WordClass.Number, Length: < 3, Value: > 0 and < 31 } after && !Is(end + 1, WordClass.Unit))
        {
            day = after.Value;
            end++;
        }

        var at = SkipComma(end);
        var year = At(at) is { Class: WordClass.Number, Length: 4, Value: > 1200 and < 1500 } own ? own.Value : 0;
        if (year == 0 && (day == 0 || first is null))
        {
            return null;
        }

        end = year > 0 ? at + 1 : end;
        end += year > 0 && IsOwnEra(end) ? 1 : 0;
        var named = new NamedDay(month.Rule == DayRule.Hijri && day == 0 ? DayRule.HijriMonth : month.Rule, month.Month, day, Year: year);
        return new Reading { Rule = "time.other-calendar", End = end, Type = TimeType.Date, Meaning = Meaning.Named, Named = named, Unit = new CalendarUnit(Grain.Year, 0) };
    }

    /// <summary>15 Khordad 1388.</summary>
    private Reading? DayOfOwnMonth(int i) => DayAt(i, out var day, out var end) && Is(end, WordClass.DayName) ? OwnMonth(end, day, i) : null;

    /// <summary>1398 SH, 1445 AH: a whole year of another calendar.</summary>
    private Reading? OwnYear(int i) => At(i) is { Class: WordClass.Number, Length: 4, Value: > 1200 and < 1500 } year && IsOwnEra(i + 1)
        ? new Reading
        {
            Rule = "time.other-calendar",
            End = i + 2,
            Type = TimeType.Date,
            Meaning = Meaning.Named,
            Named = new NamedDay(Lexeme(i + 1) == "sh" || Lexeme(i + 1) == "ap" ? DayRule.Solar : DayRule.HijriMonth, 0, Year: year.Value),
            Unit = new CalendarUnit(Grain.Year, 0),
        }
        : null;

    private bool IsOwnEra(int i) => At(i) is { Class: WordClass.None, Length: 2, Capital: true } era && text.AsSpan(era.Start, 2) is "SH" or "AH" or "AP";

    /// <summary>last Christmas, next Easter.</summary>
    private Reading? DirectedName(int j, Way way) => Named(j) is { Unit.Year: 0 } named ? named with { Way = way, Rule = "time.directed-named-day" } : null;
}
