using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>The block of <c>key: value</c> lines at the head of a Markdown file. One value a line, lists in brackets or as items: the part of YAML that authors write there.</summary>
internal static class FrontMatter
{
    public static DocumentMetadata Read(string yaml)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var key = "";
        foreach (var line in yaml.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var trimmed = line.Trim();
            if (trimmed.StartsWith("- ", StringComparison.Ordinal) && key.Length > 0)
            {
                var item = Unquoted(trimmed[2..]);
                values[key] = values.TryGetValue(key, out var before) && before.Length > 0 ? before + "; " + item : item;
            }
            else if (colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
            {
                key = line[..colon].Trim();
                values.TryAdd(key, Unquoted(line[(colon + 1)..]));
            }
        }

        return new DocumentMetadata
        {
            Title = Of(values, "title", "headline"),
            Byline = Of(values, "author", "authors", "byline"),
            Site = Of(values, "site", "source", "publisher", "outlet"),
            Published = DateOf(values, "date", "published", "publishdate", "pubdate", "date_published"),
            Modified = DateOf(values, "updated", "modified", "lastmod"),
            Captured = DateOf(values, "captured", "retrieved", "accessed", "archived", "date_captured", "date_retrieved", "date_accessed"),
            Language = Of(values, "lang", "language", "locale"),
            CanonicalUrl = Of(values, "url", "canonical", "canonical_url", "link"),
        };
    }

    private static Found<string>? Of(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0)
            {
                return new Found<string>(value, "front matter " + key);
            }
        }

        return null;
    }

    private static Found<Edtf>? DateOf(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && (Edtf.TryParse(value, out var date) ? date : WrittenDate.Parse(value)) is { } found)
            {
                return new Found<Edtf>(found, "front matter " + key);
            }
        }

        return null;
    }

    private static string Unquoted(string value)
    {
        var text = value.Trim();
        text = text.StartsWith('[') && text.EndsWith(']') ? string.Join("; ", text[1..^1].Split(',').Select(Unquoted)) : text;
        return text is ['"', .., '"'] or ['\'', .., '\''] ? text[1..^1] : text;
    }
}
