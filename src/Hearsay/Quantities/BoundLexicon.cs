using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>A bound as a phrase sets it.</summary>
/// <param name="IsWeak">The phrase is a preposition too: it bounds only measures and numbers of ten or more.</param>
internal readonly record struct BoundCue(Bound Bound, bool IsWeak);

/// <summary>Phrases that bound the number beside them.</summary>
internal static class BoundLexicon
{
    private static readonly string[][] Rows = [.. WordList.Read("Quantities/bounds.tsv")];

    private static readonly Phrases<BoundCue> Left = new(Rows.Where(row => row[2] == "before").Select(row => (row[0], new BoundCue(Enum.Parse<Bound>(row[1]), row[3] == "weak"))));

    private static readonly Phrases<(Bound Bound, bool IsGlued)> Right = new(Rows.Where(row => row[2] == "after").Select(row => (row[0], (Enum.Parse<Bound>(row[1]), row[3] == "glued"))));

    /// <summary>The cue that ends before a word.</summary>
    /// <param name="isLarge">Whether what follows is a measure or a number of ten or more.</param>
    public static (int First, Bound Bound)? Before(Words words, int end, bool isLarge)
    {
        if (Left.Before(words, end) is not { } cue || (cue.Value.IsWeak && !isLarge))
        {
            return null;
        }

        // "turned over 50 documents", "talked about two men".
        return cue.First == end - 1 && words.Lower(cue.First) is "over" or "about" && words.Together(cue.First, cue.First - 1) && WordSets.Particles.Contains(words.Lower(cue.First - 1))
            ? null
            : (cue.First, cue.Value.Bound);
    }

    /// <summary>The cue that starts at a word, before a number.</summary>
    public static (int End, Bound Bound)? Opening(Words words, int word) => Left.From(words, word) is { } cue ? (cue.End, cue.Value.Bound) : null;

    /// <summary>The cue that starts at a word, right after the number or its unit or noun.</summary>
    public static (int End, Bound Bound)? After(Words words, int word) =>
        Right.From(words, word) is { } cue && (!cue.Value.IsGlued || words.IsGlued(word)) ? (cue.End, cue.Value.Bound) : null;

}
