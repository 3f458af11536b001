using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Reads the word lists that stand beside the code as tab-separated files.</summary>
internal static class WordList
{
    /// <summary>The rows of a list, split at tabs; empty lines and lines that start with # are left out.</summary>
    /// <param name="name">Folder and file, such as <c>Language/abbreviations.en.tsv</c>.</param>
    /// <exception cref="ArgumentException">No such list is built in.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"No list {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>Named sets of words: a row is a name, a tab, and the words with spaces between.</summary>
    /// <param name="name">Folder and file.</param>
    /// <exception cref="ArgumentException">No such list is built in, or it gives a name twice.</exception>
    public static FrozenDictionary<string, FrozenSet<string>> ReadSets(string name) => Read(name).ToFrozenDictionary(
        row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
