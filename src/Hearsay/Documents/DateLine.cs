using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>Dates where their place says what they are: in addresses, in names of files, after words such as "Published".</summary>
internal static class DateLine
{
    private static readonly string[] Words = HeaderPhrases.Of("page-date");

    /// <summary>Whether the words before a date say that it is the date of publication.</summary>
    public static bool Announces(string before)
    {
        var lower = before.ToLowerInvariant().Trim(' ', ':', ',', '|', '–', '-', '\u00A0');
        return Words.Any(word => lower.EndsWith(word, StringComparison.Ordinal) || lower.StartsWith(word, StringComparison.Ordinal) && lower.Length < 40);
    }

    /// <summary>Whether a line of a page's head is there for its date: nothing much beside it, a word that announces it, or the date first and set off from what follows.</summary>
    public static bool IsDate(string line, WrittenDate written)
    {
        var before = line[..written.Start].ToLowerInvariant();
        if (Others.Any(word => before.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var rest = line[written.End..].TrimStart();
        return line.Length <= 120 && line.Length - (written.End - written.Start) < 30 && !line.EndsWith('.')
            || Announces(line[..written.Start]) && before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 5
            || written.Start == 0 && rest.Length > 0 && rest[0] is '–' or '-' or '—' or '|' or ':' or '„' or '/';
    }

    /// <summary>Words of dates that are another's: when somebody joined, when an event is, whose copyright it is.</summary>
    private static readonly string[] Others = HeaderPhrases.Of("other-date");

    /// <summary>A date in the path of an address: <c>/2021/05/04/</c>, <c>/2021-05-04-</c>, <c>20210504</c>, or with month alone <c>/2021/05/</c>.</summary>
    public static Edtf? InUrl(string url, bool wholeDay)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var from = url.LastIndexOf("http", StringComparison.OrdinalIgnoreCase) is > 0 and var inner ? inner + 8 : scheme < 0 ? 0 : scheme + 3;
        var path = url.IndexOf('/', Math.Min(from, url.Length)) is >= 0 and var slash ? url[slash..] : "";
        return InName(path, wholeDay);
    }

    /// <summary>A date in a name: year first, with separators or eight digits alone; years 1800 to 2100.</summary>
    public static Edtf? InName(string name, bool wholeDay)
    {
        for (var i = 0; i < Math.Min(name.Length, 1000); i++)
        {
            if (!char.IsAsciiDigit(name[i]) || (i > 0 && char.IsAsciiDigit(name[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            var found = end - i == 2 && DayFirst(name, i) is { } dayFirst ? dayFirst : end - i == 8 ? Of(name[i..(i + 4)], name[(i + 4)..(i + 6)], name[(i + 6)..end])
                : end - i == 4 && end < name.Length ? Separated(name, i, end, wholeDay) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    // 23-01-2022: read so only where the first number can be no month.
    private static Edtf? DayFirst(string name, int start)
    {
        if (start + 10 > name.Length || name[start + 2] is not ('-' or '_' or '.') || name[start + 5] != name[start + 2] || Digits(name, start + 3).Length != 2 || Digits(name, start + 6).Length != 4)
        {
            return null;
        }

        var day = name[start..(start + 2)];
        return string.CompareOrdinal(day, "12") > 0 ? Of(name[(start + 6)..(start + 10)], name[(start + 3)..(start + 5)], day) : null;
    }

    private static Edtf? Separated(string name, int start, int yearEnd, bool wholeDay)
    {
        var separator = name[yearEnd];
        if (separator is not ('-' or '/' or '_' or '.'))
        {
            return null;
        }

        var month = Digits(name, yearEnd + 1);
        var monthEnd = yearEnd + 1 + month.Length;
        if (month.Length is not (1 or 2))
        {
            // /2021/may/04/
            var wordEnd = yearEnd + 1;
            while (wordEnd < name.Length && char.IsLetter(name[wordEnd]))
            {
                wordEnd++;
            }

            var named = WrittenDate.Month(name[(yearEnd + 1)..wordEnd]);
            if (named == 0)
            {
                return null;
            }

            month = named.ToString(CultureInfo.InvariantCulture);
            monthEnd = wordEnd;
        }

        if (monthEnd < name.Length && name[monthEnd] == separator && Digits(name, monthEnd + 1) is { Length: 1 or 2 } day && Of(name[start..yearEnd], month, day) is { } whole)
        {
            return whole;
        }

        return wholeDay || month.Length != 2 || separator is '_' or '.' ? null : Of(name[start..yearEnd], month, null);
    }

    private static string Digits(string name, int from)
    {
        var end = from;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        return name[Math.Min(from, name.Length)..end];
    }

    private static Edtf? Of(string year, string month, string? day)
    {
        var text = $"{year}-{month.PadLeft(2, '0')}" + (day is null ? "" : "-" + day.PadLeft(2, '0'));
        return Edtf.TryParse(text, out var date) && date.Earliest.Year is >= 1800 and <= 2100 && date.Precision >= EdtfPrecision.Month ? date : null;
    }
}
