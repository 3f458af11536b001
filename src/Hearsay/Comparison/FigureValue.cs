using System.Globalization;
using Hearsay.Claims;
using Hearsay.Quantities;

namespace Hearsay.Comparison;

/// <summary>What a figure's words admit, in the base unit of its dimension, as an interval of which both ends are included; null is open.</summary>
/// <remarks>Bounds are read as logic: "at least 24" admits 30. "About" is a tenth each way. "More than N" admits N where N is round. A vague plural
/// ("dozens") admits what its word does up to the next word.</remarks>
internal sealed record FigureValue(string Dimension, decimal? Low, decimal? High, decimal? Stated, Bound Bound, decimal Unit)
{
    private const decimal Tolerance = 0.1m;
    private const decimal ConversionTolerance = 0.02m;

    /// <summary>The numbers that the words name, in the base unit, without what a bound or "about" admits beside them.</summary>
    public (decimal Low, decimal High) Given { get; private init; }

    public static FigureValue? Of(Figure figure)
    {
        var (dimension, factor) = UnitScale.Of(figure.Unit);
        if ((figure.Low ?? figure.High) is not { } first || Math.Abs(first) > 1e15m)
        {
            return null;
        }

        decimal? Scale(decimal? value) => value is { } v && Math.Abs(v) <= 1e15m ? v * factor : null;
        var (low, high) = (Scale(figure.Low), Scale(figure.High));
        var stated = figure.Bound is Bound.Range or Bound.Indefinite ? null : low ?? high;
        var given = (first * factor, Scale(figure.High) ?? first * factor);
        FigureValue value = figure.Bound switch
        {
            Bound.About => new(dimension, low * (1 - Tolerance), high * (1 + Tolerance), stated, figure.Bound, factor),
            Bound.AtLeast or Bound.MoreThan => new(dimension, low, null, stated, figure.Bound, factor),
            Bound.AtMost or Bound.LessThan => new(dimension, null, high ?? low, stated, figure.Bound, factor),
            Bound.Indefinite => new(dimension, low, high ?? VagueTop(low), null, figure.Bound, factor),
            _ => new(dimension, low ?? high, high ?? low, stated, figure.Bound, factor),
        };
        return value with { Given = given };
    }

    /// <summary>Normal form for programs: <c>10</c>, <c>~50</c>, <c>&gt;=24</c>, <c>&gt;50</c>, <c>&lt;=80</c>, <c>40..80</c>, with the unit where it is no count; a vague word stays a word.</summary>
    public static string Normal(Figure figure)
    {
        string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? string.Empty;
        var unit = figure.Unit is "count" ? string.Empty : " " + figure.Unit;
        return figure.Bound switch
        {
            Bound.Indefinite => figure.Words.Text.ToLowerInvariant(),
            Bound.Range => $"{Number(figure.Low)}..{Number(figure.High)}{unit}",
            Bound.About => $"~{Number(figure.Low ?? figure.High)}{unit}",
            Bound.AtLeast => $">={Number(figure.Low)}{unit}",
            Bound.MoreThan => $">{Number(figure.Low)}{unit}",
            Bound.AtMost => $"<={Number(figure.High ?? figure.Low)}{unit}",
            Bound.LessThan => $"<{Number(figure.High ?? figure.Low)}{unit}",
            _ => Number(figure.Low ?? figure.High) + unit,
        };
    }

    /// <returns>Agree, Compatible, or Conflict where the two exclude each other.</returns>
    public static (ContrastVerdict Verdict, string Why) Compare(FigureValue a, FigureValue b)
    {
        if (a.Stated is { } one && b.Stated is { } other && Kind(a.Bound) == Kind(b.Bound) && IsSame(a, b, one, other))
        {
            return (ContrastVerdict.Agree, a.Unit == b.Unit ? string.Empty : "the same in other units");
        }

        if (a.Bound == b.Bound && a.Low == b.Low && a.High == b.High)
        {
            return (ContrastVerdict.Agree, string.Empty);
        }

        if ((a.High is null || b.Low is null || b.Low <= a.High) && (b.High is null || a.Low is null || a.Low <= b.High))
        {
            return (ContrastVerdict.Compatible, "one admits the other");
        }

        return IsRounded(a, b) || IsRounded(b, a) ? (ContrastVerdict.Compatible, "one may be rounded") : (ContrastVerdict.Conflict, "the values exclude each other");
    }

    // "Exact" and "about" say the same number where the numbers are the same; a bound is another statement.
    private static int Kind(Bound bound) => bound switch { Bound.Exact or Bound.About => 0, Bound.AtLeast or Bound.MoreThan => 1, _ => 2 };

    private static bool IsSame(FigureValue a, FigureValue b, decimal one, decimal other) =>
        one == other || (a.Unit != b.Unit && Math.Abs(one - other) <= ConversionTolerance * Math.Max(Math.Abs(one), Math.Abs(other)));

    private static bool IsRounded(FigureValue round, FigureValue fine)
    {
        if (round.Stated is not { } value || fine.Stated is not { } exact || round.Bound is not (Bound.Exact or Bound.About) || round.Unit != fine.Unit || value < 100 * round.Unit)
        {
            return false;
        }

        value /= round.Unit;
        exact /= round.Unit;
        var step = 1m;
        while (value % (step * 10) == 0)
        {
            step *= 10;
        }

        return step >= 10 && step * 2 <= value && Math.Abs(exact - value) <= step / 2 && exact % step != 0;
    }

    private static decimal? VagueTop(decimal? low) => low is { } value ? value < 100 ? 199 : (value * 10) - 1 : null;
}
