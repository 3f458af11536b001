using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>The rows of a document as JSON objects: the same in <c>export jsonl</c> and in <c>--json</c>. Fields: docs/formats.md.</summary>
/// <remarks>Each method writes exactly one object, all its fields always, in a fixed order. Offsets are Unicode code points, half-open.</remarks>
public static class JsonRows
{
    /// <param name="document">The document read from it: adds what a list of documents shows; null to leave that out.</param>
    public static void Input(Utf8JsonWriter json, InputRecord row, DocumentRecord? document = null)
    {
        Start(json, "input", row.Id);
        json.WriteString("path", row.Path);
        json.WriteString("state", JsonFields.Name(row.State));
        json.Texts("reasons", row.Reasons);
        json.Text("blob", row.Blob);
        json.Text("document", row.Document);
        json.WriteNumber("bytes", row.Bytes);
        json.Text("charset", row.Charset);
        json.Text("url", row.Url);
        json.Text("given_published", row.Published?.Text);
        json.Text("captured", row.Captured?.Text);
        json.WriteString("standing", JsonFields.Name(row.Standing));
        if (document is not null)
        {
            json.Text("title", document.Metadata.Title?.Value);
            json.Text("published", document.Metadata.Published?.Value.Text);
            json.Text("language", document.Metadata.Language?.Value);
            json.Texts("gaps", document.Gaps);
            json.WriteNumber("words", document.Words);
            json.WriteNumber("claims", document.Claims);
            json.WriteNumber("own_word", document.OwnWord);
            json.WriteNumber("no_one_named", document.NoOneNamed);
            json.WriteNumber("figures", document.Figures);
            json.WriteNumber("times", document.Times);
        }

        json.WriteEndObject();
    }

    /// <param name="text">Its text and blocks; null to leave both out (lists of documents).</param>
    public static void Document(Utf8JsonWriter json, DocumentRecord row, Document? text, CodePoints points)
    {
        Start(json, "document", row.Id);
        json.WriteString("blob", row.Blob);
        json.WriteString("state", JsonFields.Name(row.State));
        json.Texts("reasons", row.Reasons);
        json.Texts("gaps", row.Gaps);
        json.Texts("paths", row.Paths);
        json.Found("title", row.Metadata.Title);
        json.Found("byline", row.Metadata.Byline);
        json.Found("site", row.Metadata.Site);
        json.Found("published", row.Metadata.Published);
        json.Found("modified", row.Metadata.Modified);
        json.Captures(row.Captures);
        json.Found("language", row.Metadata.Language);
        json.Found("url", row.Metadata.CanonicalUrl);
        json.Found("charset", row.Charset);
        json.WriteNumber("words", row.Words);
        json.WriteNumber("claims", row.Claims);
        json.WriteNumber("own_word", row.OwnWord);
        json.WriteNumber("no_one_named", row.NoOneNamed);
        json.WriteNumber("figures", row.Figures);
        json.WriteNumber("times", row.Times);
        if (text is not null)
        {
            json.WriteStartArray("blocks");
            foreach (var block in text.Blocks)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonFields.Name(block.Kind));
                json.Span(block.Span, points);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("text", text.Text);
        }

        json.WriteEndObject();
    }

    /// <param name="points">Of the text of the row's document; so in all that follow.</param>
    /// <param name="clocks">Of the row's document; so in all that follow.</param>
    public static void Claim(Utf8JsonWriter json, Claim row, CodePoints points, DocumentClocks clocks)
    {
        Start(json, "claim", row.Id);
        json.WriteString("document", row.Document);
        json.WriteString("kind", JsonFields.Name(row.Kind));
        json.WriteString("place", JsonFields.Name(row.Place));
        json.WriteString("mode", JsonFields.Name(row.Mode));
        json.WriteString("voice", JsonFields.Name(row.Voice));
        json.WriteString("polarity", JsonFields.Name(row.Polarity));
        json.WriteString("modality", JsonFields.Name(row.Modality));
        json.Evidence("source", row.Source, points, j => j.WriteString("kind", JsonFields.Name(row.SourceKind)));
        json.Evidence("cue", row.Cue, points);
        json.Fragments("content", row.Content, points);
        json.Claimant("claimant", row.Claimant);
        json.Text("claimant_rule", row.ClaimantRule);
        json.Chain(row.Chain, points);
        json.Text("said", row.Said?.Text);
        json.Text("said_rule", row.SaidRule);
        json.Text("event", row.Event?.Text);
        json.Text("event_rule", row.EventRule);
        json.Clocks(clocks);
        json.Number("confidence", row.Confidence);
        End(json, row.Rule);
    }

    /// <param name="relations">Those in which it takes part.</param>
    public static void Figure(Utf8JsonWriter json, Figure row, ImmutableArray<FigureRelation> relations, CodePoints points, DocumentClocks clocks)
    {
        Start(json, "figure", row.Id);
        json.WriteString("document", row.Document);
        json.Span(row.Words.Span, points);
        json.WriteString("text", row.Words.Text);
        json.Number("low", row.Low);
        json.Number("high", row.High);
        json.WriteString("bound", JsonFields.Name(row.Bound));
        json.Evidence("bound_cue", row.BoundCue, points);
        json.WriteString("unit", row.Unit);
        json.Evidence("counted", row.Counted, points, j => j.Text("head", row.CountedHead));
        json.Text("outcome", row.Outcomes.IsEmpty ? null : string.Join('|', row.Outcomes));
        json.WriteString("modality", JsonFields.Name(row.Modality));
        json.Claimant("on_whose_word", row.Claimant);
        json.Chain(row.Chain, points);
        json.Text("claim", row.Claim);
        json.Evidence("time", row.Time, points, j => j.Text("edtf", row.TimeInterval?.Text));
        json.Evidence("place", row.Place, points);
        json.Evidence("area", row.Area, points);
        json.Setting("status", JsonFields.Name(row.Status), row.StatusWords, points);
        json.Setting("basis", JsonFields.Name(row.Basis), row.BasisWords, points);
        json.Setting("extent", JsonFields.Name(row.Extent), row.ExtentWords, points);
        json.Evidence("as_of", row.AsOf, points);
        json.Text("as_of_edtf", row.AsOfInterval?.Text);
        json.Relations(relations);
        json.WriteBoolean("indirect", row.IsIndirect);
        json.WriteString("voucher", JsonFields.Name(row.Voucher));
        json.Text("event", row.TimeInterval?.Text);
        json.Text("event_rule", row.TimeRule);
        json.Text("said", row.Said?.Text);
        json.Text("said_rule", row.SaidRule);
        json.Clocks(clocks);
        json.WriteStartObject("sentence");
        json.Span(row.Sentence, points);
        json.WriteEndObject();
        End(json, row.Rule);
    }

    public static void Time(Utf8JsonWriter json, TimelineEntry row, CodePoints points, DocumentClocks clocks)
    {
        Start(json, "time", row.Id);
        json.WriteString("document", row.Document);
        json.WriteString("clock", JsonFields.Name(row.Clock));
        json.Text("edtf", row.Interval?.Text);
        json.Text("value", row.Value);
        json.Text("mod", row.Mod);
        json.WriteString("kind", JsonFields.Name(row.Type));
        if (row.Words is { } words)
        {
            json.Span(words.Span, points);
            json.WriteString("text", words.Text);
        }
        else
        {
            json.WriteNull("start");
            json.WriteNull("end");
            json.WriteNull("text");
        }

        json.WriteBoolean("resolved", row.IsResolved);
        json.Text("anchor", row.Anchor);
        json.Clocks(clocks);
        json.Lag(row, clocks.Published);
        End(json, row.Rule);
    }

    public static void Mention(Utf8JsonWriter json, EntityMention row, CodePoints points)
    {
        Start(json, "mention", row.Id);
        json.WriteString("document", row.Document);
        json.Span(row.Words.Span, points);
        json.WriteString("text", row.Words.Text);
        json.WriteString("kind", JsonFields.Name(row.Kind));
        json.WriteString("entity", row.Entity);
        json.Text("joined", row.Joined);
        json.Text("title", row.Title);
        End(json, row.Rule);
    }

    internal static void Start(Utf8JsonWriter json, string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("id", id);
    }

    private static void End(Utf8JsonWriter json, string rule)
    {
        json.WriteString("rule", rule);
        json.WriteEndObject();
    }
}
