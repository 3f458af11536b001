using System.Text.Json;

namespace Hearsay.Documents.Html;

/// <summary>The JSON-LD objects of a page, flattened: those in arrays, in <c>@graph</c> and inside others too. Schema.org terms without their prefix.</summary>
internal sealed class JsonLd
{
    private const int MaxObjects = 2000;
    private const int MaxLength = 4 << 20;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    private JsonLd(List<JsonElement> objects)
    {
        Objects = objects;
        foreach (var item in objects)
        {
            if (item.TryGetProperty("name", out _) && item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && Text(id) is { } key)
            {
                byId.TryAdd(key, item);
            }
        }
    }

    /// <summary>In order of the page, outer before inner.</summary>
    public List<JsonElement> Objects { get; }

    public static JsonLd Of(PageTree tree)
    {
        var objects = new List<JsonElement>();
        foreach (var node in tree.Nodes)
        {
            if (node.Name == "script" && node["type"] is { } type && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)
                && node.RawText is { Length: > 0 and < MaxLength } raw && Parse(raw.ToString()) is { } root)
            {
                Flatten(root, objects);
            }
        }

        return new JsonLd(objects);
    }

    /// <summary>The types of an object, without prefix.</summary>
    public static IEnumerable<string> Types(JsonElement item) => Strings(item, "@type", byId: null).Select(type => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    /// <summary>The strings of a property: itself, of its array, or the names (or values) of the objects it holds or refers to by <c>@id</c>.</summary>
    public IEnumerable<string> Values(JsonElement item, string property) => Strings(item, property, byId);

    private static IEnumerable<string> Strings(JsonElement item, string property, Dictionary<string, JsonElement>? byId)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value))
        {
            yield break;
        }

        foreach (var one in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            var text = one.ValueKind == JsonValueKind.Object ? Name(one, byId) : one.ValueKind is JsonValueKind.String ? Text(one) : null;
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Spaces.Collapse(References.Read(text));
            }
        }
    }

    private static string? Name(JsonElement item, Dictionary<string, JsonElement>? byId)
    {
        if (byId is not null && !item.TryGetProperty("name", out _) && item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            && Text(id) is { } key && byId.TryGetValue(key, out var meant))
        {
            item = meant;
        }

        foreach (var property in (ReadOnlySpan<string>)["name", "@value"])
        {
            if (item.TryGetProperty(property, out var value))
            {
                var first = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
                if (first.ValueKind == JsonValueKind.String)
                {
                    return Text(first);
                }
            }
        }

        return null;
    }

    // An escaped lone surrogate is valid JSON and no string.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Parse(string raw)
    {
        var text = raw.Trim();
        text = text.StartsWith("<!--", StringComparison.Ordinal) ? text[4..].Replace("-->", "", StringComparison.Ordinal) : text;
        text = text.StartsWith("//<![CDATA[", StringComparison.Ordinal) ? text[11..].Replace("//]]>", "", StringComparison.Ordinal) : text;
        return TryParse(text.TrimEnd(';', ' ', '\n')) ?? TryParse(WithoutControls(text));
    }

    // Sites paste line breaks into strings; JSON forbids it, readers take it.
    private static string WithoutControls(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] < ' ' ? ' ' : from[i];
        }
    });

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Flatten(JsonElement root, List<JsonElement> objects)
    {
        var queue = new Stack<JsonElement>();
        queue.Push(root);
        while (queue.Count > 0 && objects.Count < MaxObjects)
        {
            var item = queue.Pop();
            if (item.ValueKind == JsonValueKind.Object)
            {
                objects.Add(item);
                foreach (var property in item.EnumerateObject().Reverse())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        queue.Push(property.Value);
                    }
                }
            }
            else if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in item.EnumerateArray().Reverse())
                {
                    queue.Push(inner);
                }
            }
        }
    }
}
