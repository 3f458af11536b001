namespace Hearsay.Times;

/// <summary>What kind of thing the words of a time expression say, before any anchor is known.</summary>
internal enum Meaning
{
    /// <summary>A TIMEX3 value that needs no anchor: a duration, a set, PAST_REF.</summary>
    Literal,

    /// <summary>A place on the calendar, year and all.</summary>
    Fixed,

    /// <summary>A place in some year that the words leave out.</summary>
    Open,

    /// <summary>A day of some week.</summary>
    Weekday,

    /// <summary>A unit so many places from the anchor.</summary>
    Shift,

    /// <summary>A stretch that ends or begins at the anchor: the past four decades.</summary>
    Stretch,

    /// <summary>The quarter or year that is being compared with: a year earlier.</summary>
    YearBefore,

    /// <summary>A day that a calendar fixes by name.</summary>
    Named,

    /// <summary>A day of some month: the 17th, Friday the 13th.</summary>
    DayOfMonth,
}

/// <summary>Which day a relative expression counts from.</summary>
internal enum AnchorKind { Published, Previous }

/// <summary>Which way an expression points from its anchor.</summary>
internal enum Way { Unsaid, Past, Future, This }

/// <summary>What the words of one time expression say.</summary>
internal record struct Reading
{
    /// <summary>The piece after the last.</summary>
    public int End { get; set; }

    public string Rule { get; set; }

    public TimeType Type { get; set; }

    public Meaning Meaning { get; set; }

    /// <summary>The unit; of a shift only its grain, of a weekday its number as the part.</summary>
    public CalendarUnit Unit { get; set; }

    /// <summary>Units away from the anchor, or the length of a stretch.</summary>
    public int Shift { get; set; }

    public AnchorKind Anchor { get; set; }

    public Way Way { get; set; }

    /// <summary>The TIMEX3 value of a literal, or the length of a stretch.</summary>
    public string? Literal { get; set; }

    public string? Mod { get; set; }

    /// <summary>What follows the day in the value: <c>T09:30</c>, <c>TMO</c>; null for none.</summary>
    public string? Clock { get; set; }

    /// <summary>Last day of a range of days in one month, last year of a range of years; 0 for none.</summary>
    public int Until { get; set; }

    /// <summary>Years from the anchor's year, where an open date names its year so: August of last year.</summary>
    public int? YearShift { get; set; }

    /// <summary>The named day, of <see cref="Meaning.Named"/>.</summary>
    public NamedDay? Named { get; set; }

    /// <summary>The part of the unit that is meant; null for the unit itself. Of a day of some month its weekday.</summary>
    public Inner? Inner { get; set; }
}
