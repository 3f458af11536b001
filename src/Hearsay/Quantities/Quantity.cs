using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>How the words bound a value.</summary>
public enum Bound { Exact, About, AtLeast, MoreThan, AtMost, LessThan, Range, Indefinite }

/// <summary>A number with what it counts or measures.</summary>
/// <param name="Span">The number expression alone, with its multiplier and the article of "a dozen"; no bound cue, currency sign or unit.</param>
/// <param name="Low">Least value in the unit as written; null where the words give none. 0 is a value.</param>
/// <param name="High">Greatest value; null where the words give none. Equal to <paramref name="Low"/> for exact and about.</param>
/// <param name="Unit">As in the figure vocabulary: <c>count</c>, <c>percent</c>, <c>USD</c>, <c>km</c>, <c>year</c>…</param>
/// <param name="Counted">The noun phrase counted or measured, without the number; null where the sentence does not hold it.</param>
/// <param name="CountedHead">Lemma of its head, lower case, singular; null where not known.</param>
/// <param name="Outcomes">killed, injured, missing, arrested, displaced, attended, sentenced, other; several where the words join them; empty where none applies.</param>
/// <param name="Cue">The words that set the bound ("at least"); null where none do.</param>
public sealed record Quantity(
    TextSpan Span, decimal? Low, decimal? High, Bound Bound, string Unit, TextSpan? Counted, string? CountedHead,
    System.Collections.Immutable.ImmutableArray<string> Outcomes, TextSpan? Cue, string Rule)
    : Annotation(Span, Rule)
{
    /// <summary>Whether the words say that there were none ("no deaths").</summary>
    public bool IsNegated { get; init; }

    /// <summary>Status, basis, extent, whole and revision, where the words say so.</summary>
    public Setting Setting { get; init; } = Setting.None;
}
