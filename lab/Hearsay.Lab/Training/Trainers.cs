namespace Hearsay.Lab.Training;

/// <summary>What can be trained: the name of the weights and the program that makes them from its arguments.</summary>
internal static class Trainers
{
    public static IReadOnlyDictionary<string, Func<string[], int>> All { get; } = new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
    {
        ["attributions"] = AttributionsTrainer.Run,
        ["cue-precedents"] = CuePrecedentsTrainer.Run,
        ["languages"] = LanguageTrainer.Run,
        ["lexicon"] = LexiconTrainer.Run,
        ["lemmas"] = LemmasTrainer.Run,
        ["names"] = NamesTrainer.Run,
        ["parser"] = ParserTrainer.Run,
        ["references"] = ReferencesTrainer.Run,
        ["supersenses"] = SupersensesList.Run,
        ["tagger"] = TaggerTrainer.Run,
        ["tree-precedents"] = TreePrecedentsTrainer.Run,
        ["words"] = WordsTrainer.Run,
    };
}
