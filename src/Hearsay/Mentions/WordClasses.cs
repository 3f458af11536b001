namespace Hearsay.Mentions;

/// <summary>What a capitalised word, or a word beside a name, tells about the name. The names are those of <c>words.en.tsv</c>.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Demonym = 1 << 0,
    Title = 1 << 1,
    TitlePart = 1 << 2,
    OrgHead = 1 << 3,
    OrgOf = 1 << 4,
    PlaceOf = 1 << 5,
    PlaceHead = 1 << 6,
    FacilityHead = 1 << 7,
    OtherHead = 1 << 8,
    PlaceFirst = 1 << 9,
    Direction = 1 << 10,
    Calendar = 1 << 11,
    Particle = 1 << 12,
    Role = 1 << 13,
    Speech = 1 << 14,
    PlacePrep = 1 << 15,
    AcronymNot = 1 << 16,
    Group = 1 << 17,
    OrgName = 1 << 18,
    OrgMulti = 1 << 19,
    Function = 1 << 20,
    Given = 1 << 21,
    Family = 1 << 22,
    Place = 1 << 23,
    Ambiguous = 1 << 24,
    Common = 1 << 25,
    PlaceSaint = 1 << 26,
    PlaceNoun = 1 << 27,
    OrgNoun = 1 << 28,
}
