namespace Hearsay.Lab.Accuracy;

/// <summary>One measurement: a corpus predicted by the product and scored by a program.</summary>
/// <param name="Name">As typed after <c>accuracy</c>, such as <c>time.timebank</c>.</param>
/// <param name="Corpora">Files of the corpora that it reads: its fingerprint is made of them.</param>
/// <param name="Score">Predicts into a folder and returns the scorer's output.</param>
/// <param name="Measures">Name of each measure and the expression whose first group is its figure in the scorer's output.</param>
internal sealed record Suite(string Name, IReadOnlyList<string> Corpora, Func<LabPaths, string, string> Score, IReadOnlyList<(string Name, string Pattern)> Measures);
