using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>What the body of an <c>inputs</c> row holds besides its columns.</summary>
internal sealed record InputBody(ImmutableArray<string> Reasons, long Bytes, string? Charset, string? Url, Edtf? Published, Edtf? Captured);

/// <summary>What the body of a <c>documents</c> row holds besides its columns.</summary>
internal sealed record DocumentBody(
    ReadingState State, ImmutableArray<string> Reasons, ImmutableArray<string> Gaps, DocumentMetadata Metadata, Found<string> Charset, ImmutableArray<Block> Blocks, int OwnWord = 0, int NoOneNamed = 0);

/// <summary>Rows as JSON inside the case: spans as [start, end] in UTF-16 units, evidence as [start, end, words], dates as EDTF.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EdtfConverter), typeof(EvidenceConverter), typeof(TextSpanConverter)])]
[JsonSerializable(typeof(InputBody))]
[JsonSerializable(typeof(DocumentBody))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(TimelineEntry))]
[JsonSerializable(typeof(ImmutableArray<EntityMention>))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(StemmaEdge))]
[JsonSerializable(typeof(TextGroup))]
[JsonSerializable(typeof(Matter))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(FigureRelation))]
internal sealed partial class RowJson : JsonSerializerContext;

internal sealed class EdtfConverter : JsonConverter<Edtf>
{
    public override Edtf? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Edtf.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not an EDTF date.");

    public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return new TextSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

internal sealed class EvidenceConverter : JsonConverter<Evidence>
{
    public override Evidence? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var start = reader.GetInt32();
            reader.Read();
            var end = reader.GetInt32();
            reader.Read();
            fragments.Add(new Fragment(new TextSpan(start, end), reader.GetString()!));
            reader.Read();
        }

        return Evidence.Stored(fragments.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Evidence value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var fragment in value.Fragments)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(fragment.Span.Start);
            writer.WriteNumberValue(fragment.Span.End);
            writer.WriteStringValue(fragment.Text);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
