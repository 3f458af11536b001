namespace Hearsay.Quantities;

/// <summary>Tells most words that are not in a set by their first letter and length alone, before they are looked up.</summary>
internal readonly struct WordMask
{
    private const int Longest = 31;
    private readonly int[] lengths = new int[32];

    /// <param name="known">Lower case.</param>
    public WordMask(IEnumerable<string> known)
    {
        foreach (var word in known)
        {
            lengths[word[0] & 31] |= 1 << Math.Min(word.Length, Longest);
        }
    }

    /// <summary>False where the word is surely not in the set.</summary>
    public bool MayHave(ReadOnlySpan<char> word) => (lengths[word[0] & 31] >> Math.Min(word.Length, Longest) & 1) != 0;

    /// <inheritdoc cref="MayHave(ReadOnlySpan{char})"/>
    public bool MayHave(Words words, int word) => (uint)word < (uint)words.Count && MayHave(words.Raw(word));
}
