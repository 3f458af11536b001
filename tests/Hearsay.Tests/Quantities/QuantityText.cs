using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Quantities;

namespace Hearsay.Tests.Quantities;

/// <summary>Reads a text as the program does and writes its quantities as lines for people.</summary>
internal static class QuantityText
{
    public static AnnotatedText Annotate(string text)
    {
        var result = new PlainTextReader().Read(new Origin("test.txt", Charset: "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits());
        return Pipelines.English.Annotate(result.Document!);
    }

    public static IReadOnlyList<string> Read(string text)
    {
        var annotated = Annotate(text);
        return [.. annotated.Layer<Quantity>().Select(quantity => Line(annotated, quantity))];
    }

    private static string Line(AnnotatedText text, Quantity quantity)
    {
        var counted = quantity.Counted is { } span ? $"{text.Quote(span)} ({quantity.CountedHead})" : $"({quantity.CountedHead})";
        return $"quantity  {quantity.Span}  {text.Quote(quantity.Span)}  {Value(quantity)}  {quantity.Unit}  {counted}  {string.Join('|', quantity.Outcomes)}".TrimEnd();
    }

    private static string Value(Quantity quantity)
    {
        string low = Text(quantity.Low), high = Text(quantity.High);
        return quantity.Bound switch
        {
            Bound.About => "~" + low,
            Bound.AtLeast => ">=" + low,
            Bound.MoreThan => ">" + low,
            Bound.AtMost => "<=" + high,
            Bound.LessThan => "<" + high,
            Bound.Range => low + ".." + high,
            Bound.Indefinite => "?" + low,
            _ => low,
        };
    }

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
