namespace Hearsay.Export.Dossier;

/// <summary>A list that may be closed: ends its element, where it opened one.</summary>
internal readonly struct Fold(HtmlOutput html, bool isOpen) : IDisposable
{
    public void Dispose() => html.Line(isOpen ? "</details>" : "");
}
