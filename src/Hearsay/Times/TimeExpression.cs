using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>TIMEX3 types (ISO 24617-1).</summary>
public enum TimeType { Date, Time, Duration, Set }

/// <summary>A time expression: TIMEX3 type, value and mod, and the interval it denotes.</summary>
/// <param name="Value">TIMEX3 value, such as <c>2017-06-21</c>, <c>P3D</c>, <c>2017-WXX-5</c>, <c>PAST_REF</c>; null where unresolved.</param>
/// <param name="Mod">TIMEX3 mod, such as <c>APPROX</c>, <c>START</c>, <c>MORE_THAN</c>; null where none.</param>
/// <param name="Interval">What it denotes on the calendar, no finer than the words allow; null where it names no place on the calendar or its anchor is not known.</param>
/// <param name="Anchor">What a relative expression was resolved against, such as <c>published 2017-06</c> or <c>previous date 1981-06-21</c>; null for absolute ones and for unresolved.</param>
/// <param name="IsResolved">False where the expression is relative and no anchor was known: a state to be shown, never a blank.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string? Value, string? Mod, Edtf? Interval, string? Anchor, bool IsResolved, string Rule)
    : Annotation(Span, Rule);
