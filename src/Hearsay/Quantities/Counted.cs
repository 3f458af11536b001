namespace Hearsay.Quantities;

/// <summary>What is counted: words of the noun phrase (half open; empty where the sentence does not hold it) and the lemma of its head.</summary>
internal readonly record struct Counted(int First, int End, string? Head)
{
    public static Counted Unknown { get; }

    public bool HasWords => End > First;
}
