using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>A date as people and machines write it in headers, markup and names of files, found in a short text.</summary>
/// <param name="Date">Day, month or year precision.</param>
/// <param name="Start">First unit of the date in the text looked at.</param>
/// <param name="End">The unit after its last.</param>
internal sealed record WrittenDate(Edtf Date, int Start, int End)
{
    /// <summary>Units of one text that are looked at; dates of publication stand in short texts.</summary>
    private const int MaxLength = 2000;

    private static readonly Lazy<FrozenDictionary<string, int>> Months = new(ReadMonths);

    /// <summary>The first date of at least month precision; null where there is none that is sure.</summary>
    /// <param name="text">Looked at up to 2,000 units.</param>
    /// <param name="language">BCP 47 tag of the text. Month comes first in <c>en-US</c>; in plain <c>en</c> a date such as 3/4/2020 is left alone, for nobody can tell.</param>
    /// <param name="wholeDays">Whether months alone are passed over.</param>
    public static WrittenDate? Find(string text, string? language = null, bool wholeDays = false)
    {
        var tokens = Tokens(text);
        WrittenDate? month = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Day(tokens, i, language) is { } day)
            {
                return day;
            }

            month ??= wholeDays ? null : MonthOnly(tokens, i);
        }

        return month;
    }

    /// <summary>A date as machines write it: ISO 8601 with or without time, RFC 5322, or <see cref="Find"/>'s forms.</summary>
    public static Edtf? Parse(string? value, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200)
        {
            return null;
        }

        var trimmed = value.Trim();
        if (trimmed.Length is 8 or 14 && trimmed.All(char.IsAsciiDigit) && Of(Number(trimmed[..4]), Number(trimmed[4..6]), Number(trimmed[6..8])) is { } compact)
        {
            return compact;
        }

        return Find(trimmed, language)?.Date;
    }

    /// <summary>The month with this name, 1 to 12; 0 where it is none. Case does not matter.</summary>
    public static int Month(string word) => Months.Value.GetValueOrDefault(word.Normalize(NormalizationForm.FormC).ToLowerInvariant());

    private static Edtf? Of(int year, int month, int day) =>
        year is >= 1600 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        && Edtf.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), out var date) ? date : null;

    private static WrittenDate? Day(List<Token> tokens, int i, string? language)
    {
        var first = tokens[i];
        if (first.Kind == 'n' && first.Text.Length == 4 && i + 4 < tokens.Count && tokens[i + 2].Kind == 'n' && tokens[i + 4].Kind == 'n')
        {
            // 2021-05-04, 2021/5/4, 2021.05.04, 2021年5月4日
            var separator = tokens[i + 1].Text;
            if ((separator is "-" or "/" or "." or "_" && tokens[i + 3].Text == separator || separator == "年" && tokens[i + 3].Text == "月") && tokens[i + 2].Text.Length <= 2
                && tokens[i + 4].Text.Length <= 2)
            {
                return Made(Number(first.Text), Number(tokens[i + 2].Text), Number(tokens[i + 4].Text), first, tokens[i + 4]);
            }
        }

        return first.Kind == 'n' && first.Text.Length <= 2 ? Numeric(tokens, i, language) ?? DayMonth(tokens, i) : first.Kind is 'n' or 'w' ? MonthDay(tokens, i) : null;
    }

    private static WrittenDate? Numeric(List<Token> tokens, int i, string? language)
    {
        // 4.5.2021, 04. 05. 21, 4/5/2021, 04-05-2021
        var at = i;
        if (!Next(tokens, ref at, out var separator) || separator is not ("." or "/" or "-"))
        {
            return null;
        }

        SkipSpace(tokens, ref at);
        var second = at + 1 < tokens.Count ? tokens[++at] : default;
        if (second.Kind != 'n' || second.Text.Length > 2 || !Next(tokens, ref at, out var again) || again != separator)
        {
            return null;
        }

        SkipSpace(tokens, ref at);
        var third = at + 1 < tokens.Count ? tokens[++at] : default;
        if (third.Kind != 'n' || third.Text.Length is not (2 or 4) || (third.Text.Length == 2 && separator == "-") || (i > 0 && tokens[i - 1].Kind == 's' && tokens[i - 1].Text == separator))
        {
            return null;
        }

        var (day, month) = (Number(tokens[i].Text), Number(second.Text));
        if (separator == "/" && IsEnglish(language))
        {
            if (month > 12 || IsAmerican(language))
            {
                (day, month) = (month, day);
            }
            else if (day <= 12 && day != month && language is not ("en-GB" or "en-AU" or "en-IE" or "en-NZ" or "en-ZA" or "en-IN"))
            {
                return null;
            }
        }
        else if (month > 12 && separator == "/")
        {
            (day, month) = (month, day);
        }

        return Made(Year(third.Text), month, day, tokens[i], third);
    }

    private static bool IsEnglish(string? language) => language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static bool IsAmerican(string? language) => string.Equals(language?.Replace('_', '-'), "en-US", StringComparison.OrdinalIgnoreCase);

    private static WrittenDate? DayMonth(List<Token> tokens, int i)
    {
        // 4 May 2021, 4. Mai 2021, 4th of May, 2021, 4 de mayo de 2021, 1er mars 2014, 04-May-2021
        var at = i;
        Skip(tokens, ref at, token => token.Kind == ' ' || token.Text is "." or "-" or "/" or "st" or "nd" or "rd" or "th" or "er" or "of" or "de" or "d" or "'" or "’" or "º" or "°" or "ª");
        if (at + 1 >= tokens.Count || tokens[++at] is not { Kind: 'w' } name || Month(name.Text) is not (> 0 and var month))
        {
            return null;
        }

        Skip(tokens, ref at, token => token.Kind == ' ' || token.Text is "." or "," or "-" or "/" or "de" or "del");
        return at + 1 < tokens.Count && tokens[at + 1] is { Kind: 'n', Text.Length: 4 } year
            ? Made(Number(year.Text), month, Number(tokens[i].Text), tokens[i], year)
            : null;
    }

    private static WrittenDate? MonthDay(List<Token> tokens, int i)
    {
        // May 4, 2021; May 4th 2021; 2021. május 4.
        if (tokens[i].Kind == 'n')
        {
            var from = i;
            Skip(tokens, ref from, token => token.Kind == ' ' || token.Text is ".");
            return tokens[i].Text.Length == 4 && from + 1 < tokens.Count && tokens[from + 1] is { Kind: 'w' } hungarian && Month(hungarian.Text) is > 0 and var m
                && AfterMonth(tokens, from + 1) is var after && after < tokens.Count && tokens[after] is { Kind: 'n', Text.Length: <= 2 } d
                ? Made(Number(tokens[i].Text), m, Number(d.Text), tokens[i], d) : null;
        }

        if (Month(tokens[i].Text) is not (> 0 and var month) || AfterMonth(tokens, i) is var next && (next >= tokens.Count || tokens[next] is not { Kind: 'n', Text.Length: <= 2 }))
        {
            return null;
        }

        var day = tokens[next];
        var at = next;
        Skip(tokens, ref at, token => token.Kind == ' ' || token.Text is "," or "st" or "nd" or "rd" or "th" or ".");
        return at + 1 < tokens.Count && tokens[at + 1] is { Kind: 'n', Text.Length: 4 } year ? Made(Number(year.Text), month, Number(day.Text), tokens[i], year) : null;
    }

    private static int AfterMonth(List<Token> tokens, int at)
    {
        Skip(tokens, ref at, token => token.Kind == ' ' || token.Text is "." or "-");
        return at + 1;
    }

    private static WrittenDate? MonthOnly(List<Token> tokens, int i)
    {
        if (tokens[i].Kind != 'w' || tokens[i].Text.Length < 3 || Month(tokens[i].Text) is not (> 0 and var month))
        {
            return null;
        }

        var at = i;
        Skip(tokens, ref at, token => token.Kind == ' ' || token.Text is "." or "," or "de");
        return at + 1 < tokens.Count && tokens[at + 1] is { Kind: 'n', Text.Length: 4 } year && Number(year.Text) is >= 1900 and <= 2100
            && Edtf.TryParse(string.Create(CultureInfo.InvariantCulture, $"{Number(year.Text):0000}-{month:00}"), out var date)
            ? new WrittenDate(date, tokens[i].Start, year.Start + year.Text.Length) : null;
    }

    private static WrittenDate? Made(int year, int month, int day, Token first, Token last) =>
        Of(year, month, day) is { } date ? new WrittenDate(date, first.Start, last.Start + last.Text.Length) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(string digits) => digits.Length == 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

    private static bool Next(List<Token> tokens, ref int at, out string text)
    {
        text = at + 1 < tokens.Count ? tokens[++at].Text : "";
        return text.Length > 0;
    }

    private static void SkipSpace(List<Token> tokens, ref int at) => Skip(tokens, ref at, token => token.Kind == ' ');

    private static void Skip(List<Token> tokens, ref int at, Func<Token, bool> skipped)
    {
        for (var steps = 0; steps < 6 && at + 1 < tokens.Count && skipped(tokens[at + 1]); steps++)
        {
            at++;
        }
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < Math.Min(text.Length, MaxLength);)
        {
            var kind = KindOf(text[i]);
            var start = i++;
            while (i < text.Length && kind is 'n' or 'w' or ' ' && KindOf(text[i]) == kind)
            {
                i++;
            }

            // Digits of more than four are no part of a date.
            if (kind == 'n' && i - start > 4)
            {
                kind = 's';
            }

            tokens.Add(new Token(kind, text[start..i], start));
        }

        return tokens;
    }

    private static char KindOf(char unit) => char.IsAsciiDigit(unit) ? 'n' : unit is '年' or '月' or '日' or 'º' or 'ª' ? 's' : char.IsLetter(unit) || unit == '\u0301' ? 'w' : char.IsWhiteSpace(unit) ? ' ' : 's';

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in WordList.Read("Documents/months.tsv"))
        {
            foreach (var name in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                months.TryAdd(name.Normalize(NormalizationForm.FormC), int.Parse(row[0], NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private readonly record struct Token(char Kind, string Text, int Start);
}
