using System.Globalization;

namespace Hearsay.Times;

/// <content>Amounts of time: durations, ages, and the dates and sets they make.</content>
internal sealed partial class Matcher
{
    private static readonly string[] Letters = ["CE", "DE", "Y", "Y", "Y", "Q", "M", "WE", "W", "D", "D", "H", "M", "S"];

    private readonly record struct Measure(Count Count, Grain Grain, bool HasHyphen, int End);

    /// <summary>two years ago; five hours; a year; three-day; 36-year-old; several months later; half an hour; two to three weeks.</summary>
    private Reading? Amounts(int i)
    {
        if (Is(i, WordClass.Unit))
        {
            return BareUnits(i);
        }

        if (Frequent(i) is { } set)
        {
            return set;
        }

        var first = Is(i, WordClass.The) ? i + 1 : i;
        var nth = first > i && Is(first, WordClass.Ordinal) && At(first).Value == 1 && At(first + 1).Class is WordClass.Number or WordClass.Cardinal or WordClass.Vague;
        first += nth ? 1 : 0;
        if (!Amount(first, out var amount, out var j))
        {
            return null;
        }

        // two to three weeks, 12 to 18 months, a year or two
        if (At(j).Class is WordClass.To or WordClass.Or && j > first && Amount(j + 1, out var upper, out var afterUpper) && UnitAt(afterUpper, out _, out _) && !upper.Vague)
        {
            (amount, j) = (upper.Number == amount.Number + 1 || amount.Vague ? amount : upper, afterUpper);
        }

        if (Is(j, WordClass.Fortnight))
        {
            return Fortnights(i, j + 1, amount);
        }

        // the two coming months, the 5 past years
        if (At(j).Class is WordClass.Past or WordClass.Next or WordClass.Coming or WordClass.Last && !amount.Vague && amount.Number > 1 && UnitAt(j + 1, out var ofStretch, out var afterStretch))
        {
            return Stretched(afterStretch, ofStretch, amount.Number == decimal.Truncate(amount.Number) && amount.Number < 9999 ? (int)amount.Number : 0, At(j).Class is WordClass.Past or WordClass.Last ? Way.Past : Way.Future, Length(amount.Number, ofStretch));
        }

        var hyphen = Hyphen(j);
        j += hyphen ? 1 : 0;
        j += Is(j, WordClass.More) || Is(j, WordClass.Trading) ? 1 : 0;
        if (!UnitAt(j, out var grain, out var end) || (grain == Grain.Quarter && Is(end, WordClass.Of)) || (first > i && !nth && hyphen))
        {
            return null;
        }

        return Measured(i, first == i, new(amount, grain, hyphen, end));
    }

    /// <summary>a fortnight, a fortnight ago.</summary>
    private Reading? Fortnights(int i, int end, Count amount)
    {
        var weeks = new Count(amount.Number * 2, amount.Vague);
        return Offset(end, weeks, Grain.Week, i) ?? Literal("time.duration", end, TimeType.Duration, Length(Known(weeks), Grain.Week));
    }

    /// <summary>all day, all week.</summary>
    private Reading? AllOf(int i) => Is(i + 1, WordClass.Unit) && At(i + 1).Value is (int)Grain.Day or (int)Grain.Week or (int)Grain.Month or (int)Grain.Year && !Hyphen(i + 2)
        ? Literal("time.duration", i + 2, TimeType.Duration, Length(1, (Grain)At(i + 1).Value)) : null;

    /// <summary>What an amount of a unit stands for: a rate, an offset, a day to come, a duration.</summary>
    /// <param name="i">Its first piece.</param>
    /// <param name="isBare">Whether neither an article nor "first" was passed over.</param>
    /// <param name="measure">The amount, and where it ends.</param>
    private Reading? Measured(int i, bool isBare, Measure measure)
    {
        var (amount, grain, hyphen, end) = measure;
        var indefinite = isBare && Is(i, WordClass.A);

        // "a year-earlier loss" is read from the year on.
        if (indefinite && Hyphen(end))
        {
            return null;
        }

        if (indefinite && amount.Number == 1 && end == i + 2 && IsRate(i))
        {
            return Literal("time.rate", end, TimeType.Set, Length(1, grain));
        }

        // An age says how old someone is, not when anything was.
        if (Is(end, WordClass.Old) || (Hyphen(end) && Is(end + 1, WordClass.Old)))
        {
            return null;
        }

        if (hyphen && Hyphen(end) && Is(end + 1, WordClass.Long))
        {
            return Literal("time.duration", end + 2, TimeType.Duration, Length(Known(amount), grain));
        }

        if (!hyphen && isBare && Offset(end, amount, grain, i) is { } offset)
        {
            return offset;
        }

        if (grain == Grain.Weekend && amount.Number == 1)
        {
            return null;
        }

        if (isBare && At(i).Class == WordClass.Cardinal && At(i).Value == 1 && grain == Grain.Day && Ends(end) is false && !hyphen && !IsDurationContext(i))
        {
            if (At(end).Class is WordClass.Less or WordClass.More)
            {
                return Literal("time.duration", end, TimeType.Duration, "P1D");    // "one day less than planned"
            }

            return Literal("time.one-day", end, TimeType.Date, "FUTURE_REF");
        }

        end += hyphen && indefinite && Is(end, WordClass.Period) ? 1 : 0;
        end = OrTwo(end);

        return Literal("time.duration", end, TimeType.Duration, Length(Known(amount), grain));
    }

    /// <summary>The end after "or two", "or so".</summary>
    private int OrTwo(int end) => Is(end, WordClass.Or) && (Lexeme(end + 1) is "so" or "two" or "more") && !Is(end + 2, WordClass.Than) ? end + 2 : end;

    /// <summary>ago, earlier, later, before, after, from now.</summary>
    private Reading? Offset(int end, Count amount, Grain grain, int i)
    {
        var word = At(end).Class;
        var fromNow = Is(end, WordClass.From) && Is(end + 1, WordClass.Reference) && Lexeme(end + 1) == "now";
        if (!fromNow && word is not (WordClass.Ago or WordClass.Earlier or WordClass.Later or WordClass.Hence)
            && !(word is WordClass.Before && At(end + 1).Class is WordClass.Symbol or WordClass.Break))
        {
            return null;
        }

        var past = word is WordClass.Ago or WordClass.Earlier or WordClass.Before;
        var anchor = word is WordClass.Ago or WordClass.Hence || fromNow ? AnchorKind.Published : AnchorKind.Previous;
        end += fromNow ? 2 : 1;
        if (amount.Vague || amount.Number != decimal.Truncate(amount.Number) || amount.Number > 9999 || grain > Grain.Day)
        {
            return grain > Grain.Day && !amount.Vague
                ? Literal("time.offset-of-hours", end, TimeType.Time, past ? "PAST_REF" : "FUTURE_REF") with { Shift = anchor == AnchorKind.Published ? Minutes(amount, grain) * (past ? -1 : 1) : 0 }
                : Literal("time.vague-offset", end, TimeType.Date, past ? "PAST_REF" : "FUTURE_REF");
        }

        if (grain == Grain.Year && amount.Number == 1 && past && Is(i, WordClass.A))
        {
            return new Reading { Rule = "time.year-before", End = end, Type = TimeType.Date, Meaning = Meaning.YearBefore, Anchor = anchor };
        }

        var fine = grain switch { Grain.Decade => Grain.Decade, Grain.Weekend => Grain.Weekend, _ => grain };
        return Shifted(anchor == AnchorKind.Published ? "time.offset" : "time.offset-from-previous-date", end, fine, (int)amount.Number * (past ? -1 : 1), anchor);
    }

    /// <summary>Whole minutes of hours or minutes; 0 where they are none, or too many to be counted from a moment.</summary>
    private static int Minutes(Count amount, Grain grain)
    {
        var minutes = grain == Grain.Hour ? amount.Number * 60 : grain == Grain.Minute ? amount.Number : 0;
        return minutes == decimal.Truncate(minutes) && minutes < 100_000 ? (int)minutes : 0;
    }

    /// <summary>years, weeks, decades alone, where a preposition of duration stands before: for years, in recent months is Relative.</summary>
    private Reading? BareUnits(int i)
    {
        if (Hyphen(i + 1) && Is(i + 2, WordClass.Long) && At(i).Value > 99)
        {
            return Literal("time.duration", i + 3, TimeType.Duration, Length(null, (Grain)(At(i).Value - 100)));
        }

        if (At(i).Value < 100 || At(i).Value is 104 or 105)
        {
            return null;
        }

        var grain = (Grain)(At(i).Value - 100);
        if (At(i + 1).Class is WordClass.Ago or WordClass.Earlier or WordClass.Later)
        {
            return Literal("time.vague-offset", i + 2, TimeType.Date, Is(i + 1, WordClass.Later) ? "FUTURE_REF" : "PAST_REF");
        }

        return IsDurationContext(i) || Is(i - 1, WordClass.Of) ? Literal("time.duration-vague", i + 1, TimeType.Duration, Length(null, grain)) : null;
    }

    private bool IsDurationContext(int i) => At(i - 1).Class is WordClass.In or WordClass.After or WordClass.Before or WordClass.To || (At(i - 1).Class == WordClass.Approximator && At(i - 1).Value >= 1)
        || (At(i - 1) is { Class: WordClass.None, Length: 3 } && Lexeme(i - 1) == "for");

    /// <summary>every day; each July; every two weeks; per month.</summary>
    private Reading? Frequent(int i)
    {
        if (!Is(i, WordClass.Every) && !Is(i, WordClass.Per))
        {
            return null;
        }

        var next = At(i + 1);
        var end = i + 2;
        return next.Class switch
        {
            WordClass.Unit when next.Value < 100 => Literal("time.every", end, TimeType.Set, Length(1, (Grain)next.Value)),
            WordClass.Month => Literal("time.every", end, TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{next.Value:D2}")),
            WordClass.None when Lexeme(i + 1) == "other" && Is(i + 2, WordClass.Unit) && At(i + 2).Value < 100 => Literal("time.every", end + 1, TimeType.Set, Length(2, (Grain)At(i + 2).Value)),
            WordClass.None when Lexeme(i + 1) == "other" && Is(i + 2, WordClass.Weekday) => Literal("time.every", end + 1, TimeType.Set, $"XXXX-WXX-{At(i + 2).Value}"),
            WordClass.Weekday => Literal("time.every", end, TimeType.Set, $"XXXX-WXX-{next.Value}"),
            WordClass.Season => Literal("time.every", end, TimeType.Set, new CalendarUnit(Grain.Season, 0, next.Value).Value),
            WordClass.DayPart when next.Value < 100 => Literal("time.every", end, TimeType.Set, "XXXX-XX-XX" + DayParts[next.Value]),
            _ => Is(i, WordClass.Every) && Amount(i + 1, out var amount, out var j) && UnitAt(j, out var grain, out end)
                ? Literal("time.every", end, TimeType.Set, Length(Known(amount), grain)) : null,
        };
    }

    /// <summary>$5 a year, twice a week: not "for a year".</summary>
    private bool IsRate(int i)
    {
        for (var j = i - 1; j >= i - 4 && j >= 0; j--)
        {
            if (At(j).Class is WordClass.Break or WordClass.In or WordClass.Approximator or WordClass.After || (At(j).Class == WordClass.Symbol && At(j).Value is not ('$' or '%')))
            {
                return false;
            }

            // "half a million crowns a week", "two boats a day": the number stands right before what is counted.
            if (j == i - 2 && (At(j).Class is WordClass.Thousand or WordClass.Cardinal or WordClass.Tens || Lexeme(j) is "million" or "billion") && At(i - 1).Class == WordClass.None && At(i + 2).Class is not (WordClass.Ago or WordClass.Earlier or WordClass.After or WordClass.Before))
            {
                return true;
            }

            if (At(j).Class is WordClass.Number or WordClass.Times)
            {
                return At(j).Class == WordClass.Times || !(At(i + 2).Class is WordClass.Ago or WordClass.Earlier);
            }
        }

        return false;
    }

    private static decimal? Known(Count amount) => amount.Vague ? null : amount.Number;

    /// <summary>A TIMEX3 length; X for a number that is not said.</summary>
    private static string Length(decimal? number, Grain grain)
    {
        var time = grain >= Grain.Hour ? "PT" : "P";
        if (number is not { } n)
        {
            return time + "X" + Letters[(int)grain];
        }

        if (n - decimal.Truncate(n) == 0.5m && grain == Grain.Hour)
        {
            return n < 1 ? "PT30M" : string.Create(CultureInfo.InvariantCulture, $"PT{decimal.Truncate(n):0}H30M");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{time}{n:0.##}{Letters[(int)grain]}");
    }
}
