namespace Hearsay.Times;

/// <summary>Size of a stretch of the calendar or the clock, from large to small. The numbers stand in words.en.tsv.</summary>
internal enum Grain
{
    Century = 0,
    Decade = 1,
    Year = 2,
    Half = 3,
    Season = 4,
    Quarter = 5,
    Month = 6,
    Weekend = 7,
    Week = 8,
    Day = 9,
    DayPart = 10,
    Hour = 11,
    Minute = 12,
    Second = 13,
}
