using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>What a written number is.</summary>
public enum WrittenKind { Cardinal, Ordinal, Percent, Measure, Interval }

/// <summary>A number as a text writes it, whether or not it is a figure: numbers in dates, names and lists are there too.</summary>
/// <param name="Span">The number with its sign; with its unit for a percentage or measure, with the words of its bounds for an interval.</param>
/// <param name="Low">Least value; null where open. A fraction that decimals cannot hold is rounded to 28 digits.</param>
/// <param name="High">Greatest value; null where open; equal to <paramref name="Low"/> but for intervals.</param>
/// <param name="HasLow">Whether the least value itself belongs to the interval.</param>
/// <param name="HasHigh">Whether the greatest value itself does; false for a range from one number to another, whose words leave it open.</param>
/// <param name="Unit">As in <see cref="Quantity"/>; <c>count</c> where none is written.</param>
public sealed record WrittenNumber(TextSpan Span, WrittenKind Kind, decimal? Low, decimal? High, bool HasLow, bool HasHigh, string Unit);
