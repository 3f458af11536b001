namespace Hearsay.Times;

/// <content>Years in digits, alone and after a date.</content>
internal sealed partial class Matcher
{
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
        // Later than 2020, but not more than 2020.
        if (Is(i - 1, WordClass.Than) && (At(i - 2).Class is WordClass.Later or WordClass.Earlier || Lexeme(i - 2) == "sooner") && !IsPlural(At(i + 1)))
        {
            return true;
        }

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

        if (Is(i - 1, WordClass.Of) && At(i) is { Class: WordClass.Number, Length: 2, Value: > 31 } shortened && Ends(i + 1))
        {
            return reading with { Unit = reading.Unit with { Year = Windowed(shortened.Value) }, Meaning = Meaning.Fixed, Rule = rule + "-short", End = i + 1 };
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
}
