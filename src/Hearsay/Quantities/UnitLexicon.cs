using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>What a unit measures.</summary>
internal enum UnitKind { Count, Percent, Point, Money, Time, Length, Magnitude, Times, Other }

/// <summary>A unit in the vocabulary of figures.</summary>
internal readonly record struct Unit(string Name, UnitKind Kind)
{
    public static Unit Count { get; } = new("count", UnitKind.Count);

    public static Unit Year { get; } = new("year", UnitKind.Time);

    public static Unit Percent { get; } = new("percent", UnitKind.Percent);
}

/// <summary>Units beside a number.</summary>
internal static class UnitLexicon
{
    private static readonly (string[] Forms, Unit Unit, string Kind, string? Canonical, decimal Factor)[] Rows =
        [.. WordList.Read("Quantities/units.tsv").Select(row => (row[0].Split('|'), new Unit(row[1], KindOf(row[2])), row[2], row.Length > 4 ? row[3] : null, row.Length > 4 ? decimal.Parse(row[4], CultureInfo.InvariantCulture) : 1))];

    private static readonly Phrases<Unit> After = new(Forms(row => row.Where(form => form[0] != '?')));

    private static readonly Phrases<Unit> AfterWritten = new(Forms(row => row.Select(form => form.TrimStart('?'))));

    private static readonly Phrases<Unit> Signs = new(Rows.Where(row => row.Unit.Kind == UnitKind.Money && row.Kind != "minor").SelectMany(row => row.Forms.Where(IsSign).Select(form => (Spaced(form.TrimStart('?')), row.Unit))));

    private static readonly FrozenDictionary<string, (string Unit, decimal Factor)> Canonicals = Rows.Where(row => row.Canonical is not null)
        .DistinctBy(row => row.Unit.Name).ToFrozenDictionary(row => row.Unit.Name, row => (row.Canonical!, row.Factor), StringComparer.Ordinal);

    /// <summary>Parts of a currency, a hundred of which make one: <c>cent</c>, <c>penny</c>.</summary>
    public static FrozenSet<string> Minors { get; } = Rows.Where(row => row.Kind == "minor").Select(row => row.Unit.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>ISO codes of currencies that can be written before a number or joined to it: <c>USD</c>.</summary>
    public static FrozenDictionary<string, Unit> Codes { get; } = Rows.Where(row => row.Kind == "money").SelectMany(row => row.Forms.Select(form => (Form: form.TrimStart('?'), row.Unit)))
        .Where(pair => string.Equals(pair.Form, pair.Unit.Name, StringComparison.OrdinalIgnoreCase) && pair.Form.Length == 3).ToFrozenDictionary(pair => pair.Form, pair => pair.Unit, StringComparer.Ordinal);

    /// <summary>The unit that starts at a word, longest first.</summary>
    public static (int End, Unit Value)? From(Words words, int word) => After.From(words, word);

    /// <summary>The same, with words that are units among other things: <c>5 stone</c>, <c>10 marks</c>.</summary>
    public static (int End, Unit Value)? FromWritten(Words words, int word) => AfterWritten.From(words, word);

    /// <summary>The canonical unit of a unit and how many of it one makes; null where the unit has no exact size.</summary>
    public static (string Unit, decimal Factor)? Canonical(string unit) => Canonicals.TryGetValue(unit, out var found) ? found : null;

    /// <summary>The currency sign or code that ends before a word.</summary>
    public static (int First, Unit Value)? SignBefore(Words words, int end)
    {
        // "offered a $ 500": the article is no part of the sign.
        if (Signs.Before(words, end) is not { } sign)
        {
            return null;
        }

        return words.Is(sign.First, "a") && end - sign.First > 1 && !words.IsGlued(end - 1) ? (end - 1, new Unit("USD", UnitKind.Money)) : sign;
    }

    private static IEnumerable<(string, Unit)> Forms(Func<string[], IEnumerable<string>> choose) => Rows.Where(row => row.Kind != "sign")
        .SelectMany(row => choose(row.Forms).Select(form => (Phrase(form), row.Unit)));

    /// <summary>A form as the words of a text cut it: marks apart.</summary>
    private static string Phrase(string form) => form.Length == 1 || form[0] == '°' && form.Length == 1 ? form
        : string.Join(' ', form.Replace(".", " .", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal).Replace("-", " - ", StringComparison.Ordinal)
            .Replace("°", "° ", StringComparison.Ordinal).Replace("²", " ²", StringComparison.Ordinal).Replace("³", " ³", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSign(string form) => form.Length <= 5 && (form is "rs" or "sen" || form.Length == 3 && form is not ("won" or "try" or "yen") && form[0] != '?' || !char.IsLetter(form[^1]));

    private static string Spaced(string form) => form is [.. var letters, '$'] && letters.Length > 0 ? letters.Replace(".", " . ", StringComparison.Ordinal).TrimEnd() + " $" : form;

    private static UnitKind KindOf(string kind) => kind switch
    {
        "percent" => UnitKind.Percent,
        "point" => UnitKind.Point,
        "money" or "sign" or "minor" => UnitKind.Money,
        "time" => UnitKind.Time,
        "length" => UnitKind.Length,
        "magnitude" => UnitKind.Magnitude,
        "times" => UnitKind.Times,
        _ => UnitKind.Other,
    };
}
