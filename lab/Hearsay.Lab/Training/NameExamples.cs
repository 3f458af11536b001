using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Lab.Corpora;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Lab.Training;

/// <summary>A document to learn names from.</summary>
/// <param name="Allowed">For each token the labels that its annotation leaves open, as bits: one where it says all.</param>
/// <param name="Keys">The features of each candidate, without those of the document.</param>
internal sealed record NameExample(NameInput Input, uint[] Allowed, ulong[]?[] Keys);

/// <summary>Reads corpora of names as the product reads a text, token by token.</summary>
internal static class NameExamples
{
    private static readonly Pipeline Syntax = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator());

    /// <summary>What is marked in the newswire corpus: everything.</summary>
    private static readonly Dictionary<string, NameType[]> Newswire = new(StringComparer.Ordinal)
    {
        ["Person"] = [NameType.Person], ["Location"] = [NameType.Place], ["Organization"] = [NameType.Organisation], ["NORP"] = [NameType.Group], ["Date"] = [NameType.Date],
        ["Money"] = [NameType.Money], ["Facility"] = [NameType.Facility], ["Product"] = [NameType.Product], ["Misc"] = [NameType.Misc], ["O"] = [NameType.None],
    };

    /// <summary>What WikiGold marks: its MISC holds nationalities and products too, dates and money are not marked.</summary>
    private static readonly Dictionary<string, NameType[]> Encyclopaedia = new(StringComparer.Ordinal)
    {
        ["PER"] = [NameType.Person], ["LOC"] = [NameType.Place, NameType.Facility], ["ORG"] = [NameType.Organisation],
        ["MISC"] = [NameType.Group, NameType.Product, NameType.Misc], ["O"] = [NameType.None, NameType.Date, NameType.Money],
    };

    public static readonly string[] Files = ["language/wwn-train.tsv", "language/wikigold.tsv"];

    public static List<NameExample> Read(LabPaths paths, NameLists lists) =>
        [.. Files.SelectMany((file, i) => BioDocument.Read(paths.Corpus(file)).Select(document => (Document: document, Marks: i == 0 ? Newswire : Encyclopaedia))).AsParallel().AsOrdered()
            .Select(pair => Read(pair.Document, pair.Marks, lists)).OfType<NameExample>()];

    private static NameExample? Read(BioDocument set, Dictionary<string, NameType[]> marks, NameLists lists)
    {
        var document = new PlainTextReader().Read(new Origin("a.txt"), System.Text.Encoding.UTF8.GetBytes(set.Text), new ReadingLimits()).Document;
        if (document is null || !string.Equals(document.Text, set.Text, StringComparison.Ordinal))
        {
            return null;
        }

        var text = Syntax.Annotate(document);
        var tokens = text.Columns<Tokens>();
        var input = NameAnnotator.Input(text, lists);
        var allowed = new uint[tokens.Count];
        var line = 0;
        for (var i = 0; i < allowed.Length; i++)
        {
            while (line + 1 < set.Lines.Count && (set.Spans[line] is not { } span || span.End <= tokens.Starts[i]))
            {
                line++;
            }

            allowed[i] = input.IsCandidate(i) ? Allowed(marks, set.Lines[line].Split('\t')[^1], set.Spans[line]?.Start == tokens.Starts[i]) : 1;
        }

        var keys = new ulong[]?[tokens.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            if (input.IsCandidate(i))
            {
                NameFeatures.Fill(input, i, keys[i] = new ulong[NameFeatures.Count]);
            }
        }

        Mend(input, allowed);
        return new NameExample(input, allowed, keys);
    }

    private static uint Allowed(Dictionary<string, NameType[]> marks, string tag, bool isStart)
    {
        var bits = 0u;
        foreach (var type in marks[tag == "O" ? "O" : tag[2..]])
        {
            bits |= type == NameType.None ? 1 : tag == "O" ? (1u << NameLabels.First(type)) | (1u << NameLabels.Later(type)) : 1u << (tag[0] == 'B' && isStart ? NameLabels.First(type) : NameLabels.Later(type));
        }

        return bits;
    }

    /// <summary>A name that lost its first words, which cannot be candidates, begins at the next.</summary>
    private static void Mend(NameInput input, uint[] allowed)
    {
        const uint later = 0b1010101010101010100;
        for (var i = 0; i < allowed.Length; i++)
        {
            var before = i > input.SentenceFirst[i] ? allowed[i - 1] : 1;
            if ((allowed[i] & later) != 0 && (allowed[i] & ~later) == 0)
            {
                var possible = (allowed[i] & (before | (before << 1)));
                allowed[i] = possible != 0 ? possible : allowed[i] >> 1;
            }
        }
    }
}
