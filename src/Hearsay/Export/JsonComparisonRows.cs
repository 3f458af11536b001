using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>What comparing gave, as JSON objects: the same in <c>export jsonl</c> and in <c>--json</c>. Fields: docs/formats.md.</summary>
/// <remarks>As <see cref="JsonRows"/>. A span lies in the document named beside it; <c>points</c> gives the code points of a document by its id.</remarks>
public static class JsonComparisonRows
{
    /// <inheritdoc cref="Passage"/>
    public static void Entity(Utf8JsonWriter json, Entity row, Func<string, CodePoints> points, Func<string, TextSpan, string?>? quote = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        JsonRows.Start(json, "entity", row.Id);
        json.WriteString("kind", JsonFields.Name(row.Kind));
        json.WriteString("name", row.Name);
        json.WriteStartArray("forms");
        foreach (var form in row.Forms)
        {
            json.WriteStartObject();
            json.WriteString("text", form.Text);
            json.WriteNumber("mentions", form.Mentions);
            json.WriteNumber("documents", form.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("mentions", row.Mentions);
        json.WriteNumber("documents", row.Documents);
        json.Text("only_in", row.Document);
        json.WriteStartArray("joins");
        foreach (var join in row.Joins)
        {
            json.WriteStartObject();
            json.WriteString("reason", join.Reason);
            json.WriteString("name", join.Name);
            json.Text("document", join.Document);
            Passages(json, join.Passages.Select(passage => (passage.Document, passage.Span)), points, quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="points">Code points of a document by its id.</param>
    /// <param name="quote">Words of a document at a span; null to leave them out.</param>
    public static void Passage(Utf8JsonWriter json, Passage row, Func<string, CodePoints> points, Func<string, TextSpan, string?>? quote = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        JsonRows.Start(json, "passage", row.Id);
        json.WriteNumber("words", row.Words);
        json.Text("text", row.Witnesses.IsEmpty ? null : quote?.Invoke(row.Witnesses[0].Document, row.Witnesses[0].Span));
        json.WriteStartArray("witnesses");
        foreach (var witness in row.Witnesses)
        {
            json.WriteStartObject();
            json.WriteString("document", witness.Document);
            json.Span(witness.Span, points(witness.Document));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Passage"/>
    public static void Edge(Utf8JsonWriter json, StemmaEdge row, Func<string, CodePoints> points, Func<string, TextSpan, string?>? quote = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        JsonRows.Start(json, "edge", row.Id);
        json.WriteString("from", row.From);
        json.WriteString("to", row.To);
        json.WriteNumber("shared_words", row.SharedWords);
        json.WriteNumber("containment", Math.Round(row.Containment, 4));
        json.WriteBoolean("directed", row.IsDirected);
        json.WriteStartArray("evidence");
        foreach (var evidence in row.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonFields.Name(evidence.Kind));
            json.WriteString("note", evidence.Note);
            json.Text("document", evidence.Document);
            if (evidence is { Document: { } document, Span: { } span })
            {
                json.Span(span, points(document));
                json.Text("text", quote?.Invoke(document, span));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Group(Utf8JsonWriter json, TextGroup row)
    {
        JsonRows.Start(json, "group", row.Id);
        json.Texts("documents", row.Documents);
        json.Texts("edges", [.. row.Edges.Select(e => e.Id)]);
        json.Text("credited_to", row.CreditedTo);
        json.WriteBoolean("original_in_case", row.IsOriginalInCase);
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Passage"/>
    public static void Relation(Utf8JsonWriter json, FigureRelation row, Func<string, CodePoints> points, Func<string, TextSpan, string?>? quote = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        JsonRows.Start(json, "relation", row.Id);
        json.Relation(row);
        Passages(json, row.Passages.Select(passage => (passage.Document, passage.Span)), points, quote);
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Passage"/>
    public static void Matter(Utf8JsonWriter json, Matter row, Func<string, CodePoints> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        JsonRows.Start(json, "matter", row.Id);
        json.WriteString("kind", JsonFields.Name(row.Kind));
        json.WriteString("question", row.Question);
        json.WriteString("scope", row.Scope);
        json.WriteString("verdict", JsonFields.Name(row.Verdict));
        json.Counts(row.Counts);
        json.WriteStartArray("answers");
        foreach (var answer in row.Answers)
        {
            json.WriteStartObject();
            json.WriteString("row", answer.Row);
            json.WriteString("document", answer.Document);
            json.Span(answer.Passage, points(answer.Document));
            json.WriteString("text", answer.Words);
            json.WriteString("value", answer.Value);
            json.Claimant("on_whose_word", answer.Claimant);
            json.Text("as_of", answer.AsOf?.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("accounts");
        foreach (var account in row.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("value", account.Value);
            json.WriteStartArray("answers");
            foreach (var index in account.Answers)
            {
                json.WriteNumberValue(index);
            }

            json.WriteEndArray();
            json.Counts(account.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in row.Pairs)
        {
            json.WriteStartObject();
            json.WriteNumber("a", pair.A);
            json.WriteNumber("b", pair.B);
            json.WriteString("verdict", JsonFields.Name(pair.Verdict));
            json.WriteString("why", pair.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("not_compared", row.NotCompared);
        json.WriteStartArray("given");
        foreach (var range in row.Given)
        {
            json.WriteStartObject();
            json.Text("outcome", range.Outcome);
            json.WriteString("status", JsonFields.Name(range.Status));
            json.WriteString("basis", JsonFields.Name(range.Basis));
            json.WriteString("counted", JsonFields.Name(range.Counted));
            End(json, "lowest", range.Lowest);
            End(json, "highest", range.Highest);
            json.WriteNumber("vague", range.Vague);
            json.WriteNumber("superseded", range.Superseded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, string field, GivenEnd? end)
    {
        if (end is null)
        {
            json.WriteNull(field);
            return;
        }

        json.WriteStartObject(field);
        json.WriteString("value", end.Value);
        json.Texts("rows", end.Rows);
        json.WriteEndObject();
    }

    private static void Passages(Utf8JsonWriter json, IEnumerable<(string Document, TextSpan Span)> passages, Func<string, CodePoints> points, Func<string, TextSpan, string?>? quote)
    {
        json.WriteStartArray("passages");
        foreach (var (document, span) in passages)
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.Span(span, points(document));
            json.Text("text", quote?.Invoke(document, span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
