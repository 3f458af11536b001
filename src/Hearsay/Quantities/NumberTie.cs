using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Another number of the text to which a number stands as part to whole, or whose place it takes.</summary>
/// <param name="Number">Where the other number stands.</param>
/// <param name="Rule">What in the words says so.</param>
/// <param name="IsCorrection">Whether the words say that the other number was wrong, not only that the count went on.</param>
public sealed record NumberTie(TextSpan Number, string Rule, bool IsCorrection = false);
