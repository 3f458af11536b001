using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>One passage of an article that a row of the page rests on.</summary>
/// <param name="Class">Class of its element.</param>
/// <param name="Anchor">Id of the element where the passage begins; null for the further pieces of a passage.</param>
/// <param name="Row">Id of the row that it leads back to; null where that row is not on the page, and for all pieces of a passage but the last.</param>
/// <param name="Label">Words of the link back, such as <c>S12</c>.</param>
/// <param name="IsLink">Whether the words of the passage are themselves the link; else the label stands behind them.</param>
internal sealed record Mark(TextSpan Span, string Class, string? Anchor, string? Row, string Label, bool IsLink);
