using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>A document with its place on the page.</summary>
/// <param name="Number">From 1, in order of publication, the undated last, ties by path.</param>
/// <param name="IsOnPage">Whether its text and rows are on the page.</param>
internal sealed record DossierDocument(int Number, DocumentRecord Record, bool IsOnPage)
{
    public string Anchor => $"d{Number}";

    public string Label => $"D{Number}";

    /// <summary>Name of the outlet where the article gives it, else of the file.</summary>
    public string Outlet => Record.Metadata.Site?.Value is { Length: > 0 } site ? site : FileName;

    public string Title => Record.Metadata.Title?.Value is { Length: > 0 } title ? title : FileName;

    public string? Language => Record.Metadata.Language?.Value is { } tag && IsTag(tag) ? tag : null;

    private string FileName => Record.Paths.IsEmpty ? Record.Id[..12] : Record.Paths[0][(Record.Paths[0].LastIndexOf('/') + 1)..];

    /// <summary>A tag goes into an attribute that changes how words are spoken: only what has the shape of BCP 47.</summary>
    private static bool IsTag(string tag) =>
        tag.Length is >= 2 and <= 35 && char.IsAsciiLetter(tag[0]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && tag[^1] != '-';
}
