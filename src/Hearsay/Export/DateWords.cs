using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>Dates as people write them, no finer than they are. Programs get the EDTF form.</summary>
public static partial class DateWords
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A date or interval in words: <c>3 May 2031</c>, <c>spring 2031</c>, <c>about 1990</c>, <c>until May 2031</c>, <c>1 to 3 May 2031</c>.</summary>
    public static string Of(Edtf date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Text.Split('/') switch
        {
            [var one] => One(one),
            ["" or "..", var end] => "until " + One(end),
            [var start, "" or ".."] => "from " + One(start) + " on",
            [var start, var end] => $"{Start(start, end)} to {One(end)}",
            _ => date.Text,
        };
    }

    /// <summary>The words with the EDTF form beside them where it says more than they do.</summary>
    public static string WithForm(Edtf date) => Of(date) is var words && words == date.Text ? words : $"{words} ({date.Text})";

    /// <summary>What a rule noted, with the dates in it written as people write them. Not for words of an article.</summary>
    public static string Inside(string note) => Form().Replace(note, form => Edtf.TryParse(form.Value, out var date) ? Of(date) : form.Value);

    /// <summary>The first end of an interval, without the month and year that it shares with the other.</summary>
    private static string Start(string start, string end) => start.Length == 10 && end.Length == 10 && Day(start) is { } from && Day(end) is { } to && from.Year == to.Year
        ? from.ToString(from.Month == to.Month ? "%d" : "d MMMM", Culture)
        : One(start);

    private static string One(string text)
    {
        var (body, hedge) = text.Length > 0 ? text[^1] switch
        {
            '~' => (text[..^1], "about "),
            '?' => (text[..^1], "perhaps "),
            '%' => (text[..^1], "perhaps about "),
            _ => (text, ""),
        } : (text, "");
        return hedge + Whole(body);
    }

    private static string Whole(string body) => body switch
    {
        { Length: 4 } when body.EndsWith("XX", StringComparison.Ordinal) => $"between {body[..2]}00 and {body[..2]}99",
        { Length: 4 } when body.EndsWith('X') => $"the {body[..3]}0s",
        { Length: 7 } when body.EndsWith("XX", StringComparison.Ordinal) => $"a month of {body[..4]}",
        { Length: 7 } => PartOfYear(body),
        { Length: 10 } when body.EndsWith("XX-XX", StringComparison.Ordinal) => $"a day in {body[..4]}",
        { Length: 10 } when body.EndsWith("XX", StringComparison.Ordinal) => $"a day in {PartOfYear(body[..7])}",
        { Length: 10 } => Day(body)?.ToString("d MMMM yyyy", Culture) ?? body,
        { Length: > 11 } when body[10] == 'T' => $"{Whole(body[..10])}, {Time(body[11..])}",
        _ => body,
    };

    private static string PartOfYear(string body)
    {
        var (year, part) = (body[..4], int.TryParse(body.AsSpan(5), NumberStyles.None, Culture, out var number) ? number : 0);
        string[] seasons = ["spring", "summer", "autumn", "winter"], quarters = ["first", "second", "third", "fourth"];
        return part switch
        {
            >= 1 and <= 12 => $"{Culture.DateTimeFormat.GetMonthName(part)} {year}",
            >= 21 and <= 24 => $"{seasons[part - 21]} {year}",
            >= 25 and <= 28 => $"{seasons[part - 25]} {year} (northern)",
            >= 29 and <= 32 => $"{seasons[part - 29]} {year} (southern)",
            >= 33 and <= 36 => $"{quarters[part - 33]} quarter of {year}",
            >= 37 and <= 39 => $"{quarters[part - 37]} third of {year}",
            40 or 41 => $"{quarters[part - 40]} half of {year}",
            _ => body,
        };
    }

    /// <summary>A time of day with its zone, where it tells one; an hour alone is an hour, not its first minute.</summary>
    private static string Time(string clock)
    {
        var zone = clock.IndexOfAny(['Z', '+', '-']);
        var (time, offset) = zone < 0 ? (clock, "") : (clock[..zone], clock[zone..] == "Z" ? " UTC" : " UTC" + clock[zone..]);
        return (time.Length == 2 ? $"between {time}:00 and {time}:59" : time) + offset;
    }

    private static DateTime? Day(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"(?<![\w/.-])(?:\.\./)?[0-9]{3}[0-9X](?:-[0-9X]{2}){0,2}(?:T[0-9:]{2,8}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?[~?%]?(?:/(?:\.\.|[0-9]{3}[0-9X](?:-[0-9X]{2}){0,2}(?:T[0-9:]{2,8})?[~?%]?))?(?![\w/-])")]
    private static partial Regex Form();
}
