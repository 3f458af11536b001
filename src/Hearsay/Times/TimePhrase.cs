using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Time expressions and the words that bind them into one: a range, an open end, a day with its hour, a distance from another date.</summary>
/// <param name="Span">All of it, the binding words too: <c>between 3 and 5 May</c>, <c>after 2010</c>, <c>two weeks before 13 May 1999</c>.</param>
/// <param name="Value">TIMEX3 value; of a range both ends with a stroke between; null where it counts from something that no date is known of.</param>
/// <param name="Mod">TIMEX3 mod: <c>BEFORE</c>, <c>AFTER</c>, <c>ON_OR_BEFORE</c>, <c>ON_OR_AFTER</c> of an open end; null for none.</param>
/// <param name="Interval">What it denotes on the calendar, open where the words leave it open; null where a part names no place on the calendar.</param>
/// <param name="Anchor">What its parts were resolved against, or <c>event: …</c> with the words of the event that it counts from; null for none.</param>
/// <param name="IsResolved">False where a part is unresolved or the event it counts from has no known date.</param>
/// <remarks>TIMEX3 gives the parts extents of their own; this layer says what they mean together. Spec: Specs/Times/phrases.en.md</remarks>
public sealed record TimePhrase(TextSpan Span, TimeType Type, string? Value, string? Mod, Edtf? Interval, string? Anchor, bool IsResolved, string Rule)
    : Annotation(Span, Rule);
