using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Words;
using Hearsay.Text;

namespace Hearsay.Lab.Training;

/// <summary>Makes the hashed lists of names and of telling words from the word lists of <c>Mentions/</c> and the place names of GeoNames.</summary>
internal static class NameListsBuilder
{
    public const string Gazetteer = "language/gaz.tsv";

    private const int MostEntries = 1 << 17;

    private static readonly Pipeline Words = new(new SentenceAnnotator(), new TokenAnnotator());

    /// <summary>The classes of words.en.tsv that have a bit, in its order; those of one kind share a bit.</summary>
    private static readonly string[][] Classes =
    [
        ["demonym"], ["title"], ["title-part"], ["org-head", "org-noun"], ["org-of"], ["place-of", "place-head"], ["facility-head"], ["other-head"], ["place-first", "place-saint", "direction"],
        ["calendar"], ["particle"], ["role"], ["speech"], ["place-prep", "from-between"], ["acronym-not"], ["org-name", "org-multi"], ["function", "small-word"], ["group"], ["thing-noun"], ["place-noun", "place-follower"],
    ];

    public static NameLists Build(LabPaths paths)
    {
        var bits = new Dictionary<uint, uint>();
        foreach (var row in WordList.Read("Mentions/words.en.tsv"))
        {
            foreach (var name in row[1].Split(' '))
            {
                var at = Array.FindIndex(Classes, names => names.Contains(name, StringComparer.Ordinal));
                Add(bits, row[0].Replace('_', ' '), at < 0 ? 0 : 1u << at);
            }
        }

        const int next = 20;
        foreach (var row in WordList.Read("Mentions/names.tsv"))
        {
            Add(bits, row[0], 1u << (row[1] == "given" ? next : next + 1));
        }

        foreach (var row in WordList.Read("Mentions/places.tsv"))
        {
            Add(bits, row[0], 1u << (next + 2));
        }

        foreach (var row in WordList.Read("Mentions/common.en.tsv"))
        {
            Add(bits, row[0], 1u << (next + 3));
        }

        foreach (var line in File.ReadLines(paths.Corpus(Gazetteer)))
        {
            var row = line.Split('\t');
            Add(bits, row[1], uint.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) << (next + 4));
        }

        return bits.Count <= MostEntries ? new NameLists([.. bits.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key).Select(pair => ((ulong)pair.Key << 32) | pair.Value)]) : throw new InvalidOperationException("The lists are too long.");
    }

    private static void Add(Dictionary<uint, uint> bits, string name, uint bit)
    {
        var words = Split(name);
        var hash = 0u;
        for (var i = 0; i < words.Count && words.Count <= NameLists.Longest; i++)
        {
            var word = WordForm.Of(words[i], WordTable.Empty).Word;
            hash = i == 0 ? word : NameLists.Join(hash, word);
            bits[hash] = bits.GetValueOrDefault(hash) | (i + 1 < words.Count ? NameLists.GoesOn : bit);
        }
    }

    private static List<string> Split(string name)
    {
        if (name.All(char.IsLetter))
        {
            return [name];
        }

        var document = new PlainTextReader().Read(new Origin("a.txt"), System.Text.Encoding.UTF8.GetBytes(name), new ReadingLimits()).Document;
        if (document is null)
        {
            return [];
        }

        var text = Words.Annotate(document);
        var tokens = text.Columns<Tokens>();
        return [.. Enumerable.Range(0, tokens.Count).Select(i => text.Quote(tokens.Span(i)))];
    }
}
