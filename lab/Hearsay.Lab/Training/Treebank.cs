using Hearsay.Lab.Corpora;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>The treebanks that taggers and parsers learn from, GUM's genres of non-commercial terms left out.</summary>
internal sealed class Treebank
{
    public const string Sizes = "UD English EWT and GUM (train; GUM without whow and fiction)";

    private const int MostTags = 64;

    private static readonly string[] Known = ["language/ewt-train.conllu", "language/gum-train.conllu"];

    private readonly Dictionary<string, int> numbers;

    public Treebank(LabPaths paths)
    {
        Sentences = [.. Files(paths).SelectMany(file => ConlluCorpus.Read(paths.Corpus(file), "whow", "fiction"))];

        // 64 combinations fill four vectors of weights; those left out are the rarest.
        Tags = new TagSet(Sentences.SelectMany(words => words).CountBy(word => word.Tag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTags).Select(pair => pair.Key));
        numbers = Tags.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
    }

    /// <summary>Those of the treebanks that the corpora hold.</summary>
    public static string[] Files(LabPaths paths) => [.. Known.Where(file => File.Exists(paths.Corpus(file)))];

    public IReadOnlyList<ConlluWord[]> Sentences { get; }

    public TagSet Tags { get; }

    public int Words => Sentences.Sum(words => words.Length);

    public WordForm[][] Forms(WordTable table) => [.. Sentences.Select(words => words.Select(word => WordForm.Of(word.Form, table)).ToArray())];

    /// <summary>The right tags; −1 for those that are not told apart.</summary>
    public int[][] Numbers() => [.. Sentences.Select(words => words.Select(word => numbers.GetValueOrDefault(word.Tag, -1)).ToArray())];

    /// <summary>Head of each word as the parser counts, from 0 with the root last.</summary>
    public static int[] Heads(ConlluWord[] words) => [.. words.Select(word => word.Head == 0 ? words.Length : word.Head - 1)];

    public static Relation[] Relations(ConlluWord[] words) => [.. words.Select(word => RelationNames.Parse(word.Relation) ?? Relation.Dep)];
}
