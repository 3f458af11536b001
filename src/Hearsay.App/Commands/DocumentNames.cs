using Hearsay.Export.Dossier;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary>Finds a document by the label that the dossier gives it, its id, the first digits of its id, or a path.</summary>
internal static class DocumentNames
{
    /// <summary>Digits of an id that lists show.</summary>
    public const int ShortId = 12;

    /// <summary>Things listed where a name may mean several; the rest is counted.</summary>
    public const int SeveralShown = 12;

    /// <exception cref="CaseRefusedException">None has this name, or several have.</exception>
    public static DocumentRecord Find(Ledger ledger, string name)
    {
        var ids = name.Length >= 4 && name.All(char.IsAsciiHexDigitLower) ? ledger.DocumentIds(name).ToList() : [];
        if (name.StartsWith("d", StringComparison.OrdinalIgnoreCase) && DossierLabels.IsLabel(name) && DossierLabels.Find(ledger, name) is { } labelled)
        {
            ids.Add(labelled);
        }

        var found = ids.Select(id => ledger.DocumentRecord(id)!).Concat(WithPath(ledger, name)).DistinctBy(document => document.Id, StringComparer.Ordinal).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new CaseRefusedException($"No document of this case is called {name}: give its label in the dossier such as D1, its id or the first four digits or more of it, or its path."),
            _ => throw new CaseRefusedException(
                $"{name} may mean {found.Count} documents of this case; give more of the id or path:" + Several(found, document => $"{Wording.ShortId(document.Id)}  {Wording.Path(document)}")),
        };
    }

    /// <summary>What a name may mean, a line each.</summary>
    public static string Several<T>(IReadOnlyCollection<T> found, Func<T, string> line) =>
        string.Concat(found.Take(SeveralShown).Select(one => "\n  " + TableOutput.Printable(line(one)))) + (found.Count > SeveralShown ? $"\n  and {found.Count - SeveralShown} more" : "");

    /// <summary>Documents that were met under this path, or under one that ends in it.</summary>
    public static IEnumerable<DocumentRecord> WithPath(Ledger ledger, string path) => ledger.Inputs()
        .Where(input => input.Document is not null && (input.Path == path || input.Path.EndsWith("/" + path, StringComparison.Ordinal)))
        .Select(input => input.Document!).Distinct(StringComparer.Ordinal).Select(id => ledger.DocumentRecord(id)!);
}
