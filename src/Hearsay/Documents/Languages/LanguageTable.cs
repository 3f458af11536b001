using System.Numerics;
using Hearsay.Text;

namespace Hearsay.Documents.Languages;

/// <summary>How well a sample fits each language that writes its script: letter groups by their rank in the language's fingerprint, common words, and letters that the language does not write.</summary>
/// <remarks>Cavnar and Trenkle 1994, "N-gram-based text categorization", with ranks turned into log frequencies. Whole numbers throughout: the same on every processor. Trained by the lab: <c>train languages</c>.</remarks>
internal sealed class LanguageTable
{
    /// <summary>Longest letter group, word edges included.</summary>
    public const int LongestGroup = 4;

    // In eighths of a bit, as all scores. Chosen on invented sentences.
    private const int WordScore = 100;
    private const int NeighbourGroupScore = 60;
    private const int ForeignLetterScore = -100;

    /// <summary>Fingerprints hold 400 groups; frequency falls about as 1/(rank + 2).</summary>
    private const int Ranks = 400;

    private static readonly Dictionary<Script, string> PlainLetters = new()
    {
        [Script.Latin] = "abcdefghijklmnopqrstuvwxyz",
        [Script.Cyrillic] = "абвгдежзийклмнопрстуфхцчшьюя",
        [Script.Arabic] = "ابتثجحخدذرزسشصضطظعغفقلمنهويكة",
    };

    /// <summary>Eight times the binary logarithm of how much more frequent a rank is than the last, rounded down.</summary>
    private static readonly int[] ScoreOfRank = [.. Enumerable.Range(2, Ranks).Select(rank => Math.Max(1, (int)(BigInteger.Pow(Ranks + 2, 8) / BigInteger.Pow(rank + 2, 8)).GetBitLength() - 1))];

    private static readonly Lazy<Dictionary<string, string[]>> Fingerprints = new(() =>
        WordList.Read("Documents/Languages/ngrams.tsv").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal));

    private static readonly string[][] Rows = [.. WordList.Read("Documents/Languages/languages.tsv")];

    /// <summary>Built when the first text of a script comes.</summary>
    private static readonly Dictionary<Script, Lazy<LanguageTable>> Tables = Rows.GroupBy(row => Enum.Parse<Script>(row[2]))
        .ToDictionary(script => script.Key, script => new Lazy<LanguageTable>(() => new LanguageTable(script.Key, [.. script])));

    private static readonly HashSet<string> Codes = Rows.Select(row => row[0]).Concat(Enum.GetValues<Script>().Select(Scripts.Language).OfType<string>()).ToHashSet(StringComparer.Ordinal);

    private readonly string[] codes;
    private readonly Dictionary<ulong, int> groups = [];
    private readonly (byte Language, short Score)[][] scoresOfGroup;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<char, int[]> foreign;

    /// <summary>One script's languages.</summary>
    /// <param name="rows">Code, fingerprint, script, letters, words, groups: the columns of languages.tsv.</param>
    private LanguageTable(Script script, string[][] rows)
    {
        codes = [.. rows.Select(row => row[0])];
        var scores = new List<List<(byte Language, short Score)>>();
        void Add(string group, int language, int score)
        {
            var key = Key(group);
            if (!groups.TryGetValue(key, out var number))
            {
                groups.Add(key, number = scores.Count);
                scores.Add([]);
            }

            scores[number].Add(((byte)language, (short)score));
        }

        for (var language = 0; language < rows.Length; language++)
        {
            var ranked = Fingerprints.Value.GetValueOrDefault(rows[language][1], []);
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                Add(ranked[rank], language, ScoreOfRank[Math.Min(rank, Ranks - 1)]);
            }

            foreach (var group in rows[language][5].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(group, language, NeighbourGroupScore);
            }
        }

        scoresOfGroup = [.. scores.Select(of => of.ToArray())];
        words = rows.SelectMany((row, language) => row[4].Split(' ').Select(word => (word, language))).GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => of.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // Languages that write a letter; of letters that none writes, all lose alike.
        foreign = !PlainLetters.TryGetValue(script, out var plain) ? [] : rows.SelectMany(row => row[3]).Distinct().Except(plain)
            .ToDictionary(letter => letter, letter => Enumerable.Range(0, rows.Length).Where(language => !rows[language][3].Contains(letter, StringComparison.Ordinal)).ToArray());
    }

    /// <summary>The languages of a script; null where the script alone tells the language.</summary>
    public static LanguageTable? Of(Script script) => Tables.GetValueOrDefault(script)?.Value;

    /// <summary>Whether any table or script knows the code.</summary>
    public static bool Knows(string code) => Codes.Contains(code);

    /// <summary>Each language once, the best first, ties in the order of the list; a language of two spellings with its better one. Scores in eighths of a bit, over the whole sample.</summary>
    public List<(string Code, int Score)> Scores(LanguageSample sample)
    {
        var scores = new int[codes.Length];
        // Counted first, scored once a group: a text repeats its few hundred groups.
        var counts = new int[scoresOfGroup.Length];
        var text = sample.Words;
        for (var i = 0; i < text.Length; i++)
        {
            ulong key = 0;
            for (var length = 1; length <= LongestGroup && i + length <= text.Length; length++)
            {
                var c = text[i + length - 1];
                key = (key << 16) | c;
                if (groups.TryGetValue(key, out var group))
                {
                    counts[group]++;
                }

                if (c == ' ' && length > 1)
                {
                    break;
                }
            }

            ScoreLetterOrWord(text, i, scores);
        }

        for (var group = 0; group < counts.Length; group++)
        {
            foreach (var (language, score) in counts[group] > 0 ? scoresOfGroup[group] : [])
            {
                scores[language] += counts[group] * score;
            }
        }

        return [.. scores.Select((score, language) => (codes[language], score)).GroupBy(pair => pair.Item1, StringComparer.Ordinal).Select(code => (code.Key, code.Max(pair => pair.score))).OrderByDescending(pair => pair.Item2)];
    }

    /// <summary>What a letter costs those that do not write it; at a space, what the word after it gives.</summary>
    private void ScoreLetterOrWord(string text, int i, int[] scores)
    {
        if (text[i] > 'z' && foreign.TryGetValue(text[i], out var without))
        {
            foreach (var language in without)
            {
                scores[language] += ForeignLetterScore;
            }
        }
        else if (text[i] == ' ')
        {
            var end = text.IndexOf(' ', i + 1);
            foreach (var language in end > 0 && words.TryGetValue(text.AsSpan(i + 1, end - i - 1), out var of) ? of : [])
            {
                scores[language] += WordScore;
            }
        }
    }

    private static ulong Key(string group)
    {
        ulong key = 0;
        foreach (var c in group)
        {
            key = (key << 16) | (c == '_' ? ' ' : c);
        }

        return key;
    }
}
