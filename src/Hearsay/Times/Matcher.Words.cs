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
            case WordClass.More or WordClass.Most when Lexeme(i + 1) == "recently":
                return Literal("time.reference", i + 2, TimeType.Date, "PAST_REF");
            case WordClass.At when Is(i + 1, WordClass.DayPart) && At(i + 1).Value == 3:
                return null;
            case WordClass.Reference when Lexeme(i) is "previously" or "recently" or "formerly" && IsParticiple(i + 1):
            case WordClass.Reference when Lexeme(i) == "soon" && !At(i + 1).Capital && text.AsSpan(At(i + 1).Start, At(i + 1).Length) is "as":
            case WordClass.Reference when Lexeme(i) == "future" && Is(i - 1, WordClass.None) && At(i - 1).Length == 11:
                return null;
            case WordClass.Reference:
                return Literal("time.reference", i + 1, TimeType.Date, References[At(i).Value]);
            case WordClass.Recent:
                return Literal("time.reference", i + 1, TimeType.Date, "PAST_REF");
            case WordClass.Current:
                return Literal("time.reference", i + 1, TimeType.Date, "PRESENT_REF");
            case WordClass.Frequency:
                return At(i).Capital && At(i - 1).Class != WordClass.Break && !Ends(i - 1) ? null : Literal("time.frequency", i + 1, TimeType.Set, Length(1, (Grain)At(i).Value));
            case WordClass.DayPart when At(i).Value == 3 && Is(i - 1, WordClass.At):
                return Literal("time.at-night", i + 1, TimeType.Time, "XXXX-XX-XXTNI");
            default:
                return null;
        }
    }

    /// <summary>"a previously announced plan": the word dates the participle inside a noun phrase, no event of the article.</summary>
    private bool IsParticiple(int i) => At(i) is { Class: WordClass.None, Gap: true, Capital: false, Length: > 4 } word && text.AsSpan(word.End - 2, 2) is "ed" && !Is(i + 1, WordClass.The);
}
