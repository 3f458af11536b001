namespace Hearsay.Lab.Predict;

/// <summary>What can be predicted: a layer's name and the program that reads its input files and writes its output.</summary>
internal static class Predictors
{
    public static IReadOnlyDictionary<string, Func<string[], int>> All { get; } = new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
    {
        ["attribution"] = AttributionPredictor.Run,
        ["cases"] = CasesPredictor.Run,
        ["conllu"] = ConlluPredictor.Run,
        ["contrasts"] = ContrastsPredictor.Run,
        ["coreference"] = CoreferencePredictor.Run,
        ["entities"] = EntitiesPredictor.Run,
        ["figures"] = FiguresPredictor.Run,
        ["reuse"] = ReusePredictor.Run,
        ["speakers"] = SpeakersPredictor.Run,
        ["text-conllu"] = TextConlluPredictor.Run,
        ["pages"] = PagesPredictor.Run,
        ["time"] = TimePredictor.Run,
    };
}
