namespace Hearsay.Mentions;

/// <summary>Words that may be a name, as token indices, with the kind that their own words and neighbours speak for.</summary>
/// <param name="Strength">3 the name's own words say so, 2 its neighbours do, 1 a guess from its form, 0 nothing is known.</param>
internal readonly record struct Candidate(int First, int End, EntityKind Kind, int Strength, string Rule)
{
    public int Words => End - First;
}
