namespace Hearsay.Times;

/// <content>Single words: today, now, recently, daily, tonight.</content>
internal sealed partial class Matcher
{
    private static readonly string[] References = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"];

    private Reading? Words(int i)
    {
        switch (At(i).Class)
        {
            case WordClass.Deictic:
                return Reached(Shifted("time.deictic-day", i + 1, Grain.Day, At(i).Value));
            case WordClass.Tonight:
                return Shifted("time.deictic-day", i + 1, Grain.Day, 0) with { Clock = "TNI", Type = TimeType.Time };
            case WordClass.Reference:
                return Literal("time.reference", i + 1, TimeType.Date, References[At(i).Value]);
            case WordClass.Recent:
                return Literal("time.reference", i + 1, TimeType.Date, "PAST_REF");
            case WordClass.Current:
                return Literal("time.reference", i + 1, TimeType.Date, "PRESENT_REF");
            case WordClass.Frequency:
                return At(i).Capital && At(i - 1).Class != WordClass.Break && !Ends(i - 1) ? null : Literal("time.frequency", i + 1, TimeType.Set, Length(1, (Grain)At(i).Value));
            case WordClass.DayPart when At(i).Value < 100 && At(i - 1).Class is WordClass.At or WordClass.In or WordClass.Early:
            case WordClass.Noon:
                return null;
            default:
                return null;
        }
    }
}
