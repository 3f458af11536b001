namespace Hearsay.Comparison;

/// <summary>Three counts, never one: on whose word, how many texts written independently, how many articles.</summary>
/// <param name="Origins">Distinct claimants on whose word the matter rests.</param>
/// <param name="Texts">Groups of articles that do not carry one another's wording.</param>
/// <param name="Articles">Documents.</param>
public readonly record struct Counts(int Origins, int Texts, int Articles);
