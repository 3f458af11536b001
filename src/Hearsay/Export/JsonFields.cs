using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>Pieces that the rows of several kinds share. Offsets are code points, half-open, with the quote beside them.</summary>
internal static class JsonFields
{
    /// <summary>Name of an enumeration value as exports spell it: <c>AtLeast</c> is <c>at_least</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0)
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }

    /// <summary>Null where a value was looked for and is not there: every field of a row is always written.</summary>
    public static void Text(this Utf8JsonWriter json, string field, string? value)
    {
        if (value is null)
        {
            json.WriteNull(field);
        }
        else
        {
            json.WriteString(field, value);
        }
    }

    public static void Number(this Utf8JsonWriter json, string field, decimal? value)
    {
        if (value is null)
        {
            json.WriteNull(field);
        }
        else
        {
            json.WriteNumber(field, value.Value);
        }
    }

    public static void Texts(this Utf8JsonWriter json, string field, ImmutableArray<string> values)
    {
        json.WriteStartArray(field);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Span(this Utf8JsonWriter json, TextSpan span, CodePoints points)
    {
        var (start, end) = points.Of(span);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }

    /// <summary>An object {text, start, end}, with its pieces where it is in several; null where there is none.</summary>
    public static void Evidence(this Utf8JsonWriter json, string field, Evidence? evidence, CodePoints points, Action<Utf8JsonWriter>? more = null)
    {
        if (evidence is null)
        {
            json.WriteNull(field);
            return;
        }

        json.WriteStartObject(field);
        json.WriteString("text", evidence.Text);
        json.Span(evidence.Span, points);
        if (evidence.Fragments.Length > 1)
        {
            json.Fragments("fragments", evidence, points);
        }

        more?.Invoke(json);
        json.WriteEndObject();
    }

    /// <summary>A value and beside it the words that say it: <c>status</c> and <c>status_words</c>.</summary>
    public static void Setting(this Utf8JsonWriter json, string field, string value, Evidence? words, CodePoints points)
    {
        json.WriteString(field, value);
        json.Evidence(field + "_words", words, points);
    }

    public static void Fragments(this Utf8JsonWriter json, string field, Evidence evidence, CodePoints points)
    {
        json.WriteStartArray(field);
        foreach (var fragment in evidence.Fragments)
        {
            json.WriteStartObject();
            json.WriteString("text", fragment.Text);
            json.Span(fragment.Span, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Name or description, null where there is none, and beside it the state that says why.</summary>
    public static void Claimant(this Utf8JsonWriter json, string field, Claimant claimant)
    {
        json.Text(field, claimant.Name);
        json.WriteString(field + "_state", Name(claimant.State));
    }

    public static void Chain(this Utf8JsonWriter json, ImmutableArray<Hop> chain, CodePoints points)
    {
        json.WriteStartArray("chain");
        foreach (var hop in chain)
        {
            json.WriteStartObject();
            json.Claimant("who", hop.Claimant);
            json.Evidence("words", hop.Words, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What a figure shows of its relations; their passages stand in rows of their own.</summary>
    public static void Relations(this Utf8JsonWriter json, ImmutableArray<FigureRelation> relations)
    {
        json.WriteStartArray("relations");
        foreach (var relation in relations)
        {
            json.WriteStartObject();
            json.WriteString("id", relation.Id);
            json.Relation(relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Kind, both figures and the reason of a relation.</summary>
    public static void Relation(this Utf8JsonWriter json, FigureRelation relation)
    {
        json.WriteString("kind", Name(relation.Kind));
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteString("why", relation.Why);
        json.WriteString("rule", relation.Rule);
    }

    public static void Counts(this Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("origins", counts.Origins);
        json.WriteNumber("texts", counts.Texts);
        json.WriteNumber("articles", counts.Articles);
        json.WriteEndObject();
    }

    /// <summary>The two clocks that all rows of a document share: <c>published</c>, null where it does not say; <c>captured</c>, empty where it is not known.</summary>
    public static void Clocks(this Utf8JsonWriter json, DocumentClocks clocks)
    {
        json.Text("published", clocks.Published?.Text);
        json.Texts("captured", [.. clocks.Captured.Select(at => at.Text)]);
    }

    /// <summary>When the bytes were captured, each with what says so; empty where nothing does.</summary>
    public static void Captures(this Utf8JsonWriter json, ImmutableArray<Found<Edtf>> captures)
    {
        json.WriteStartArray("captured");
        foreach (var capture in captures)
        {
            json.WriteStartObject();
            json.WriteString("value", capture.Value.Text);
            json.WriteString("where", capture.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How many days after an event or a word the article appeared, least and most; null where one of the two is open or not said.</summary>
    public static void Lag(this Utf8JsonWriter json, TimelineEntry row, Edtf? published)
    {
        if (row.Clock is not (Clock.Event or Clock.Said) || row.Interval is null || LagWords.Days(row.Interval, published) is not { } days)
        {
            json.WriteNull("lag_days");
            return;
        }

        json.WriteStartObject("lag_days");
        json.WriteNumber("least", days.Least);
        json.WriteNumber("most", days.Most);
        json.WriteEndObject();
    }

    /// <summary>An object {value, where}; null where the document does not say.</summary>
    public static void Found<T>(this Utf8JsonWriter json, string field, Found<T>? found)
    {
        if (found is null)
        {
            json.WriteNull(field);
            return;
        }

        json.WriteStartObject(field);
        json.WriteString("value", found.Value?.ToString());
        json.WriteString("where", found.Where);
        json.WriteEndObject();
    }
}
