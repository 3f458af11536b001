using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary>Finds a document by its id, the first digits of its id, or a path.</summary>
internal static class DocumentNames
{
    /// <summary>Digits of an id that lists show.</summary>
    public const int ShortId = 12;

    /// <exception cref="CaseRefusedException">None has this name, or several have.</exception>
    public static DocumentRecord Find(Ledger ledger, string name)
    {
        var ids = name.Length >= 4 && name.All(char.IsAsciiHexDigitLower) ? ledger.DocumentIds(name).Take(2).ToList() : [];
        if (ids.Count == 0)
        {
            ids = [.. ledger.Inputs().Where(input => input.Document is not null && (input.Path == name || input.Path.EndsWith("/" + name, StringComparison.Ordinal))).Select(input => input.Document!).Distinct().Take(2)];
        }

        return ids.Count switch
        {
            1 => ledger.DocumentRecord(ids[0])!,
            0 => throw new CaseRefusedException($"No document of this case is called {name}."),
            _ => throw new CaseRefusedException($"Several documents of this case are called {name}; give more of the id or path."),
        };
    }
}
