using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Reads every number that a text writes, with its unit and bounds, figure or not.</summary>
/// <remarks>Figures are chosen from numbers by <see cref="QuantityAnnotator"/>; this reads the notation alone. Bounded look to either side, so time grows with the length of the text. Spec: Specs/Quantities/numbers.en.md</remarks>
public static class WrittenNumbers
{
    /// <summary>In order of place: a number, then the percentage or measure it stands in, then the intervals that hold it. A date gives its digits.</summary>
    /// <param name="text">With sentences; without them a line stands for one.</param>
    public static IReadOnlyList<WrittenNumber> Read(AnnotatedText text)
    {
        var words = Words.OfAll(text);
        var numerals = new Numerals(words);
        var measures = new Measures(words, numerals);
        var intervals = new Intervals(words, numerals);
        var found = new List<WrittenNumber>();
        var intervalEnd = 0;
        for (var word = 0; word < words.Count;)
        {
            if (word >= intervalEnd && intervals.Read(word) is { } interval)
            {
                found.Add(interval.Number);
                intervalEnd = interval.End;
            }

            var ordinal = numerals.Ordinal(word);
            if (numerals.Read(word) is { } numeral && (ordinal is null || numeral.End >= ordinal.Value.End))
            {
                numeral = intervals.Ratio(numeral) ?? numeral;
                found.Add(Scalar(numeral, WrittenKind.Cardinal));
                var measure = measures.Read(numeral);
                if (measure is not null)
                {
                    found.Add(measure.Value.Number);
                }

                word = numeral.End;
            }
            else if (ordinal is not null)
            {
                found.Add(Scalar(ordinal.Value, WrittenKind.Ordinal));
                word = ordinal.Value.End;
            }
            else
            {
                Pieces(words, word, found);
                word++;
            }
        }

        return found;
    }

    private static WrittenNumber Scalar(Numeral numeral, WrittenKind kind) => new(numeral.Span, kind, numeral.Value, numeral.Value, true, true, Unit.Count.Name);

    /// <summary>Digits that make no number together ("22,24,26", an address) give one each.</summary>
    private static void Pieces(Words words, int word, List<WrittenNumber> found)
    {
        if (words.Kind(word) != WordKind.Digits)
        {
            return;
        }

        var (start, end) = (words.Start(word), words.End(word));
        for (var i = start; i < end;)
        {
            var from = i;
            while (i < end && char.IsAsciiDigit(words.Text[i]))
            {
                i++;
            }

            if (i > from && i - from <= 18)
            {
                var value = decimal.Parse(words.Text.AsSpan(from, i - from), System.Globalization.CultureInfo.InvariantCulture);
                found.Add(new WrittenNumber(new TextSpan(from, i), WrittenKind.Cardinal, value, value, true, true, Unit.Count.Name));
            }

            i += i == from || (i < end) ? 1 : 0;
        }
    }
}
