namespace Hearsay.Times;

/// <content>What may begin with a word of which class.</content>
internal sealed partial class Matcher
{
    /// <summary>The expression without words such as early or about before it.</summary>
    private bool Core(int i, ref Reading best)
    {
        best = default;
        switch (At(i).Class)
        {
            case WordClass.Number:
                Try(Numeric(i), ref best);
                Try(MarkedDate(i), ref best);
                Try(Compact(i), ref best);
                Try(YearQuarter(i), ref best);
                Try(PastHour(i), ref best);
                Try(OwnYear(i), ref best);
                Try(DayOfOwnMonth(i), ref best);
                Try(PartOf(i), ref best);
                Try(Clock(i), ref best);
                Try(DayMonth(i), ref best);
                Try(YearNumber(i), ref best);
                Try(DecadeNumber(i), ref best);
                Try(SeasonOrQuarter(i), ref best);
                Try(Century(i), ref best);
                Try(Amounts(i), ref best);
                break;
            case WordClass.The:
                Try(PartOf(i), ref best);
                Try(DayOfMonth(i), ref best);
                Try(PartOfDay(i), ref best);
                Try(DayMonth(i), ref best);
                Try(SeasonOrQuarter(i), ref best);
                Try(Century(i), ref best);
                Try(DecadeNumber(i), ref best);
                Try(YearWords(i), ref best);
                Try(Relative(i), ref best);
                Try(Amounts(i), ref best);
                break;
            case WordClass.Month or WordClass.MonthShort:
                Try(Named(i), ref best);
                Try(MonthDay(i), ref best);
                Try(MarkedDate(i), ref best);
                break;
            case WordClass.Weekday or WordClass.WeekdayShort or WordClass.WeekdayPlural:
                Try(NamedDay(i), ref best);
                Try(PartOf(i), ref best);
                break;
            case WordClass.DayName:
                best = Named(i) ?? default;
                break;
            case WordClass.All:
                best = AllOf(i) ?? default;
                break;
            case WordClass.At:
                best = Lexeme(i + 1) == "present" && !Is(i + 2, WordClass.None) ? Literal("time.reference", i + 2, TimeType.Date, "PRESENT_REF") : default;
                break;
            case WordClass.Season or WordClass.Fiscal or WordClass.Q or WordClass.Possessive:
                best = SeasonOrQuarter(i) ?? default;
                break;
            case WordClass.Ordinal:
                Try(PartOf(i), ref best);
                Try(DayMonth(i), ref best);
                Try(SeasonOrQuarter(i), ref best);
                Try(Century(i), ref best);
                break;
            case WordClass.Cardinal or WordClass.Tens:
                Try(Clock(i), ref best);
                Try(PastHour(i), ref best);
                Try(DayMonth(i), ref best);
                Try(PartOf(i), ref best);
                Try(YearWords(i), ref best);
                Try(Century(i), ref best);
                Try(Amounts(i), ref best);
                break;
            case WordClass.Early or WordClass.Late or WordClass.Mid:
                Try(Century(i), ref best);
                Try(DecadeNumber(i), ref best);
                break;
            case WordClass.Symbol or WordClass.DecadeWord:
                best = DecadeNumber(i) ?? default;
                break;
            case WordClass.Noon:
                best = Clock(i) ?? default;
                break;
            case WordClass.Unit:
                Try(PartOf(i), ref best);
                Try(PastHour(i), ref best);
                Try(Relative(i), ref best);
                Try(Amounts(i), ref best);
                break;
            case WordClass.Half:
                Try(Amounts(i), ref best);
                Try(PastHour(i), ref best);
                break;
            case WordClass.A or WordClass.Vague or WordClass.Dozen or WordClass.Every or WordClass.Per:
                best = Amounts(i) ?? default;
                break;
            case WordClass.This or WordClass.These or WordClass.That or WordClass.Those or WordClass.Last or WordClass.Next or WordClass.Past or WordClass.Previous
                or WordClass.Following or WordClass.Coming or WordClass.Current or WordClass.Recent or WordClass.Latest or WordClass.Same:
                Try(Relative(i), ref best);
                Try(Words(i), ref best);
                Try(PartOf(i), ref best);
                if (best is { Unit.Grain: Grain.Week, Meaning: Meaning.Shift, Inner: null })
                {
                    best = WeekdayOfWeek(best);
                }

                break;
            case WordClass.Deictic or WordClass.Tonight or WordClass.Reference or WordClass.Frequency or WordClass.More or WordClass.Most or WordClass.DayPart:
                best = Words(i) ?? default;
                break;
        }

        return best.End > i;
    }
}
