using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Texts of the documents, with their code point maps, that a list meets, kept for the length of the list.</summary>
internal sealed class TextCache(Ledger ledger)
{
    private readonly Dictionary<string, (CodePoints Points, string Text)> texts = new(StringComparer.Ordinal);

    public CodePoints Points(string document) => Of(document).Points;

    public string Quote(string document, TextSpan span) => Of(document).Text[span.Start..span.End];

    private (CodePoints Points, string Text) Of(string document)
    {
        if (!texts.TryGetValue(document, out var kept))
        {
            var text = ledger.Text(document) ?? "";
            texts[document] = kept = (CodePoints.Of(text), text);
        }

        return kept;
    }
}
