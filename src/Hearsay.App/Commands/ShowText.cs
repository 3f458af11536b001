using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Export;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>One thing of the case written out for people: its words in their place first, then how they were read.</summary>
internal static class ShowText
{
    /// <summary>Relations written out with their passages; the rest is counted.</summary>
    private const int RelationsShown = 12;

    public static void Claim(Ledger ledger, Claim claim)
    {
        Head("statement", claim.Id);
        Passage(ledger, claim.Document, claim.Content.Span);
        Line("on whose word", Wording.Chain(claim));
        Line("source", (claim.Source?.Text ?? "not said") + (claim.ClaimantRule is null ? "" : $"  ({claim.ClaimantRule})"));
        Line("cue", claim.Cue?.Text ?? "no cue: the article's own word");
        Line("content", claim.Content.Text);
        Line("kind", Wording.Of(claim.Kind) + (claim.Place == ClaimPlace.Text ? "" : ", in the " + claim.Place.ToString().ToLowerInvariant()));
        Line("mode", claim.Kind == ClaimKind.Attributed ? $"{claim.Mode}, {claim.Voice}, {claim.Polarity}{(claim.Modality == Modality.Hypothetical ? ", only supposed" : "")}".ToLowerInvariant() : StateWords.Of(claim.Modality));
        Line("event", claim.Event is null ? ClockWords.NoEvent(claim.EventRule) : $"{DateWords.WithForm(claim.Event)}  ({DateWords.Inside(claim.EventRule ?? "")})");
        Clocks(ledger, claim.Document, claim.Said, claim.SaidRule);
        Line("machine reading", claim.Rule + (claim.Confidence is { } confidence ? $" (of a thousand such, {confidence} were right where it was measured)" : ""));
    }

    public static void Figure(Ledger ledger, Figure figure, ImmutableArray<FigureRelation> relations)
    {
        Head("figure", figure.Id);
        Passage(ledger, figure.Document, figure.Words.Span);
        Line("as given", figure.Given);
        Line("interval", string.Create(CultureInfo.InvariantCulture, $"{figure.Low?.ToString(CultureInfo.InvariantCulture) ?? "open"} to {figure.High?.ToString(CultureInfo.InvariantCulture) ?? "open"} ({figure.Bound}) {figure.Unit}"));
        Line("of what", figure.Counted?.Text ?? figure.CountedHead ?? "not said");
        Line("outcome", figure.Outcomes.IsEmpty ? "not said" : string.Join(" or ", figure.Outcomes));
        Line("on whose word", Wording.Of(figure.Claimant));
        Line("status", figure.StatusWords is { } status ? $"\"{status.Text}\" ({figure.Status.ToString().ToLowerInvariant()})" : "not said");
        Line("basis", figure.BasisWords is { } basis ? $"\"{basis.Text}\" ({CountingWords.Of(figure.Basis)})" : "not said");
        Line("extent", figure.ExtentWords?.Text ?? "not said");
        Line("as of", figure.AsOf?.Text ?? (figure.AsOfInterval is { } asOf ? DateWords.WithForm(asOf) : "not said"));
        Relations(ledger, figure, relations);
        Line("word of", StateWords.Of(figure.Voucher));
        Line("when", figure.Time is null ? "not said" : $"{figure.Time.Text} ({(figure.TimeInterval is { } when ? DateWords.WithForm(when) : "not resolved")})");
        Line("event", figure.TimeInterval is null ? figure.Time is null ? ClockWords.NotSaid : ClockWords.NotResolved : $"{DateWords.WithForm(figure.TimeInterval)}  ({DateWords.Inside(figure.TimeRule ?? "")})");
        Clocks(ledger, figure.Document, figure.Said, figure.SaidRule);
        Line("where", figure.Place is null ? "not said" : figure.Place.Text + (figure.Area is null ? "" : $", in {figure.Area.Text}"));
        Line("machine reading", figure.Rule);
    }

    public static void Relation(Ledger ledger, FigureRelation relation)
    {
        Head("relation", relation.Id);
        Line("kind", RelationWords.Of(relation, relation.From));
        Line("from", relation.From);
        Line("to", relation.To);
        Line("why", relation.Why.Length == 0 ? "as the words say" : relation.Why);
        Line("machine reading", relation.Rule);
        foreach (var passage in relation.Passages)
        {
            Passage(ledger, passage.Document, passage.Span);
        }
    }

    /// <summary>How a figure stands to others: each with the other's words, the rule and the passages that say so.</summary>
    private static void Relations(Ledger ledger, Figure figure, ImmutableArray<FigureRelation> relations)
    {
        if (relations.IsEmpty)
        {
            Line("relations", "none found");
        }

        foreach (var relation in relations.Take(RelationsShown))
        {
            var other = RelationWords.Other(relation, figure.Id);
            var words = ledger.FiguresById(other).FirstOrDefault() is { } there ? there.Given : "…";
            Line(RelationWords.Of(relation, figure.Id), $"{Wording.ShortId(other)} “{words}”{(relation.Why.Length == 0 ? "" : ", " + relation.Why)} ({relation.Rule})");
            foreach (var passage in relation.Passages)
            {
                Passage(ledger, passage.Document, passage.Span);
            }
        }

        if (relations.Length > RelationsShown)
        {
            Line("relations", $"{relations.Length - RelationsShown} more: hearsay show {Wording.ShortId(figure.Id)} --json");
        }
    }

    public static void Time(Ledger ledger, TimelineEntry time)
    {
        Head("time", time.Id);
        if (time.Words is { } words)
        {
            Passage(ledger, time.Document, words.Span);
        }

        Line("document", Wording.Path(ledger.DocumentRecord(time.Document)!));
        Line("clock", time.Clock.ToString().ToLowerInvariant());
        Line("when", time.Interval is { } at ? DateWords.WithForm(at) : time.IsResolved ? "no date" : ClockWords.NotResolved);
        if (Wording.Lag(time, ledger.DocumentRecord(time.Document)!.Clocks.Published) is { Length: > 0 } lag)
        {
            Line("lag", lag);
        }

        Line("TIMEX3", $"{time.Type} {time.Value ?? "no value"} {time.Mod}".TrimEnd());
        Line("machine reading", time.Rule + (time.Anchor is null ? "" : "; " + DateWords.Inside(time.Anchor)));
    }

    public static void Matter(Ledger ledger, Matter matter)
    {
        Head("matter", matter.Id);
        Console.WriteLine(TableOutput.Printable(matter.Question));
        Line("scope", matter.Scope.Length == 0 ? "not said" : DateWords.Inside(matter.Scope));
        Line("counts", Wording.Of(matter.Counts));
        foreach (var answer in matter.Answers)
        {
            Console.WriteLine();
            Line("answer", $"“{answer.Words}”, {Wording.Of(answer.Claimant)}");
            Passage(ledger, answer.Document, answer.Passage);
        }

        Console.WriteLine();
        foreach (var range in matter.Given)
        {
            Line("range", Wording.Of(range));
        }

        foreach (var pair in matter.Pairs)
        {
            Line($"{pair.A + 1} and {pair.B + 1}", Wording.Of(pair.Verdict) + (pair.Why.Length == 0 ? "" : ", " + DateWords.Inside(pair.Why)));
        }
    }

    public static void Group(Ledger ledger, TextGroup group)
    {
        Head("one text", group.Id);
        Line("credited to", group.CreditedTo ?? "not said");
        Line("original", group.IsOriginalInCase ? "in this case" : "not in this case");
        foreach (var id in group.Documents)
        {
            Line("article", Wording.Path(ledger.DocumentRecord(id)!));
        }

        foreach (var edge in group.Edges)
        {
            Console.WriteLine();
            Edge(ledger, edge);
        }
    }

    public static void Edge(Ledger ledger, StemmaEdge edge)
    {
        Head("edge", edge.Id);
        Console.WriteLine($"{Wording.Path(ledger.DocumentRecord(edge.From)!)} {(edge.IsDirected ? "→" : "— (order unknown)")} {Wording.Path(ledger.DocumentRecord(edge.To)!)}");
        foreach (var evidence in edge.Evidence)
        {
            Line(evidence.Kind.ToString().ToLowerInvariant(), evidence.Kind == EdgeEvidenceKind.Clock ? DateWords.Inside(evidence.Note) : evidence.Note);
            if (evidence is { Document: { } document, Span: { } span })
            {
                Passage(ledger, document, span);
            }
        }
    }

    public static void Passage(Ledger ledger, Passage passage)
    {
        Head("passage", passage.Id);
        Line("words", passage.Words.ToString(CultureInfo.InvariantCulture));
        foreach (var witness in passage.Witnesses)
        {
            Passage(ledger, witness.Document, witness.Span);
        }
    }

    public static void Entity(Ledger ledger, Entity entity)
    {
        Head(entity.Kind.ToString().ToLowerInvariant(), entity.Id);
        Console.WriteLine(TableOutput.Printable(entity.Name));
        foreach (var form in entity.Forms)
        {
            Line("form", $"{form.Text}  {Wording.Plural(form.Mentions, "mention")} in {Wording.Plural(form.Documents, "article")}");
        }

        if (entity.Document is not null)
        {
            Line("kept apart", "several people of this case have this surname");
        }

        foreach (var join in entity.Joins)
        {
            Line("joined", $"{join.Name}: {join.Reason}");
            foreach (var passage in join.Passages)
            {
                Passage(ledger, passage.Document, passage.Span);
            }
        }
    }

    public static void Document(Ledger ledger, DocumentRecord record)
    {
        var document = ledger.Document(record.Id)!;
        var metadata = document.Metadata;
        Head("document", record.Id);
        Line("title", Of(metadata.Title));
        Line("byline", Of(metadata.Byline));
        Line("site", Of(metadata.Site));
        Line("published", Of(metadata.Published));
        Line("updated", Of(metadata.Modified));
        Line("language", Of(metadata.Language));
        Line("address", Of(metadata.CanonicalUrl));
        Line("captured", ClockWords.Captured(record.Captures));
        Line("charset", Of(document.Charset));
        Line("original", "sha256:" + document.Blob);
        Line("read", record.State.ToString().ToLowerInvariant() + string.Concat(record.Reasons.Concat(record.Gaps).Select(reason => "; " + reason)));
        foreach (var path in record.Paths)
        {
            Line("path", path);
        }

        Console.WriteLine();
        Console.WriteLine(string.Join('\n', document.Text.Split('\n').Select(TableOutput.Printable)));
    }

    /// <summary>The words in their sentence or paragraph, and where they stand in text and original.</summary>
    private static void Passage(Ledger ledger, string id, TextSpan span)
    {
        var document = ledger.Document(id)!;
        var block = document.Blocks.FirstOrDefault(block => block.Span.Contains(span))?.Span ?? span;
        var (from, to) = (Math.Max(block.Start, span.Start - 300), Math.Min(block.End, span.End + 300));
        from = from > 0 && char.IsLowSurrogate(document.Text[from]) ? from - 1 : from;
        to = to < document.Text.Length && char.IsLowSurrogate(document.Text[to]) ? to + 1 : to;
        Console.WriteLine("  " + TableOutput.Printable(
            (from > block.Start ? "…" : "") + document.Text[from..span.Start] + "[" + document.Quote(span) + "]" + document.Text[span.End..to] + (to < block.End ? "…" : "")));
        var points = CodePoints.Of(document.Text).Of(span);
        var bytes = document.SourceMap.ToSource(span);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {Wording.Path(ledger.DocumentRecord(id)!)}, characters {points.Start}-{points.End} of the text, bytes {bytes.Start}-{bytes.End} of sha256:{document.Blob[..16]}…"));
    }

    /// <summary>The three clocks other than that of the event, apart.</summary>
    private static void Clocks(Ledger ledger, string document, Edtf? said, string? rule)
    {
        var record = ledger.DocumentRecord(document)!;
        Line("said", said is null ? ClockWords.NotSaid : $"{DateWords.WithForm(said)}  ({DateWords.Inside(rule ?? "")})");
        Line("published", Of(record.Metadata.Published));
        Line("captured", ClockWords.Captured(record.Captures));
    }

    private static string Of(Found<string>? found) => found is null ? "not said" : $"{found.Value}  ({found.Where})";

    private static string Of(Found<Edtf>? found) => found is null ? "not said" : $"{DateWords.WithForm(found.Value)}  ({found.Where})";

    private static void Head(string kind, string id) => Console.WriteLine($"{kind} {id}");

    private static void Line(string name, string value) => Console.WriteLine($"{name + ":",-17} {TableOutput.Printable(value)}");
}
