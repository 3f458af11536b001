using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>One figure or date of one document, made ready for comparison.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="Key">What can be compared at all: dimension, outcome and thing counted. Items of different keys never meet.</param>
/// <param name="Context">Hashes of the content words of its sentence, sorted, without repeats.</param>
internal sealed record MatterItem(
    MatterKind Kind, int Document, string Row, string Key, TextSpan Span, string Words, string Value, Claimant Claimant, Edtf? AsOf, uint[] Context)
{
    /// <summary>For figures.</summary>
    public FigureValue? Number { get; init; }

    public Figure? Figure { get; init; }

    /// <summary>For dates.</summary>
    public Edtf? Date { get; init; }

    /// <summary>Whether the date was reckoned from another one, such as that of publication.</summary>
    public bool IsReckoned { get; init; }
}

/// <summary>Makes items of the rows of documents.</summary>
internal static class MatterItems
{
    // Words for people in general: a figure of people without more words may be compared with one of persons.
    private static readonly HashSet<string> PeopleWords = new(["people", "person", "human", "life", "dead", "body", "casualty", "victim", "individual", "soul"], StringComparer.Ordinal);

    /// <returns>Items in order of place, and how many rows were left out, by reason.</returns>
    public static (List<MatterItem> Items, Dictionary<string, int> LeftOut) Of(DocumentSignature signature, int document, DocumentClaims rows)
    {
        var items = new List<MatterItem>();
        var leftOut = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in rows.Figures)
        {
            if (Reason(figure) is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
                continue;
            }

            var number = FigureValue.Of(figure)!;
            var span = figure.BoundCue is { } cue && cue.Span.End <= figure.Words.Span.Start && figure.Words.Span.Start - cue.Span.End <= 2 ? cue.Span.Union(figure.Words.Span) : figure.Words.Span;
            items.Add(new MatterItem(
                MatterKind.Figure, document, figure.Id, Key(figure, number), span, figure.Words.Text, FigureValue.Normal(figure), figure.Claimant,
                signature.Published, SentenceWords.Of(signature, figure.Sentence, figure.Words.Span))
            { Number = number, Figure = figure });
        }

        foreach (var time in rows.Times)
        {
            if (time is { Clock: Clock.Event, Words: { } said, Interval: { Precision: EdtfPrecision.Day or EdtfPrecision.Time or EdtfPrecision.Month } date, Sentence: { } sentence, Type: Times.TimeType.Date or Times.TimeType.Time })
            {
                items.Add(new MatterItem(MatterKind.Date, document, time.Id, "date", said.Span, said.Text, date.Text, Claimant.OwnWord, signature.Published, SentenceWords.Of(signature, sentence, said.Span)) { Date = date, IsReckoned = time.Anchor is not null });
            }
        }

        items.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Row, b.Row));
        return (items, leftOut);
    }

    public static bool IsPeople(string? head) => head is null || PeopleWords.Contains(head);

    private static string? Reason(Figure figure) => figure switch
    {
        { Modality: Modality.Hypothetical } => "put forward as what might be",
        { Outcomes.Length: > 1 } => "joint outcome, not split",
        { Unit: "count", Outcomes.IsEmpty: true, CountedHead: null } => "thing counted not said",
        _ => FigureValue.Of(figure) is null ? "no value" : null,
    };

    // A count is whole: a fraction that came without a unit is a measure of a kind that only its sentence tells.
    private static string Key(Figure figure, FigureValue number) => figure.Unit == "count" && figure.Low % 1 is not (null or 0) ? "measure:fraction" : figure.Unit == "count"
        ? figure.Outcomes.IsEmpty ? "count:" + figure.CountedHead : "outcome:" + figure.Outcomes[0] + ":" + (IsPeople(figure.CountedHead) ? "people" : figure.CountedHead)
        : "measure:" + number.Dimension;
}
