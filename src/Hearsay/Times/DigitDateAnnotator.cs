using Hearsay.Annotations;

namespace Hearsay.Times;

/// <summary>Writes the layer of <see cref="TimeExpression"/> for a text in a language that is not read: dates in digits, year and all, where they can be read one way only.</summary>
/// <remarks>A date of slashes or hyphens whose day and month could change places is written as not resolved, unless others in the text settle the order.
/// Languages that commonly write years of their own calendar that look like ours are left alone. Linear. Spec: Specs/Times/digits.md</remarks>
public sealed class DigitDateAnnotator : Annotator<TimeExpression>
{
    /// <summary>Amharic, Tigrinya and Nepali: their years lie 8 behind or 57 ahead of ours.</summary>
    private static readonly string[] OwnCalendars = ["am", "ti", "ne"];

    public override string Version => "digit-dates/1";

    public override IEnumerable<TimeExpression> Annotate(AnnotatedText text)
    {
        if (text.Document.Metadata.Language is { } language && OwnCalendars.Contains(language.Value.Split('-')[0], StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        var found = DigitDates.In(text.Text);
        bool day = found.Exists(date => date.Order == DateOrder.DayFirst), month = found.Exists(date => date.Order == DateOrder.MonthFirst);
        return found.Select(date => Written(date, day == month ? DateOrder.Unknown : day ? DateOrder.DayFirst : DateOrder.MonthFirst));
    }

    private static TimeExpression Written(DigitDate date, DateOrder elsewhere)
    {
        var (unit, rule) = (date.Unit, date.Rule);
        if (date.Order == DateOrder.Unknown)
        {
            if (elsewhere == DateOrder.Unknown)
            {
                return new TimeExpression(date.Span, TimeType.Date, null, null, null, null, false, "time.digits-order-unknown");
            }

            (unit, rule) = elsewhere == DateOrder.DayFirst ? (unit, "time.digits-day-first-as-elsewhere") : (unit with { Part = unit.Day, Day = unit.Part }, "time.digits-month-first-as-elsewhere");
        }

        var interval = date.Clock is not null && Text.Edtf.TryParse(unit.Value + date.Clock, out var minute) ? minute : unit.Interval;
        return new TimeExpression(date.Span, date.Clock is null ? TimeType.Date : TimeType.Time, unit.Value + date.Clock, null, interval, null, true, rule);
    }
}
