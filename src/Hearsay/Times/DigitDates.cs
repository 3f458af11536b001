using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Which of day and month a date of slashes or hyphens puts first, as far as its own numbers tell.</summary>
internal enum DateOrder
{
    /// <summary>The notation settles it, or the numbers are equal.</summary>
    Settled,
    DayFirst,
    MonthFirst,
    Unknown,
}

/// <summary>A date in digits.</summary>
/// <param name="Unit">Read day first where the order is unknown.</param>
/// <param name="Clock"><c>T07:45</c>, or null.</param>
internal readonly record struct DigitDate(TextSpan Span, CalendarUnit Unit, DateOrder Order, string? Clock, string Rule);

/// <summary>Finds dates in digits of any script: 2019-05-20, 20.05.2019, 20/05/2019, 2019年5月20日, ۲۰۱۹/۰۵/۲۰.</summary>
internal static class DigitDates
{
    /// <summary>Years before are those of other calendars as often as ours (1398 in Iran, 1440 in Arabia), and so are years after (2562 in Thailand, 5779 in Hebrew).</summary>
    private const int FirstYear = 1500;
    private const int LastYear = 2199;

    private readonly record struct Number(int Value, int Length, int End);

    /// <summary>In order of place; none overlap.</summary>
    public static List<DigitDate> In(string text)
    {
        var found = new List<DigitDate>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsDigit(text[i]))
            {
                i++;
                continue;
            }

            var first = NumberAt(text, i);
            if (StandsFree(text, i) && (first.Length == 4 ? YearFirst(text, i, first) : DayOrMonthFirst(text, i, first)) is { } date)
            {
                found.Add(date);
                i = date.Span.End;
            }
            else
            {
                i = first.End;
            }
        }

        return found;
    }

    private static DigitDate? YearFirst(string text, int start, Number year)
    {
        if (!IsYear(year) || year.End == text.Length)
        {
            return null;
        }

        if (text[year.End] is '年' or '년')
        {
            return EastAsian(text, start, year);
        }

        var mark = text[year.End];
        if (mark is not ('-' or '/' or '.') || Part(text, year.End, mark) is not { } month || Part(text, month.End, mark) is not { } day || !EndsFree(text, day.End))
        {
            return null;
        }

        var unit = new CalendarUnit(Grain.Day, year.Value, month.Value, day.Value);
        var clock = mark == '-' ? ClockAt(text, day.End) : null;
        return unit.IsReal ? new DigitDate(new TextSpan(start, day.End + (clock?.Length ?? 0)), unit, DateOrder.Settled, clock, "time.digits-year-first") : null;
    }

    /// <summary>2019年5月20日, 2019年5月, 2019년 5월 20일.</summary>
    private static DigitDate? EastAsian(string text, int start, Number year)
    {
        var month = NumberAt(text, AfterSpace(text, year.End + 1));
        if (month.Length is not (1 or 2) || month.End == text.Length || text[month.End] is not ('月' or '월'))
        {
            return null;
        }

        var day = NumberAt(text, AfterSpace(text, month.End + 1));
        var hasDay = day.Length is 1 or 2 && day.End < text.Length && text[day.End] is '日' or '일';
        var unit = hasDay ? new CalendarUnit(Grain.Day, year.Value, month.Value, day.Value) : new CalendarUnit(Grain.Month, year.Value, month.Value);
        return unit.IsReal ? new DigitDate(new TextSpan(start, (hasDay ? day.End : month.End) + 1), unit, DateOrder.Settled, null, "time.digits-east-asian") : null;
    }

    private static DigitDate? DayOrMonthFirst(string text, int start, Number first)
    {
        if (first.Length > 2 || first.End == text.Length)
        {
            return null;
        }

        var mark = text[first.End];
        if (mark is not ('-' or '/' or '.') || Part(text, first.End, mark) is not { } second || Part(text, second.End, mark, digits: 4) is not { } year || !IsYear(year) || !EndsFree(text, year.End))
        {
            return null;
        }

        var span = new TextSpan(start, year.End);
        var dayFirst = new CalendarUnit(Grain.Day, year.Value, second.Value, first.Value);
        var monthFirst = new CalendarUnit(Grain.Day, year.Value, first.Value, second.Value);
        if (mark == '.')
        {
            return dayFirst.IsReal ? new DigitDate(span, dayFirst, DateOrder.Settled, null, "time.digits-day-first-by-dots") : null;
        }

        return (dayFirst.IsReal, monthFirst.IsReal) switch
        {
            (true, true) when first.Value == second.Value => new DigitDate(span, dayFirst, DateOrder.Settled, null, "time.digits-day-is-month"),
            (true, true) => new DigitDate(span, dayFirst, DateOrder.Unknown, null, "time.digits-order-unknown"),
            (true, false) => new DigitDate(span, dayFirst, DateOrder.DayFirst, null, "time.digits-day-first"),
            (false, true) => new DigitDate(span, monthFirst, DateOrder.MonthFirst, null, "time.digits-month-first"),
            _ => null,
        };
    }

    /// <summary>The number after a mark; after a dot one space may stand, as Czech and Korean write.</summary>
    private static Number? Part(string text, int at, char mark, int digits = 2)
    {
        if (at >= text.Length || text[at] != mark)
        {
            return null;
        }

        var number = NumberAt(text, mark == '.' ? AfterSpace(text, at + 1) : at + 1);
        return number.Length > 0 && (digits == 4 ? number.Length == 4 : number.Length <= digits) ? number : null;
    }

    /// <summary>Not inside a longer number, a word, a version or an amount.</summary>
    private static bool StandsFree(string text, int start) =>
        start == 0 || (!IsLatinWord(text[start - 1]) && text[start - 1] is not ('#' or '$' or '€') && !(text[start - 1] is '.' or '-' or '/' or ':' or ',' && start > 1 && char.IsDigit(text[start - 2])));

    private static bool EndsFree(string text, int end) =>
        end == text.Length || (!(text[end] != 'T' && IsLatinWord(text[end])) && !(text[end] is '.' or '-' or '/' && end + 1 < text.Length && char.IsDigit(text[end + 1])));

    // Scripts that set words apart by other means than spaces may have letters right beside digits.
    private static bool IsLatinWord(char c) => c == '_' || (c < '\u0250' && char.IsLetterOrDigit(c)) || char.IsDigit(c);

    private static string? ClockAt(string text, int at) =>
        at + 6 <= text.Length && text[at] == 'T' && NumberAt(text, at + 1) is { Length: 2, Value: < 24 } hour && text[hour.End] == ':' && NumberAt(text, hour.End + 1) is { Length: 2, Value: < 60 } minute
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour.Value:D2}:{minute.Value:D2}") : null;

    private static bool IsYear(Number number) => number is { Length: 4, Value: >= FirstYear and <= LastYear };

    private static int AfterSpace(string text, int at) => at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;

    /// <summary>A run of decimal digits; length 0 where there is none.</summary>
    private static Number NumberAt(string text, int start)
    {
        var (end, value) = (start, 0);
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            value = end - start < 9 ? (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text, end) : value;
        }

        return new Number(value, end - start, end);
    }
}
