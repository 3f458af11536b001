namespace Hearsay.Export.Dossier;

/// <summary>What the rows of a section do not say, told once with its count and not in every row.</summary>
internal static class Gaps
{
    /// <param name="rows">How many rows there are.</param>
    /// <param name="noun">What a row is, for one and for many.</param>
    /// <param name="missing">How many rows do not say each thing.</param>
    public static void NotSaid(this HtmlOutput html, int rows, (string One, string Many) noun, params ReadOnlySpan<(string Name, int Count)> missing)
    {
        html.Raw("<p class=\"meta not-said\">").Text($"What a row does not show is not said. Of {PageWords.Count(rows, noun.One, noun.Many)}: ");
        for (var i = 0; i < missing.Length; i++)
        {
            html.Text($"{(i == 0 ? "" : " · ")}{missing[i].Name} {(missing[i].Count == rows ? "in all" : "in " + PageWords.Number(missing[i].Count))}");
        }

        html.Line("</p>");
    }

    /// <summary>How many of the rows lack each clock.</summary>
    public static (string Name, int Count)[] OfClocks<T>(DossierCase dossier, IReadOnlyCollection<T> rows, Func<T, string> document, Func<T, bool> hasEvent, Func<T, bool> isSaid) =>
    [
        ("event", rows.Count(row => !hasEvent(row))), ("when said", rows.Count(row => !isSaid(row))),
        ("published", rows.Count(row => dossier[document(row)].Record.Metadata.Published is null)), ("captured (not known)", rows.Count(row => dossier[document(row)].Record.Captured.IsEmpty)),
    ];
}
