using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Lab.Predict;

/// <summary>Writes times as the case files of the date libraries do, where their notation differs from TIMEX3: nothing is computed that the product did not find.</summary>
/// <remarks>They leave <c>XXXX-XX-XX</c> out before a time of day, write an hour without minutes as <c>T08</c>, and give weeks, quarters, halves, decades, centuries and stretches
/// up to the day of reference as <c>first day/day after the last</c>, a length of several parts in seconds, the parts of a day by set hours.</remarks>
internal static partial class CaseTimes
{
    private const string NoDay = "XXXX-XX-XX";

    private static readonly (string Part, string From, string To)[] Parts = [("TMO", "T08:00", "T12:00"), ("TAF", "T12:00", "T16:00"), ("TEV", "T16:00", "T20:00"), ("TNI", "T20:00", "T23:59:59")];

    /// <summary>The phrases, and the expressions that stand in none.</summary>
    /// <param name="reference">The day that relative words count from; null where none is given.</param>
    public static IEnumerable<(TextSpan Span, TimeType Type, string? Value)> Of(LabText text, Edtf? reference)
    {
        var phrases = text.Annotated.Layer<TimePhrase>();
        foreach (var phrase in phrases)
        {
            yield return (phrase.Span, phrase.Type, Value(phrase.Type, phrase.Value, phrase.Interval, phrase.Mod, text.Document.Quote(phrase.Span), reference, phrase.Rule, phrase.Anchor));
        }

        foreach (var time in text.Annotated.Layer<TimeExpression>().Where(time => phrases.At(time.Span.Start) is null))
        {
            yield return (time.Span, time.Type, Value(time.Type, time.Value, time.Interval, time.Mod is "START" or "END" ? time.Mod : null, text.Document.Quote(time.Span), reference, time.Rule, time.Anchor));
        }
    }

    private static string? Value(TimeType type, string? value, Edtf? interval, string? bound, string quote, Edtf? reference, string rule, string? anchor) => value is null ? null
        : type == TimeType.Duration && rule == "time.last-of" && interval is not null ? Days(interval.Earliest, interval.Latest)
        : type == TimeType.Duration ? Stretch(value, interval, reference, rule) ?? Length(value)
        : type == TimeType.Time && anchor?.StartsWith("previous", StringComparison.Ordinal) == true && value.IndexOf('T', StringComparison.Ordinal) is > 0 and var at && !value.Contains('/', StringComparison.Ordinal) ? Clock(NoDay + value[at..], quote, bound)
        : rule is "time.offset" or "phrase.in-a-time" && bound is null or "APPROX" && reference is not null ? SameDay(value, interval, reference.Earliest)
        : value.Split('/') is [var first, var last] ? Bound(first) + "/" + Bound(last)
        : rule == "time.season" && anchor is not null ? value[5..]
        : bound is null && anchor is not null && value.Length == 7 && interval is { IsInterval: false, Precision: EdtfPrecision.Month } month ? Days(month.Earliest, month.Latest)
        : interval is { IsInterval: false } whole && IsWrittenAsRange(value) ? Days(whole.Earliest, whole.Latest)
        : interval is { IsInterval: true } week && value.Contains("-W", StringComparison.Ordinal) && rule == "time.part-of-unit" ? Days(week.Earliest, week.Latest)
        : bound is "AFTER" or "ON_OR_AFTER" && value.Length is 4 or 7 && interval is not null && !interval.Text.Contains('~', StringComparison.Ordinal) ? Days(interval.Earliest, default)[..10]
        : bound is "AFTER" or "ON_OR_AFTER" && value.Length == 7 ? value + "-01"
        : bound is "BEFORE" or "ON_OR_BEFORE" && value.Length is 7 or 10 && anchor is not null && OpenYear().IsMatch(quote) ? "XXXX" + value[4..]
        : Clock(value, quote, bound);

    /// <summary>Two months ago, in a week: those libraries give the day that answers to the day of reference; the product gives the month or week, and here the day in it.</summary>
    private static string SameDay(string value, Edtf? interval, DateTime reference) => interval is null ? value : value.Length switch
    {
        4 or 7 when !value.Contains('Q', StringComparison.Ordinal) => Written(reference.Date.AddMonths(((interval.Earliest.Year - reference.Year) * 12) + (value.Length == 4 ? 0 : interval.Earliest.Month - reference.Month))),
        8 when value.Contains('W', StringComparison.Ordinal) => Written(interval.Earliest.AddDays(((int)reference.DayOfWeek + 6) % 7)),
        _ => value,
    };

    /// <summary>An end of a range by its first day; a time of day in full.</summary>
    private static string Bound(string value) => !value.Contains('T', StringComparison.Ordinal) ? Edtf.TryParse(value, out var whole) ? Written(whole.Earliest)
            : value.IndexOf("-Q", StringComparison.Ordinal) == 4 && value.Length == 7 ? string.Create(CultureInfo.InvariantCulture, $"{value[..4]}-{((value[6] - '1') * 3) + 1:D2}-01") : value
        : value.StartsWith(NoDay, StringComparison.Ordinal) ? value[(NoDay.Length + 1)..] + ":00" : value;

    /// <summary>A time of day without a date; an hour without minutes; the parts of a named day by the hours that they stand for there.</summary>
    private static string Clock(string value, string quote, string? bound)
    {
        var bare = value.StartsWith(NoDay + "T", StringComparison.Ordinal);
        if (value[0] != 'X' && bound is not ("START" or "END") && Array.Find(Parts, part => value.EndsWith(part.Part, StringComparison.Ordinal)) is { Part.Length: > 0 } hours)
        {
            var day = value[..^hours.Part.Length];
            return day + hours.From + "/" + day + hours.To;
        }

        value = (bare ? value[NoDay.Length..] : value).Replace("T24:00", "T00:00", StringComparison.Ordinal);
        return value.EndsWith(":00", StringComparison.Ordinal) && (bound is "BEFORE" or "ON_OR_BEFORE" || value[0] is 'X' or 'T') && !MinutesSaid().IsMatch(quote) ? value[..^3] : value;
    }

    private static bool IsWrittenAsRange(string value) => value.Length is 2 or 3 || value.Contains("-Q", StringComparison.Ordinal) || value.Contains("-H", StringComparison.Ordinal);

    private static string Days(DateTime first, DateTime after) => Written(first) + "/" + Written(after);

    private static string Written(DateTime moment) => moment.ToString(moment.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>The past four decades, from day to day.</summary>
    private static string? Stretch(string value, Edtf? interval, Edtf? reference, string rule)
    {
        var parts = PartsOf(value);
        if (interval is null || reference is null || parts.Count == 0)
        {
            return null;
        }

        // Whole quarters are a range by themselves.
        if (parts is [{ Unit: "Q" }])
        {
            return Days(interval.Earliest, interval.Latest);
        }

        var here = parts.Exists(part => part.Unit[0] == 'T') ? reference.Earliest : reference.Earliest.Date;
        var way = interval.Latest - here > here - interval.Earliest ? 1 : -1;
        DateTime? there = here;
        foreach (var (number, unit) in parts)
        {
            there = there is { } so ? Moved(so, number, unit, way) : null;
        }

        // "The next three days" begin tomorrow there, "within three days" today.
        var later = way > 0 && rule != "phrase.within" && here.TimeOfDay == default ? 1 : 0;
        return there is not { } end ? null : end > here ? Days(here.AddDays(later), end.AddDays(later)) : Days(end, here);
    }

    private static DateTime? Moved(DateTime from, decimal number, string unit, int way) => number > 9000 || number != decimal.Truncate(number) ? null : unit switch
    {
        "TH" => from.AddHours((double)number * way),
        "TM" => from.AddMinutes((double)number * way),
        "TS" => from.AddSeconds((double)number * way),
        "D" => from.AddDays((double)number * way),
        "W" => from.AddDays(7 * (double)number * way),
        "M" => from.AddMonths((int)number * way),
        "Q" => from.AddMonths(3 * (int)number * way),
        "Y" => from.AddYears((int)number * way),
        "DE" => from.AddYears(10 * (int)number * way),
        _ => null,
    };

    /// <summary>The length in seconds where it has several parts, otherwise as it is, decades and centuries in years.</summary>
    private static string Length(string value)
    {
        var parts = PartsOf(value);
        if (parts is [{ Unit: "DE" or "CE" } sole])
        {
            return $"P{(sole.Unit == "DE" ? 10 : 100) * sole.Number}Y";
        }

        return parts.Count < 2 ? value : parts.Sum(part => part.Number * part.Unit switch
        {
            "Y" => 365 * 86400,
            "M" => 30 * 86400,
            "W" => 7 * 86400,
            "D" => 86400,
            "TH" => 3600,
            "TM" => 60,
            _ => 1,
        }).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Numbers and units of a TIMEX3 length; hours, minutes and seconds as TH, TM, TS. Empty where a number is not known.</summary>
    private static List<(decimal Number, string Unit)> PartsOf(string value)
    {
        var clock = value.IndexOf('T', StringComparison.Ordinal);
        return value.Contains('X', StringComparison.Ordinal) ? [] : [.. PartOfLength().Matches(value).Select(match =>
            (decimal.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), (clock >= 0 && match.Index > clock ? "T" : "") + match.Groups[2].Value))];
    }

    [GeneratedRegex(@"([\d.]+)([A-Z]+?)(?=T?\d|$|T)")]
    private static partial Regex PartOfLength();

    [GeneratedRegex(@"^(?!.*(\d{4}|\b(next|last|this|previous)\b)).*\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", RegexOptions.IgnoreCase)]
    private static partial Regex OpenYear();

    [GeneratedRegex(@"\d[:.]\d\d|\bnoon|midnight")]
    private static partial Regex MinutesSaid();
}
