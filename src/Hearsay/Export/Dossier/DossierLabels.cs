using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Storage;

namespace Hearsay.Export.Dossier;

/// <summary>What the short names that a dossier prints stand for: S1 a statement, A1 one on the article's own word, F1 a figure, T1 a time, M1 a matter, D1 an article, Text 1 a group of articles that carry one text.</summary>
/// <remarks>Names follow the order of the page, so they are those of the dossier as it would be written now; an older page may number otherwise.</remarks>
public static partial class DossierLabels
{
    /// <summary>Whether something has the shape of such a name; letter case aside.</summary>
    public static bool IsLabel(string name) => Shape().IsMatch(name);

    /// <summary>Id of the row, matter, document or group that a name stands for.</summary>
    /// <param name="options">How much the page holds; null for the defaults.</param>
    /// <returns>Null where the page has no such name.</returns>
    public static string? Find(Ledger ledger, string name, DossierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (Shape().Match(name) is not { Success: true } match || !int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var kind = match.Groups[1].Value.ToUpperInvariant();
        if (kind == "D")
        {
            return DossierCase.InOrder(ledger.Documents()).ElementAtOrDefault(number - 1)?.Id;
        }

        var label = (kind == "TEXT" ? "Text " : kind) + number.ToString(CultureInfo.InvariantCulture);
        return new DossierCase(ledger, options ?? new DossierOptions()).Labels.FirstOrDefault(pair => pair.Value == label).Key;
    }

    [GeneratedRegex("^([SAFTMD]|text) ?([1-9][0-9]{0,8})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
