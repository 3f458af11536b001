using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>The four clocks. Never merged.</summary>
public enum Clock { Event, Said, Published, Captured }

/// <summary>One time that an article gives, on one clock.</summary>
/// <param name="Words">Null for the clocks that stand in metadata rather than in the text.</param>
/// <param name="Interval">Null where the expression names no place on the calendar, or is not resolved.</param>
/// <param name="Rule">Rule and, for relative ones, the anchor.</param>
public sealed record TimelineEntry(
    string Id, string Document, Clock Clock, Evidence? Words, TimeType Type, string? Value, string? Mod, Edtf? Interval, string? Anchor, bool IsResolved, TextSpan? Sentence, string Rule);
