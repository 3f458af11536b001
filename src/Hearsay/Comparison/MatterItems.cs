using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Makes items of the rows of a document. A time in a dateline says when the article was made, so it answers no question.</summary>
internal static class MatterItems
{
    // Words for people in general, and for how many of them died: a figure of people without more words may be compared with one of persons.
    private static readonly FrozenSet<string> PeopleWords =
        new[] { "people", "person", "human", "life", "dead", "injured", "wounded", "body", "casualty", "victim", "individual", "soul", "toll", "death", "fatality" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<uint> Determiners = new[] { "the", "those", "them", "these", "its", "their" }.Select(word => WordScanner.Hash(word)).ToFrozenSet();
    private static readonly uint OfWord = WordScanner.Hash("of");
    private static readonly uint MoreWord = WordScanner.Hash("more");
    private static readonly FrozenSet<uint> FurtherWords = new[] { "another", "further", "additional" }.Select(word => WordScanner.Hash(word)).ToFrozenSet();

    /// <returns>Items in order of place. Left out: what is put forward as what might be, joint outcomes, counts of nothing named, and what has no value.</returns>
    public static ImmutableArray<MatterItem> Of(DocumentSignature signature, IEnumerable<Figure> figures, IEnumerable<TimelineEntry> times)
    {
        var items = new List<MatterItem>();
        figures = [.. figures];
        var successors = figures.SelectMany(figure => figure.Relations.Where(relation => relation.Kind is RelationKind.Supersedes or RelationKind.Corrects).Select(relation => (relation.To, Value: FigureValue.Normal(figure), IsCorrection: relation.Kind == RelationKind.Corrects)))
            .DistinctBy(successor => successor.To).ToDictionary(successor => successor.To, successor => (successor.Value, successor.IsCorrection), StringComparer.Ordinal);
        var firsts = figures.GroupBy(figure => figure.Sentence).ToDictionary(sentence => sentence.Key, sentence => sentence.Min(figure => figure.Words.Span.Start));
        foreach (var figure in figures)
        {
            if (IsComparable(figure) && FigureValue.Of(figure) is { } number)
            {
                items.Add(Of(signature, figure, number, firsts[figure.Sentence] == figure.Words.Span.Start) with { Counting = Counting.Of(figure, successors.TryGetValue(figure.Id, out var successor) ? successor : null) });
            }
        }

        foreach (var time in times)
        {
            if (time is { Clock: Clock.Event, Words: { } said, Interval: { Precision: EdtfPrecision.Day or EdtfPrecision.Time or EdtfPrecision.Month or EdtfPrecision.Year } date, Sentence: { } sentence, Type: Times.TimeType.Date or Times.TimeType.Time }
                && !signature.Datelines.Any(dateline => dateline.Overlaps(said.Span)))
            {
                items.Add(new MatterItem(MatterKind.Date, time.Id, date.Precision == EdtfPrecision.Year ? "year" : "date", said.Span, sentence, said.Text, date.Text, Claimant.OwnWord, signature.Published, SentenceWords.Of(signature, sentence, said.Span)) { Date = date, IsReckoned = time.Anchor is not null });
            }
        }

        items.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Row, b.Row));
        return [.. items];
    }

    /// <summary>What the keys begin with of figures that are some of a number, or are added to one, that is given elsewhere: they are never set against totals.</summary>
    public const string PartKey = "part:", FurtherKey = "further:";

    public static bool IsPeople(string? head) => head is null || PeopleWords.Contains(head);

    private static MatterItem Of(DocumentSignature signature, Figure figure, FigureValue number, bool isFirst)
    {
        var words = figure.Words.Span;
        var span = figure.BoundCue is { } cue && cue.Span.End <= words.Start && words.Start - cue.Span.End <= 2 ? cue.Span.Union(words) : words;
        return new MatterItem(
            MatterKind.Figure, figure.Id, (IsPart(signature, words) ? PartKey : isFirst && IsFurther(signature, words) ? FurtherKey : string.Empty) + Key(figure, number), span, figure.Sentence, figure.Given, FigureValue.Normal(figure), figure.Claimant,
            figure.AsOf is null ? signature.Published : figure.AsOfInterval ?? signature.Published, SentenceWords.Of(signature, figure.Sentence, words))
        {
            Number = number,
            Unit = figure.Unit,
            Head = figure.CountedHead,
            Outcome = figure.Outcomes is [var outcome, ..] ? outcome : null,
            Place = figure.Place?.Text,
            Area = figure.Area?.Text,
            PeriodWords = figure.Time?.Text,
            Period = figure.TimeInterval,
        };
    }

    // "Three of the dead": some of a number that is given elsewhere, never the number itself.
    private static bool IsPart(DocumentSignature signature, TextSpan words)
    {
        var next = signature.Words(words).End;
        return next + 1 < signature.WordCount && signature.WordHashes[next] == OfWord && Determiners.Contains(signature.WordHashes[next + 1]);
    }

    // "Two more people were arrested": added to a number that is given elsewhere; not "five killed and another 12 injured", which is all of the injured.
    private static bool IsFurther(DocumentSignature signature, TextSpan words)
    {
        var (first, next) = signature.Words(words);
        return next < signature.WordCount && signature.WordHashes[next] == MoreWord || first > 0 && FurtherWords.Contains(signature.WordHashes[first - 1]);
    }

    private static bool IsComparable(Figure figure) =>
        figure is not ({ Modality: Modality.Hypothetical } or { Outcomes.Length: > 1 } or { Unit: "count", Outcomes.IsEmpty: true, CountedHead: null });

    // A count is whole: a fraction that came without a unit is a measure of a kind that only its sentence tells.
    private static string Key(Figure figure, FigureValue number) => figure.Unit == "count" && figure.Low % 1 is not (null or 0) ? "measure:fraction" : figure.Unit == "count"
        ? figure.Outcomes.IsEmpty ? "count:" + figure.CountedHead : "outcome:" + figure.Outcomes[0] + ":" + (IsPeople(figure.CountedHead) ? "people" : figure.CountedHead)
        : "measure:" + number.Dimension;
}
