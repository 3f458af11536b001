using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>The word lists of this folder, by word or by whole name.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> Words = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonWords =
        WordList.Read("Mentions/common.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of a word or of a whole name of several words, as it is written.</summary>
    public static WordClasses Of(ReadOnlySpan<char> name) => Words.TryGetValue(name, out var classes) ? classes : WordClasses.None;

    /// <summary>Whether a word, in whatever case, is one that English writes in small letters.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        return word.Length <= lower.Length && CommonWords.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>All words and names of a class.</summary>
    public static IEnumerable<string> With(WordClasses any) => Words.Dictionary.Where(pair => (pair.Value & any) != 0).Select(pair => pair.Key);

    private static Dictionary<string, WordClasses> Load()
    {
        var all = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var row in WordList.Read("Mentions/words.en.tsv"))
        {
            foreach (var name in row[1].Split(' '))
            {
                Add(row[0].Replace('_', ' '), Enum.Parse<WordClasses>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
            }
        }

        foreach (var row in WordList.Read("Mentions/names.tsv"))
        {
            Add(row[0], row[1] == "given" ? WordClasses.Given : WordClasses.Family);
        }

        foreach (var row in WordList.Read("Mentions/places.tsv"))
        {
            Add(row[0], row[1] == "ambiguous" ? WordClasses.Place | WordClasses.Ambiguous : WordClasses.Place);
        }

        return all;

        void Add(string name, WordClasses classes) => all[name] = all.GetValueOrDefault(name) | classes;
    }
}
