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
    private static readonly (string[] Forms, Unit Unit, string Kind)[] Rows = [.. WordList.Read("Quantities/units.tsv").Select(row => (row[0].Split('|'), new Unit(row[1], KindOf(row[2])), row[2]))];

    private static readonly Phrases<Unit> After = new(Rows.Where(row => row.Kind != "sign").SelectMany(row => row.Forms.Select(form => (form.Replace(".", " .", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal), row.Unit))));

    private static readonly Phrases<Unit> Signs = new(Rows.Where(row => row.Unit.Kind == UnitKind.Money).SelectMany(row => row.Forms.Where(IsSign).Select(form => (Spaced(form), row.Unit))));

    /// <summary>The unit that starts at a word, longest first.</summary>
    public static (int End, Unit Value)? From(Words words, int word) => After.From(words, word);

    /// <summary>The currency sign or code that ends before a word.</summary>
    public static (int First, Unit Value)? SignBefore(Words words, int end)
    {
        // "offered a $ 500": the article is no part of the sign.
        if (Signs.Before(words, end) is not { } sign)
        {
            return null;
        }

        return end - sign.First > 1 && !words.IsGlued(end - 1) ? (end - 1, new Unit("USD", UnitKind.Money)) : sign;
    }

    private static bool IsSign(string form) => form.Length <= 5 && (form is "rs" || form.Length == 3 && form is not ("won" or "try" or "yen") || !char.IsLetter(form[^1]));

    private static string Spaced(string form) => form is [.. var letters, '$'] && letters.Length > 0 ? letters.Replace(".", " . ", StringComparison.Ordinal).TrimEnd() + " $" : form;

    private static UnitKind KindOf(string kind) => kind switch
    {
        "percent" => UnitKind.Percent,
        "point" => UnitKind.Point,
        "money" or "sign" => UnitKind.Money,
        "time" => UnitKind.Time,
        "length" => UnitKind.Length,
        "magnitude" => UnitKind.Magnitude,
        "times" => UnitKind.Times,
        _ => UnitKind.Other,
    };
}
