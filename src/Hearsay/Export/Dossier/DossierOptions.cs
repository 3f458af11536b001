namespace Hearsay.Export.Dossier;

/// <summary>How much of a case one page holds. Bounds count words and rows, never seconds: the same case gives the same page everywhere.</summary>
public sealed record DossierOptions
{
    /// <summary>Words of article text on the page. Documents beyond are listed and counted, their text and rows stay in the case.</summary>
    public int MaxWords { get; init; } = 500_000;

    /// <summary>Rows of one list (matters, groups, entities, inputs not read). What is left out is counted where the list ends.</summary>
    public int MaxRows { get; init; } = 2_000;
}
