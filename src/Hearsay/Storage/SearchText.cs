using System.Text;

namespace Hearsay.Storage;

/// <summary>How text enters the full-text index and how a query meets it: words as they are, characters of scripts without spaces as overlapping pairs.</summary>
public static class SearchText
{
    /// <summary>The text as indexed: each run of a script without spaces becomes its pairs of characters, set apart by spaces.</summary>
    public static string Index(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0E00', '\uFAFF'))
        {
            return text;
        }

        var index = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnspaced(text[i]))
            {
                index.Append(text[i]);
                continue;
            }

            index.Append(' ').Append(text[i]);
            if (i + 1 < text.Length && IsUnspaced(text[i + 1]))
            {
                index.Append(text[i + 1]);
            }

            index.Append(' ');
        }

        return index.ToString();
    }

    /// <summary>What a person typed, as an FTS5 query that finds every text that may hold it: each part between spaces is quoted, never parsed.</summary>
    /// <returns>Null where the query holds no letter or digit; then every text has to be looked at.</returns>
    public static string? Query(string typed)
    {
        var parts = new List<string>();
        foreach (var part in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            parts.AddRange(part.Any(IsUnspaced) ? Pairs(part) : [Quote(part)]);
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static IEnumerable<string> Pairs(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (IsUnspaced(part[i]) && i + 1 < part.Length && IsUnspaced(part[i + 1]))
            {
                yield return Quote(part.Substring(i, 2));
            }
            else if (IsUnspaced(part[i]) && (i == 0 || !IsUnspaced(part[i - 1])))
            {
                yield return Quote(part.Substring(i, 1)) + "*";
            }
        }
    }

    private static string Quote(string part) => "\"" + part.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Thai, Lao, Khmer, Myanmar, kana, Han: scripts written without spaces between words.</summary>
    private static bool IsUnspaced(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
