using System.Globalization;

namespace Hearsay.Times;

/// <content>Amounts of time: durations, ages, and the dates and sets they make.</content>
internal sealed partial class Matcher
{
    private static readonly string[] Letters = ["CE", "DE", "Y", "Y", "Y", "Q", "M", "WE", "W", "D", "D", "H", "M", "S"];

    private readonly record struct Count(decimal Number, bool Vague);

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

        var hyphen = Hyphen(j);
        j += hyphen ? 1 : 0;
        j += Is(j, WordClass.More) || Is(j, WordClass.Trading) ? 1 : 0;
        if (!UnitAt(j, out var grain, out var end))
        {
            return null;
        }

        if (grain == Grain.Quarter && Is(end, WordClass.Of))
        {
            return null;
        }

        var indefinite = first == i && Is(i, WordClass.A);
        // "a year-earlier loss" is read from the year on.
        if ((first > i && !nth && hyphen) || (indefinite && Hyphen(end)))
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

        if (!hyphen && first == i && Offset(end, amount, grain, i) is { } offset)
        {
            return offset;
        }

        if (grain == Grain.Weekend && amount.Number == 1)
        {
            return null;
        }

        if (first == i && At(i).Class == WordClass.Cardinal && At(i).Value == 1 && grain == Grain.Day && Ends(end) is false && !hyphen && !IsDurationContext(i))
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
    private int OrTwo(int end) => Is(end, WordClass.Or) && (Lexeme(end + 1) is "so" or "two" or "more") ? end + 2 : end;

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
                ? Literal("time.offset-of-hours", end, TimeType.Time, past ? "PAST_REF" : "FUTURE_REF")
                : Literal("time.vague-offset", end, TimeType.Date, past ? "PAST_REF" : "FUTURE_REF");
        }

        if (grain == Grain.Year && amount.Number == 1 && past && Is(i, WordClass.A))
        {
            return new Reading { Rule = "time.year-before", End = end, Type = TimeType.Date, Meaning = Meaning.YearBefore, Anchor = anchor };
        }

        var fine = grain switch { Grain.Decade => Grain.Decade, Grain.Weekend => Grain.Weekend, _ => grain };
        return Shifted(anchor == AnchorKind.Published ? "time.offset" : "time.offset-from-previous-date", end, fine, (int)amount.Number * (past ? -1 : 1), anchor);
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

    private bool UnitAt(int i, out Grain grain, out int end)
    {
        end = i + 1;
        grain = Grain.Day;
        if (Is(i, WordClass.Unit))
        {
            grain = (Grain)(At(i).Value % 100);
            return grain != Grain.Quarter || (At(i).Value > 100 && !Hyphen(i - 1));
        }

        if (Is(i, WordClass.Ordinal) && At(i).Value == 2 && Is(i - 1, WordClass.Number) == false && Hyphen(i - 1))
        {
            grain = Grain.Second;
            return true;
        }

        return false;
    }

    /// <summary>A number in digits or words, or a vague one: 5, 5 1/2, 1,200, twenty-four, a hundred, a few, a couple of, half a, two and a half.</summary>
    private bool Amount(int i, out Count amount, out int end)
    {
        amount = new Count(1, false);
        end = i + 1;
        switch (At(i).Class)
        {
            case WordClass.Number:
                return Digits(i, out amount, out end);
            case WordClass.Cardinal or WordClass.Tens:
                return NumberWords(i, out amount, out end);
            case WordClass.Vague:
                amount = new Count(0, true);
                return true;
            case WordClass.Dozen:
                amount = new Count(12, false);
                return true;
            case WordClass.Half when At(i + 1).Class == WordClass.A || (Hyphen(i + 1) && Is(i + 2, WordClass.Unit)):
                amount = new Count(0.5m, false);
                end = Is(i + 1, WordClass.A) ? i + 2 : i + 1;
                return true;
            case WordClass.A:
                return AfterArticle(i, out amount, out end);
            default:
                return false;
        }
    }

    private bool AfterArticle(int i, out Count amount, out int end)
    {
        amount = new Count(1, false);
        end = i + 1;
        switch (At(end).Class)
        {
            case WordClass.Vague:
                (amount, end) = (new Count(0, true), end + 1);
                return true;
            case WordClass.Couple:
                amount = new Count(2, false);
                end += Is(end + 1, WordClass.Of) ? 2 : 1;
                return true;
            case WordClass.Dozen:
                (amount, end) = (new Count(12, false), end + 1);
                return true;
            case WordClass.Half:
                (amount, end) = (new Count(0.5m, false), Hyphen(end + 1) ? end + 2 : end + 1);
                return true;
            case WordClass.Hundred or WordClass.Thousand:
                (amount, end) = (new Count(Is(end, WordClass.Hundred) ? 100 : 1000, false), end + 1);
                return true;
            case WordClass.Number or WordClass.Cardinal or WordClass.Tens:
                // Of "a three-year plan" the number alone is the length; "a three-year period" is one.
                return Amount(end, out amount, out end) && Hyphen(end) && Is(end + 1, WordClass.Unit) && Is(end + 2, WordClass.Period);
            default:
                return Is(end, WordClass.Unit) && At(end).Value < 100;
        }
    }

    private bool Digits(int i, out Count amount, out int end)
    {
        amount = new Count(At(i).Value, false);
        end = i + 1;
        if (At(i).Value < 0 || (i > 0 && Tight(i) && At(i - 1) is { Class: WordClass.Symbol, Value: '.' or ',' or '$' or '/' or ':' or '£' or '€' }))
        {
            return false;
        }

        if (Is(end + 1, WordClass.Number) && Tight(end) && Tight(end + 1))
        {
            if (Symbol(end, ',') && At(end + 1).Length == 3)
            {
                (amount, end) = (new Count((At(i).Value * 1000m) + At(end + 1).Value, false), end + 2);
            }
            else if (Symbol(end, '.') && At(end + 1).Length == 1)
            {
                (amount, end) = (new Count(At(i).Value + (At(end + 1).Value / 10m), false), end + 2);
            }
        }
        else if (Is(end, WordClass.Number) && At(end).Value == 1 && Symbol(end + 1, '/') && At(end + 2) is { Class: WordClass.Number, Value: 2 })
        {
            (amount, end) = (new Count(At(i).Value + 0.5m, false), end + 3);
        }

        return WithHalf(ref amount, ref end);
    }

    private bool NumberWords(int i, out Count amount, out int end)
    {
        var number = 0;
        end = i;
        if (Is(end, WordClass.Tens))
        {
            number = At(end++).Value;
            var k = Hyphen(end) ? end + 1 : end;
            if (Is(k, WordClass.Cardinal) && At(k).Value < 10)
            {
                number += At(k).Value;
                end = k + 1;
            }
        }
        else
        {
            number = At(end++).Value;
        }

        if (At(end).Class is WordClass.Hundred or WordClass.Thousand)
        {
            number *= Is(end, WordClass.Hundred) ? 100 : 1000;
            end++;
        }

        amount = new Count(number, false);
        return WithHalf(ref amount, ref end);
    }

    private bool WithHalf(ref Count amount, ref int end)
    {
        if (Is(end, WordClass.And) && Is(end + 1, WordClass.A) && Is(end + 2, WordClass.Half))
        {
            (amount, end) = (new Count(amount.Number + 0.5m, false), end + 3);
        }

        return true;
    }
}
